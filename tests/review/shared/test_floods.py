"""Guesses, floods, slow senders and proxies at a shared desk, over real sockets."""

from __future__ import annotations

import socket
import time
from pathlib import Path

import pytest

from discrepancy.review.server import PATIENCE
from discrepancy.review.shared import server as served
from discrepancy.review.shared.backoff import BURST, FREE
from discrepancy.review.shared.site import public
from tests.review.shared.opened import Room, decision, opened


def stopped() -> float:
    return 1000.0


def test_guesses_are_slowed_and_who_is_in_stays_in(tmp_path: Path) -> None:
    with opened(tmp_path, clock=stopped) as room:
        guess(room)


def guess(room: Room) -> None:
    assert room.ask("Ben", "decisions")[0] == 200
    answers = [room.ask(None, "enter", {"token": f"guess {number}"})[0] for number in range(FREE + 3)]
    assert answers[:FREE] == [403] * FREE
    assert set(answers[FREE:]) == {429}
    assert int(room.headers["Retry-After"]) >= 1
    assert room.ask("guess", "decisions")[0] == 429
    assert room.ask("Ana", "decisions")[0] == 429, "the right token is not looked up while the address waits"
    assert room.ask("Ben", "decisions")[0] == 200
    assert any("an unknown token was tried from 127.0.0.1" in line for line in room.told)


def test_more_connections_than_can_be_served_are_hung_up_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(served, "CONNECTIONS", 3)
    with opened(tmp_path) as room:
        held = [socket.create_connection(("127.0.0.1", room.server.server_port), timeout=10) for _ in range(3)]
        with socket.create_connection(("127.0.0.1", room.server.server_port), timeout=10) as fourth:
            assert fourth.recv(1) == b""
        for connection in held:
            connection.close()


def test_who_sends_a_byte_now_and_then_is_hung_up_on(tmp_path: Path) -> None:
    now = [1000.0]
    with (
        opened(tmp_path, clock=lambda: now[0]) as room,
        socket.create_connection(("127.0.0.1", room.server.server_port), timeout=10) as slow,
    ):
        slow.sendall(b"GET / HTTP/1.1\r\nHost: ")
        while not room.server._waiting:
            time.sleep(0.01)
        now[0] += PATIENCE + 1
        assert slow.recv(1) == b""
        assert room.ask("Ana", "")[0] == 200


def test_behind_a_proxy_the_public_name_is_right_and_addresses_are_the_browsers(tmp_path: Path) -> None:
    with opened(tmp_path, public("https://desk.example.org"), stopped) as room:
        assert room.ask("Ana", "")[0] == 200
        assert room.ask("Ana", "decide", decision(0), Origin="https://desk.example.org")[0] == 200
        assert room.ask("Ana", "decide", decision(0), Origin="https://evil.example")[0] == 403
        assert room.ask("Ana", "", Host=f"127.0.0.1:{room.server.server_port}")[0] == 421
        for number in range(FREE):
            assert room.ask(None, "enter", {"token": f"guess {number}"}, **{"X-Forwarded-For": f"10.0.0.{number}, 203.0.113.9"})[0] == 403
        assert room.ask(None, "enter", {"token": "x"}, **{"X-Forwarded-For": "1.2.3.4, 203.0.113.9"})[0] == 429
        assert room.ask(None, "enter", {"token": room.tokens["Ben"]}, **{"X-Forwarded-For": "203.0.113.9, 198.51.100.1"})[0] == 200
        assert "; Secure" in room.headers["Set-Cookie"]


def test_without_a_proxy_nobody_says_where_they_come_from(tmp_path: Path) -> None:
    with opened(tmp_path, clock=stopped) as room:
        for number in range(FREE):
            room.ask(None, "enter", {"token": "x"}, **{"X-Forwarded-For": f"10.0.0.{number}"})
        assert room.ask(None, "enter", {"token": "x"}, **{"X-Forwarded-For": "10.0.0.99"})[0] == 429


def test_a_flood_is_slowed(tmp_path: Path) -> None:
    with opened(tmp_path, clock=stopped) as room:
        answers = [room.ask("Ana", "decisions")[0] for _ in range(BURST + 5)]
        assert answers == [200] * BURST + [429] * 5
        assert room.ask("Ben", "decisions")[0] == 200
