"""Every attack text in every place of a report, through every format, and back by the format's real reader."""

from __future__ import annotations

import csv
import io
import json
import re
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from urllib.parse import unquote_to_bytes, urlsplit
from xml.etree import ElementTree

import cmarkgfm
import openpyxl
import pytest
from cmarkgfm.cmark import Options as Cmark

from discrepancy.model.decision import Decision
from discrepancy.model.discrepancy import State
from discrepancy.registry import collect
from discrepancy.report.content.explain import explain
from discrepancy.report.content.format import Format, Options
from discrepancy.report.text.printable import printable
from tests.attacks.page import looked_at
from tests.attacks.report import hostile_report
from tests.attacks.terminal import shown
from tests.attacks.texts import GROUPS, TEXTS
from tests.machine import SOFFICE, office

FORMATS: dict[str, Format] = dict(collect("discrepancy.report", "FORMAT"))
REPORT = hostile_report(TEXTS)
LISTS = tuple(name for name, form in FORMATS.items() if form.facts is not None)
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


@cache
def rendered(name: str, facts: bool = False) -> bytes:
    """As it is written to a file."""
    form = FORMATS[name]
    page = form.page_of(REPORT.facts, Options()) if facts else form.page(REPORT, Options())
    return page if isinstance(page, bytes) else page.encode("utf-8", "backslashreplace")


def text(name: str, facts: bool = False) -> str:
    return rendered(name, facts).decode("utf-8")


def strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, each in value.items():
            yield str(key)
            yield from strings(each)
    elif isinstance(value, list):
        for each in value:
            yield from strings(each)


def written(attack: str) -> str:
    """How a file in UTF-8 can hold it: half a surrogate pair is written as its code."""
    return attack.encode("utf-8", "backslashreplace").decode()


def line(attack: str) -> str:
    return " ".join(attack.split())


def test_there_are_enough_of_them() -> None:
    assert len(TEXTS) >= 60 * 3
    assert len(set(TEXTS)) == len(TEXTS)
    assert all(len(group) >= 10 for group in GROUPS.values())


def test_every_format_is_tried() -> None:
    tried = {"json", "jsonl", "rdjsonl", "gitlab", "sarif", "junit", "csv", "xlsx", "markdown", "stepsummary", "github", "table", "html"}
    tried |= {"annotations", "claimreview"}
    assert {name for name, form in FORMATS.items() if form.render is not None} == tried


# JSON


def test_json_gives_back_every_text_as_it_was() -> None:
    found = json.loads(text("json"), parse_constant=pytest.fail)
    assert [d["note"] for d in found["discrepancies"]] == [written(attack) if "\ud800" not in attack else attack for attack in TEXTS] or [
        written(d["note"]) for d in found["discrepancies"]
    ] == [written(attack) for attack in TEXTS]
    assert {written(source["publisher"]) for source in found["sources"]} == {written(attack) for attack in TEXTS}


@pytest.mark.parametrize(("name", "facts"), [("jsonl", False), ("jsonl", True), ("rdjsonl", False)])
def test_a_line_of_json_is_an_object(name: str, facts: bool) -> None:
    lines = text(name, facts).split("\n")
    assert lines.pop() == ""
    every = {written(found) for each in lines for found in strings(json.loads(each, parse_constant=pytest.fail))}
    assert len(lines) == len(REPORT.facts if facts else REPORT.discrepancies)
    for attack in TEXTS:
        assert any(written(line(attack)) in found or written(attack) in found for found in every), attack


def test_gitlab_has_an_entry_each() -> None:
    found = json.loads(text("gitlab"))
    assert len(found) == len({each["fingerprint"] for each in found}) == len(TEXTS)
    for each, attack in zip(found, TEXTS, strict=True):
        assert set(each) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert written(line(attack)) in written(each["description"])
        assert not {"\n", "\r"} & set(each["description"])


def test_an_annotation_is_of_a_page_or_a_file_and_nothing_else() -> None:
    items = json.loads(text("annotations"), parse_constant=pytest.fail)["items"]
    for source in {item["target"]["source"] for item in items}:
        assert re.match(r"https?://\S+$", source) or re.fullmatch(r"(?:file:)?[A-Za-z0-9/._~%-]*", source), source
    every = {written(found) for found in strings(items)}
    for attack in TEXTS:
        assert any(written(attack) in found or written(line(attack)) in found for found in every), attack


