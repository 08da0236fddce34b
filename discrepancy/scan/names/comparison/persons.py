"""Two names of people, part by part: agree, one omits, contradict."""

from __future__ import annotations

from discrepancy.lang.en.meaning.lexicon import given_gender
from discrepancy.lang.en.names.persons import FEMININE_ENDINGS
from discrepancy.scan.names.comparison.name_parts import NameParts, Token, name_parts
from discrepancy.scan.names.comparison.name_verdict import NameMatch, NameVerdict
from discrepancy.scan.names.comparison.phonetics import sound_key, sound_similarity
from discrepancy.scan.names.comparison.token_match import given_names_differ, match_tokens

JOINED = 0.86
"""Agreement of two neighbouring parts, joined, with a part of the other name."""
SHORT = 3
"""Most letters of a part that is never two neighbours of the other name."""

LONGEST = 8
"""Most parts of a name that is compared part by part; almost no name has more, and the work grows with the square."""

_Pair = tuple[float, str, tuple[int, ...], tuple[int, ...]]


def compare_people(left: str, right: str) -> NameMatch:
    """Compare two names of people; 0.5 and up is one person."""
    a, b = name_parts(left), name_parts(right)
    if not a.tokens or not b.tokens:
        return NameMatch(verdict=NameVerdict.UNRELATED, score=0.0, parts=(("nothing", "no letters to compare"),))
    if max(len(a.tokens), len(b.tokens)) > LONGEST:
        too_long = ("nothing", f"a name of more than {LONGEST} parts is only compared as it is written")
        return NameMatch(verdict=NameVerdict.UNRELATED, score=0.0, parts=(too_long,))
    pairs = _align(a.tokens, b.tokens)
    parts = [(how, _say(a.tokens, i, b.tokens, j)) for _, how, i, j in pairs]
    rest_a = _without(a.tokens, {i for pair in pairs for i in pair[2]})
    rest_b = _without(b.tokens, {j for pair in pairs for j in pair[3]})
    rest_a, rest_b, extra = _explained_by_brackets(a, b, rest_a, rest_b)
    parts += extra
    parts += [("omits", f"only {side} has {token.text}") for side, rest in (("left", rest_a), ("right", rest_b)) for token in rest]
    if a.generation and b.generation and a.generation != b.generation and pairs:
        return _verdict(NameVerdict.CONTRADICT, 0.1, [("contradict", "another generation (Jr., Sr., II)"), *parts])
    if a.generation != b.generation:
        parts.append(("omits", "one leaves the generation out"))
    if not pairs and not extra:
        return _verdict(NameVerdict.UNRELATED, 0.0, parts)
    if feminine_and_masculine(a.tokens, b.tokens, pairs):
        return _verdict(NameVerdict.CONTRADICT, 0.3, [("contradict", "a woman's and a man's form of the surname"), *parts])
    if rest_a and rest_b:
        return _at_odds(a, b, pairs, (rest_a, rest_b), parts)
    return _agreeing(a, b, pairs, rest_a or rest_b, parts)


def _verdict(verdict: NameVerdict, score: float, parts: list[tuple[str, str]]) -> NameMatch:
    return NameMatch(verdict=verdict, score=round(score, 2), parts=tuple(parts))


def _say(a: tuple[Token, ...], i: tuple[int, ...], b: tuple[Token, ...], j: tuple[int, ...]) -> str:
    return f"{' '.join(a[x].text for x in i)} / {' '.join(b[y].text for y in j)}"


def _align(a: tuple[Token, ...], b: tuple[Token, ...]) -> list[_Pair]:
    """Greedy best pairs of parts, two neighbours taken as one where that fits a part of the other name."""
    found: list[tuple[float, int, _Pair]] = []
    for i, left in enumerate(a):
        for j, right in enumerate(b):
            if not left.starts & right.starts:
                continue
            value, how = match_tokens(left, right)
            surnames = i == len(a) - 1 and j == len(b) - 1
            if value >= 0.45 and (surnames or not given_names_differ(left, right, how)):
                # Ties go to the parts that stand alike from the end, where surnames are.
                found.append((-value, abs((len(a) - i) - (len(b) - j)), (value, how, (i,), (j,))))
    if len(a) != len(b):
        found += [(-v, 0, (v, how, (i, i + 1), (j,))) for i, j, v, how in _joins(a, b)]
        found += [(-v, 0, (v, how, (i,), (j, j + 1))) for j, i, v, how in _joins(b, a)]
    used_a: set[int] = set()
    used_b: set[int] = set()
    chosen: list[_Pair] = []
    for _, _, pair in sorted(found, key=lambda item: (item[0], item[1], item[2][2], item[2][3])):
        if used_a.isdisjoint(pair[2]) and used_b.isdisjoint(pair[3]):
            used_a.update(pair[2])
            used_b.update(pair[3])
            chosen.append(pair)
    if any(how == "slip" for _, how, _, _ in chosen):
        sure = [pair for pair in chosen if pair[0] >= 0.9]
        if not sure:
            chosen = [pair for pair in chosen if pair[1] != "slip"]
    return sorted(chosen, key=lambda pair: pair[2])


def _joins(a: tuple[Token, ...], b: tuple[Token, ...]) -> list[tuple[int, int, float, str]]:
    out = []
    for i in range(len(a) - 1):
        whole = sound_key(a[i].latin + a[i + 1].latin)
        for j, right in enumerate(b):
            if len(right.latin) > SHORT and (close := max([sound_similarity(whole, form, JOINED)[0] for form in right.forms])) >= JOINED:
                out.append((i, j, 0.97 * close, "joined"))
    return out


