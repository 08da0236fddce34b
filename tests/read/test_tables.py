"""Tables of facts as sources: what a cell states, where it stands, and that it meets what articles say."""

from __future__ import annotations

import datetime
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from discrepancy.cli.app import app
from discrepancy.extraction import extract
from discrepancy.model.fact import Fact
from discrepancy.model.source import Source
from discrepancy.pipeline import check
from discrepancy.read.intake.sources import read_sources
from discrepancy.read.tables.cell import cell_value

FILES = Path(__file__).parent / "files"
SEEDS = Path(__file__).parents[2] / "seeds"
RUNNER = CliRunner()


def listing(*entries: tuple[str, str]) -> str:
    return "".join(f'[[source]]\npath = "{path}"\npublished = 2021-03-04\n{more}\n' for path, more in entries)


AGES = 'columns = { subject = "Name", value = "Age" }'
LONG = 'columns = { subject = "What", attribute = "Measure", value = "Figure", unit = "Unit" }'


def facts(folder: Path, name: str) -> list[Fact]:
    [source] = read_sources([str(folder / name)]).sources
    found = list(extract(source).facts)
    assert all(source.text[fact.start : fact.end] == fact.quote for fact in found)
    return found


@pytest.mark.parametrize(
    ("cell", "unit", "attribute", "expected"),
    [
        ("52", "", "Age", ("age", "age", 52, 52, "year", "exact")),
        ("some 61", "years", "age", ("age", "age", 61, 61, "year", "approximate")),
        ("18", "months", "age", ("age", "age", 18, 18, "month", "exact")),
        ("14", "people", "injured", ("count", "injured", 14, 14, "person", "exact")),
        ("at least 12", "", "dead", ("count", "killed", 12, None, "person", "at-least")),
        ("40", "houses", "destroyed", ("count", "destroyed", 40, 40, "house", "exact")),
        ("7", "", "vessels", ("count", "vessel", 7, 7, "vessel", "exact")),
        ("400", "tonnes", "weight", ("quantity", "weight", 400, 400, "tonne", "exact")),
        ("9.6 grams", "", "weight", ("quantity", "weight", 9.6, 9.6, "gram", "exact")),
        ("20-30", "kg", "weight", ("quantity", "weight", 20, 30, "kilogram", "range")),
        ("4,500", "EUR", "fine", ("money", "fine", 4500, 4500, "EUR", "exact")),
        ("4.5 million", "$", "cost", ("money", "cost", 4.5e6, 4.5e6, "USD", "exact")),
        ("£860,000", "", "", ("money", "amount", 860000, 860000, "GBP", "exact")),
        ("48.2", "%", "turnout", ("percent", "turnout", 48.2, 48.2, "percent", "exact")),
        ("7.5", "years", "sentence", ("sentence", "sentence", 7.5, 7.5, "year", "exact")),
        ("three", "weeks", "trial", ("duration", "trial", 3, 3, "week", "exact")),
        ("2021-03-04", "", "date of arrest", ("date", "arrest", None, None, None, "exact")),
        ("Thu, 4 Mar 2021 10:00:00 +0000", "", "hearing date", ("date", "hearing", None, None, None, "exact")),
        ("mayor", "", "title", ("title", "title", None, None, None, "exact")),
    ],
)
def test_what_a_cell_states(cell: str, unit: str, attribute: str, expected: tuple[object, ...]) -> None:
    found = cell_value(cell, unit, attribute, "")
    assert found is not None
    assert (found.kind, found.attribute, found.value.low, found.value.high, found.value.unit, str(found.hedge)) == expected


@pytest.mark.parametrize(("cell", "kind"), [("see note", ""), ("12", "money"), ("5", "quantity"), ("12 of 40", ""), ("soon", "date")])
def test_what_a_cell_does_not_state(cell: str, kind: str) -> None:
    assert cell_value(cell, "", "x", kind) is None


