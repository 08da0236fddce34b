"""Sentences that say nothing but a value: captions, lists, tables, and one sentence written twice with two values."""

from __future__ import annotations

from discrepancy.align.known import Known
from discrepancy.align.nearby import lemma
from discrepancy.text.lexicon.lookup import same_predicate

_FEW = 3
"""Words beside a day or a place up to which one sentence in two sources is one statement: reports that are written by the dozen share
long sentences in which only day and place are their own."""

_HAPPENING = frozenset({"take", "place", "happen", "occur"})
_VERDICTS = frozenset("charge accuse suspect want seek find guilty innocent convict acquit clear plead deny admit sentence jail".split())
"""What a charge has come to never gates: the judge compares it."""


def bare(left: Known, right: Known) -> bool:
    """Whether two sentences say nothing but a value, what it is of and the verb, or are one sentence but for these: nothing speaks against."""
    one = _more(left)
    if (one and left.fact.source == right.fact.source) or one != _more(right):
        return False
    return len(one) <= _FEW or left.fact.kind not in ("date", "place")


def _more(known: Known) -> frozenset[str]:
    """What a sentence says beside a value, its noun and its verb, in whatever form."""
    fact = known.fact
    said = {fact.head, fact.predicate, fact.value.unit, fact.kind, fact.detail("per"), *fact.modifiers}
    said.update(map(lemma, (*fact.quote.lower().split(), fact.detail("outcome") or "")))
    words = {*known.near, *known.around} - said - _HAPPENING - (_VERDICTS if fact.kind == "charge" else frozenset())
    return frozenset(word for word in words if fact.predicate is None or not same_predicate(word, fact.predicate))
