"""Tables, lists of facts and feeds with something odd in them: what is read of it, and the words of every refusal."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from discrepancy.model.settings import Limits
from discrepancy.read import csv, feed, markdown
from discrepancy.read import json as objects
from discrepancy.read import zip as archive
from discrepancy.read.decoding import decode
from discrepancy.read.metadata import day_of
from discrepancy.read.reader import Columns, Content, NotMeant, Part, Request, Unreadable
from discrepancy.read.rows import letter
from discrepancy.read.sources import read_sources
from tests.read.hostile import zipped

ROW = {"source": "a.txt", "kind": "age", "start": "4", "quote": "34", "value": "34", "low": "34", "high": "34"}


def listed(*rows: Mapping[str, object]) -> list[Content]:
    """What a list of facts in json gives."""
    found = objects.read(json.dumps(list(rows)).encode(), Request(name="f.json"))
    assert not isinstance(found, Content)
    return [part.content for part in found if part.content is not None]


def test_quotes_stand_at_their_places() -> None:
    (content,) = listed(ROW, {**ROW, "start": "0", "quote": "Ada"})
    assert content.text == "Ada 34"
    assert content.facts is not None
    assert [(fact.start, fact.end, fact.quote) for fact in content.facts] == [(4, 6, "34"), (0, 3, "Ada")]
    assert dict(content.found)["text"] == "the quotes of the list, at their places"


@pytest.mark.parametrize(
    "second", [{"start": ""}, {"start": "x"}, {"start": "9" * 10}, {"start": "5", "quote": "99"}, {"start": "999999999"}]
)
def test_quotes_whose_places_cannot_be_stand_in_lines(second: dict[str, str]) -> None:
    (content,) = listed(ROW, {**ROW, **second, "subject": "Ada", "attribute": "age"})
    assert content.facts is not None
    for fact in content.facts:
        assert content.text[fact.start : fact.end] == fact.quote
    assert content.text.startswith("34\n")
    assert "Ada\tage\t" in content.text


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"kind": "no kind!"}, "row 2: 'no kind!' is no kind of fact"),
        ({"hedge": "perhaps"}, "row 2: 'perhaps' is no hedge; it is one of exact, approximate"),
        ({"low": "many"}, "row 2: low is no number: 'many'"),
        ({"confidence": "sure"}, "row 2: confidence is no number: 'sure'"),
    ],
)
def test_a_row_that_is_no_fact(change: dict[str, str], says: str) -> None:
    with pytest.raises(Unreadable, match=says):
        listed({**ROW, **change})


@pytest.mark.parametrize(
    ("change", "resolution"),
    [
        ({}, 1.0),
        ({"low": "3400", "high": "3400"}, 100.0),
        ({"low": "3.25", "high": "3.25"}, 0.01),
        ({"low": "3.0"}, 1.0),
        ({"low": "0"}, 1.0),
        ({"low": "", "high": "20"}, 10.0),
        ({"low": "", "high": ""}, None),
        ({"resolution": "0.5"}, 0.5),
        ({"resolution": "fine"}, None),
    ],
)
def test_how_finely_a_number_is_stated(change: dict[str, str], resolution: float | None) -> None:
    (content,) = listed({**ROW, **change})
    assert content.facts is not None
    assert content.facts[0].value.resolution == resolution


def test_all_else_that_a_row_may_say() -> None:
    more = {
        "unit": "year",
        "attribute": "age",
        "head": "sailor",
        "modifiers": "old; tall",
        "predicate": "be",
        "qualifiers": "scope=here; event=second",
        "details": "at=2021; form=x",
        "details.only": "yes",
        "subject": "Ada",
        "thing": "sailors",
        "as_of": "2021",
        "said_by": "police",
        "place": "headline",
        "confidence": "0.5",
        "hedge": "approximate",
    }
    (content,) = listed({**ROW, **more})
    assert content.facts is not None
    (fact,) = content.facts
    assert (fact.value.unit, fact.head, fact.modifiers, fact.predicate) == ("year", "sailor", ("old", "tall"), "be")
    assert fact.qualifiers == ("event=second", "scope=here")
    assert fact.details == (("at", "2021"), ("form", "x"), ("only", "yes"))
    assert (fact.subject, fact.thing, fact.as_of, fact.said_by, fact.place) == ("Ada", "sailors", "2021", "police", "headline")
    assert (fact.confidence, fact.hedge) == (0.5, "approximate")
    (content,) = listed({**ROW, "confidence": "7"})
    assert content.facts is not None
    assert content.facts[0].confidence == 1.0


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("f.json", b"[", "line 1 is no valid json"),
        ("f.json", b'{"a": 1}', "is json, but no list of objects"),
        ("f.json", b"[1, 2]", "is json, but no list of objects"),
        ("f.json", b"[]", "no list of objects with something in it"),
        ("f.json", b'{"a": [{"x": 1}], "b": [{"x": 1}]}', "is json, but no list of objects"),
        ("f.json", b"[" * 100_000, "nested too deeply"),
        ("f.json", b'[{"a": ' + b"9" * 5_000 + b"}]", "cannot be read as json"),
        ("f.jsonl", b'{"a": 1}\n\n[1]\n', "line 3 is no json object"),
        ("f.jsonl", b'{"a": 1}\n{"a"\n', "line 2 is no valid json"),
        ("f.jsonl", b'{"a": 1}\n' * 9, "has more than 5 rows"),
        ("f.json", json.dumps([{f"k{n}": 1 for n in range(5_000)}]).encode(), "different keys; that is no table"),
    ],
)
def test_what_is_no_table_of_objects(name: str, data: bytes, says: str) -> None:
    with pytest.raises(Unreadable, match=says):
        objects.read(data, Request(name=name, limits=Limits(max_rows=5)))


def test_cells_of_objects() -> None:
    columns = Columns(columns={"subject": "who.name", "value": "age"})
    data = json.dumps({"people": [{"who": {"name": "Ada", "x": [1, "b", {}]}, "age": 34, "ok": True, "no": False, "nil": None}]}).encode()
    found = objects.read(data, Request(name="f.json", columns=columns))
    assert isinstance(found, Content)
    assert found.text == "who.name\twho.x\tage\tok\tno\tnil\nAda\t1; b\t34\ttrue\tfalse\t\n"


@pytest.mark.parametrize(("column", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (702, "AAA")])
def test_columns_have_the_letters_of_a_spreadsheet(column: int, name: str) -> None:
    assert letter(column) == name


def test_publishers_whose_names_make_one_file_name_stay_apart() -> None:
    columns = Columns(columns={"subject": "who", "attribute": "what", "value": "age", "publisher": "paper"})
    data = b"who,what,age,paper\nAda,age,34,A/B\nAda,age,35,A:B\nAda,age,36,\n"
    found = csv.read(data, Request(name="t.csv", columns=columns))
    assert not isinstance(found, Content)
    parts = list(found)
    assert len({part.name for part in parts}) == 3
    assert {part.content.publisher for part in parts if part.content} == {"A/B", "A:B", None}


@pytest.mark.parametrize(
    ("data", "columns", "says"),
    [
        (b"who,age\n", {"subject": "who", "value": "age"}, "is a table without rows"),
        (
            b"who,age\nAda,34\n",
            {"subject": "whom", "value": "age"},
            "has no column 'whom', which sources.toml names as its subject; did you mean 'who'",
        ),
        (b"who,age\nAda,34\n", {"subject": "xyz", "value": "age"}, "it has 'who', 'age'"),
        (b"who,age\nAda,n/a\n", {"subject": "who", "value": "age"}, "states nothing that can be read"),
        (b"\n\n", {"subject": "who", "value": "age"}, "is an empty table"),
        (b"who,age\n" + b"Ada,34\n" * 9, {"subject": "who", "value": "age"}, "has more than 5 rows"),
    ],
)
def test_tables_that_state_nothing(data: bytes, columns: dict[str, str], says: str) -> None:
    with pytest.raises(Unreadable, match=says):
        csv.read(data, Request(name="t.csv", columns=Columns(columns=columns), limits=Limits(max_rows=5)))


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
    ("data", "says"),
    [
        (b"\xef\xbb\xbfone\n\xff", "line 2 is not UTF-8, as the file's first bytes say"),
        (b"\xff\xfea\x00\xd8", "is not UTF-16"),
        (b"one\0two, three, four and five", "this is a binary file"),
        ("\ufeffone\ntwo\0".encode("utf-16-le"), "line 2 holds a NUL"),
        (bytes(range(1, 32)) * 9 + bytes(range(128, 256)) * 3, "binary file, or text in no encoding"),
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


def test_a_table_without_a_mapping_is_not_meant() -> None:
    with pytest.raises(NotMeant, match="nothing says what its columns are"):
        csv.read(b"who,age\nAda,34\n", Request(name="t.csv"))


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
        "not there",
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