def test_a_review_of_a_claim_cannot_end_the_script_that_holds_it() -> None:
    values = {d.id: d.sides[0].value for d in REPORT.discrepancies}
    decided = replace(
        REPORT,
        discrepancies=tuple(replace(d, state=State.WRONG) for d in REPORT.discrepancies),
        decisions={id: Decision(state=State.WRONG, wrong_values=(value,), note=value) for id, value in values.items()},
    )
    page = FORMATS["claimreview"].page(decided, Options())
    assert isinstance(page, str)
    assert len(json.loads(page)) >= len(TEXTS)
    assert not set("<>&") & set(page)
    assert page.isascii()


def test_sarif_points_at_files_and_nowhere_else() -> None:
    (run,) = json.loads(text("sarif"))["runs"]
    assert len(run["results"]) == len(TEXTS)
    locations = [each["physicalLocation"] for result in run["results"] for each in (*result["locations"], *result["relatedLocations"])]
    locations += [each["physicalLocation"] for note in run["invocations"][0]["toolExecutionNotifications"] for each in note["locations"]]
    for uri in [each["artifactLocation"]["uri"] for each in locations] + [each["location"]["uri"] for each in run["artifacts"]]:
        assert re.fullmatch(r"[A-Za-z0-9/._~%:-]*", uri), uri
        parts = urlsplit(uri)
        assert (parts.scheme, parts.netloc, parts.query, parts.fragment) in {("", "", "", ""), ("file", "", "", "")}, uri
        unquote_to_bytes(uri)
    for result in run["results"]:
        links = re.findall(r"(?<!\\)\[((?:[^\\\[\]]|\\.)*)\]\(([^)]*)\)", result["message"]["text"])
        assert {target for _, target in links} <= {str(each["id"]) for each in result["relatedLocations"]}


# XML


def test_junit_has_a_case_each_and_no_other_element() -> None:
    root = ElementTree.fromstring(rendered("junit"))
    assert {each.tag for each in root.iter()} == {"testsuites", "testsuite", "testcase", "failure", "error"}
    cases = list(root.iter("testcase"))
    assert len(cases) == len(REPORT.discrepancies) + len([problem for problem in REPORT.problems if problem.fatal])
    for case, d in zip(cases, REPORT.discrepancies, strict=False):
        assert case.get("name", "").endswith(f"[{d.id}]")
        assert {child.tag for child in case} == {"failure"}


# Spreadsheets


@pytest.mark.parametrize("facts", [False, True])
def test_csv_has_a_row_each_and_no_formula(facts: bool) -> None:
    rows = list(csv.reader(io.StringIO(text("csv", facts), newline=""), strict=True))
    assert {len(row) for row in rows} == {len(rows[0])}
    assert len(rows) - 1 == (len(REPORT.facts) if facts else sum(len(side.facts) for d in REPORT.discrepancies for side in d.sides))
    numbers = re.compile(r"-?\d+(\.\d+)?")
    assert [cell for row in rows for cell in row if cell.startswith(_FORMULA) and not numbers.fullmatch(cell)] == []
    held = {cell.replace("'", "") for row in rows for cell in row}  # a formula is guarded after every separator
    assert {attack for attack in TEXTS if coded(written(attack)).replace("'", "") not in held} == set()


def coded(text: str) -> str:
    """The text with its controls as codes, as a csv file shows them."""
    return re.sub(r"(?![\t\n\r])[\x00-\x1f\x7f-\x9f]", lambda found: f"\\x{ord(found.group()):02x}", text)


def test_a_workbook_has_no_formula_and_no_link() -> None:
    for facts in (False, True):
        book = openpyxl.load_workbook(io.BytesIO(rendered("xlsx", facts)))
        cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
        assert {cell.data_type for cell in cells} <= {"s", "n"}
        assert [cell.coordinate for cell in cells if cell.hyperlink is not None] == []
        held = {cell.value for cell in cells}
        assert [attack for attack in TEXTS if printable(attack) and printable(attack) not in held] == []


