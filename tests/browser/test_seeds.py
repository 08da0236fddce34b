"""A full review of seeds/, from the first decision to the last, with a reload on the way; and what a check then says."""

from dataclasses import replace
from pathlib import Path

from discrepancy.model.discrepancy import State
from discrepancy.model.settings import Settings
from discrepancy.pipeline import examine, read
from discrepancy.report.content.result import Report
from tests.browser.conftest import Open
from tests.browser.desk import written

SEEDS = Path(__file__).parents[2] / "seeds"
ROUND = ("1", "a", "n", "c", "x", "2")
STATES = {"1": "wrong", "2": "wrong", "a": "all-true", "n": "not-same", "c": "needs-call", "x": "accepted"}


def found(folder: Path) -> Report:
    settings = Settings(flags=str(folder / "discrepancy-flags.csv"))
    return examine(read([str(folder)], settings), settings)


def test_what_a_comment_in_a_source_accepts_is_shown_as_accepted(open_page: Open, tmp_path: Path) -> None:
    report = found(SEEDS)
    first = report.discrepancies[0]
    accepted = replace(first, note="the desk knows", state=State.ACCEPTED)
    page = open_page(written(replace(report, discrepancies=(accepted, *report.discrepancies[1:]), decisions={}), tmp_path))
    assert "the desk knows" in page.locator("#detail .note").inner_text()
