"""The address that a browser is started with: good once, without the token, and for this user alone."""

from __future__ import annotations

import http.client
import os
import sys
import threading
import webbrowser
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from discrepancy.cli.terminal import serving
from discrepancy.review import invitation
from discrepancy.review.desk import Desk
from discrepancy.review.server import ReviewServer
from tests.cli.command import Command
from tests.review.test_server import Book


@pytest.fixture
def server() -> Iterator[ReviewServer]:
    with ReviewServer(Desk(page="<!doctype html><p>the page</p>", ledger=Book(), values=[])) as running:
        thread = threading.Thread(target=running.serve_forever, args=(0.02,))
        thread.start()
        yield running
        running.shutdown()
        thread.join()


def asked(server: ReviewServer, path: str, method: str = "GET", **headers: str) -> tuple[int, str | None]:
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=5)
    connection.request(method, path, headers=headers)
    answer = connection.getresponse()
    answer.read()
    connection.close()
    return answer.status, answer.headers["Location"]


def test_it_leads_to_the_page_once(server: ReviewServer) -> None:
    url = server.invite()
    assert server.token not in url
    path = "/" + url.split("/", 3)[3]
    assert asked(server, path, "POST")[0] == 403
    assert asked(server, path, Host="evil.example")[0] == 403
    assert asked(server, f"{path}x")[0] == 403
    assert asked(server, path) == (303, f"/{server.token}/")
    assert asked(server, path)[0] == 403, "a second time"


def test_a_new_one_ends_the_one_before(server: ReviewServer) -> None:
    before = "/" + server.invite().split("/", 3)[3]
    server.invite()
    assert asked(server, before)[0] == 403


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux says whose a connection is")
def test_another_user_is_not_let_in(server: ReviewServer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    path = "/" + server.invite().split("/", 3)[3]
    assert invitation.is_ours(("127.0.0.1", server.server_port)), "the socket that listens is ours"
    real = invitation.SOCKETS.read_text(encoding="ascii").splitlines()
    column = 7
    others = [" ".join([*line.split()[:column], str(os.getuid() + 1000), *line.split()[column + 1 :]]) for line in real[1:]]
    listed = tmp_path / "tcp"
    listed.write_text("\n".join([real[0], *others]), encoding="ascii")
    monkeypatch.setattr(invitation, "SOCKETS", listed)
    assert not invitation.is_ours(("127.0.0.1", server.server_port))
    monkeypatch.setattr(invitation, "is_ours", lambda peer: False)
    assert asked(server, path)[0] == 403


def test_no_token_is_in_the_command_of_the_browser(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    opened: list[str] = []
    monkeypatch.setattr(webbrowser, "open", opened.append)
    monkeypatch.setattr(serving, "_has_browser", lambda: True)
    monkeypatch.setattr(ReviewServer, "serve_forever", lambda self: None)
    servers: list[ReviewServer] = []
    made = ReviewServer.__init__

    def remembered(self: ReviewServer, *arguments: Any) -> None:
        made(self, *arguments)
        servers.append(self)

    monkeypatch.setattr(ReviewServer, "__init__", remembered)
    Command(monkeypatch, capfd)("review", Path(__file__).parents[2] / "seeds", "--no-store")
    assert opened
    assert servers[0].token not in opened[0]
