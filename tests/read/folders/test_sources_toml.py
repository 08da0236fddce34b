"""sources.toml: what it says of a file, whose file it speaks for, and how its mistakes are told."""

import datetime
import tomllib
from pathlib import Path

import pytest

from discrepancy.read.folders.sources_toml import read_listing, sources_toml
from discrepancy.read.intake.sources import read_sources
from tests.read.intake.test_sources import fatal, ids, put


def folder(root: Path, listing: str) -> Path:
    put(root / "a.txt")
    put(root / "sub/b.txt")
    put(root / "sources.toml", listing)
    return root


def test_everything_it_says_is_known(tmp_path: Path) -> None:
    folder(
        tmp_path,
        '[[source]]\npath = "a.txt"\nid = "harbour"\npublisher = "Quay Post"\npublished = 2021-03-04\ntitle = "Closed"\n'
        'url = "https://example.org/a"\nlanguage = "en"\ntimezone = "Europe/Oslo"\nderived_from = "NTB"\n',
    )
    first = next(source for source in read_sources([str(tmp_path)]).sources if source.id == "harbour")
    assert (first.publisher, first.published, first.title) == ("Quay Post", datetime.date(2021, 3, 4), "Closed")
    assert (first.url, first.language, first.timezone, first.derived_from) == ("https://example.org/a", "en", "Europe/Oslo", "NTB")


@pytest.mark.parametrize("date", ["2021-03-04", '"2021-03-04"', "2021-03-04T10:00:00Z", "2021-03-04 23:59:00"])
def test_a_date_may_be_written_in_several_ways(tmp_path: Path, date: str) -> None:
    folder(tmp_path, f'[[source]]\npath = "a.txt"\npublished = {date}\n')
    assert read_sources([str(tmp_path / "a.txt")]).sources[0].published == datetime.date(2021, 3, 4)


def test_it_speaks_for_the_folders_below_it_and_the_nearest_wins(tmp_path: Path) -> None:
    folder(tmp_path, '[[source]]\npath = "sub/b.txt"\npublished = 2021-03-04\n')
    assert read_sources([str(tmp_path / "sub")]).sources[0].published == datetime.date(2021, 3, 4)
    put(tmp_path / "sub/sources.toml", '[[source]]\npath = "b.txt"\npublished = 2022-01-01\n')
    assert read_sources([str(tmp_path)]).sources[1].published == datetime.date(2022, 1, 1)


def test_only_listed(tmp_path: Path) -> None:
    folder(tmp_path, 'only_listed = true\n[[source]]\npath = "a.txt"\n')
    assert ids(read_sources([str(tmp_path)])) == ["a.txt"]
    assert ids(read_sources([str(tmp_path / "sub/b.txt")])) == ["b.txt"]


@pytest.mark.parametrize(
    ("listing", "line", "says"),
    [
        ('[[source]]\npath = "a.txt"\n[[source]]\npath = "c.txt"\n', 4, "does not exist: 'c.txt'"),
        ('[[source]]\npath = "aa.txt"\n', 2, "did you mean 'a.txt'"),
        ('[[source]]\npath = "a.txt"\npublished = "4 March"\n', 3, "is not a date"),
        ('[[source]]\npath = "a.txt"\npublished = "2021-02-30"\n', 3, "is not a date"),
        ('[[source]]\npath = "a.txt"\npublished = 20210304\n', 3, "is not a date"),
        ('[[source]]\npath = "a.txt"\n\npublised = 2021-03-04\n', 4, "did you mean 'published'"),
        ('[[source]]\npath = "a.txt"\ntitle = 3\n', 3, "text in quotes"),
        ("[[source]]\npublished = 2021-03-04\n", 1, "needs the file"),
        ('[[source]]\npath = "../b.txt"\n', 2, "out of the folder"),
        ('[[source]]\npath = "/etc/hostname"\n', 2, "out of the folder"),
        ('[[source]]\npath = "a.txt"\n[[source]]\npath = "./a.txt"\n', 3, "listed twice"),
        ('\n[[source]\npath = "a.txt"\n', 2, "not valid TOML"),
        ("source = 3\n", 1, "[[source]]"),
        ('only_listed = "yes"\n', 1, "true or false"),
        ("# one\nsauce = 1\n", 2, "did you mean 'source'"),
    ],
)
def test_a_mistake_is_told_with_its_line_and_the_rest_is_used(tmp_path: Path, listing: str, line: int, says: str) -> None:
    folder(tmp_path, listing)
    reading = read_sources([str(tmp_path)])
    [problem] = fatal(reading)
    assert (problem.path, problem.line) == (str(tmp_path / "sources.toml"), line)
    assert says in problem.message
    assert ids(reading) == ["a.txt", "sub/b.txt"]


def test_two_files_of_one_id_are_told_with_the_line(tmp_path: Path) -> None:
    folder(tmp_path, '[[source]]\npath = "a.txt"\nid = "x"\n[[source]]\npath = "sub/b.txt"\nid = "x"\n')
    reading = read_sources([str(tmp_path)])
    assert ids(reading) == ["x", "x (2)"]
    assert fatal(reading)[0].line == 4


def test_mistakes_about_files_that_were_not_asked_for_are_not_told(tmp_path: Path) -> None:
    folder(tmp_path, '[[source]]\npath = "a.txt"\n[[source]]\npath = "gone.txt"\n')
    assert fatal(read_sources([str(tmp_path / "a.txt")])) == []


def test_what_is_written_reads_back(tmp_path: Path) -> None:
    folder(tmp_path, '[[source]]\npath = "a.txt"\npublished = 2021-03-04\ntitle = "The \\"Quay\\" \\\\ closed"\nderived_from = "NTB"\n')
    before = read_sources([str(tmp_path)])
    text = sources_toml(before.sources)
    assert len(tomllib.loads(text)["source"]) == 2
    put(tmp_path / "sources.toml", text)
    assert read_listing(str(tmp_path / "sources.toml")).problems == ()
    assert read_sources([str(tmp_path)]).sources == before.sources
