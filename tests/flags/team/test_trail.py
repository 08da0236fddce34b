"""The trail of a desk in words."""

from discrepancy.flags.team.event import Event, What
from discrepancy.flags.team.trail import trail


def event(what: What, about: str = "a1b2", **more: object) -> Event:
    return Event(id="0" * 16, at="2026-01-02T03:04:05.678Z", by="Ana", what=what, about=about, more=more)


SIDES = {"left": {"source": "a.txt", "quote": "nine"}, "right": {"source": "b.txt", "quote": "ten"}}


def test_every_event_has_its_words() -> None:
    told = {
        "decided: wrong (36); right: 34; note: born 1991": event(
            What.DECIDED, how="page", state="wrong", wrong=["36"], right="34", note="born 1991"
        ),
        "took back a decision; now it is open again": event(What.DECIDED, how="undo", state="new", wrong=[]),
        "decided elsewhere: accepted; until 2026-12-31": event(What.DECIDED, how="file", state="accepted", wrong=[], until="2026-12-31"),
        "decided too late: all-true": event(What.REFUSED, state="all-true", wrong=[]),
        "said: look": event(What.COMMENT, text="look"),
        "gave it to Ben": event(What.ASSIGNED, to="Ben"),
        "gave it to nobody": event(What.ASSIGNED, to=""),
        "asked for a second opinion": event(What.SECOND, wanted=True),
        "withdrew the request for a second opinion": event(What.SECOND, wanted=False),
        "agreed": event(What.OPINION, agrees=True, text=""),
        "disagreed: no": event(What.OPINION, agrees=False, text="no"),
        "added a conflict: “nine” (a.txt) against “ten” (b.txt)": event(What.MISSED, **SIDES),
        "took back a conflict that was added": event(What.WITHDRAWN, missed="1" * 16),
    }
    assert {name for each in told.values() for *_, name in trail([each])} == set(told)
    assert {each.what for each in told.values()} == set(What) - {What.FINDING}


def test_findings_are_chosen_by_the_beginning_of_their_ids() -> None:
    events = [event(What.FINDING, rule="r"), event(What.COMMENT, text="one"), event(What.COMMENT, about="ff", text="two")]
    assert [line[3] for line in trail(events)] == ["said: one", "said: two"]
    assert list(trail(events, "a1")) == [("2026-01-02T03:04:05.678Z", "a1b2", "Ana", "said: one")]


def test_lines_that_say_nothing_spoil_nothing() -> None:
    assert [line[3] for line in trail([event(what) for what in What if what is not What.FINDING])]
    assert [line[3] for line in trail([event(What.MISSED, left=3), event(What.DECIDED, wrong=3, state=3)])] == [
        "added a conflict: nothing against nothing",
        "decided: ",
    ]
