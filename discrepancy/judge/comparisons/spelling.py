"""One name in two forms, or two names?"""

from __future__ import annotations

from collections.abc import Iterable

from discrepancy.judge.comparison import Comparison, Context, Finding, Settings
from discrepancy.judge.groups import Group, gather, weigh
from discrepancy.judge.judgement import AGREE, APART, Judgement, conflict, variant
from discrepancy.model.claim import Claim
from discrepancy.model.fact import Fact
from discrepancy.text.names.compare import compare_names
from discrepancy.text.names.parts import name_parts
from discrepancy.text.names.verdict import NameMatch, NameVerdict

SORTS = frozenset({"person", "organisation", "place"})


def compare(claim: Claim, context: Context, settings: Settings) -> Iterable[Finding]:
    """Judge each pair of forms: a variant spelling is told, a plain shortening is not, a contradicting part is a conflict."""
    sort = claim.subject_sort if claim.subject_sort in SORTS else None

    def judge(left: Group, right: Group) -> Judgement:
        sources = [frozenset(fact.source for fact in group.facts) for group in (left, right)]
        match = compare_names(left.shown, right.shown, sort)
        if match.verdict is NameVerdict.UNRELATED and _slip(left.first) != _slip(right.first):
            short, long = (left, right) if _slip(left.first) else (right, left)
            return variant(f"{short.shown} looks like a slip of the pen for {long.shown}")
        return _forms(left.shown, right.shown, match, together=not sources[0].isdisjoint(sources[1]))

    return weigh(gather(claim.facts, lambda fact: written(fact), written), judge)


def _slip(fact: Fact) -> bool:
    """Whether it is a surname alone that its text introduces in another spelling."""
    return fact.sieve == "spelling variant" and " " not in fact.value.text


def written(fact: Fact) -> str:
    """The name as written, its spaces made plain, without the 's of a possessor."""
    text = " ".join(fact.value.text.split())
    return text[:-2] if text.endswith(("'s", "’s")) else text


def _forms(left: str, right: str, match: NameMatch, *, together: bool) -> Judgement:
    told = [(what, words) for what, words in match.parts if what not in SILENT and not _capitals(words)]
    why = "; ".join(f"{what}: {words}" for what, words in told if words)
    if match.verdict is NameVerdict.CONTRADICT:
        return conflict(f"{left} and {right} name one holder of one place in the story" + (f" ({why})" if why else ""))
    if match.verdict is not NameVerdict.VARIANT:
        return AGREE if match.verdict is NameVerdict.SAME else APART
    if [what for what, _ in told] == ["initials"] and together:
        return AGREE  # "the Harbour Board (HB)": the source explains its short form
    if told:
        return variant(f"{left} and {right} are two forms of one name ({why})")
    if _respelled(left, right):
        return variant(f"{left} and {right} are two spellings of one name")
    middle = "" if together else _middle(left, right)
    return variant(f"{left} and {right}: only one has {middle}") if middle else AGREE


def _middle(left: str, right: str) -> str:
    """The middle name, written out, that only one of two full names has: "John Paul Mercer", "John Mercer"; else empty."""
    short, long = sorted((name_parts(left).tokens, name_parts(right).tokens), key=len)
    if len(short) < 2 or (short[0].latin, short[-1].latin) != (long[0].latin, long[-1].latin):
        return ""
    known = {token.latin for token in short}
    return " ".join(token.text for token in long[1:-1] if token.latin not in known and not token.initial)


def _capitals(words: str) -> bool:
    """Whether a pair of words, "PARK / Park", differs in capitals alone."""
    one, slash, other = words.partition(" / ")
    return bool(slash) and one.casefold() == other.casefold()


def _respelled(left: str, right: str) -> bool:
    """Whether as many words stand in both and some are spelled otherwise, capitals and "&" for "and" apart: "Theatre", "Theater"."""
    one, other = (
        text.casefold().replace("’", "'").replace("&", "and").replace(".", "").removeprefix("the ").split() for text in (left, right)
    )
    return len(one) == len(other) and sorted(word.strip(",") for word in one) != sorted(word.strip(",") for word in other)


SILENT = frozenset({"same", "omits", "order"})
"""Parts of a comparison that no editor wants told: what is equal, and what one form leaves out."""

COMPARISON = Comparison(id="spelling", summary="forms of one name: spelling, transliteration, short form, another name", compare=compare)
