"""What is packed comes back as it was, and what is damaged is told from what is whole."""

import datetime

import pytest

from discrepancy.engines.packing import Damaged, digest, pack, unpack
from discrepancy.extraction import extract
from discrepancy.model.discrepancy import Discrepancy, Severity, Side, State, Verdict
from discrepancy.model.extract import Extract
from discrepancy.model.source import Source
from tests.engines.collections import odd


@pytest.mark.parametrize("source", odd(), ids=lambda source: source.id)
def test_sources_and_extracts_come_back(source):
    assert unpack(Source, pack(source)) == source
    assert unpack(Extract, pack(extract(source))) == extract(source)


def test_a_discrepancy_comes_back_with_its_enums():
    facts = extract(odd()[0]).facts
    made = Discrepancy(
        id="1", rule="toll", kind="count", verdict=Verdict.CONFLICT, severity=Severity.ERROR, subject="crane", attribute="killed",
        reason="3 and 4", message="", confidence=0.1 + 0.2, sides=(Side(value="3", facts=facts), Side(value="4", facts=())), state=State.KNOWN,
    )  # fmt: skip
    back = unpack(Discrepancy, pack(made))
    assert back == made
    assert repr(back) == repr(made)


@pytest.mark.parametrize("cut", [0, 5, -1])
def test_what_is_cut_is_damaged(cut):
    with pytest.raises(Damaged):
        unpack(Extract, pack(extract(odd()[0]))[:cut])


def test_a_digest_knows_no_order_of_sets_and_every_other_difference():
    assert digest({"a": frozenset("xyz"), "b": 1}) == digest({"b": 1, "a": frozenset("zyx")})
    assert len({digest(value) for value in (1, "1", (1,), ((1,),), None, datetime.date(2020, 1, 1), [1, 2], [2, 1])}) == 8
