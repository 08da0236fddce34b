"""reports/ is what the program says about seeds/ today. Where a change is meant, `make golden` writes it anew; the diff is read."""

from __future__ import annotations

from pathlib import Path

from benchmarks.golden import REPORTS, write


def contents(folder: Path) -> dict[str, str]:
    files = (path for path in folder.rglob("*") if path.is_file() and path.suffix != ".xlsx")
    return {str(path.relative_to(folder)): path.read_text(encoding="utf-8") for path in sorted(files)}


def test_the_reports_are_what_the_program_writes(tmp_path: Path) -> None:
    write(tmp_path / "reports")
    fresh, kept = contents(tmp_path / "reports"), contents(REPORTS)
    assert sorted(kept) == sorted(fresh)
    for name, text in fresh.items():
        assert kept[name] == text, f"reports/{name} is stale; see the change with `make golden` and git diff"


def test_the_report_comes_in_every_form() -> None:
    assert {".html", ".md", ".csv", ".json"} <= {path.suffix for path in REPORTS.iterdir()}
