"""What is too uncertain to count: in every format it is apart from what counts, and it fails nothing."""

import io
import json
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser
from xml.etree import ElementTree

import openpyxl
import pytest

from discrepancy.model.discrepancy import Severity, State, Tier
from discrepancy.report import csv, github, gitlab, html, jsonl, junit, markdown, rdjsonl, sarif, stepsummary, table, xlsx
from discrepancy.report import json as as_json
from discrepancy.report.content.format import Format, Options
from discrepancy.report.content.result import Report
from discrepancy.report.content.tier import with_tier
from tests.report.story import AGE, LENGTH, REPORT, TOLL

UNSURE = replace(AGE, id="5150ab12cd34", confidence=0.31, tier=Tier.POSSIBLE, message="Milda Karvelis may be 41 and 44.")
BOTH = replace(REPORT, discrepancies=(AGE, UNSURE, TOLL, LENGTH))
OPTIONS = Options(fail_on=Severity.NOTE)


@pytest.mark.parametrize(("line", "tier"), [(0.0, Tier.COUNTS), (0.31, Tier.COUNTS), (0.32, Tier.POSSIBLE), (1.0, Tier.POSSIBLE)])
def test_the_line_itself_counts(line: float, tier: Tier) -> None:
    assert with_tier(replace(UNSURE, tier=Tier.COUNTS), line).tier is tier
    assert with_tier(UNSURE, line).tier is tier


def test_it_fails_nothing_and_every_group_holds_each_finding_once() -> None:
    assert UNSURE not in BOTH.failing(Severity.NOTE)
    assert (BOTH.possible, BOTH.open) == ((UNSURE,), (AGE, LENGTH))
    assert BOTH.discrepancies == (AGE, TOLL, LENGTH)


@pytest.mark.parametrize("state", [state for state in State if state not in (State.NEW, State.CHANGED, State.EXPIRED)])
def test_what_somebody_decided_is_decided_in_either_tier(state: State) -> None:
    report = replace(REPORT, discrepancies=(replace(UNSURE, state=state),))
    assert (report.possible, report.open, report.discrepancies) == ((), (), report.discrepancies)


@pytest.mark.parametrize("state", [State.NEW, State.CHANGED, State.EXPIRED])
def test_a_decision_that_no_longer_holds_makes_it_count_no_more(state: State) -> None:
    report = replace(REPORT, discrepancies=(replace(UNSURE, state=state),))
    assert (len(report.possible), report.discrepancies) == (1, ())
    assert report.failing(Severity.NOTE) == ()


def test_programs_see_all_with_their_tier() -> None:
    found = json.loads(as_json.render(BOTH, OPTIONS))
    assert {d["id"]: (d["tier"], d["confidence"]) for d in found["possible"]} == {UNSURE.id: ("possible", 0.31)}
    assert {d["id"]: (d["tier"], d["confidence"]) for d in found["discrepancies"]} == {
        AGE.id: ("counts", 0.93),
        TOLL.id: ("counts", 0.71),
        LENGTH.id: ("counts", 0.8),
    }
    assert (found["schema"], found["summary"]["discrepancies"], found["summary"]["possible"]) == (1, 3, 1)
    assert found["summary"]["tiers"] == {"counts": 3, "possible": 1}
    assert [json.loads(line)["tier"] for line in jsonl.render(BOTH, OPTIONS).splitlines()] == ["counts", "counts", "counts", "possible"]
    assert set(zip(BOTH.frame()["id"], BOTH.frame()["tier"], strict=True)) == {
        (AGE.id, "counts"),
        (UNSURE.id, "possible"),
        (TOLL.id, "counts"),
        (LENGTH.id, "counts"),
    }
    header, *lines = csv.render(BOTH, OPTIONS).splitlines()
    assert header.split(",").count("tier") == 1
    assert all(",possible," in line for line in lines if line.startswith(UNSURE.id))