@office
def test_a_spreadsheet_program_makes_nothing_of_it(tmp_path: Path) -> None:
    for name in ("csv", "xlsx"):
        (tmp_path / f"{name}.{name}").write_bytes(rendered(name))
    command = [
        SOFFICE,
        "--headless",
        "--norestore",
        f"-env:UserInstallation=file://{tmp_path / 'profile'}",
        "--convert-to",
        "fods",
        "--outdir",
        tmp_path,
    ]
    subprocess.run(
        [*map(str, command), str(tmp_path / "csv.csv"), str(tmp_path / "xlsx.xlsx")], check=True, timeout=240, capture_output=True
    )
    for name in ("csv", "xlsx"):
        root = ElementTree.fromstring((tmp_path / f"{name}.fods").read_bytes())
        cells = [each for each in root.iter() if each.tag.endswith("}table-cell")]
        assert len(cells) > len(TEXTS)
        assert [key for cell in cells for key in cell.attrib if key.endswith("}formula")] == []
        assert [each for each in root.iter() if each.tag.endswith("}dde-link") or each.tag.endswith("}table-source")] == []
        shows = {"".join(cell.itertext()) for cell in cells}
        assert any("=cmd|" in each for each in shows)


# Markdown

_ALLOWED = {"h1", "h2", "h3", "p", "ul", "li", "table", "thead", "tbody", "tr", "th", "td", "strong", "code"}


@pytest.mark.parametrize(("name", "facts"), [("markdown", False), ("markdown", True), ("stepsummary", False)])
def test_markdown_reads_nothing_into_a_text(name: str, facts: bool) -> None:
    """GitHub's own renderer, asked to let all html through."""
    page = looked_at(cmarkgfm.github_flavored_markdown_to_html(text(name, facts), Cmark.CMARK_OPT_UNSAFE))
    assert page.elements <= _ALLOWED
    assert page.attributes == set()
    assert {each.strip() for each in page.comments} <= {"", "written by discrepancy: a report, not a source"}
    told = " ".join("".join(page.text).split())
    missing = [attack for attack in TEXTS if len(attack) < 80 and " ".join(printable(attack).split()) not in told]
    assert missing == []


def test_markdown_has_the_headings_and_rows_that_are_ours() -> None:
    html = cmarkgfm.github_flavored_markdown_to_html(text("markdown"), Cmark.CMARK_OPT_UNSAFE)
    assert html.count("<h1>") == 1
    assert html.count("<h3>") == len(REPORT.discrepancies)
    rows = [row.count("<td>") for row in html.split("</tr>") if "<td>" in row]
    assert set(rows) <= {4, 5}
    assert rows.count(4) == sum(len(side.facts) for d in REPORT.discrepancies for side in d.sides) + len(REPORT.sources) + len(
        REPORT.claims
    )


# Terminals


@pytest.mark.parametrize("attack", range(0, len(TEXTS), 23))
def test_an_explanation_only_writes_lines(attack: int) -> None:
    d = REPORT.discrepancies[attack]
    page = explain(
        d, {source.id: source for source in REPORT.sources}, REPORT.facts[2 * attack : 2 * attack + 2], "discrepancy flag", Options()
    )
    _, done = shown(page)
    assert done == set()


@pytest.mark.parametrize("facts", [False, True])
def test_a_table_only_writes_lines(facts: bool) -> None:
    told, done = shown(text("table", facts))
    assert done == set()
    assert _CONTROLS.search(told) is None


def test_a_table_in_colour_paints_with_ours_alone() -> None:
    page = FORMATS["table"].page(REPORT, Options(colour=True))
    assert isinstance(page, str)
    _, done = shown(page)
    assert done <= {("select_graphic_rendition", *codes) for codes in ((1,), (0,), (1, 31), (1, 33), (1, 36), (1, 32))}


@pytest.mark.parametrize("name", sorted(set(FORMATS) - {"csv", "junit", "xlsx"}))
def test_pages_for_people_hold_no_control(name: str) -> None:
    for facts in (False, True):
        if (FORMATS[name].facts if facts else FORMATS[name].render) is not None:
            assert _CONTROLS.search(text(name, facts)) is None


@pytest.mark.parametrize("facts", [False, True])
def test_a_csv_drives_no_terminal(facts: bool) -> None:
    assert re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]", text("csv", facts)) is None


# Pages


def test_a_notebook_shows_text() -> None:
    page = looked_at(REPORT._repr_html_())
    assert not {"script", "img", "svg", "iframe", "a", "style", "link", "meta", "form", "input"} & page.elements
    assert not [name for name, value in page.attributes if name.startswith("on") or "javascript" in value]
