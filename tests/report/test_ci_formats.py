"""junit, github, gitlab and rdjsonl: what their platforms take."""

import json
from dataclasses import replace
from xml.etree import ElementTree

from discrepancy.model.discrepancy import Severity, Side, State
from discrepancy.model.problem import Problem
from discrepancy.report import github, gitlab, junit, rdjsonl, stepsummary
from discrepancy.report.content.format import Options
from discrepancy.report.content.result import Report
from tests.report.story import AGE, LENGTH, REPORT, TOLL
from tests.report.test_sarif import ASTRAL, FOUND, PLAIN, of

CHANGED = replace(FOUND, id="d2", state=State.CHANGED, note="36 was not there", severity=Severity.NOTE)
KNOWN = replace(FOUND, id="d3", state=State.KNOWN)


def test_junit_fails_what_fails_the_check_and_skips_what_is_flagged() -> None:
    root = ElementTree.fromstring(junit.render(REPORT, Options()).encode())
    cases = {case.get("name", "")[-13:-1]: case for case in root.iter("testcase")}
    assert [child.tag for child in cases[AGE.id]] == ["failure"]
    assert [child.tag for child in cases[TOLL.id]] == ["skipped"]
    assert [child.tag for child in cases[LENGTH.id]] == ["system-out"]
    suite = root.find("testsuite")
    assert suite is not None
    assert {name: suite.get(name) for name in ("tests", "failures", "errors", "skipped")} == {
        "tests": "3",
        "failures": "1",
        "errors": "0",
        "skipped": "1",
    }


def test_junit_follows_fail_on() -> None:
    assert 'failures="0"' in junit.render(REPORT, Options(fail_on=None))
    assert 'failures="2"' in junit.render(REPORT, Options(fail_on=Severity.NOTE))


def test_junit_has_a_case_where_nothing_was_found_and_an_error_where_something_could_not_be_read() -> None:
    assert 'tests="1" failures="0"' in junit.render(Report(), Options())
    root = ElementTree.fromstring(junit.render(Report(problems=(Problem(path="a.txt", message="no such file"),)), Options()))
    assert [error.get("message") for error in root.iter("error")] == ["no such file"]


def test_junit_is_xml_whatever_the_sources_say() -> None:
    dirty = replace(FOUND, subject="Ada\x00\x1b[31m ]]> <Keller> \ud800 \ufffe", message="a\x08b & c")
    assert len(list(ElementTree.fromstring(junit.render(of(dirty), Options()).encode()).iter("failure"))) == 1


def test_github_writes_one_line_an_annotation_with_its_place() -> None:
    (line,) = github.render(of(FOUND), Options()).splitlines()
    assert line.startswith(
        "::error file=notes/åsa 1#a.md,line=3,col=16,endColumn=18,title=age-conflict (conflict%2C d1)::Ada Keller is 34 and 36 "
    )
    assert "%0A34: notes/åsa 1#a.md:3:16%0A36: notes/wire.txt:1:15" in line


def test_github_leaves_out_what_is_flagged_and_calls_a_note_a_notice() -> None:
    lines = github.render(of(CHANGED, KNOWN), Options()).splitlines()
    assert [line.partition(" ")[0] for line in lines] == ["::notice"]
    assert "[changed: 36 was not there]" in lines[0]


def test_no_text_of_a_source_can_command_github() -> None:
    evil = replace(FOUND, message="x\n::set-output name=a::b\r\n::error::100%", rule="a,file=b::c")
    lines = github.render(of(evil), Options()).splitlines()
    assert len(lines) == 1
    assert "title=a%2Cfile=b%3A%3Ac (" in lines[0]
    assert "100%25" in lines[0]


def test_github_keeps_within_ten_of_a_level_and_says_how_many_are_missing() -> None:
    many = [replace(FOUND, id=f"d{number}") for number in range(25)] + [replace(CHANGED, id=f"n{number}") for number in range(10)]
    lines = github.render(of(*many), Options()).splitlines()
    assert [line.split(" ")[0] for line in lines] == ["::error"] * 10 + ["::notice"] * 10
    assert "and 16 more" in lines[9]
    assert "more" not in lines[19]


def test_github_tells_of_input_that_cannot_be_read() -> None:
    report = Report(problems=(Problem(path="s.toml", line=3, message="no date"), Problem(path="a.txt", message="undated", fatal=False)))
    assert (
        github.render(report, Options())
        == "::error file=s.toml,line=3,title=discrepancy%3A input::no date\n::warning file=a.txt,title=discrepancy%3A input::undated\n"
    )


def test_gitlab_has_what_code_quality_needs() -> None:
    (entry, second) = json.loads(gitlab.render(of(FOUND, CHANGED, KNOWN), Options()))
    assert entry["fingerprint"] == "d1"
    assert entry["location"] == {"path": "notes/åsa 1#a.md", "lines": {"begin": 3, "end": 3}}
    assert (entry["severity"], second["severity"]) == ("critical", "info")
    assert json.loads(gitlab.render(Report(), Options())) == []


def test_rdjsonl_counts_bytes() -> None:
    (line,) = rdjsonl.render(of(FOUND, KNOWN), Options()).splitlines()
    found = json.loads(line)
    place = found["location"]["range"]
    text = ASTRAL.text.split("\n")[2].encode()
    assert text[place["start"]["column"] - 1 : place["end"]["column"] - 1] == b"34"
    assert (found["severity"], found["code"]["value"]) == ("ERROR", "age-conflict")
    assert found["related_locations"][0]["location"]["path"] == "notes/wire.txt"


def test_a_source_without_a_path_goes_by_its_id_and_one_here_by_its_relative_path(tmp_path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    for path, shown in (
        (None, "wire.txt"),
        (str(tmp_path / "a" / "w.txt"), "a/w.txt"),
        ("./a/../w.txt", "w.txt"),
        ("/elsewhere/w.txt", "/elsewhere/w.txt"),
    ):
        one = replace(FOUND, sides=(FOUND.sides[1], Side(value="34", facts=FOUND.sides[0].facts)))
        report = Report(sources=(ASTRAL, replace(PLAIN, path=path)), discrepancies=(one,))
        assert json.loads(gitlab.render(report, Options()))[0]["location"]["path"] == shown


def test_the_step_summary_leads_with_what_fails_and_reads_nothing_into_a_source() -> None:
    text = stepsummary.render(REPORT, Options())
    rows = [line for line in text.splitlines() if line.startswith(("| ❌", "| ➖"))]
    assert [row.split(" |")[0] for row in rows] == ["| ❌", "| ➖"]
    assert "Milda Karvelis, age (conflict)" in rows[0]
    assert "<i>" not in text
    assert "Decided: 1 needs-call." in text


def test_the_step_summary_stays_within_what_the_platform_takes() -> None:
    many = [replace(FOUND, id=f"d{number:05}", reason="because " * 100) for number in range(5000)]
    text = stepsummary.render(of(*many), Options())
    assert len(text.encode()) < 1024 * 1024
    assert "rows more than GitHub would show" in text


def test_the_step_summary_of_nothing_and_of_bad_input() -> None:
    assert stepsummary.render(Report(), Options()).startswith("## ✅ ")
    assert stepsummary.render(Report(problems=(Problem(path="a.txt", message="no file"),)), Options()).startswith("## ❌ ")
