"""The words of an offence: where it begins and ends after "charged with" or before "charges"."""

from __future__ import annotations

from functools import cache

from discrepancy.lang.en.events.charges import (
    ACTS,
    BEFORE_TO,
    CHARGE_NOUNS,
    CHARGE_OPENERS,
    COUNT_WORDS,
    ENDS_OF_CHARGE,
    NEXT_CHARGES,
    NO_HEADS,
    OFFENCE_ADJECTIVES,
    UNLAWFUL,
    WHOM,
)
from discrepancy.lang.en.meaning.offences import OFFENCE_WORDS, OFFENCES
from discrepancy.scan.words import Words

_MARKS = frozenset('.;:?!()[]—–"“”‘’')


@cache
def offence_words() -> frozenset[str]:
    """Single words that are an offence or end the name of one: murder, fraud, trafficking, assault."""
    found = set(ACTS)
    for name in (*OFFENCES, *OFFENCE_WORDS):
        found.update(name.split()[-1:])
    return frozenset(found - NO_HEADS)


def names_offence(words: Words, first: int, last: int) -> bool:
    """Whether one of these words names an offence; False for no words."""
    if first >= last:
        return False
    known = offence_words()
    if words.lowers[last - 2 : last] == ("false", "statements"):
        return True
    if words.lowers[last - 1] == "driving" or words.lowers[first] == "driving":
        return True
    if last - first > 1 and words.lowers[first] in UNLAWFUL:
        return True
    if last - first > 1 and words.lowers[first] in OFFENCE_ADJECTIVES:
        return True
    if words.lowers[first : min(last, first + 2)] == ("going", "equipped") or words.lowers[last - 1] in ("litter", "arms"):
        return words.lowers[first].endswith("ing")
    return any(word in known or word.removesuffix("s") in known or word.rpartition("-")[2] in known for word in words.lowers[first:last])


def offences_after(words: Words, i: int) -> list[tuple[int, int, int | None]]:
    """(first, last, counts) of each offence of the list that begins at word `i`."""
    lowers, count = words.lowers, len(words.texts)
    found: list[tuple[int, int, int | None]] = []
    at = i
    while at < count and len(found) < 12:
        at, counts = _skip_counts(words, at)
        end = _end(words, at)
        if end == at:
            break
        found.append((at, end, counts))
        k = end
        if k < count and lowers[k] == ",":
            k += 1
        if k < count and lowers[k] in ("and", "or", "plus"):
            k += 1
            if k < count and lowers[k] in ("with", "of", "to"):
                k += 1
        if k == end or k >= count:
            break
        start, _ = _skip_counts(words, k)
        stop = _end(words, start)
        if stop == start or not names_offence(words, start, stop):
            break
        at = k
    return found


def _skip_counts(words: Words, i: int) -> tuple[int, int | None]:
    """Past "three counts of", "one count of", "a charge of", "the": where the offence begins, and how many counts."""
    lowers, count = words.lowers, len(words.texts)
    j, number = i, None
    if j < count and (lowers[j] in COUNT_WORDS or lowers[j].isdecimal()):
        number = _number(lowers[j])
        j += 1
    while (
        j < count
        and j < i + 4
        and lowers[j] in ("each", "further", "additional", "separate", "felony", "misdemeanor", "related", "other", "more")
    ):
        j += 1
    if j + 2 < count and lowers[j] in ("count", "counts") and lowers[j + 1] == "each" and lowers[j + 2] == "of":
        return j + 3, number
    if (
        j + 1 < count
        and lowers[j] in ("count", "counts", "charge", "charges", "offence", "offences", "offense", "offenses")
        and lowers[j + 1] in ("of", "including")
    ):
        return j + 2, number
    if i < count and lowers[i] in ("the", "a", "an"):
        return i + 1, None
    return i, None


def _number(lower: str) -> int | None:
    if lower.isdecimal():
        return int(lower) if len(lower) < 5 else None
    names = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
    return names.index(lower) + 1 if lower in names else 1 if lower in ("a", "an", "single") else None


def _hyphen_goes_on(words: Words, j: int) -> bool:
    """Whether the hyphen at word `j` is inside a compound, or leaves out its second part ("drug- and gun-running")."""
    if j + 1 >= len(words.texts):
        return False
    return words.ends[j - 1] == words.starts[j] == words.starts[j + 1] - 1 or words.lowers[j + 1] in ("and", "or")