def test_code_scanning_is_asked_for_a_review_without_a_level() -> None:
    (run,) = json.loads(sarif.render(BOTH, OPTIONS))["runs"]
    by_id = {result["partialFingerprints"]["discrepancyId/v1"]: result for result in run["results"]}
    assert (by_id[UNSURE.id]["kind"], by_id[UNSURE.id]["level"], by_id[UNSURE.id]["rank"]) == ("review", "none", 31.0)
    assert (by_id[AGE.id]["kind"], by_id[AGE.id]["level"], by_id[AGE.id]["rank"]) == ("fail", "error", 93.0)
    assert by_id[UNSURE.id]["properties"]["tier"] == "possible"


@pytest.mark.parametrize("each", [github.FORMAT, gitlab.FORMAT, rdjsonl.FORMAT])
def test_a_platform_that_folds_nothing_sees_only_what_counts(each: Format) -> None:
    assert each.page(BOTH, OPTIONS) == each.page(REPORT, OPTIONS)


def test_test_reports_skip_it() -> None:
    suite = ElementTree.fromstring(junit.render(BOTH, OPTIONS).encode()).find("testsuite")
    assert suite is not None
    assert {name: suite.get(name) for name in ("tests", "failures", "skipped")} == {"tests": "4", "failures": "2", "skipped": "2"}
    (case,) = (case for case in suite.iter("testcase") if UNSURE.id in case.get("name", ""))
    (child,) = case
    assert (child.tag, child.get("message", "").startswith("possible, confidence 0.31")) == ("skipped", True)


def test_the_terminal_says_how_many_there_are() -> None:
    text = table.render(BOTH, Options())
    assert UNSURE.id not in text
    assert "1 possible, too uncertain to count: check --min-confidence 0 lists it" in text
    assert "2 conflicts, 1 variant, 1 possible" in text
    assert "possible" not in table.render(REPORT, Options())
    assert "Possible, too uncertain to count: 1." in stepsummary.render(BOTH, OPTIONS)


def test_markdown_folds_it_away() -> None:
    text = markdown.render(BOTH, OPTIONS)
    before, folded = text.split("<details>")
    assert UNSURE.id not in before
    assert UNSURE.id in folded.split("</details>")[0]
    assert "<details>" not in markdown.render(REPORT, OPTIONS)


class _Folds(HTMLParser):
    """Which articles of a page are inside an element that is folded."""

    def __init__(self) -> None:
        super().__init__()
        self.depth = 0
        self.folded: dict[str, bool] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.depth += tag == "details" and "open" not in given
        if tag == "article":
            self.folded[given.get("id") or ""] = self.depth > 0

    def handle_endtag(self, tag: str) -> None:
        self.depth -= tag == "details"


def test_the_page_folds_it_away_without_script_too() -> None:
    page = _Folds()
    page.feed(html.render(BOTH, OPTIONS))
    assert page.folded == {f"d-{AGE.id}": False, f"d-{LENGTH.id}": False, f"d-{TOLL.id}": False, f"d-{UNSURE.id}": True}


def test_a_notebook_folds_it_away() -> None:
    before, folded = BOTH._repr_html_().split("<details>")
    assert AGE.id in before
    assert UNSURE.id not in before
    assert UNSURE.id in folded


def _ids(data: bytes | str, sheet: str) -> Iterator[str]:
    assert isinstance(data, bytes)
    book = openpyxl.load_workbook(io.BytesIO(data))
    head, *lines = book[sheet].iter_rows(values_only=True)
    return (str(line[head.index("id")]) for line in lines)


def test_a_workbook_has_a_sheet_for_it() -> None:
    data = xlsx.render(BOTH, OPTIONS)
    assert UNSURE.id not in set(_ids(data, "discrepancies"))
    assert set(_ids(data, "possible")) == {UNSURE.id}
    assert "possible" not in openpyxl.load_workbook(io.BytesIO(_bytes(REPORT))).sheetnames


def _bytes(report: Report) -> bytes:
    data = xlsx.render(report, OPTIONS)
    assert isinstance(data, bytes)
    return data
