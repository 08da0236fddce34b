"""Which numbers are ages: "Maria Keller, 34,", "aged 9 and 11", "the 25-year-old", "in her thirties", "(22)", "who is 31"."""

from __future__ import annotations

from itertools import pairwise

from discrepancy.lang.en.grammar.function_words import POSSESSIVES
from discrepancy.lang.en.meaning.lexicon import is_person_noun, singular
from discrepancy.lang.en.quantities.ages import AFTER_AGE, AGED, BEFORE_AGE, COLLECTIVES, HOLDERS, OLD, PAIRS, PARENTS, PLAYS, SQUADS, TALLY
from discrepancy.lang.en.words.closed_class import BE_WITH_CONTRACTIONS, CLOSED
from discrepancy.scan.measures.age_frames import LIVES, is_age_frame
from discrepancy.scan.measures.measure_scan import Measure
from discrepancy.scan.number_words import HYPHENS
from discrepancy.scan.words import Words

_CLOSE = frozenset(',.;:)]—–!?"”’')
OLDEST = 122  # Jeanne Calment, died 1997: the greatest age ever verified.


def is_age(text: str, words: Words, measure: Measure, previous: Measure | None, previous_is_age: bool) -> bool:
    """Whether a measure states an age. `previous` is the measure before it, for lists ("aged 9 and 11")."""
    if measure.label == "time":
        return _old(words, measure) or _at_age(words, measure) or _of_weeks(words, measure) or _in_commas(text, words, measure)
    if measure.label != "plain":
        return False
    number = measure.number
    lead = _lead(words, measure)
    before = words.lowers[lead] if lead >= 0 else ""
    if number.form == "band":
        listed = before in ("and", "or") and previous_is_age and previous is not None and previous.number.form == "band"
        return not _is_squad(words, measure) and (listed or _band(words, measure, lead, before))
    if number.form not in ("digits", "words") or not 0 < measure.raw[1] <= OLDEST:
        return False
    if measure.raw[0] % 1:
        return _is_mean(words, lead)
    size = len(words.texts)
    follow = words.lowers[measure.stop] if measure.stop < size else "."
    if before in AGED or (before == "of" and lead > 0 and words.lowers[lead - 1] in ("age", "ages")):
        return not (before in ("turns", "turned", "turning") and _names_something(words, measure.stop))
    listed = before in ("and", "or", ",", "-", "&", "to") and previous_is_age and previous is not None and lead - previous.stop <= 1
    if listed and follow != "of" and _ends(words, measure, follow):  # not "Ana Ruiz, 40, and three of her sons"
        return True
    if measure.raw[0] >= 115 or words.lowers[measure.first] == "one":
        return False  # "he was one of them", "three autopsies, one by the county"
    if is_age_frame(words, measure, lead, _ends(words, measure, follow), previous, previous_is_age):
        return True
    return _after_name(text, words, measure, lead, before, follow)


_MEANS = frozenset({"mean", "average", "median"})


def _is_mean(words: Words, lead: int) -> bool:
    """Whether a number with a fraction, after word `lead`, is a mean age: "the average age of the players is 24.5"."""
    if lead < 1 or words.lowers[lead] not in ("is", "was", "of", "at"):
        return False
    near = words.lowers[max(0, lead - 10) : lead]
    return any(mean in _MEANS and age in ("age", "ages") for mean, age in pairwise(near))


