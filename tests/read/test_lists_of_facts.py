"""Lists of facts and tables with something odd in them: what is read of them, and the words of every refusal."""

from __future__ import annotations

import json
from collections.abc import Mapping

import pytest

from discrepancy.model.settings import Limits
from discrepancy.read import csv
from discrepancy.read import json as objects
from discrepancy.read.files.reader import Columns, Content, NotMeant, Request, Unreadable
from discrepancy.read.tables.rows import letter

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
        ({"kind": "no kind!"}, "row 2: 'no kind!' is not a kind of fact"),
        ({"hedge": "perhaps"}, "row 2: 'perhaps' is not a hedge; write one of exact, approximate"),
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
        ("f.json", b"[", "line 1 is not valid json"),
        ("f.json", b'{"a": 1}', "is JSON, but not a list of objects"),
        ("f.json", b"[1, 2]", "is JSON, but not a list of objects"),
        ("f.json", b"[]", "is JSON, but not a list of objects"),
        ("f.json", b'{"a": [{"x": 1}], "b": [{"x": 1}]}', "is JSON, but not a list of objects"),
        ("f.json", b"[" * 100_000, "nested too deeply"),
        ("f.json", b'[{"a": ' + b"9" * 5_000 + b"}]", "cannot be read as json"),
        ("f.jsonl", b'{"a": 1}\n\n[1]\n', "line 3 is not a json object"),
        ("f.jsonl", b'{"a": 1}\n{"a"\n', "line 2 is not valid json"),
        ("f.jsonl", b'{"a": 1}\n' * 9, "has more than 5 rows"),
        ("f.json", json.dumps([{f"k{n}": 1 for n in range(5_000)}]).encode(), "different keys; that is not a table"),
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


def test_a_table_without_a_mapping_is_not_meant() -> None:
    with pytest.raises(NotMeant, match="nothing says what its columns are"):
        csv.read(b"who,age\nAda,34\n", Request(name="t.csv"))
