"""Shares: "64.5%", "two-thirds of respondents", "one in five", percentage and basis points kept apart; "tripled" is a rise of 200 per cent."""

from __future__ import annotations

from collections.abc import Iterator

from discrepancy.kinds.clauses.scope_cues import period_of
from discrepancy.kinds.clauses.stated_values import figure, measures_of, value_of, words_after, words_before
from discrepancy.kinds.measuring.share_bases import change_of, noun_of
from discrepancy.lang.en.meaning.lexicon import singular
from discrepancy.lang.en.quantities.shares import AGAINST, FOLDS, GROWING, VOTING
from discrepancy.lang.en.words.closed_class import AUXILIARIES, CLOSED
from discrepancy.model.fact import Detail, Fact
from discrepancy.model.value import Hedge, Value
from discrepancy.scan.document import Document
from discrepancy.scan.fact_kind import Kind, Trait
from discrepancy.scan.foreign_text import is_measure_in_signs
from discrepancy.scan.numbers.hedges import hedge_before, open_bounds


def extract(document: Document) -> Iterator[Fact]:
    """One fact for each share, in per cent; the details keep its basis, whether it is a change, and the direction."""
    last: tuple[str, str | None, int] | None = None
    for measure in measures_of(document, "percent"):
        before, after = words_before(document, measure, 10), words_after(document, measure, 8)
        direction = change_of(before, after)
        attribute, head = noun_of(document, measure, before, after, direction)
        details = [("basis", measure.basis)]
        if direction:
            details += [("direction", direction), ("change", "yes")]
        if measure.per:
            details.append(("per", measure.per))
        sentence = document.sentence_at(measure.start)
        if last is not None and last[2] == sentence.start and attribute == "share" and before[-1:] == ("from",):
            attribute, head = last[:2]
        last = attribute, head, sentence.start
        when = period_of(document, measure.first, measure.stop, before, after)
        if direction and when == ("period=year earlier",) and not AGAINST.isdisjoint(after[:3]):
            when = ()  # "up four per cent on the year before": what it is a change from
        if attribute == "share" and head in _VOTERS and not VOTING.isdisjoint(after):
            attribute = head = "turnout"
        qualifiers = when
        yield document.fact(
            "percent", measure.start, measure.end, value_of(measure, "percent"), hedge=measure.hedge, attribute=attribute, head=head,
            qualifiers=qualifiers, details=tuple(details),
        )  # fmt: skip
    yield from _folds(document)


_VOTERS = frozenset({"voter", "elector", "electorate", "constituent"})


def _folds(document: Document) -> Iterator[Fact]:
    """ "tripled", "more than doubled", "halved" as changes in per cent; the noun before them is what changed."""
    words = document.words
    for at in words.among(FOLDS.keys()):
        amount = float(FOLDS[words.lowers[at]])
        if words.lowers[at + 1 : at + 2] in (("back",), ("up",), ("over",), ("as",)):
            continue
        bond = hedge_before(words, at)
        hedge = bond.hedge if bond is not None else Hedge.EXACT
        low, high = open_bounds(abs(amount), abs(amount), hedge)
        direction = "rise" if amount > 0 else "fall"
        before = words.lowers[max(0, at - 8) : bond.first if bond else at]
        noun = next((singular(word) for word in reversed(before) if word in GROWING), None) or _grown(before)
        yield document.fact(
            "percent", words.starts[at], words.ends[at], Value(text=figure(abs(amount)), low=low, high=high, unit="percent", resolution=10.0),
            hedge=hedge, attribute=noun or direction, head=noun, details=(("basis", "percent"), ("change", "yes"), ("direction", direction)),
        )  # fmt: skip


def _grown(before: tuple[str, ...]) -> str | None:
    """The noun directly before a verb of multiplying and its auxiliaries: "the fleet has doubled"."""
    word = next((word for word in reversed(before) if word not in AUXILIARIES), "")
    return singular(word) if len(word) > 2 and word.isalpha() and word not in CLOSED and not word.endswith(("ed", "ing", "ly")) else None


KIND = Kind(
    id="percent",
    summary="A share, or a change, in per cent or points",
    extract=extract,
    traits=frozenset({Trait.NUMBER, Trait.MANY_PER_TEXT, Trait.SHARE}),
    details=frozenset({Detail.BASIS, Detail.CHANGE, Detail.DIRECTION, Detail.PER}),
    in_any_language=is_measure_in_signs,
)