def test_a_cell_is_its_place(tmp_path: Path) -> None:
    (tmp_path / "ages.csv").write_text(
        'Name;Age;Note\nIvo Lund;52;"two\nlines"\n\nMara Quist;–;\nPer Holm;unclear;x\nEva Strøm;about 40;\n'
    )
    (tmp_path / "ages.xlsx").write_bytes((FILES / "ages.xlsx").read_bytes())
    (tmp_path / "ages.jsonl").write_text('{"person": {"name": "Ivo Lund"}, "Age": 52}\n')
    (tmp_path / "ages.json").write_text(json.dumps({"rows": [{"Name": "Ivo Lund", "Age": 52.0}]}))
    (tmp_path / "sources.toml").write_text(
        listing(
            ("ages.csv", AGES),
            ("ages.xlsx", 'sheet = "ages"\ncolumns = { subject = "Name", value = "Age", date = "As of" }'),
            ("ages.jsonl", 'columns = { subject = "person.name", value = "Age" }'),
            ("ages.json", AGES),
        )
    )
    reading = read_sources([str(tmp_path)])
    places = {
        (source.id, fact.subject): (source.place_at(fact.start), fact.quote, fact.as_of)
        for source in reading.sources
        for fact in extract(source).facts
    }
    assert places == {
        ("ages.csv", "Ivo Lund"): ("row 2, column Age", "52", "2021-03-04"),
        ("ages.csv", "Eva Strøm"): ("row 6, column Age", "about 40", "2021-03-04"),
        ("ages.json", "Ivo Lund"): ("item 1, column Age", "52.0", "2021-03-04"),
        ("ages.jsonl", "Ivo Lund"): ("line 1, column Age", "52", "2021-03-04"),
        ("ages.xlsx", "Ivo Lund"): ("sheet ages, row 2, column B (Age)", "52", "2021-03-04"),
        ("ages.xlsx", "Mara Quist"): ("sheet ages, row 3, column B (Age)", "37", "2021-03-04"),
        ("ages.xlsx", "Per Holm"): ("sheet ages, row 4, column B (Age)", "some 61", "2021-03-02"),
    }
    assert [problem.message for problem in reading.problems] == ["cells that cannot be read as a value, or have no unit: row 5, column Age"]


def test_a_table_meets_ten_articles_of_ten_stories(tmp_path: Path) -> None:
    people = [
        "Ivo Lund",
        "Mara Quist",
        "Henrik Aasgaard",
        "Leila Benani",
        "Tomasz Wrobel",
        "Aiko Tanabe",
        "Njoroge Kimani",
        "Petra Vondrak",
        "Owen Prys",
        "Salma Idrissi",
    ]
    places = ["Vardholm", "Kesten", "Borland", "Tamsa", "Orane", "Ashby", "Lunde", "Maredo", "Quillon", "Tverrvik"]
    for number, (name, place) in enumerate(zip(people, places, strict=True)):
        (tmp_path / f"{number}.txt").write_text(
            f"Engineer {name}, {30 + number}, from {place} said on Monday that the {place} bridge would reopen. {name} has led the works since May.\n"
        )
    rows = "".join(f"{name},{30 + number + (number in (2, 7))}\n" for number, name in enumerate(people))
    (tmp_path / "ages.csv").write_text(f"Name,Age\n{rows}")
    (tmp_path / "sources.toml").write_text(listing(("ages.csv", AGES), *((f"{number}.txt", "") for number in range(10))))
    report = check([str(tmp_path)])
    assert sorted(d.subject for d in report.everything if d.kind == "age" and d.verdict == "conflict") == [
        "Henrik Aasgaard",
        "Petra Vondrak",
    ]