def _without(tokens: tuple[Token, ...], used: set[int]) -> list[Token]:
    return [token for place, token in enumerate(tokens) if place not in used]


def _explained_by_brackets(
    a: NameParts, b: NameParts, rest_a: list[Token], rest_b: list[Token]
) -> tuple[list[Token], list[Token], list[tuple[str, str]]]:
    """Parts left over that a bracketed pet name or a birth name of the other side explains."""
    extra = []
    for rest, others, word in ((rest_a, b.others, "right"), (rest_b, a.others, "left")):
        for token in list(rest):
            other = next((o for o in others if match_tokens(token, o)[0] >= 0.7), None)
            if other:
                rest.remove(token)
                extra.append(("other name", f"{token.text} is {other.text} in {word}"))
    if extra and (a.others or b.others):  # what that name replaces needs no partner
        rest = rest_b if any(word.endswith("left") for _, word in extra) else rest_a
        del rest[: len(extra)]
    return rest_a, rest_b, extra


def feminine_and_masculine(a: tuple[Token, ...], b: tuple[Token, ...], pairs: list[_Pair]) -> bool:
    """Whether the paired surnames differ by a feminine ending and no given name says that it is one person."""
    for _, how, i, j in pairs:
        if how != "spelling" or i[-1] != len(a) - 1 or j[-1] != len(b) - 1:
            continue
        left, right = a[i[-1]].latin, b[j[-1]].latin
        if any(_ends(left, right, *pair) or _ends(right, left, *pair) for pair in FEMININE_ENDINGS):
            return not any(value >= 0.9 and pair_i != i for value, _, pair_i, _ in pairs)
    return False


def _ends(woman: str, man: str, feminine: str, masculine: str) -> bool:
    if not woman.endswith(feminine) or not man.endswith(masculine):
        return False
    stem = woman[: len(woman) - len(feminine)]
    return len(stem) > 2 and stem == man[: len(man) - len(masculine)]


def _at_odds(
    a: NameParts, b: NameParts, pairs: list[_Pair], rests: tuple[list[Token], list[Token]], parts: list[tuple[str, str]]
) -> NameMatch:
    """Both have parts that the other lacks."""
    surname = any(i[-1] == len(a.tokens) - 1 and j[-1] == len(b.tokens) - 1 for _, _, i, j in pairs)
    turned = any(i[-1] == len(a.tokens) - 1 or j[-1] == len(b.tokens) - 1 for _, how, i, j in pairs if how != "initial")
    differ = ("contradict", " / ".join(" ".join(token.text for token in rest) for rest in rests))
    if len(pairs) >= 2 and surname:
        return _verdict(NameVerdict.CONTRADICT, 0.4, [differ, *parts])
    if surname or (turned and _first_free(a, b, pairs)):
        return _verdict(NameVerdict.CONTRADICT, 0.25, [differ, *parts])
    return _verdict(NameVerdict.UNRELATED, 0.15, [differ, *parts])


def _first_free(a: NameParts, b: NameParts, pairs: list[_Pair]) -> bool:
    """Whether a surname is first in one of them (Chinese, Hungarian order) and the given names differ."""
    return any((i[0] == 0) != (j[0] == 0) and (len(a.tokens) - 1 in i or len(b.tokens) - 1 in j) for _, _, i, j in pairs)


def _agreeing(a: NameParts, b: NameParts, pairs: list[_Pair], rest: list[Token], parts: list[tuple[str, str]]) -> NameMatch:
    """Every part of one of them agrees with a part of the other."""
    if not pairs:
        return _verdict(NameVerdict.VARIANT, 0.6, parts)
    mean = sum(value for value, _, _, _ in pairs) / len(pairs)
    if len(pairs) > 1 and any(how == "slip" for _, how, _, _ in pairs):
        mean = max(0.62, mean - 0.1)
    places = [j for _, _, _, j in pairs]
    if places != sorted(places):
        mean -= 0.03
        parts = [*parts, ("order", "the parts are in another order")]
        if rest and not (a.turned or b.turned):
            # Craig Dale is not Dale Craig Reid.
            return _verdict(NameVerdict.CONTRADICT, 0.4, [("contradict", "another order, and a part more"), *parts])
    if not rest:
        if len(pairs) == 1 and pairs[0][1] == "initial":
            return _verdict(NameVerdict.VARIANT, 0.5, parts)
        return _verdict(NameVerdict.VARIANT, max(0.5, mean), parts)
    if len(pairs) > 1:
        return _verdict(NameVerdict.VARIANT, max(0.5, mean - 0.06 - 0.02 * len(rest)), parts)
    return _one_part(a, b, pairs[0], parts)


def _one_part(a: NameParts, b: NameParts, pair: _Pair, parts: list[tuple[str, str]]) -> NameMatch:
    """One part is all that two names share: a surname says more than a given name, and a middle name less."""
    value, how, i, j = pair
    if how == "initial":
        return _verdict(NameVerdict.UNRELATED, 0.3, parts)
    long, place = (a, i[-1]) if len(a.tokens) > len(b.tokens) else (b, j[-1])
    alone = (b if long is a else a).tokens[0]
    if place == len(long.tokens) - 1 or long.turned:
        return _verdict(NameVerdict.VARIANT, 0.75 * value, parts)
    if place == 0 and given_gender(alone.latin):
        return _verdict(NameVerdict.VARIANT, max(0.5, 0.6 * value), parts)
    if place and how not in ("same", "marks"):  # nobody is called by a middle name that is spelled otherwise: "Bix", "Han Bi-woo"
        return _verdict(NameVerdict.UNRELATED, 0.3, parts)
    return _verdict(NameVerdict.VARIANT, max(0.5, 0.65 * value), parts)
