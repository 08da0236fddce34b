"""Which files are sources, what they are called, and what is said about those that cannot be read."""

import datetime
import os
from pathlib import Path

import pytest

from discrepancy.model.problem import Problem
from discrepancy.model.settings import Limits
from discrepancy.model.source import Source
from discrepancy.read.intake.sources import Reading, read_sources

TEXT = "Harbour master Ivo Lund, 52, closed the quay on Monday.\n"


def write(root: Path, **files: str | bytes) -> Path:
    for name, content in files.items():
        put(root / name, content)
    return root


def put(path: Path, content: str | bytes = TEXT) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def ids(reading: Reading) -> list[str]:
    return [source.id for source in reading.sources]


def fatal(reading: Reading) -> list[Problem]:
    return [problem for problem in reading.problems if problem.fatal]


def test_a_folder_is_read_with_all_below_it(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "deep/er/c.text", "NOTES", "d.markdown", ".hidden.txt", ".git/x.txt"):
        put(tmp_path / name)
    assert ids(read_sources([str(tmp_path)])) == ["NOTES", "a.md", "b.txt", "d.markdown", "deep/er/c.text"]


def test_a_file_is_called_by_its_name(tmp_path: Path) -> None:
    assert ids(read_sources([str(put(tmp_path / "a b c.txt"))])) == ["a b c.txt"]


def test_one_path_need_not_be_a_list(tmp_path: Path) -> None:
    assert ids(read_sources(put(tmp_path / "a.txt"))) == ["a.txt"]


def test_several_paths_are_called_from_their_common_parent(tmp_path: Path) -> None:
    put(tmp_path / "north/a.txt")
    put(tmp_path / "south/a.txt")
    assert ids(read_sources([str(tmp_path / "north"), str(tmp_path / "south")])) == ["north/a.txt", "south/a.txt"]
    assert ids(read_sources([str(tmp_path / "north/a.txt"), str(tmp_path / "south/a.txt")])) == ["north/a.txt", "south/a.txt"]


def test_what_is_given_twice_is_read_once(tmp_path: Path) -> None:
    path = put(tmp_path / "a.txt")
    assert ids(read_sources([str(tmp_path), str(path), f"{tmp_path}/./"])) == ["a.txt"]


def test_relative_paths_are_called_alike(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path / "news/a.txt")
    monkeypatch.chdir(tmp_path)
    assert ids(read_sources(["news"])) == ids(read_sources(["./news/"])) == ids(read_sources([str(tmp_path / "news")])) == ["a.txt"]
    monkeypatch.chdir(tmp_path / "news")
    assert ids(read_sources(["."])) == ids(read_sources(["../news"])) == ["a.txt"]


def test_the_text_is_kept_as_it_is(tmp_path: Path) -> None:
    text = "“Ünïcode”\u00a0text\r\nwith 🚢 and שלום\r\n"
    for name, data in (
        ("a.txt", text.encode()),
        ("b.txt", text.encode("utf-8-sig")),
        ("c.txt", text.encode("utf-16")),
        ("d.txt", text.encode("utf-32")),
    ):
        put(tmp_path / name, data)
    assert {source.text for source in read_sources([str(tmp_path)]).sources} == {text}


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("later.txt", b"\xef\xbb\xbffine\nfine\nbad \xff here", "line 3 is not UTF-8"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "binary"),
        ("half.txt", b"\xff\xfea\x00b", "UTF-16"),
    ],
)
def test_what_is_no_text_is_told_and_the_others_are_read(tmp_path: Path, name: str, data: bytes, says: str) -> None:
    put(tmp_path / name, data)
    put(tmp_path / "good.txt")
    reading = read_sources([str(tmp_path)])
    assert ids(reading) == ["good.txt"]
    [problem] = fatal(reading)
    assert says in problem.message
    assert problem.path == str(tmp_path / name)


def test_other_formats_are_left_out_of_a_folder_and_refused_by_name(tmp_path: Path) -> None:
    put(tmp_path / "a.txt")
    put(tmp_path / "b.xyz")
    put(tmp_path / "c.xyz")
    put(tmp_path / "tool", b"\x7fELF\x00\x00")
    reading = read_sources([str(tmp_path)])
    assert ids(reading) == ["a.txt"]
    assert fatal(reading) == []
    assert [(os.path.basename(p.path), p.message) for p in reading.problems[:2]] == [
        ("b.xyz", "left out (and 1 more like it): .xyz cannot be read yet"),
        ("tool", "left out: files without extension that are not text"),
    ]
    assert "cannot read .xyz yet" in fatal(read_sources([str(tmp_path / "b.xyz")]))[0].message


def test_a_missing_path_is_told(tmp_path: Path) -> None:
    put(tmp_path / "a.txt")
    reading = read_sources([str(tmp_path / "nowhere"), str(tmp_path)])
    assert ids(reading) == ["a.txt"]
    assert "no such file or folder" in fatal(reading)[0].message


