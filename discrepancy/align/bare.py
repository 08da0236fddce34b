"""Sentences that say nothing but a value: captions, lists, tables, and one sentence written twice with two values."""

from __future__ import annotations

from discrepancy.align.known import Known

_FEW = 3
"""Words beside a day or a place up to which one sentence in two sources is one statement: reports that are written by the dozen share
long sentences in which only day and place are their own."""


def bare(left: Known, right: Known) -> bool:
    """Whether two sentences say nothing but a value, what it is of and the verb, or are one sentence but for these: nothing speaks against."""
    one = left.more
    if (one and left.fact.source == right.fact.source) or one != right.more:
        return False
    return len(one) <= _FEW or left.fact.kind not in ("date", "place")
