"""How the lines of a sentence were wrapped changes neither its trees nor where they lie in the text."""

from __future__ import annotations

from discrepancy.extraction import extract
from discrepancy.model.frame import Frame, SlotState
from discrepancy.model.source import Source
from discrepancy.parse.pipeline import load
from discrepancy.parse.stage import one_line

_TEXT = "The ferry captain Ida Rask, 52, who carried 31 passengers, was fined 400 euros on Monday."


def test_one_line_keeps_the_place_of_each_character() -> None:
    text = "Before.  The  ferry\n\tsank.\u00a0 After."
    line, places = one_line(text, 9, 26)
    assert line == "The ferry sank."
    assert "".join(text[place] for place in places).split() == line.split()


def test_blanks_change_no_frame() -> None:
    assert load() is not None
    plain = extract(Source(id="a", text=_TEXT))
    wide = extract(Source(id="a", text=_TEXT.replace(" ", "  ")))
    assert [frame_of(fact.frame) for fact in plain.facts] == [frame_of(fact.frame) for fact in wide.facts]
    assert any(fact.frame.filled() for fact in plain.facts)
    text = _TEXT.replace(" ", "  ")
    for fact in wide.facts:
        predicate = fact.frame.predicate
        assert not predicate.text or text[predicate.start : predicate.end].strip() == text[predicate.start : predicate.end]


def frame_of(frame: Frame) -> list[tuple[str, SlotState, str]]:
    return [(name, slot.state, " ".join(slot.text.split())) for name, slot in frame.slots()]
