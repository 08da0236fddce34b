"""Conflicts that somebody added by hand: kept, found again in changed texts, and exported as judged pairs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from discrepancy.flags.team import Journal, Missed
from discrepancy.flags.team.missed import missed_in, missed_pairs
from discrepancy.model.problem import Problem, UserError
from discrepancy.model.team.missed import Passage

TEXTS = {"a": "The ferry left at nine. The captain was sober.", "b": "😀 It sailed at ten."}


def passage(source: str, quote: str, texts: dict[str, str] = TEXTS) -> Passage:
    start = texts[source].index(quote)
    return Passage(source=source, start=start, end=start + len(quote), quote=quote)


NINE, TEN = passage("a", "left at nine"), passage("b", "sailed at ten")


def test_what_is_added_stands_until_it_is_taken_back(tmp_path: Path) -> None:
    missed = Missed(Journal(str(tmp_path / "j.jsonl")), TEXTS)
    before = missed.version()
    missed.add("Ana", NINE, TEN, "date", "one ferry")
    (each,) = missed.standing()
    assert (each.by, each.left, each.right, each.kind, each.note) == ("Ana", NINE, TEN, "date", "one ferry")
    assert missed.version() != before
    missed.withdraw("Ben", each.id)
    assert missed.standing() == ()
    with pytest.raises(UserError, match="already been taken back"):
        missed.withdraw("Ben", each.id)
    assert [(event.by, str(event.what)) for event in Journal(str(tmp_path / "j.jsonl")).events()[1]] == [
        ("Ana", "missed"),
        ("Ben", "withdrawn"),
    ]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (NINE, NINE),
        (NINE, passage("a", "at nine. The")),
        (NINE, Passage(source="c", start=0, end=2, quote="It")),
        (NINE, Passage(source="b", start=1, end=14, quote="sailed at ten")),
        (NINE, Passage(source="b", start=1, end=2, quote=" ")),
    ],
)
def test_what_is_no_pair_of_passages_is_refused(tmp_path: Path, left: Passage, right: Passage) -> None:
    missed = Missed(Journal(str(tmp_path / "j.jsonl")), TEXTS)
    with pytest.raises(UserError):
        missed.add("Ana", left, right, "", "")
    assert missed.standing() == ()


def test_passages_are_found_again_where_their_words_are_now(tmp_path: Path) -> None:
    journal = Journal(str(tmp_path / "j.jsonl"))
    Missed(journal, TEXTS).add("Ana", NINE, TEN, "date", "")
    later = {"a": "It left at nine, they say, one day. " + TEXTS["a"], "b": TEXTS["b"]}
    events = journal.events()[1]
    (each,) = missed_in(events, later)
    assert each.left is not None
    assert later["a"][each.left.start : each.left.end] == "left at nine"
    assert each.left.start == 3, "the nearest to where it was"
    (row,) = map(str, missed_pairs(events, later))
    assert json.loads(row) == {
        "left": {"source": "a", "start": 3, "end": 15, "quote": "left at nine"},
        "right": {"source": "b", "start": 5, "end": 18, "quote": "sailed at ten"},
        "kind": "date",
        "rule": "",
        "state": "missed",
        "same": True,
        "true": True,
    }
    (gone,) = missed_pairs(events, {"a": "Nothing.", "b": TEXTS["b"]})
    assert isinstance(gone, Problem)
    assert not gone.fatal
