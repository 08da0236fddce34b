"""Laws that hold for the facts of every kind, whatever the text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from discrepancy.extraction import extract
from discrepancy.model.fact import Fact
from discrepancy.model.value import Hedge
from discrepancy.registry import collect
from tests.laws.sentences import BY_KIND, NOISE, source, texts

KINDS = sorted(collect("discrepancy.kinds", "KIND"))
CALM = settings(max_examples=200, deadline=None, derandomize=True)


def said(fact: Fact) -> tuple[object, ...]:
    """What a fact states, without where and of whom."""
    return (fact.kind, fact.quote, fact.value, fact.hedge, fact.attribute, fact.qualifiers)


def test_every_kind_has_its_sentences() -> None:
    assert sorted(BY_KIND) == KINDS


@pytest.mark.parametrize(("kind", "sentence"), [(kind, sentence) for kind, sentences in BY_KIND.items() for sentence in sentences])
def test_each_sentence_states_its_kind(kind: str, sentence: str) -> None:
    assert kind in {fact.kind for fact in extract(source(sentence)).facts}


@pytest.mark.slow
@given(texts())
@CALM
def test_a_span_gives_back_its_words(text: str) -> None:
    for fact in extract(source(text)).facts:
        assert text[fact.start : fact.end] == fact.quote
        assert fact.quote.strip() == fact.quote != ""
        if fact.of is not None and fact.of_start is not None:
            assert text[fact.of_start : fact.of_end] == fact.of


@pytest.mark.slow
@given(texts())
@CALM
def test_values_are_well_formed(text: str) -> None:
    for fact in extract(source(text)).facts:
        low, high = fact.value.low, fact.value.high
        assert fact.value.text
        if low is not None and high is not None:
            assert low <= high
        if fact.hedge in {Hedge.AT_LEAST, Hedge.MORE_THAN}:
            assert high is None
        if fact.hedge in {Hedge.AT_MOST, Hedge.LESS_THAN}:
            assert low is None
        if fact.hedge in {Hedge.EXACT, Hedge.APPROXIMATE}:
            assert low == high


@pytest.mark.slow
@given(texts(), st.sampled_from(NOISE))
@CALM
def test_text_before_a_fact_only_moves_its_span(text: str, before: str) -> None:
    plain = extract(source(text)).facts
    moved = extract(source(f"{before}\n\n{text}")).facts
    by = len(before) + 2
    assert [(said(f), f.start + by, f.end + by) for f in plain] == [(said(f), f.start, f.end) for f in moved if f.start >= by]


@pytest.mark.slow
@given(texts())
@CALM
def test_the_name_of_a_source_changes_no_fact(text: str) -> None:
    left, right = extract(source(text, "a.txt")).facts, extract(source(text, "z/other.txt")).facts
    assert [(said(f), f.start, f.subject, f.thing) for f in left] == [(said(f), f.start, f.subject, f.thing) for f in right]


@pytest.mark.slow
@given(st.text(max_size=300))
@CALM
def test_any_text_can_be_read(text: str) -> None:
    for fact in extract(source(text)).facts:
        assert text[fact.start : fact.end] == fact.quote


@pytest.mark.slow
@given(
    st.lists(st.sampled_from([*"0123456789.,-–/:$€%'\"“”()", " ", "th", " per ", " and ", "half", "Mr", "A", " of "]), max_size=60).map(
        "".join
    )
)
@CALM
def test_any_heap_of_numbers_and_marks_can_be_read(text: str) -> None:
    for fact in extract(source(text)).facts:
        assert text[fact.start : fact.end] == fact.quote


HARD = (
    "1,",
    "1.",
    "9-",
    "“",
    '"',
    "(",
    "A. ",
    "Al ",
    "and ",
    "one ",
    "twenty-",
    "$1 ",
    "1/2 ",
    "12:30 ",
    "May ",
    "of the ",
    "'",
    "\u00a0",
    "a",
    "1",
)


def seconds(text: str) -> float:
    start = time.perf_counter()
    extract(source(text))
    return time.perf_counter() - start


@pytest.mark.slow
@pytest.mark.parametrize("piece", HARD)
def test_no_text_takes_more_than_linear_time(piece: str) -> None:
    """Eight times the text takes about eight times as long; square growth would take 64 times. Short runs may be noise."""
    short, long = (min(seconds(piece * (size // len(piece))) for _ in range(2)) for size in (2_500, 20_000))
    assert long < max(0.5, 24 * short)