def test_figures_of_a_table_meet_those_of_a_text_and_tables_one_another(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The ferry Nordlys hit a reef off Vardholm and 14 people were injured, the coast guard said.\n")
    (tmp_path / "n.csv").write_text("What,Measure,Figure,Unit\nFerry Nordlys,injured,16,people\nIvo Lund,age,53,\n")
    (tmp_path / "m.csv").write_text("Name,Age\nIvo Lund,51\n")
    (tmp_path / "sources.toml").write_text(listing(("a.txt", ""), ("n.csv", LONG), ("m.csv", AGES)))
    report = check([str(tmp_path)])
    assert sorted((d.kind, d.verdict) for d in report.discrepancies) == [("age", "conflict"), ("count", "conflict")]
    assert not report.problems


def test_a_column_of_publishers_makes_a_source_of_each(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("Name,Age,Paper\nIvo Lund,52,Quay Post\nIvo Lund,51,Daily\nMara Quist,37,Daily\n")
    (tmp_path / "sources.toml").write_text(listing(("a.csv", 'columns = { subject = "Name", value = "Age", publisher = "Paper" }')))
    report = check([str(tmp_path)])
    assert [(source.id, source.publisher) for source in report.sources] == [("a.csv/Daily", "Daily"), ("a.csv/Quay Post", "Quay Post")]
    assert [d.subject for d in report.discrepancies] == ["Ivo Lund"]


def test_fixed_values_hold_for_every_row(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("Ship,Tons\nNordlys,400\n")
    more = 'columns = { subject = "Ship", value = "Tons" }\nfixed = { attribute = "weight", unit = "tonnes", said_by = "the port" }'
    (tmp_path / "sources.toml").write_text(listing(("a.csv", more)))
    [fact] = facts(tmp_path, "a.csv")
    assert (fact.kind, fact.attribute, fact.value.unit, fact.said_by) == ("quantity", "weight", "tonne", "the port")


@pytest.mark.parametrize(
    ("more", "says"),
    [
        ('columns = { subject = "Name" }', "which column holds the value"),
        ('columns = { value = "Age", colour = "x" }', "unknown column 'colour'"),
        ("columns = { value = 3 }", "text in quotes"),
        ('columns = "Age"', "must be a table"),
        ('fixed = { unit = "year" }', "needs its columns"),
        ('columns = { value = "Age", unit = "U" }\nfixed = { unit = "year" }', "keep one of the two"),
        ('sheet = 3\ncolumns = { value = "Age" }', "name of a sheet"),
        ('columns = { value = "Agee" }', "no column 'Agee', which sources.toml names as its value; did you mean 'Age'?"),
    ],
)
def test_a_wrong_mapping_is_told(tmp_path: Path, more: str, says: str) -> None:
    (tmp_path / "a.csv").write_text("Name,Age\nIvo Lund,52\n")
    (tmp_path / "sources.toml").write_text(listing(("a.csv", more)))
    reading = read_sources([str(tmp_path)])
    assert any(says in problem.message and problem.fatal for problem in reading.problems), reading.problems


def test_a_table_without_a_mapping_is_left_out_of_a_folder(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ivo Lund, 52, closed the quay.")
    (tmp_path / "b.csv").write_text("Name,Age\nIvo Lund,52\n")
    (tmp_path / "package.json").write_text('{"name": "x", "version": "1"}')
    reading = read_sources([str(tmp_path)])
    assert [source.id for source in reading.sources] == ["a.txt"]
    assert not any(problem.fatal for problem in reading.problems)
    assert len([problem for problem in reading.problems if problem.message.startswith("left out")]) == 2


@pytest.mark.parametrize("form", ["csv", "jsonl"])
def test_our_own_list_of_facts_reads_back(tmp_path: Path, form: str) -> None:
    first, again = tmp_path / f"facts.{form}", tmp_path / f"again.{form}"
    assert RUNNER.invoke(app, ["facts", str(SEEDS), "--no-store", "--format", f"{form}:{first}"]).exit_code == 0
    assert RUNNER.invoke(app, ["facts", str(first), "--no-store", "--format", f"{form}:{again}"]).exit_code == 0
    assert again.read_text() == first.read_text()
    assert read_sources([str(tmp_path)]).sources == ()  # in a folder it is a report of ours


def test_facts_of_another_extractor_come_in_the_same_way(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ivo Lund, 52, closed the quay in Vardholm.")
    (tmp_path / "other.csv").write_text("kind,source,quote,value,low,high,unit,subject\nage,their.txt,aged 54,54,54,54,year,Ivo Lund\n")
    report = check([str(tmp_path / "a.txt"), str(tmp_path / "other.csv")])
    [found] = [d for d in report.discrepancies if d.kind == "age"]
    assert [side.facts[0].quote for side in found.sides] == ["52", "aged 54"]
    assert {source.id for source in report.sources} == {"a.txt", "their.txt"}


def test_a_draft_of_one_form_is_held_against_sources_of_others(tmp_path: Path) -> None:
    archive = tmp_path / "archive"
    archive.mkdir()
    (archive / "ages.csv").write_text("Name,Age\nIvo Lund,52\n")
    (archive / "old.html").write_text(
        "<html><body><article><h1>Quay closed in Vardholm</h1><p>Harbour master Ivo Lund, 53, closed the quay in Vardholm on Monday.</p></article></body></html>"
    )
    (archive / "sources.toml").write_text(listing(("ages.csv", AGES), ("old.html", "")))
    draft = tmp_path / "draft.md"
    draft.write_text("---\ndate: 2021-03-04\n---\n\nHarbour master **Ivo Lund**, 51, closed the quay in Vardholm.\n")
    result = RUNNER.invoke(app, ["check", str(draft), "--against", str(archive), "--format", "json", "--no-store"])
    report = json.loads(result.stdout)
    [found] = [d for d in report["discrepancies"] if d["kind"] == "age"]
    evidence = {fact["source"].split("/")[-1]: fact for side in found["sides"] for fact in side["facts"]}
    assert evidence["ages.csv"]["place"] == "row 2, column Age"
    assert evidence["old.html"]["selector"]["exact"] == "53"
    assert evidence["old.html"]["selector"]["prefix"].endswith("Ivo Lund, ")
    assert evidence["draft.md"]["place"] is None


def test_a_table_given_as_a_source_states_its_facts_and_nothing_else() -> None:
    fact = Fact(
        kind="age",
        source="",
        start=10,
        end=12,
        quote="52",
        value=cell_value("52", "", "age", "").value,
        attribute="age",
        subject="Ivo Lund",
    )
    made = extract(Source(id="x", text="Ivo Lund\t\t52\t99 dead", published=datetime.date(2021, 3, 4), facts=(fact,)))
    assert [(each.source, each.kind, each.entity) for each in made.facts] == [("x", "age", "x#0")]
    assert [(entity.name, entity.label) for entity in made.entities] == [("Ivo Lund", "person")]
