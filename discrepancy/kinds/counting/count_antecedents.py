"""The noun that a number without one counts: the antecedent of "them", or people, by verbs that only they can be the subject of."""

from __future__ import annotations

from discrepancy.lang.en.meaning.lexicon import singular
from discrepancy.lang.en.quantities.counts import ACTS_OF_PEOPLE, COUNTED_SUBJECTS
from discrepancy.lang.en.words.closed_class import CLOSED
from discrepancy.scan.measures.counted_noun import is_plural
from discrepancy.scan.words import Words

# Words of a clause that are looked back for a plural noun.
_NAMED = 14


def counted_antecedent(words: Words, first: int) -> str | None:
    """The last plural noun of a clause before word `first`: what "them" in "a maker of kettles has recalled 22,000 of them" are."""
    for place in range(first - 1, max(-1, first - _NAMED), -1):
        if words.lowers[place] in ".;:!?":
            return None
        if is_plural(words.lowers[place], words.texts[place]) and words.texts[place].islower() and words.lowers[place] not in CLOSED:
            verb = place and words.lowers[place - 1] in COUNTED_SUBJECTS
            if not verb:
                return singular(words.lowers[place])
    return None


def happens_to_people(lowers: tuple[str, ...], at: int, stop: int) -> bool:
    """Whether the verb at word `at` has only people as subjects: "Three died", "Four needed hospital treatment"."""
    if at + 1 >= stop:
        return False
    verb = lowers[at]
    if verb in ("died", "drowned", "survived", "perished", "disappeared"):
        return True
    if verb in ACTS_OF_PEOPLE:
        return True
    return verb in ("needed", "required", "received") and any(word in ("treatment", "hospital") for word in lowers[at + 1 : at + 4])
