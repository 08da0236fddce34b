"""Feeds, front matter, encodings, zips and lists of sources with something odd in them."""

from __future__ import annotations

from pathlib import Path

import pytest

from discrepancy.read import feed, markdown
from discrepancy.read import zip as archive
from discrepancy.read.files.decoding import decode
from discrepancy.read.files.metadata import day_of
from discrepancy.read.files.reader import Part, Request, Unreadable
from discrepancy.read.intake.sources import read_sources
from tests.read.hostile import zipped

ROW = {"source": "a.txt", "kind": "age", "start": "4", "quote": "34", "value": "34", "low": "34", "high": "34"}


def entries(xml: str) -> list[Part]:
    return list(feed.read(xml.encode(), Request(name="f.xml")))


def test_entries_of_a_feed_without_text_address_or_day() -> None:
    found = entries(
        "<rss><channel><title>News</title>"
        "<item><link>https://a.example/x?y=1</link></item>"
        "<item><title>One</title><link>https://[a/x</link></item>"
        "<item><title>Two</title><guid>https://a.example</guid></item>"
        "<item><title>Two</title><guid>https://a.example</guid></item>"
        "<item><title>Three</title><description>&lt;p&gt;Text.&lt;/p&gt;</description></item></channel></rss>"
    )
    assert [part.name for part in found] == ["x-y-1", "entry-2", "a.example", "a.example-4", "entry-5"]
    assert found[0].problem == "this entry holds no text"
    assert [part.content.text for part in found if part.content] == ["One", "Two", "Two", "Three\n\nText."]


def test_an_atom_entry_has_the_day_of_its_update_and_its_own_link() -> None:
    (part,) = entries(
        '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/"><title>News</title><entry>'
        '<media:title>Other</media:title><title>One</title><link rel="enclosure" href="https://a.example/e"/>'
        '<link rel="alternate" href="https://a.example/one/"/><updated>2021-05-04T10:00:00Z</updated>'
        '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Text <b>bold</b>.</p></div></content></entry></feed>'
    )
    assert part.content is not None
    assert (part.name, part.content.title, str(part.content.published), part.content.url) == (
        "one",
        "One",
        "2021-05-04",
        "https://a.example/one/",
    )
    assert "Text bold." in part.content.text


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2021-05-04", "2021-05-04"),
        ("2021-05-04T23:00:00+02:00", "2021-05-04"),
        ("D:20210504120000", "2021-05-04"),
        ("Tue, 04 May 2021 10:00:00 GMT", "2021-05-04"),
        ("2021-13-04", "None"),
        ("yesterday", "None"),
        ("", "None"),
    ],
)
def test_days_as_files_write_them(text: str, day: str) -> None:
    assert str(day_of(text)) == day


@pytest.mark.parametrize(
    ("matter", "title"),
    [
        ("---\ntitle: 'It''s late'\n---\n", "It's late"),
        ('---\ntitle: "So \\"late\\""\n---\n', 'So "late"'),
        ("---\ntitle: Late # at last\n---\n", "Late"),
        ('+++\ntitle = "Late"\n[more]\nx = 1\n+++\n', "Late"),
        ('+++\ntitle = "Late\n+++\n', None),
    ],
)
def test_front_matter(matter: str, title: str | None) -> None:
    assert markdown.read(f"{matter}Text.".encode(), Request(name="a.md")).title == title


@pytest.mark.parametrize(
    ("data", "declared", "text", "guessed"),
    [
        ("Wide text.".encode("utf-16-le"), None, "Wide text.", "UTF-16-LE"),
        ("Wide text.".encode("utf-16-be"), None, "Wide text.", "UTF-16-BE"),
        ("\ufeffWide.".encode("utf-16-be"), None, "Wide.", None),
        ("naïve café".encode("cp1252"), None, "naïve café", "Windows-1252"),
        ("naïve".encode("latin-1"), "latin-1", "naïve", None),
        (b"plain", "no-such-encoding", "plain", None),
        ("Привет, мир. Сегодня холодно, и река замёрзла.".encode("cp1251"), None, None, "?"),
    ],
)
def test_encodings(data: bytes, declared: str | None, text: str | None, guessed: str | None) -> None:
    found = decode(data, declared)
    if text is not None:
        assert found.text == text
    assert (found.guessed is not None) if guessed == "?" else found.guessed == guessed


