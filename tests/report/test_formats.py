"""Every output format over one made-up story: what it must show, and that hostile words stay words."""

import csv
import html.parser
import io
import json
import re
from pathlib import Path
from typing import Any

import openpyxl
import pytest

import discrepancy.report
from discrepancy.registry import collect
from discrepancy.report.content.format import Format, Options
from discrepancy.report.content.result import Report
from tests.report.story import AGE, FACTS, REPORT

FORMATS: dict[str, Format] = dict(collect("discrepancy.report", "FORMAT"))
PAGES = [name for name, each in FORMATS.items() if each.render]
LISTS = [name for name, each in FORMATS.items() if each.facts and name != "xlsx"]


def shown(name: str, report: Report = REPORT, options: Options | None = None) -> str:
    render = FORMATS[name].render
    assert render is not None
    found = render(report, options or Options())
    return "" if name == "xlsx" else found if isinstance(found, str) else found.decode("utf-8")


def workbook(data: str | bytes) -> Any:
    assert isinstance(data, bytes)
    return openpyxl.load_workbook(io.BytesIO(data))


def facts_shown(name: str) -> str:
    render = FORMATS[name].facts
    assert render is not None
    found = render(FACTS, Options())
    assert isinstance(found, str)
    return found


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_a_format_stands_in_the_file_of_its_name(name: str) -> None:
    folder = Path(discrepancy.report.__file__ or "").parent
    assert (folder / f"{name}.py").is_file()
    assert FORMATS[name].id == name
    assert FORMATS[name].extension.startswith(".")


@pytest.mark.parametrize("name", PAGES)
def test_an_empty_report_can_be_shown(name: str) -> None:
    render = FORMATS[name].render
    assert render is not None
    assert render(Report(), Options()) is not None


@pytest.mark.parametrize("name", PAGES)
def test_no_format_lets_a_source_drive_the_terminal(name: str) -> None:
    assert "\x1b" not in shown(name)


@pytest.mark.parametrize("name", PAGES)
def test_the_same_report_gives_the_same_bytes(name: str) -> None:
    render = FORMATS[name].render
    assert render is not None
    assert render(REPORT, Options()) == render(REPORT, Options())


@pytest.mark.parametrize("width", [80, 100, 160])
def test_tables_fit_the_width(width: int) -> None:
    options = Options(width=width)
    facts = FORMATS["table"].facts
    assert facts is not None
    page = facts(FACTS, options)
    assert isinstance(page, str)
    for line in (shown("table", options=options) + page).splitlines():
        assert len(line) <= width


def test_the_table_leads_with_what_fails_and_ends_with_what_was_decided() -> None:
    page = shown("table")
    assert page.index(AGE.id) < page.index("0123456789ab") < page.index("1 needs-call")
    assert "77aa88bb99cc" not in page


def test_the_table_is_coloured_only_where_asked() -> None:
    assert "\x1b[" not in shown("table")
    assert "\x1b[1" in shown("table", options=Options(colour=True))


class _Page(html.parser.HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.marked: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]

    def handle_data(self, data: str) -> None:
        if self.tags and self.tags[-1] == "mark":
            self.marked.append(data)
            self.tags.append("/mark")


def page() -> _Page:
    found = _Page()
    found.feed(shown("html"))
    return found


def test_the_page_runs_and_loads_nothing() -> None:
    found = page()
    assert found.tags.count("script") == 2  # our own, whose hash the policy names, and the data that it reads
    policy = next(value for name, value in found.attributes if name == "content" and value.startswith("default-src"))
    assert re.search(r"script-src 'sha256-[\w+/]{43}='; require-trusted-types-for 'script'", policy)
    assert "unsafe" not in shown("html")
    assert not {"img", "iframe", "link", "object", "embed", "form", "u", "i"} & set(found.tags)
    assert not [name for name, _ in found.attributes if name.startswith("on")]
    assert not [value for name, value in found.attributes if name in ("src", "href", "srcset", "action") and not value.startswith("#")]
    assert "default-src 'none'" in shown("html")
    assert not re.search(r"url\(|@import|https?://", shown("html"))


def test_the_page_marks_each_value_in_its_sentence() -> None:
    assert page().marked == ["41", "41", "44", "96 metres", "about 100 metres", "At least 12 people", "9 killed", "Nine people"]


def test_the_page_leads_with_open_conflicts() -> None:
    text = shown("html")
    assert (
        text.index('id="conflicts"')
        < text.index(f"d-{AGE.id}")
        < text.index('id="variants"')
        < text.index('id="decided"')
        < text.index('id="matrix"')
    )


def test_links_of_the_page_lead_somewhere() -> None:
    found = page()
    ids = {value for name, value in found.attributes if name == "id"}
    import urllib.parse

    assert {urllib.parse.unquote(value[1:]) for name, value in found.attributes if name == "href"} <= ids


