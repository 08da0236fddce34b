"""What is said travels: its sentence with the value marked, who published it, when, and the way to the place."""

import csv as standard_csv
import io
from dataclasses import replace
from urllib.parse import unquote

import openpyxl
import pytest

from discrepancy.model.fact import Fact
from discrepancy.model.source import Source
from discrepancy.report import csv, markdown, xlsx
from discrepancy.report.content.format import Options
from discrepancy.report.locations.evidence import passages_in
from discrepancy.report.locations.place_link import place_link
from discrepancy.report.text.excerpt import CLOSE, OPEN, excerpt
from tests.report.story import AGE, AGE_44, GAZETTE, REPORT, WIRE

ADDRESS = "https://gazette.example/news?id=7#top"
ONLINE = replace(GAZETTE, url=ADDRESS)
REPORTED = replace(REPORT, sources=tuple(ONLINE if source is GAZETTE else source for source in REPORT.sources))


def rows(text: str) -> list[dict[str, str]]:
    return list(standard_csv.DictReader(io.StringIO(text)))


def test_a_table_leads_with_what_people_read() -> None:
    text = csv.render(REPORTED, Options())
    assert isinstance(text, str)
    first = rows(text)[0]
    names = list(first)
    assert names[:2] == ["subject", "attribute"]
    assert names[-4:] == ["quote", "start", "end", "id"]
    assert first["sentence"].startswith("The engineer, Milda Karvelis, ►41◄, had warned")
    assert (first["publisher"], first["published"], first["place"]) == (GAZETTE.publisher, "2021-05-04", "line 3")
    assert first["link"].startswith("https://gazette.example/news?id=7#:~:text=")


def test_the_frame_has_the_same() -> None:
    frame = REPORTED.frame()
    (line,) = frame[(frame["id"] == AGE.id) & (frame["value"] == "44")].to_dict("records")
    assert "►44◄" in line["sentence"]
    assert (line["publisher"], line["published"]) == (WIRE.publisher, str(WIRE.published))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("She said: “He told us ‘never again’.” Then she left.", "He told us ‘never again’."),
        ("It was \"a 'fair' price\", he said.", "a 'fair' price"),
        ("«On m’a dit “jamais”», a-t-elle dit.", "On m’a dit “jamais”"),
    ],
)
def test_marks_of_evidence_are_none_that_a_quotation_has(text: str, words: str) -> None:
    source = replace(WIRE, text=text)
    start = text.index(words)
    said = replace(AGE_44, start=start, end=start + len(words), quote=words, sentence=(0, len(text)))
    shown = excerpt(said, {source.id: source}).marked
    assert shown == f"{text[:start]}{OPEN}{words}{CLOSE}{text[start + len(words) :]}"
    assert not {OPEN, CLOSE} & set("“”‘’\"'«»„‚[]()<>")


def test_every_other_form_has_the_sentence_and_the_way_to_its_place() -> None:
    page = markdown.render(REPORTED, Options())
    assert "The engineer, Milda Karvelis, **41**, had warned" in page
    assert "](<https://gazette.example/news?id=7#:~:text=" in page
    notebook = REPORTED._repr_html_()
    assert "The engineer, Milda Karvelis, <mark>41</mark>, had warned" in notebook
    assert 'href="https://gazette.example/news?id=7#:~:text=' in notebook
    (first, *_) = passages_in(REPORTED.sources)(AGE)
    assert first.startswith("41: The engineer, Milda Karvelis, ►41◄, had warned")
    assert f"({GAZETTE.publisher}, 2021-05-04, {GAZETTE.id}, line 3, https://gazette.example/news?id=7#:~:text=" in first


def test_a_workbook_has_it_in_sight_and_hashes_at_the_end() -> None:
    data = xlsx.render(REPORTED, Options())
    assert isinstance(data, bytes)
    sheet = openpyxl.load_workbook(io.BytesIO(data))["discrepancies"]
    head = [cell.value for cell in sheet[1]]
    assert head.index("sentence") < head.index("reason") < head.index("id") == len(head) - 1
    assert "►41◄" in str(sheet.cell(2, head.index("sentence") + 1).value)
    assert sheet.cell(2, head.index("link") + 1).hyperlink.target.startswith("https://gazette.example/news?id=7#:~:text=")


def fact(text: str, words: str, url: str | None) -> tuple[Fact, Source]:
    source = Source(id="a.txt", text=text, url=url)
    start = text.index(words)
    return replace(AGE.sides[0].facts[0], source="a.txt", start=start, end=start + len(words), sentence=(0, len(text))), source


@pytest.mark.parametrize(
    ("text", "words", "directive"),
    [
        ("Ada Keller, 34, was on board.", "34", "Ada Keller,-,34,,-was on board."),
        ("The 25-year-old runner won.", "25", "The-,25-year-old,-runner won."),
        ("Nine people died.", "Nine people", "Nine people,-died."),
        ("He paid US$5 & left, again.", "US$5", "He paid-,US$5,-& left, again."),
    ],
)
def test_a_link_names_whole_words_on_either_side(text: str, words: str, directive: str) -> None:
    link = place_link(*fact(text, words, "https://a.example/x"))
    head, _, coded = link.partition("#:~:text=")
    assert head == "https://a.example/x"
    assert unquote(coded) == directive
    parts = coded.split(",")
    assert all("&" not in part and "-" not in part.removesuffix("-").removeprefix("-") for part in parts)


@pytest.mark.parametrize("url", [None, "javascript:alert(1)", "ftp://a.example/x", "https://a b"])
def test_no_other_scheme_becomes_a_link(url: str | None) -> None:
    assert place_link(*fact("One.\nAda Keller, 34, left.", "34", url)) == "a.txt:2"
