"""What two facts say in words: names, quotations, offices, charges, places, attributes and qualifiers."""

from __future__ import annotations

from functools import lru_cache

from discrepancy.lang.en.meaning.lexicon import term_relation
from discrepancy.link.pairs.fact_context import FactContext, StoryContext
from discrepancy.link.pairs.feature import MISSING, Family, Feature
from discrepancy.link.pairs.levels import REMEMBERED, Level, word_level
from discrepancy.link.pairs.text_similarity import text_similarity

_RELATIONS = {"same": Level.SYNONYM, "broader": Level.BROADER, "narrower": Level.BROADER, "sibling": Level.SIBLING}


def compute(story: StoryContext, left: FactContext, right: FactContext) -> tuple[int, ...]:
    """Likeness of the values as text and as terms, of the attributes, and of their qualifiers."""
    a, b = left.fact, right.fact
    ours, theirs = left.attribute, right.attribute
    worded = a.kind == b.kind and a.value.low is None and b.value.low is None and a.value.high is None and b.value.high is None
    return (
        text_similarity(a, b) if worded else MISSING,
        _RELATIONS.get(term_relation(a.value.text.lower(), b.value.text.lower()) or "", Level.DIFFERENT) if worded else MISSING,
        int(word_level(ours, theirs)) if ours and theirs else MISSING,
        bool(ours) + bool(theirs),
        int(a.qualifiers == b.qualifiers),
        _difference(a.details, b.details),
        *_qualifiers(a.qualifiers, b.qualifiers),
    )


def _difference(left: tuple[tuple[str, str], ...], right: tuple[tuple[str, str], ...]) -> int:
    """Details that only one of the two has."""
    return len({*left} ^ {*right})


@lru_cache(maxsize=REMEMBERED)
def _qualifiers(left: tuple[str, ...], right: tuple[str, ...]) -> tuple[int, ...]:
    """Equal, one empty or different, of each qualifier that counts."""
    found = []
    for name in ("modality=", "scope=", "period="):
        ours, theirs = (next((item[len(name) :] for item in every if item.startswith(name)), None) for every in (left, right))
        found.append(int(Level.EQUAL if ours == theirs else Level.DIFFERENT if ours and theirs else Level.ONE_EMPTY))
    return tuple(found)


FAMILY = Family(
    id="wording",
    summary="What the two facts say in words",
    features=(
        Feature(name="text", summary="Likeness of the values as text, 0 to 100", monotone=1),
        Feature(name="term", summary="Level of the values as terms: synonym, broader, sibling"),
        Feature(name="attribute", summary="Level of the attributes"),
        Feature(name="attributes", summary="How many of the two have an attribute that says more than the kind"),
        Feature(name="qualifiers", summary="1 where all qualifiers are equal"),
        Feature(name="details", summary="Details that only one has"),
        Feature(name="modality", summary="Sought, planned, maximum … on both"),
        Feature(name="scope", summary="Scope on both"),
        Feature(name="period", summary="Period on both"),
    ),
    compute=compute,
)
