"""Sums of money: "$1.2bn", "€900m", "Rs 5 lakh", "half a million dollars", "$3-4 million", "£65,000 a week"."""

from __future__ import annotations

from collections.abc import Iterator

from discrepancy.kinds.clauses.scope_cues import period_of, scope_of
from discrepancy.kinds.clauses.stated_values import measures_of, value_of, words_after, words_before
from discrepancy.kinds.measuring.money_roles import role_of
from discrepancy.lang.en.meaning.lexicon import singular, verb_lemma
from discrepancy.model.fact import Detail, Fact
from discrepancy.model.value import Hedge
from discrepancy.scan.document import Document
from discrepancy.scan.fact_kind import Kind, Trait
from discrepancy.scan.foreign_text import is_measure_in_signs
from discrepancy.scan.measures.measure_scan import Measure

# A verb of rising makes what follows the ceiling: "can rise to 42 million".
_CAN = frozenset("can could may might".split())


def extract(document: Document) -> Iterator[Fact]:
    """One fact for each sum; the unit is the ISO 4217 code, the attribute what the sum is."""
    last: tuple[str, str | None, int] | None = None
    for measure in measures_of(document, "money"):
        before, after = words_before(document, measure, 12), words_after(document, measure, 8)
        measure = _ceiling(measure, before)
        attribute, word = role_of(before, after)
        sentence = document.sentence_at(measure.start)
        against = attribute == "amount" and before[-1:] in (("from",), ("with",), ("to",), ("against",), ("of",), ("previously",), ("or",))
        if last is not None and (measure.twin or (against and last[2] == sentence.start)):
            attribute, word = last[:2]
        last = attribute, word, sentence.start
        head = singular(word) if word and not _participle(word) else None
        details = ((("twin", "yes"),) if measure.twin else ()) + ((("per", measure.per),) if measure.per else ())
        qualifiers = (
            *period_of(document, measure.first, measure.stop, before, after),
            *scope_of(after),
        )
        yield document.fact(
            "money", measure.start, measure.end, value_of(measure, measure.unit), hedge=measure.hedge, attribute=attribute,
            head=head, qualifiers=qualifiers, details=details,
        )  # fmt: skip


def _participle(word: str) -> bool:
    """Whether a role word only says what was done: "fined", "sold", "insured"; what it was done to is the head."""
    lemma = verb_lemma(word)
    return lemma is not None and lemma != word and not word.endswith(("s", "ing"))


def _ceiling(measure: Measure, before: tuple[str, ...]) -> Measure:
    """ "Maximum fine: $100,000" and "can rise to €42m" are bounds."""
    near = before[-5:]
    capped = "maximum" in near or (
        near[-1:] == ("to",) and near[-2:-1] in (("rise",), ("reach",), ("climb",), ("increase",), ("grow",)) and _CAN & set(near)
    )
    if measure.hedge is not Hedge.EXACT or not capped:
        return measure
    return measure._replace(low=None, hedge=Hedge.AT_MOST)


KIND = Kind(
    id="money",
    summary="A sum of money in a currency",
    extract=extract,
    traits=frozenset({Trait.NUMBER, Trait.MANY_PER_TEXT, Trait.SUM}),
    details=frozenset({Detail.PER, Detail.TWIN}),
    in_any_language=is_measure_in_signs,
)