def test_an_empty_folder_is_told(tmp_path: Path) -> None:
    assert "empty" in fatal(read_sources([str(tmp_path)]))[0].message
    put(tmp_path / "b.xyz")
    assert "nothing in this folder can be read" in fatal(read_sources([str(tmp_path)]))[0].message


def test_a_large_file_is_refused_and_the_limit_can_be_set(tmp_path: Path) -> None:
    put(tmp_path / "big.txt", b"x" * 3_000_000)
    put(tmp_path / "a.txt")
    reading = read_sources([str(tmp_path)], limits=Limits(max_megabytes=2))
    assert ids(reading) == ["a.txt"]
    assert fatal(reading)[0].message.startswith("has 3 MB; the limit is 2 MB")
    assert ids(read_sources([str(tmp_path)], limits=Limits(max_megabytes=4))) == ["a.txt", "big.txt"]


def test_fifty_megabytes_are_too_many(tmp_path: Path) -> None:
    with put(tmp_path / "huge.txt").open("r+b") as file:
        file.truncate(50_000_000)
    assert "has 50 MB" in fatal(read_sources([str(tmp_path)]))[0].message


def test_links(tmp_path: Path) -> None:
    put(tmp_path / "in/a.txt")
    put(tmp_path / "out/b.txt")
    (tmp_path / "in/again.txt").symlink_to("a.txt")
    (tmp_path / "in/loop").symlink_to(".")
    assert ids(read_sources([str(tmp_path / "in")])) == ["a.txt"]
    assert fatal(read_sources([str(tmp_path / "in")])) == []
    (tmp_path / "in/away.txt").symlink_to("../out/b.txt")
    (tmp_path / "in/lost.txt").symlink_to("nowhere.txt")
    reading = read_sources([str(tmp_path / "in")])
    assert ids(reading) == ["a.txt"]
    assert ["out of the folder" in p.message or "leads nowhere" in p.message for p in fatal(reading)] == [True, True]
    assert ids(read_sources([str(tmp_path / "in/away.txt")])) == ["away.txt"]


def test_our_own_files_are_never_sources(tmp_path: Path) -> None:
    put(tmp_path / "a.txt")
    for name in ("discrepancy-flags.csv", "discrepancy-flags.csv.lock", "discrepancy.toml", "sources.toml", "pyproject.toml"):
        put(tmp_path / name, "")
    put(tmp_path / "report.md", "<!-- written by discrepancy: a report, not a source -->\n# Discrepancies\n")
    put(tmp_path / "check.txt", "discrepancy · 3 sources, 9 facts: 1 conflict, 0 variants\n")
    put(tmp_path / "facts.csv", "id,kind,source,start,end,quote,subject\n")
    reading = read_sources([str(tmp_path)])
    assert ids(reading) == ["a.txt"]
    assert [p.message for p in reading.problems if not p.message.startswith("has no date")] == [
        "left out: files with the names of the program's own files",
        "left out (and 2 more like it): reports that discrepancy wrote, or texts that they keep",
    ]
    assert fatal(reading) == []
    assert "wrote" in fatal(read_sources([str(tmp_path / "check.txt")]))[0].message


def test_an_article_about_a_discrepancy_is_a_source(tmp_path: Path) -> None:
    put(tmp_path / "a.txt", "Discrepancy in the accounts: auditors found 3 sources of error.\n")
    assert ids(read_sources([str(tmp_path)])) == ["a.txt"]


def test_a_source_without_a_date_is_said_once(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        put(tmp_path / name)
    [problem] = read_sources([str(tmp_path)]).problems
    assert not problem.fatal
    assert "has no date (and 2 more)" in problem.message


def test_sources_made_by_the_caller_pass_through() -> None:
    made = Source(id="x", text=TEXT, published=datetime.date(2021, 3, 4))
    assert read_sources([made]).sources == (made,)
    assert read_sources(made).sources == (made,)
    assert read_sources([made]).problems == ()


def test_two_sources_of_one_id_are_told_apart() -> None:
    made = Source(id="x", text=TEXT, published=datetime.date(2021, 3, 4))
    reading = read_sources([made, made, made])
    assert ids(reading) == ["x", "x (2)", "x (3)"]
    assert len(fatal(reading)) == 2


def test_the_draft_is_what_was_given_not_what_it_is_held_against(tmp_path: Path) -> None:
    put(tmp_path / "draft.txt")
    put(tmp_path / "archive/a.txt")
    reading = read_sources([str(tmp_path / "draft.txt")], against=[str(tmp_path / "archive")])
    assert ids(reading) == ["archive/a.txt", "draft.txt"]
    assert reading.draft == frozenset({"draft.txt"})
    inside = read_sources([str(tmp_path / "archive/a.txt")], against=[str(tmp_path)])
    assert inside.draft == frozenset({"archive/a.txt"})
    assert read_sources([str(tmp_path)]).draft is None


def test_the_order_of_what_is_given_changes_nothing(tmp_path: Path) -> None:
    put(tmp_path / "n/a.txt")
    put(tmp_path / "s/b.txt")
    one, two = str(tmp_path / "n"), str(tmp_path / "s")
    assert read_sources([one, two]).sources == read_sources([two, one]).sources
