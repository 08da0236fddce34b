"""Whatever mark a spreadsheet parts cells at, no cell of ours begins as a formula does."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest

from discrepancy.flags.storage.cells import guard, unguard
from discrepancy.flags.storage.file import Layout, parse
from discrepancy.flags.storage.flag import Flag
from discrepancy.flags.storage.write import render
from discrepancy.model.discrepancy import State
from discrepancy.model.source import Source
from discrepancy.pipeline import check
from discrepancy.registry import collect
from discrepancy.report.content.format import Options

SIGNS = ("=", "+", "-", "@", "＝")
TEXTS = ("see;=1+1", 'see;"=1+1"', "see,@SUM(1)", "a;-2;+3", "x;'=1", "=1;=2", "tail;", ";=1", "a;''=1", 'q"",=1')


def cells(text: str, mark: str) -> list[str]:
    return [cell for row in csv.reader(io.StringIO(text, newline=""), delimiter=mark) for cell in row]


@pytest.mark.parametrize("own", [",", ";", "\t"])
@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_a_flags_file(own: str, mark: str) -> None:
    made = Flag(
        id="a1", state=State.WRONG, rule="r", kind="k", attribute="a", names=TEXTS, values=TEXTS, evidence=(("0f",),) * len(TEXTS),
        wrong_values=TEXTS, reason="; ".join(TEXTS), by=TEXTS[0], note=TEXTS[1], extra=(("Desk", TEXTS[2]),),
    )  # fmt: skip
    data = render([made], Layout(delimiter=own, extra=("Desk",)))
    assert [cell for cell in cells(data.decode(), mark) if cell.startswith(SIGNS)] == []
    (found,) = parse(data, "f.csv").flags
    assert replace(found, line=0) == made


@pytest.mark.parametrize("text", TEXTS)
def test_a_cell_comes_back(text: str) -> None:
    assert unguard(guard(text)) == text


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_a_csv_report(mark: str) -> None:
    name = "a;=1+1,@x.txt"
    one = Source(id=name, path=name, text='The driver Lena Obrist, 41, said: "Go;=1+1 now and,@SUM(1) then\n=HYPERLINK(1)" at night.')
    other = Source(id="b", text="Lena Obrist, the driver, is 46.", publisher=";=2")
    form = collect("discrepancy.report", "FORMAT", "discrepancy.formats")["csv"]
    report = check([one, other])
    for page in (form.render(report, Options()), form.facts(report.facts, Options())):
        assert name.split(";")[0] in page
        assert [cell for cell in cells(str(page), mark) if cell.startswith(SIGNS)] == []
