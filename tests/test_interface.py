"""The Python interface, as DESIGN fixes it."""

import datetime
import subprocess
import sys
from pathlib import Path

import pytest

import discrepancy

A = discrepancy.Source(id="a", text="The cellist Nora Aldane, 34, won the Brask prize.\n", published=datetime.date(2022, 5, 9))
B = discrepancy.Source(id="b", text="Nora Aldane, 39, plays the cello.\n", published=datetime.date(2022, 5, 9))


def test_sources_can_be_checked() -> None:
    report = discrepancy.check([A, B])
    age = next(d for d in report.discrepancies if d.kind == "age")
    assert isinstance(report.facts, tuple)
    assert (age.verdict, age.severity, age.state) == ("conflict", "error", "new")
    assert age.subject == "Nora Aldane"
    assert [side.value for side in age.sides] == ["34", "39"]
    fact = age.sides[0].facts[0]
    assert (fact.source, fact.quote, fact.hedge, fact.value.low) == ("a", "34", "exact", 34)
    assert A.text[fact.start : fact.end] == fact.quote
    assert age.reason


def test_the_order_of_sources_changes_nothing() -> None:
    one, two = discrepancy.check([A, B]), discrepancy.check([B, A])
    assert one.discrepancies == two.discrepancies
    assert one.facts == two.facts


def test_paths_can_be_checked(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(A.text, encoding="utf-8")
    (tmp_path / "b.txt").write_text(B.text, encoding="utf-8")
    for given in ([str(tmp_path)], [tmp_path], tmp_path, [tmp_path / "a.txt", tmp_path / "b.txt"]):
        report = discrepancy.check(given)
        assert [source.id for source in report.sources] == ["a.txt", "b.txt"]
    assert [source.id for source in discrepancy.check([tmp_path / "a.txt", B]).sources] == ["a.txt", "b"]


def test_what_cannot_be_read_at_all_is_an_exception_and_the_rest_a_problem(tmp_path: Path) -> None:
    with pytest.raises(discrepancy.UserError, match="no such file"):
        discrepancy.check([tmp_path / "gone"])
    report = discrepancy.check([A, tmp_path / "gone"])
    assert [problem.fatal for problem in report.problems] == [True]
    assert discrepancy.check([]).facts == ()


def test_tables(tmp_path: Path) -> None:
    report = discrepancy.check([A, B])
    assert set(report.frame()["source"]) == {"a", "b"}
    assert {"kind", "source", "start", "end", "quote", "low", "high", "unit"} <= set(report.facts_frame().columns)
    assert "Nora Aldane" in report._repr_html_()
    assert "2 sources" in repr(report)


def test_settings_are_honoured() -> None:
    only = discrepancy.check([A, B], discrepancy.Settings(ignore=("age-conflict",)))
    assert "age" not in {d.kind for d in only.discrepancies}


def test_names_can_be_compared() -> None:
    match = discrepancy.compare_names("Aleksander Brandt", "Alexander Brandt")
    assert match.verdict == "variant"
    assert match.score >= 0.5
    assert match.parts


def test_public_names_are_all_there() -> None:
    for name in discrepancy.__all__:
        assert getattr(discrepancy, name)
    assert set(discrepancy.__all__) <= set(dir(discrepancy))
    assert discrepancy.__version__
    with pytest.raises(AttributeError, match="nonsense"):
        _ = discrepancy.nonsense


def test_importing_the_package_imports_no_pandas() -> None:
    code = "import sys, discrepancy; discrepancy.check; assert 'pandas' not in sys.modules, 'pandas'"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