@pytest.mark.parametrize(
    "declared",
    ["punycode", "Punycode", "idna", "undefined", "unicode_escape", "raw-unicode-escape", "zlib", "rot13", "utf-8\0", "\ud800", ""],
)
def test_what_a_site_calls_an_encoding_and_is_none_is_not_asked(declared: str) -> None:
    for text in ("hello, world", f"a-{'b' * 400_000}", r"12 \x64ead"):  # punycode would take a minute for the second
        assert decode(text.encode(), declared).text == text


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"\xef\xbb\xbfone\n\xff", "line 2 is not UTF-8, as the file's first bytes say"),
        (b"\xff\xfea\x00\xd8", "is not UTF-16"),
        (b"one\0two, three, four and five", "this is a binary file"),
        ("\ufeffone\ntwo\0".encode("utf-16-le"), "line 2 holds a NUL"),
        (bytes(range(1, 32)) * 9 + bytes(range(128, 256)) * 3, "binary file, or text in an unknown encoding"),
    ],
)
def test_what_is_no_text(data: bytes, says: str) -> None:
    with pytest.raises(Unreadable, match=says):
        decode(data)


def test_names_in_a_zip_that_lead_out_of_it_or_name_nothing() -> None:
    data = zipped(
        {
            "../out.txt": b"x",
            "a/../../b.txt": b"x",
            "C:/c.txt": b"x",
            ".hidden": b"x",
            "__MACOSX/m.txt": b"x",
            "ok/./a.txt": b"x",
            "ok/a.txt": b"y",
        }
    )
    parts = list(archive.read(data, Request(name="z.zip")))
    assert [part.name for part in parts if part.problem is None] == ["ok/a.txt"]
    assert sorted(part.name for part in parts if part.problem) == ["b.txt", "c.txt", "out.txt"]
    with pytest.raises(Unreadable, match="this zip is empty"):
        archive.read(zipped({}), Request(name="z.zip"))


def test_lists_of_sources_with_odd_entries(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ada Keller, 34, waved.", encoding="utf-8")
    (tmp_path / "sources.toml").write_text(
        'only_listed = "yes"\nextra = 1\n[[source]]\npath = "a.txt"\npublished = "2021-05-04T10:00"\ntitle = 5\n'
        '[[source]]\npath = "../b.txt"\n[[source]]\npath = "c.txt"\n[[source]]\npublished = 2021-05-04\n',
        encoding="utf-8",
    )
    reading = read_sources([str(tmp_path)])
    (source,) = reading.sources
    assert str(source.published) == "2021-05-04"
    told = "\n".join(problem.message for problem in reading.problems)
    for words in (
        "only_listed must be true or false",
        "unknown key 'extra'",
        "title must be a text in quotes",
        "leads out of the folder",
        "does not exist",
        "each [[source]] needs",
    ):
        assert words in told


@pytest.mark.parametrize(
    ("listing", "says"),
    [(b"source = 5\n", "sources are written as"), (b"\xff\n", "it must be UTF-8"), (b"= 1\n", ""), (b"[[source]\n", "")],
)
def test_a_list_that_cannot_be_read(tmp_path: Path, listing: bytes, says: str) -> None:
    (tmp_path / "a.txt").write_text("Ada Keller, 34, waved.", encoding="utf-8")
    (tmp_path / "sources.toml").write_bytes(listing)
    reading = read_sources([str(tmp_path)])
    assert len(reading.sources) == 1
    assert any(says in problem.message for problem in reading.problems)