def test_ids_of_the_page_are_unique() -> None:
    ids = [value for name, value in page().attributes if name == "id"]
    assert len(ids) == len(set(ids))


def test_markdown_reads_nothing_into_a_source() -> None:
    text = shown("markdown")
    assert "<script" not in text
    assert "<img" not in text
    assert "<b>" not in text
    assert r"pipe \*star\*" in text
    rows = [line for line in text.splitlines() if line.startswith("| **41**")]
    assert [len(re.findall(r"(?<!\\)\|", row)) for row in rows] == [5, 5]


def test_markdown_shows_agreement_and_disagreement_by_source() -> None:
    rows = [line for line in shown("markdown").splitlines() if line.startswith(("| ≠", "| ≈", "| ="))]
    assert rows == [
        "| ≠ | Milda Karvelis | age | 41 | 41 | 44 |",
        "| ≠ | people killed | killed | 9 | at least 12 | 9 |",
        "| ≈ | bridge | length |  | 96 metre | about 100 metre |",
    ]


def test_json_has_what_the_contract_fixes() -> None:
    found = json.loads(shown("json"))
    assert found["schema"] == 1
    assert {"schema", "sources", "problems", "discrepancies", "summary"} <= set(found)
    first = found["discrepancies"][0]
    fixed = ("source", "start", "end", "quote")  # further keys may come
    side = first["sides"][0]
    assert {"value": side["value"], "facts": [{key: fact[key] for key in fixed} for fact in side["facts"]]} == {
        "value": "41",
        "facts": [
            {"source": "gazette.txt", "start": 144, "end": 146, "quote": "41"},
            {"source": "a|b `x` <img src=x>.md", "start": 42, "end": 44, "quote": "41"},
        ],
    }
    assert {key: first[key] for key in ("rule", "kind", "verdict", "severity", "state", "subject", "attribute", "confidence")} == {
        "rule": "age-conflict",
        "kind": "age",
        "verdict": "conflict",
        "severity": "error",
        "state": "new",
        "subject": "Milda Karvelis",
        "attribute": "age",
        "confidence": 0.93,
    }
    assert found["summary"]["verdicts"] == {"conflict": 2, "variant": 1}
    assert found["summary"]["severities"] == {"error": 1, "warning": 1, "note": 1}
    assert found["summary"]["states"]["needs-call"] == 1
    assert found["problems"][0]["fatal"] is False


def test_jsonl_has_an_object_a_fact_with_whole_numbers_whole() -> None:
    lines = [json.loads(line) for line in facts_shown("jsonl").splitlines()]
    assert len(lines) == len(FACTS)
    toll = next(line for line in lines if line["quote"] == "At least 12 people")
    assert toll["value"] == {"low": 12, "high": None, "unit": "person", "text": "12"}
    assert (toll["hedge"], toll["subject"], toll["thing"], toll["attribute"]) == ("at-least", None, "people killed", "killed")
    assert '"low": 12,' in facts_shown("jsonl")


def test_csv_is_a_table_without_formulas() -> None:
    rows = list(csv.DictReader(io.StringIO(shown("csv"))))
    assert [(row["id"], row["side"], row["value"]) for row in rows][:3] == [(AGE.id, "1", "41"), (AGE.id, "1", "41"), (AGE.id, "2", "44")]
    assert all(not cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row.values())
    assert rows[3]["note"].startswith("'=cmd|")


@pytest.mark.parametrize("name", LISTS)
def test_lists_of_facts_hold_every_fact(name: str) -> None:
    assert facts_shown(name).count("Milda Karvelis") >= 4


def test_frames_have_a_row_a_fact_and_a_row_an_evidence() -> None:
    facts, sides = REPORT.facts_frame(), REPORT.frame()
    assert len(facts) == len(FACTS)
    assert len(sides) == 8
    assert sides[sides["source"] == "wire.txt"]["value"].tolist() == ["44", "9", "about 100 metre"]
    assert facts[facts["kind"] == "age"]["low"].tolist() == [41, 41, 44]


def test_a_notebook_shows_an_escaped_table() -> None:
    fragment = REPORT._repr_html_()
    assert "Milda Karvelis" in fragment
    assert "<i>" not in fragment
    assert "http" not in fragment


def test_a_workbook_holds_text_as_text() -> None:
    render = FORMATS["xlsx"].render
    assert render is not None
    book = workbook(render(REPORT, Options()))
    assert book.sheetnames == ["discrepancies", "facts", "who says what"]
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert "=cmd|' /C calc'!A0 asked the <b>police</b>" in [cell.value for cell in cells]
    assert not [cell for cell in cells if cell.data_type == "f"]
    assert book["facts"].freeze_panes == "A2"
    assert [cell.value for cell in book["who says what"][2]] == ["≠", "Milda Karvelis", "age", "41", "41", "44"]
