"""The server of a shared desk, asked over real sockets by people with tokens, without them, and with those of others."""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from discrepancy.flags import load
from discrepancy.flags.team.journal import journal_path
from discrepancy.flags.team.people import people_path, revoke_person
from tests.report.story import AGE, REPORT, TOLL
from tests.review.shared.opened import Room, decision, opened


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    with opened(tmp_path) as found:
        yield found


def test_a_token_is_exchanged_for_a_cookie(room: Room) -> None:
    assert room.ask(None, "") == (200, "<p>the entry</p>")
    assert room.ask(None, "enter", {"token": room.tokens["Ana"]}) == (200, {})
    cookie = room.headers["Set-Cookie"]
    assert "HttpOnly; SameSite=Strict" in cookie
    assert room.headers["Referrer-Policy"] == "no-referrer"
    assert room.ask("Ana", "")[1] == "<!doctype html><p>the page</p>"
    assert room.ask("Ana", "leave", {}) == (200, {})
    assert "Max-Age=0" in room.headers["Set-Cookie"]
    assert not any(token in line for token in room.tokens.values() for line in room.told)
    assert room.told == ["Ana signed in from 127.0.0.1"]


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("decisions", None),
        ("decide", decision(0)),
        ("undo", {"change": 0}),
        ("hear", {"window": "w", "at": None, "known": ""}),
        ("comment", {"at": 0, "text": "x"}),
        ("assign", {"at": 0, "to": "Ana"}),
        ("missed", {}),
        ("withdraw", {}),
        ("date", {}),
        ("leave", {}),
    ],
)
def test_nothing_is_answered_to_who_has_no_token(room: Room, path: str, body: object) -> None:
    assert room.ask(None, path, body)[0] == 401
    assert room.ask("guess", path, body)[0] == 401
    assert (room.events(), room.flags.exists()) == ([], False)


def test_a_decision_bears_the_name_of_who_made_it(room: Room) -> None:
    assert room.ask("Ana", "decide", decision(0, by="The Editor", right="41", note="so"))[0] == 200
    (flag,) = load(room.flags).flags
    assert (flag.id, flag.by, flag.right_value) == (REPORT.discrepancies[0].id, "Ana", "41")
    assert room.ask("Ben", "comment", {"at": 0, "text": "fine", "by": "Ana"})[0] == 400
    assert room.ask("Ben", "comment", {"at": 0, "text": "fine"}) == (200, {})
    assert room.events() == [("Ana", "decided"), ("Ben", "comment")]


def test_who_decides_second_is_told_and_nothing_is_lost(room: Room) -> None:
    assert room.ask("Ana", "decide", decision(0, note="first"))[1]["refused"] == {}
    status, answer = room.ask("Ben", "decide", {**decision(0, note="second"), "state": "needs-call"})
    assert status == 200
    assert answer["saved"] == {}
    assert (answer["refused"]["0"]["by"], answer["refused"]["0"]["note"]) == ("Ana", "first")
    assert [(flag.by, flag.note) for flag in load(room.flags).flags] == [("Ana", "first")]
    told = room.ask("Ana", "hear", {"window": "w", "at": 0, "known": ""})[1]["told"]
    assert [(event["by"], event["what"], event["note"]) for event in told] == [("Ana", "decided", "first"), ("Ben", "refused", "second")]


def test_at_once_each_finding_is_decided_by_one_and_both_wishes_are_kept(room: Room) -> None:
    answers: dict[tuple[str, int], Any] = {}

    def work(name: str) -> None:
        for index in range(len(REPORT.discrepancies)):
            answers[name, index] = room.ask(name, "decide", decision(index, note=name))[1]

    threads = [threading.Thread(target=work, args=(name,)) for name in room.tokens]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    kept = {flag.id: flag.by for flag in load(room.flags).flags}
    for index, found in enumerate(REPORT.discrepancies):
        (winner,) = [name for name in room.tokens if answers[name, index]["saved"]]
        assert kept[found.id] == winner
        (loser,) = [name for name in room.tokens if answers[name, index]["refused"]]
        assert answers[loser, index]["refused"][str(index)]["by"] == winner
    assert sorted(room.events()) == sorted(
        [(kept[d.id], "decided") for d in REPORT.discrepancies]
        + [("Ana" if kept[d.id] == "Ben" else "Ben", "refused") for d in REPORT.discrepancies]
    )


def test_one_undoes_what_one_did_and_nothing_else(room: Room) -> None:
    change = room.ask("Ana", "decide", decision(0))[1]["change"]
    assert room.ask("Ben", "undo", {"change": change})[1] == {"saved": {}, "refused": {}, "change": None}
    assert [flag.by for flag in load(room.flags).flags] == ["Ana"]
    change = room.ask("Ana", "decide", decision(1))[1]["change"]
    assert room.ask("Ana", "undo", {"change": change})[1]["saved"]["1"] == {"state": "new"}
    assert room.ask("Ana", "undo", {"change": 0})[1]["saved"] == {}
    assert [event for event in room.events() if event[1] == "decided"] == [("Ana", "decided")] * 3


