"""A folder whose texts, titles and file names attack, checked once by the program on a terminal, and everything that it says read back."""

from __future__ import annotations

import csv
import io
import json
import os
import random
import re
from collections.abc import Sequence
from pathlib import Path
from xml.etree import ElementTree

import openpyxl
import pytest

from discrepancy.model.source import Source
from discrepancy.read.folders.sources_toml import sources_toml
from tests.attacks.terminal import shown
from tests.attacks.texts import BYTES, NAMES, TEXTS
from tests.cli.command import Run
from tests.cli.on_terminal import on_a_terminal
from tests.machine import linux

FORMATS = ("markdown", "html", "csv", "xlsx", "json", "jsonl", "sarif", "junit", "github", "gitlab", "rdjsonl", "stepsummary")
# What text files of UTF-8 can hold: neither NULs nor half surrogate pairs; and no line ends, for each stands in a sentence. What begins a
# comment comes last: no fact is looked for behind it.
HELD = tuple(
    sorted(
        (text for text in TEXTS if not {"\0", "\ud800"} & set(text) and len(text) < 300 and len(text.splitlines()) == 1),
        key=lambda text: "<!--" in text,
    )
)
pytestmark = linux


def person(number: int) -> str:
    """A name that is like that of no other number."""
    draw = random.Random(number)
    given, family = ("".join(draw.choice("bdfgklmnprstvz") + draw.choice("aeiou") for _ in range(length)) for length in (2, 4))
    return f"{given.title()} {family.title()}"


# Colours are off, so that what paints is the text of a source.
PLAIN = {"COLUMNS": "100", "NO_COLOR": "1"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two texts with every attack beside an age that differs, and for each hostile name a file that differs from them in another one."""
    root = tmp_path_factory.mktemp("attacked")
    news = root / "news"
    news.mkdir()
    for name, age in (("a.txt", 34), ("b.txt", 37)):
        body = [f"{person(len(HELD) + n)}, {age}, opened the fair." for n in range(len(NAMES))]
        body += [f"{person(n)}, {age}, wrote “{text}” on the wall of the harbour." for n, text in enumerate(HELD)]
        (news / name).write_text("\n\n".join(body) + "\n", encoding="utf-8", newline="")
    for n, name in enumerate(NAMES):
        told = [
            f"{person(len(HELD) + m)}, {51 if m == n else 34}, opened the fair." for m in range(len(NAMES))
        ]  # one story with the others
        (news / name).write_text("\n\n".join(told) + "\n", encoding="utf-8")
    with open(os.path.join(os.fsencode(news), BYTES), "wb") as file:
        file.write(b"Zelda Hunter, 20, sang.\n")
    (news / "bad\x1b[31m\n::error::x.txt").write_bytes(bytes(range(256)))
    listed = [
        Source(id=name, text="", path=str(news / name), title=TEXTS[n], publisher=TEXTS[-n - 1])
        for n, name in enumerate(("a.txt", "b.txt"))
    ]
    (news / "sources.toml").write_text(sources_toml(listed), encoding="utf-8", errors="replace")
    return root


@pytest.fixture(scope="module")
def checked(folder: Path) -> Run:
    wanted = [part for name in FORMATS for part in ("--format", f"{name}:out/{name}")]
    return on_a_terminal("check", "news", "--no-flags", "--format", "table", *wanted, cwd=folder, **PLAIN)


def read(folder: Path, name: str) -> str:
    return (folder / "out" / name).read_text(encoding="utf-8")


def test_the_run_finds_what_stands_beside_the_attacks(checked: Run, folder: Path) -> None:
    assert checked.code == 2, checked.err[-2_000:]  # a file of all bytes is no text
    assert "Traceback" not in checked.err
    found = json.loads(read(folder, "json"))
    ages = {d["subject"] for d in found["discrepancies"] if d["rule"] == "age-conflict"}
    assert len(ages) > 0.9 * (len(HELD) + len(NAMES))
    stand = {fact["source"] for d in found["discrepancies"] for side in d["sides"] for fact in side["facts"]}
    assert len(stand) > 0.9 * len(NAMES)


def test_the_terminal_is_only_written_to(checked: Run) -> None:
    for said in (checked.out, checked.err):
        told, done = shown(said)
        assert done == set()
        assert len(told) > 1_000 or said is checked.err


def test_each_problem_is_one_line(checked: Run) -> None:
    lines = checked.err.splitlines()
    assert all(line.startswith(("error: ", "warning: ")) for line in lines), lines
    assert any("bad\\x1b[31m\\n::error::x.txt" in line for line in lines)


@pytest.mark.parametrize("name", FORMATS)
def test_what_was_written_is_what_its_reader_takes(checked: Run, folder: Path, name: str) -> None:
    data = (folder / "out" / name).read_bytes()
    if name == "xlsx":
        book = openpyxl.load_workbook(io.BytesIO(data))
        assert {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row} <= {"s", "n", "inlineStr"}
        return
    page = data.decode("utf-8")
    if name in ("json", "sarif", "gitlab"):
        assert json.loads(page, parse_constant=pytest.fail)
    elif name in ("jsonl", "rdjsonl"):
        assert all(isinstance(json.loads(line), dict) for line in page.split("\n")[:-1])
    elif name == "junit":
        assert len(list(ElementTree.fromstring(data).iter("testcase"))) >= len(NAMES)
    elif name == "csv":
        rows = list(csv.reader(io.StringIO(page, newline=""), strict=True))
        assert {len(row) for row in rows} == {len(rows[0])}
    elif name == "github":
        assert all(line.startswith(("::error ", "::warning ", "::notice ")) for line in page.split("\n")[:-1])
    else:
        page = re.sub(r"<script.*?</script>", "", page, flags=re.DOTALL)  # the script shows its data with codes for controls
        assert "\x1b" not in page
        assert "\x9b" not in page


@pytest.mark.parametrize(
    "command",
    [("facts", "news"), ("facts", "news", "--format", "csv"), ("sources", "news"), ("sources", "news", "--format", "json")],
    ids=" ".join,
)  # fmt: skip
def test_no_command_lets_a_source_drive_the_terminal(folder: Path, command: Sequence[str]) -> None:
    run = on_a_terminal(*command, cwd=folder, **PLAIN)
    for said in (run.out, run.err):
        assert {act for act in shown(said)[1] if act != ("tab",)} == set()


def test_what_explains_and_decides_does_not_either(folder: Path, checked: Run) -> None:
    found = json.loads(read(folder, "json"))["discrepancies"]
    hostile = next(d for d in found if any("\x1b" in fact["source"] for side in d["sides"] for fact in side["facts"]))
    for run in (
        on_a_terminal("explain", hostile["id"], "news", cwd=folder, **PLAIN),
        on_a_terminal("flag", "--all", "news", "--as", "known", "--note", "\x1b[2J", cwd=folder, **PLAIN),
        on_a_terminal("flags", "export", "news", cwd=folder, **PLAIN),
    ):
        for said in (run.out, run.err):
            assert shown(said)[1] == set()
            assert "Traceback" not in said
        assert len(run.out) > 500
    (folder / "news" / "discrepancy-flags.csv").unlink()