def _after_name(text: str, words: Words, measure: Measure, lead: int, before: str, follow: str) -> bool:
    """Whether what comes before a number makes it an age: a name and a comma, a bracket, "of", or a form of "be"."""
    if before == ",":
        last = _without_generation(words, lead - 1)
        behind = () if last < lead - 1 else ("is", "was", "has", "had")
        home = (
            follow != "of" or "".join(words.texts[measure.stop + 1 : measure.stop + 2])[:1].isupper()
        )  # "Ann Lee, 31 of Milton", not "31 of them"
        closed = measure.number.form == "digits" or follow in (",", ".", ")", ";")  # no "years in office, five of them happy"
        return closed and _ends(words, measure, follow) and home and follow not in behind and _is_person(text, words, last)
    if before == "(":
        return (
            follow == ")"
            and 10 <= measure.raw[0] <= 110
            and lead > 1
            and words.texts[lead - 1][:1].isupper()
            and _is_person(text, words, lead - 1)
        )
    if before == "of":
        return not _names_something(words, measure.stop) and _of_age(words, lead, measure.raw[0])
    if not _ends(words, measure, follow):
        return False
    if before in BE_WITH_CONTRACTIONS or before in ("i'm", "he's", "she's", "'m"):
        return _be(text, words, measure, lead)
    return False


def _without_generation(words: Words, at: int) -> int:
    """Place of the last word of a name, "Jr." and its like left out."""
    mark = at - (words.texts[at] == ".")
    return mark - 1 if mark > 0 and words.lowers[mark] in ("jr", "sr", "ii", "iii", "iv") else at


def _in_commas(text: str, words: Words, measure: Measure) -> bool:
    """ "Ann Marsh, 44 years, of Leeds", "white male, 35-40 yrs, tattoo"."""
    at = words.at(measure.number.hedge_start) - 1 if measure.number.hedge_start < measure.start else measure.first - 1
    if words.lowers[measure.stop - 1] in ("yrs", "yr") and not PAIRS.isdisjoint(words.lowers[max(0, at - 12) : max(0, at)]):
        return True  # a description: "white male, 6'2\", 35-40 yrs"
    follow = words.lowers[measure.stop] if measure.stop < len(words.texts) else "."
    person = at > 0 and words.texts[at] == "," and follow == "," and measure.unit == "year" and _is_person(text, words, at - 1)
    return person and measure.number.form == "digits"


def _lead(words: Words, measure: Measure) -> int:
    """Place of the word before the number and its hedge; "believed to be about" and "at least" are walked over."""
    at = words.at(measure.number.hedge_start) if measure.number.hedge_start < measure.start else measure.first
    at -= 1
    while at > 0 and words.lowers[at] in BEFORE_AGE and words.lowers[at - 1] not in ("and", "or"):
        at -= 1
    if at > 1 and words.lowers[at] == "be" and words.lowers[at - 1] == "to" and words.lowers[at - 2] not in LIVES:
        at -= 3
    return at


def _old(words: Words, measure: Measure) -> bool:
    """ "-year-old", "years old", "years of age"."""
    at, size = measure.stop, len(words.texts)
    if at < size and words.texts[at] in HYPHENS:
        at += 1
    if at < size and words.lowers[at] in OLD:
        return True
    return at + 1 < size and words.lowers[at] == "of" and words.lowers[at + 1] == "age"


def _at_age(words: Words, measure: Measure) -> bool:
    """ "aged 18 months", "median age was 71 years"."""
    if measure.unit not in ("year", "month", "week", "day"):
        return False
    lead = _lead(words, measure)
    if lead < 0:
        return False
    if words.lowers[lead] == "aged":
        return True
    near = words.lowers[max(0, lead - 1) : lead + 1]
    return "age" in near and near[-1] in ("age", "of", "is", "was", "at")


def _band(words: Words, measure: Measure, lead: int, before: str) -> bool:
    first = words.lowers[measure.first]
    if first.endswith(("arian", "arians", "ager", "agers", "age", "teen", "tween", "preteen", "preteens", "something", "somethings")) or (
        words.lowers[measure.stop - 1].startswith("something")
    ):
        return True
    if measure.raw == (13.0, 19.0) or before in POSSESSIVES:
        return before in POSSESSIVES or before in ("early", "mid", "late", "-")
    if before in ("early", "mid", "late", "-") or before in HYPHENS:
        back = words.lowers[max(0, lead - 3) : lead]
        return (
            any(word in POSSESSIVES for word in back)
            or any(word in ("under", "over") for word in back[-1:])
            or ("mid" in back[-1:] and "in" in back)
        )
    if before in ("under", "over"):
        return True
    return before == "aged"