def _ends_offence(words: Words, i: int, j: int, *, gerund: bool) -> bool:
    """Whether the offence that begins at word `i` ends before word `j`; `gerund` says that it has a word in -ing."""
    lowers = words.lowers
    word = lowers[j]
    if word.isdecimal():
        return lowers[j + 1 : j + 2] not in (("st",), ("nd",), ("rd",))
    if (
        word in ENDS_OF_CHARGE
        and not (word == "in" and gerund and (j == i + 1 or lowers[j - 1] == "resulting"))
        and word not in ("his", "her")
    ):
        return True
    if word in NEXT_CHARGES and (j == i or lowers[j - 1] in ("and", "or", ",", "but")):
        return True
    if j == i:
        return False
    return (
        word in CHARGE_NOUNS
        or (word == "by" and _by_whom(words, j + 1))
        or (word.endswith("ed") and lowers[j - 1] not in ("and", "or", "-") and names_offence(words, i, j))
        or (word == "to" and lowers[j - 1] not in BEFORE_TO)
    )


def _end(words: Words, i: int) -> int:
    """The word before which an offence that begins at word `i` ends."""
    lowers, count = words.lowers, len(words.texts)
    j = i
    gerund = False
    while j < count and j < i + 16:
        word = lowers[j]
        if word in _MARKS or word == ",":
            if not (word == "," and j > i and j + 2 < count and lowers[j + 1] in ("to", "with") and lowers[j + 2] in ("wit", "an", "a")):
                break
        elif word == "-":
            if not _hyphen_goes_on(words, j):
                break
        elif word in ("and", "or", "plus"):
            if j > i and not _joins(words, i, j):
                break
        elif _ends_offence(words, i, j, gerund=gerund):
            break
        gerund = gerund or word.endswith("ing")
        j += 1
    while j > i and lowers[j - 1] in ("a", "an", "the", "of", "and", "or", "to", "with", "by", "his", "her", "-", ",", "from"):
        j -= 1
    return j


def _by_whom(words: Words, at: int) -> bool:
    """Whether "by" introduces the offender, who is not part of an offence; in "manslaughter by negligence" it gives the manner."""
    return at >= len(words.texts) or words.texts[at][0].isupper() or words.lowers[at] in WHOM


def smuggled_substance(words: Words, last: int) -> tuple[int, int] | None:
    """What was smuggled or possessed, after an amount: "2.4 kg (5.3 lb) of heroin" after "smuggling", which ends before word `last`."""
    lowers, count = words.lowers, len(words.texts)
    j = last
    if j < count and lowers[j] == "of":
        j += 1
    if j >= count or not (lowers[j].isdecimal() or lowers[j] in ("some", "about", "nearly", "over", "around")):
        return None
    for k in range(j + 1, min(count - 1, j + 14)):
        if lowers[k] == "of" and lowers[k + 1].isalpha() and words.texts[k + 1].islower():
            end = k + 2
            return k + 1, end
        if lowers[k] in (";", "!", "?") or lowers[k] in ENDS_OF_CHARGE:
            return None
    return None


def _joins(words: Words, i: int, j: int) -> bool:
    """Whether the "and" at word `j` is inside one offence: first- and second-degree manslaughter, breaking and entering, assault and battery."""
    lowers = words.lowers
    if lowers[j - 1] == "-":
        return True
    after = lowers[j + 1] if j + 1 < len(words.texts) else ""
    if after in NEXT_CHARGES:
        return False
    if not names_offence(words, i, j) and after not in ENDS_OF_CHARGE and after not in ("was", "is", "faces", "sentenced", "jailed"):
        # "production and distribution of child pornography": nothing yet names the offence.
        stop = min(len(words.texts), j + 5)
        return names_offence(words, j + 1, stop)
    return (lowers[j - 1], after) in (
        ("breaking", "entering"),
        ("assault", "battery"),
        ("aiding", "abetting"),
        ("grievous", "bodily"),
        ("drunk", "disorderly"),
    )


def offences_before(words: Words, i: int) -> list[tuple[int, int]]:
    """The offences before "charge", "charges" or "allegations" at word `i`, in order: "on drug trafficking charges", "bribery and fraud allegations"."""
    last = _phrase_before(words, i)
    if last is None:
        return []
    j = last[0]
    if j > 1 and words.lowers[j - 1] in ("and", "or"):
        first = _phrase_before(words, j - 1)
        return [first, last] if first is not None else [last]
    return [last]


def _phrase_before(words: Words, i: int) -> tuple[int, int] | None:
    lowers = words.lowers
    j = i
    while j > 0 and i - j < 8:
        word = lowers[j - 1]
        if word == "-" and j < i and words.ends[j - 1] == words.starts[j]:
            j -= 1
            continue
        if not word.isalpha() or word in CHARGE_OPENERS or word in ENDS_OF_CHARGE or not _small(words, j - 1):
            break
        j -= 1
    return (j, i) if j < i and names_offence(words, j, i) else None


def _small(words: Words, at: int) -> bool:
    """Whether a word is written small, or has its capital because it opens a sentence, or is all capitals ("DUI", "GBH")."""
    text = words.texts[at]
    opens = at == 0 or words.texts[at - 1] in ".!?:;" or words.starts[at] - words.ends[at - 1] > 1
    return text.islower() or (text.isupper() and len(text) < 5) or (opens and text[1:].islower())
