"""What happens at a date: the noun of the event, its verb, and which of several."""

from __future__ import annotations

import datetime

import pytest

from discrepancy.kinds import date
from discrepancy.lang.en.meaning.event_nouns import verbs_of_event_noun
from discrepancy.model.fact import Fact
from discrepancy.model.source import Source
from discrepancy.scan.document import Document


def dated(text: str) -> list[Fact]:
    """The dates of a text."""
    return list(date.extract(Document(Source(id="a", text=text, published=datetime.date(2021, 5, 7)))))


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The lift stopped during the outage at 9.15 p.m. on Tuesday.", "outage"),
        ("A burst pipe was found on 3 May 2021.", "discovery"),
        ("At 04:10 a distress call was received from the yacht.", "distress call"),
        ("The skipper transmitted the Mayday at 04:25.", "mayday"),
        ("The plane touched down in Bergen at 16:52.", "landing"),
        ("The aircraft landed safely at 16:52.", "landing"),
        ("The rocket lifted off at 14:05 on Monday.", "launch"),
        ("Polling stations close at 8 p.m. in the north.", "closing"),
        ("The deadline for claims is 30 June.", "deadline"),
        ("The players cheered at the opening of the stadium on 8 May.", "opening"),
        ("Founded in 1932, the firm makes gearboxes.", "founding"),
        ("On Monday the tug, owned by a broker, was struck by a crane.", "collision"),
        ("The warden received a report at 5:50 a.m. that two kayaks had capsized.", "capsize"),
        ("Thursday's council vote surprised everyone.", "vote"),
    ],
)
def test_the_event_of_a_date(text: str, event: str) -> None:
    assert event in {fact.attribute for fact in dated(text)}


def test_a_pronoun_takes_the_event_of_the_sentence_before() -> None:
    facts = dated("A landslide buried the railway. It happened at 6:40 a.m. on Monday.")
    assert [fact.attribute for fact in facts] == ["landslide"]


def test_one_of_several_events_says_so() -> None:
    facts = dated("The first audit ended on 3 May. A second audit began on 5 May.")
    assert [fact.qualifier("event") for fact in facts] == [None, "second"]


def test_names_and_plurals_are_no_verbs() -> None:
    facts = dated("The Orient Rose sank on 3 May. The ornaments were stolen on 4 May.")
    assert [fact.predicate for fact in facts] == ["sink", "steal"]


def test_nouns_of_happenings_know_their_verbs() -> None:
    assert verbs_of_event_noun("collision") == ("collide",)
    assert verbs_of_event_noun("earthquake") == ()
    assert verbs_of_event_noun("landing") == ("land",)
    assert verbs_of_event_noun("teapot") is None
