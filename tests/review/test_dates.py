"""A source gets its date through the server: what is refused, and what the pages of before may still do."""

import datetime
import json
from dataclasses import replace

import pytest

from discrepancy.model.problem import Problem, UserError
from discrepancy.review.desk import BadRequest, Desk
from discrepancy.review.server import ReviewServer
from tests.review.test_server import Book

BOOK = Book()
AFTER = Desk(page="after", ledger=BOOK, values=[["3", "5"]], run="two")


def redated(source: str, day: datetime.date) -> Desk:
    if source != "a.txt":
        raise UserError(Problem(path=source, message="there is no such source any more"))
    return replace(AFTER, run=f"after {day}")


BEFORE = Desk(page="before", ledger=BOOK, values=[["3", "5"], ["7", "8"]], run="one", redate=redated)


def body(**said: object) -> bytes:
    return json.dumps(said).encode()


def test_the_page_and_the_desk_follow() -> None:
    with ReviewServer(BEFORE) as server:
        assert json.loads(server.date(body(source="a.txt", day="2020-02-29", run="one"))) == {"run": "after 2020-02-29"}
        assert (server.desk.run, server.page) == ("after 2020-02-29", b"after")


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ({"source": "a.txt"}, "YYYY-MM-DD"),
        ({"source": "a.txt", "day": "29.2.2020"}, "YYYY-MM-DD"),
        ({"source": 3, "day": "2020-02-29"}, "the id of a source"),
        ({"source": "a.txt", "day": "2020-02-29", "run": "two"}, "load it again"),
        ({"source": "a.txt", "day": "2020-02-29", "path": "/etc"}, "is expected"),
    ],
)
def test_what_is_no_date_changes_nothing(said: dict[str, object], why: str) -> None:
    with ReviewServer(BEFORE) as server:
        with pytest.raises(BadRequest, match=why):
            server.date(body(**said))
        assert (server.desk, server.page) == (BEFORE, b"before")


def test_a_source_that_is_gone_changes_nothing() -> None:
    with ReviewServer(BEFORE) as server:
        with pytest.raises(UserError, match="no such source"):
            server.date(body(source="b.txt", day="2020-02-29"))
        assert server.desk is BEFORE


@pytest.mark.parametrize("ask", [{"at": [[0, ""]], "state": "accepted", "run": "one"}, {"change": 0, "run": "one"}])
def test_a_page_of_before_is_told_to_load_again(ask: dict[str, object]) -> None:
    decided = len(BOOK.wishes), len(BOOK.undone)
    with pytest.raises(BadRequest, match="load it again"):
        AFTER.decide(body(**ask)) if "at" in ask else AFTER.undo(body(**ask))
    assert (len(BOOK.wishes), len(BOOK.undone)) == decided


def test_where_no_source_can_be_dated_that_is_said() -> None:
    with pytest.raises(BadRequest, match="no source can be given a date"):
        AFTER.date(body(source="a.txt", day="2020-02-29"))
