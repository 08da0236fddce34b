"""Nothing is fetched and nothing is sent, whatever a source asks for: Python itself tells of every address that is looked up or called."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
LISTENER = """
import os, socket, sys

FAR = {"socket.connect", "socket.sendto", "socket.sendmsg", "socket.bind", "socket.getaddrinfo", "socket.gethostbyname", "urllib.Request"}


def told(event, arguments):
    near = event in {"socket.connect", "socket.bind"} and arguments[0].family == getattr(socket, "AF_UNIX", None)
    asked = event == "socket.bind" and arguments[1] == ("::1", 0)  # urllib3, which spaCy imports, asks whether there is IPv6
    if event in FAR and not near and not asked:
        with open(os.environ["TOLD"], "a", encoding="utf-8") as file:
            file.write(f"{event} {arguments[1:]}\\n")


sys.addaudithook(told)
"""
PAGE = """<!DOCTYPE html SYSTEM "http://127.0.0.1:9/page.dtd"><html><head><base href="http://127.0.0.1:9/">
<link rel="stylesheet" href="style.css"><script src="//127.0.0.1:9/script.js"></script><title>The regatta</title></head><body>
<img src="http://127.0.0.1:9/pixel.png"><iframe src="http://127.0.0.1:9/frame"></iframe>
<p>Greta Holm, 34, won the regatta off Bergen on Saturday, her club said.</p></body></html>"""
FEED = """<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY far SYSTEM "http://127.0.0.1:9/far">]><rss version="2.0"><channel><title>News</title>
<item><title>The regatta</title><link>http://127.0.0.1:9/one</link><description>Greta Holm, 39, won. &far;</description></item></channel></rss>"""
MARKDOWN = "![A map](http://127.0.0.1:9/map.png)\n\nThe regatta was won by Greta Holm, 39, on Saturday, [the organisers](http://127.0.0.1:9/) said.\n"


COMMANDS = (
    ("check", "sources", "--no-store"),
    ("check", "sources", "--engine", "processes", "--workers", "2", "--store", "store"),
    ("facts", "sources", "--no-store"),
    ("report", "sources", "--out", "out", "--no-store"),
    ("sources", "sources"),
    ("check", "sources", "http://127.0.0.1:9/page", "--offline", "--allow-private", "--no-store"),
    ("check", "sources", "http://127.0.0.1:9/page", "--no-store"),
    ("check", str(ROOT / "tests" / "read" / "files"), "--no-store", "--no-flags"),
)
IN_TURN = """
import json, sys
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path


def ran(words):
    from discrepancy.cli.app import main

    sys.argv[1:] = words
    code = None
    with open("out.txt", "w", encoding="utf-8") as out, open("err.txt", "w", encoding="utf-8") as err:
        with redirect_stdout(out), redirect_stderr(err):
            try:
                main()
            except SystemExit as ended:
                code = ended.code
    return code


if __name__ == "__main__":  # the worker processes of a command import this file
    for words in json.loads(sys.argv[1]):
        code = ran(words)
        said = {name: Path(f"{name}.txt").read_text(encoding="utf-8") for name in ("out", "err", "told")}
        print(json.dumps({"words": words, "code": code, **said}), flush=True)
"""


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    """Sources that ask for what stands elsewhere."""
    folder = tmp_path / "sources"
    folder.mkdir()
    (folder / "page.html").write_text(PAGE, encoding="utf-8")
    (folder / "feed.xml").write_text(FEED, encoding="utf-8")
    (folder / "note.md").write_text(MARKDOWN, encoding="utf-8")
    dates = "".join(f'[[source]]\npath = "{name}"\npublished = 2021-06-13\n\n' for name in ("page.html", "note.md"))
    (folder / "sources.toml").write_text(dates, encoding="utf-8")
    return folder


def listened(folder: Path, *words: str) -> tuple[str, subprocess.CompletedProcess[str]]:
    """Which addresses Python was asked for while this ran, its child processes included."""
    (folder / "sitecustomize.py").write_text(LISTENER, encoding="utf-8")
    heard = folder / "told.txt"
    heard.write_text("", encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(folder), "TOLD": str(heard)}
    done = subprocess.run((sys.executable, *words), cwd=folder, env=environment, capture_output=True, text=True, check=False)
    return heard.read_text(encoding="utf-8"), done


def test_an_address_that_is_asked_for_would_be_told(tmp_path: Path) -> None:
    script = "import socket\ntry: socket.create_connection(('127.0.0.1', 9), timeout=1)\nexcept OSError: pass\n"
    assert "socket.connect" in listened(tmp_path, "-c", script)[0]
    assert "urllib.Request" in listened(tmp_path, "-c", "import urllib.request\nurllib.request.urlopen('file:///')\n")[0]


def test_no_command_uses_the_network(sources: Path) -> None:
    """All in one process, which loads the program and its parser once; each says what it was asked for and ended with."""
    (sources.parent / "in_turn.py").write_text(IN_TURN, encoding="utf-8")
    told, done = listened(sources.parent, "in_turn.py", json.dumps(COMMANDS))
    assert done.returncode == 0, done.stderr
    ended = [json.loads(line) for line in done.stdout.splitlines()]
    assert [each["words"] for each in ended] == [list(words) for words in COMMANDS]
    for each in ended:
        assert each["code"] in {0, 1, 2}, each
        assert "Traceback" not in each["err"], each
        assert each["out"], each
        assert each["told"] == "", each
    assert told == ""