def test_the_trail_is_only_added_to(room: Room) -> None:
    path = Path(journal_path(str(room.flags)))
    trail = b""
    asked: list[tuple[str, object]] = [
        ("decide", decision(0)),
        ("comment", {"at": 0, "text": "one\n{}"}),
        ("assign", {"at": 0, "to": "Ben"}),
        ("second", {"at": 0, "wanted": True}),
        ("opinion", {"at": 0, "agrees": True, "mark": "x", "text": ""}),
        ("undo", {"change": 0}),
        ("missed", {"left": 3}),
        ("withdraw", {"id": "0" * 16}),
        ("comment", {"at": 99, "text": "x"}),
        ("comment", {"at": 0, "text": " "}),
        ("comment", {"at": 0, "text": "x" * 2001}),
        ("second", {"at": 0, "wanted": "yes"}),
        ("opinion", {"at": 0}),
        ("assign", {"at": 0}),
        ("hear", {"window": 3}),
        ("date", {"source": "x", "day": "2020-01-01"}),
    ]
    for name in ("Ana", "Ben"):
        for what, body in asked:
            assert room.ask(name, what, body)[0] in (200, 400, 409), what
            now = path.read_bytes()
            assert now.startswith(trail)
            trail = now
    for what in ("journal", "history", "events", "discrepancy-flags.journal.jsonl"):
        for method in ("PUT", "DELETE", "PATCH", "POST", "GET"):
            assert room.ask("Ana", what, method=method)[0] == 404


def test_a_revoked_token_opens_nothing_from_the_next_request_on(room: Room) -> None:
    assert room.ask("Ana", "decisions")[0] == 200
    revoke_person(people_path(str(room.flags)), "Ana")
    assert room.ask("Ana", "decisions")[0] == 401
    assert room.ask("Ana", "decide", decision(0))[0] == 401
    assert room.ask(None, "enter", {"token": room.tokens["Ana"]})[0] == 403
    assert room.ask("Ben", "decide", decision(0))[0] == 200
    assert [flag.by for flag in load(room.flags).flags] == ["Ben"]


def test_who_is_revoked_while_the_rest_of_a_request_arrives_decides_nothing(room: Room) -> None:
    site, body = room.server.site, json.dumps(decision(0)).encode()
    head = f"POST /decide HTTP/1.1\r\nHost: {site.hosts[0]}\r\nOrigin: {site.origins[0]}\r\nCookie: {site.cookie}={room.tokens['Ben']}\r\n"
    with socket.create_connection(("127.0.0.1", room.server.server_port), timeout=10) as slow:
        slow.sendall(f"{head}Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body[:5])
        assert room.ask("Ben", "decisions")[0] == 200
        revoke_person(people_path(str(room.flags)), "Ben")
        slow.sendall(body[5:])
        assert slow.recv(12) == b"HTTP/1.1 401"
    assert (room.events(), room.flags.exists()) == ([], False)


def test_a_conflict_that_was_missed_is_signed_and_taken_back(room: Room) -> None:
    left, right = AGE.sides[0].facts[0], TOLL.sides[0].facts[0]
    body: dict[str, Any] = {
        "left": {"source": left.source, "start": left.start, "end": left.end, "quote": left.quote},
        "right": {"source": right.source, "start": right.start, "end": right.end, "quote": right.quote},
        "kind": "age",
        "by": "Somebody Else",
    }
    status, answer = room.ask("Ana", "missed", body)
    assert (status, [each["by"] for each in answer["missed"]]) == (200, ["Ana"])
    assert room.ask("Ben", "decisions")[1]["missed"] == answer["missed"]
    assert room.ask("Ben", "withdraw", {"id": answer["missed"][0]["id"]}) == (200, {"missed": []})
    assert room.ask("Ana", "missed", {**body, "left": {**body["left"], "quote": "12"}})[0] == 409
    assert room.ask("Ana", "missed", {**body, "left": {**body["left"], "end": 10_000}})[0] == 400


def test_a_trail_that_cannot_be_written_loses_no_decision_and_catches_up(room: Room) -> None:
    path = Path(journal_path(str(room.flags)))
    path.mkdir()
    assert room.ask("Ana", "decide", decision(0))[0] == 409
    path.rmdir()
    assert room.ask("Ana", "decide", decision(0))[0] == 200
    path.rename(path.with_suffix(".away"))
    path.mkdir()
    assert room.ask("Ben", "decisions")[0] == 409
    path.rmdir()
    path.with_suffix(".away").rename(path)
    assert room.ask("Ben", "decisions")[0] == 200
    assert room.events() == [("Ana", "decided")]


def test_while_the_people_cannot_be_read_nobody_is_let_in_and_no_file_is_named(room: Room) -> None:
    assert room.ask("Ana", "decisions")[0] == 200
    people = Path(people_path(str(room.flags)))
    whole = people.read_text()
    people.write_text(whole + "no line of ours\n")
    for name, path in (("Ana", "decisions"), ("Ben", ""), ("Ben", "decisions")):
        assert room.ask(name, path) == (503, {"error": "this desk cannot let anyone in now: ask whoever runs it"})
    assert room.ask(None, "enter", {"token": room.tokens["Ben"]})[0] == 503
    assert [line for line in room.told if "this line names no person" in line] == room.told
    assert len(room.told) == 1
    people.write_text(whole)
    assert room.ask("Ana", "decisions")[0] == 200
