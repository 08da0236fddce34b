"""What two facts say in words: names, quotations, offices, charges, places, attributes and qualifiers."""

from __future__ import annotations

from discrepancy.lang.en.meaning.lexicon import term_relation
from discrepancy.link.pairs.fact_context import FactContext
from discrepancy.link.pairs.feature import Family, Feature
from discrepancy.link.pairs.levels import Level, word_level
from discrepancy.link.pairs.pair_columns import PairColumns
from discrepancy.link.pairs.text_similarity import text_similarity
from discrepancy.link.pairs.vectors.arrays import Numbers

_RELATIONS = {"same": Level.SYNONYM, "broader": Level.BROADER, "narrower": Level.BROADER, "sibling": Level.SIBLING}


def compute(pairs: PairColumns) -> tuple[Numbers, ...]:
    """Likeness of the values as text and as terms, of the attributes, and of what qualifies them."""
    kinds = pairs.coded(lambda item: item.fact.kind)
    worded = (kinds[0] == kinds[1]) & (pairs.count(lambda item: item.fact.value.low is None and item.fact.value.high is None) == 2)
    return (
        pairs.compared(_text, lambda left, right: text_similarity(left.fact, right.fact), worded),
        pairs.compared(_text, _term_level, worded),
        pairs.words(lambda item: item.attribute, word_level),
        pairs.count(lambda item: item.attribute),
        pairs.same(lambda item: item.fact.qualifiers),
        pairs.compared(lambda item: item.fact.details, lambda left, right: len({*left.fact.details} ^ {*right.fact.details})),
        *(_qualifier(pairs, name) for name in ("modality=", "scope=", "period=")),
    )


def _text(item: FactContext) -> tuple[str, str]:
    return item.fact.kind, item.fact.value.text


def _term_level(left: FactContext, right: FactContext) -> int:
    relation = term_relation(left.fact.value.text.lower(), right.fact.value.text.lower())
    return _RELATIONS.get(relation or "", Level.DIFFERENT)


def _qualifier(pairs: PairColumns, name: str) -> Numbers:
    """Equal, one empty or different."""
    import numpy as np

    left, right = pairs.coded(lambda item: next((text[len(name) :] for text in item.fact.qualifiers if text.startswith(name)), ""))
    filled = pairs.count(lambda item: any(len(text) > len(name) for text in item.fact.qualifiers if text.startswith(name)))
    return np.where(left == right, int(Level.EQUAL), np.where(filled == 2, int(Level.DIFFERENT), int(Level.ONE_EMPTY)))


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