def _is_squad(words: Words, measure: Measure) -> bool:
    """ "Lorn's Under-19s", "the under-21 squad": a team by its age limit."""
    at = measure.first - 1
    at -= at >= 0 and words.texts[at] in HYPHENS
    follow = words.lowers[measure.stop] if measure.stop < len(words.texts) else ""
    under = at >= 0 and words.lowers[at] == "under"
    plays = words.lowers[measure.stop - 1] == "s" or words.lowers[measure.first].endswith("s")
    named = at > 0 and words.texts[at] == "Under" and (words.texts[at - 1][0].isalpha() or words.texts[at - 1] == "s")
    return under and (follow in SQUADS or (plays and follow in PLAYS) or named)


def _ends(words: Words, measure: Measure, follow: str) -> bool:
    """Whether the number is alone: no noun after it that it counts."""
    if measure.stop >= len(words.texts) or follow in _CLOSE or "\n" in follow:
        return True
    if follow in HYPHENS or follow in ("%", "/", "'"):
        return False
    return follow in AFTER_AGE or (follow in CLOSED and follow not in ("more", "other", "others", "such", "per"))


def _names_something(words: Words, stop: int) -> bool:
    word = words.lowers[stop] if stop < len(words.texts) else "."
    return word.isalpha() and word not in CLOSED and word.endswith("s") and singular(word) != word


_MOST_CHILDREN = 20
"""Above this number "of" gives an age and not a number of children: "a grandmother of 81"."""


def _of_age(words: Words, lead: int, years: float) -> bool:
    """ "a girl of 15", "a grandmother of 81": a noun for one person with its article before "of"."""
    noun = words.lowers[lead - 1] if lead > 1 else ""
    if noun in COLLECTIVES or (noun in PARENTS and years <= _MOST_CHILDREN) or not is_person_noun(noun):
        return False
    return any(word in ("a", "an", "the", "another") for word in words.lowers[max(0, lead - 4) : lead - 1])


def _of_weeks(words: Words, measure: Measure) -> bool:
    """ "a baby of ten weeks"."""
    lead = _lead(words, measure)
    return (
        lead > 1
        and words.lowers[lead] == "of"
        and measure.unit in ("week", "month", "year", "day")
        and _of_age(words, lead, _MOST_CHILDREN)
    )


def _is_person(text: str, words: Words, at: int) -> bool:
    """Whether the word at `at` ends a person's name or is a noun for people ("the driver, 43,")."""
    if at < 0:
        return False
    token, lower = words.texts[at], words.lowers[at]
    if not token[0].isalpha() or lower in CLOSED or "\n" in text[words.ends[at] : words.starts[at + 1]]:
        return False
    if token[0].isupper():
        return True
    return lower in PAIRS or (lower not in TALLY and is_person_noun(singular(lower)))


def _be(text: str, words: Words, measure: Measure, lead: int) -> bool:
    verb = words.lowers[lead]
    if verb in ("i'm", "he's", "she's", "'m", "am"):
        return True
    at = lead - 1
    while at >= 0 and words.lowers[at] in ("have", "has", "had", "would", "will", "now", "only", "just", "still", "then", "also"):
        at -= 1
    if at > 1 and words.texts[at] == ",":
        at -= 1
    if at < 0:
        return False
    if words.lowers[at] in HOLDERS and words.lowers[at] != "they":
        return True
    if verb in ("are", "were"):
        return words.lowers[at] in ("they", "them") and measure.raw[0] >= 10 and measure.hedge.value != "exact"
    opens = at == 0 or words.texts[at - 1] in ".!?" or "\n" in text[words.ends[at - 1] : words.starts[at]]
    if words.texts[at][0].isupper():
        return not opens and words.lowers[at] not in CLOSED
    lower = words.lowers[at]
    return lower not in TALLY and is_person_noun(lower)
