"""Rich Text gives what a reader sees on the page, and nothing else, in any encoding."""

from __future__ import annotations

from pathlib import Path

import pytest

from discrepancy.read.files.reader import NotMeant, Request, Unreadable
from discrepancy.read.intake.sources import read_sources
from discrepancy.read.rtf import DEEPEST, read

FILES = Path(__file__).parent / "files"
HEAD = rb"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fnil Times;}{\f1\fcharset204 Arial;}{\f2\fcharset128 Gothic;}}{\colortbl;\red0\green0\blue0;}"


def text(body: bytes) -> str:
    return read(HEAD + body + b"}", Request(name="a.rtf")).text


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        (rb"\pard Ivo Lund, {\b 52}, left.\par The quay\line closed.\par", "Ivo Lund, 52, left.\n\nThe quay\nclosed."),
        (rb"Ivo Lund, {\deleted 51}{\revised 52}, left.", "Ivo Lund, 52, left."),
        (rb"Ivo {\v secretly }Lund \v never\v0 left.", "Ivo Lund left."),
        (rb"Caf\'e9 \ldblquote so\rdblquote\emdash \u8364 ?9 \u-10179 ?\u-8704 ?", "Café “so”—€9 \U0001f600"),
        (rb"{\uc2\u1048 ab}vo {\uc0\u1048}!", "Иvo И!"),
        (rb"{\f1 \'c8\'e2\'e0\'ed}, {\f2 \'93\'fa\'96\'7b}", "Иван, 日本"),
        (rb"\trowd\cellx1\cellx2 Name\cell Age\cell\row\trowd Ivo\cell 52\cell\row after", "Name\tAge\n\nIvo\t52\n\nafter"),
        (rb"Cranes{\footnote \chftn The port says 41 tonnes.} weigh 40 tonnes.", "Cranes weigh 40 tonnes.\n\nThe port says 41 tonnes."),
        (rb'{\field{\*\fldinst HYPERLINK "https://x.example"}{\fldrslt The port}} closed', "The port closed"),
        (rb"Quay{\*\unknown words}{\pict\pngblip 89504e47}{\header Page 1}{\annotation Was it?} closed", "Quay closed"),
        (rb"Quay {\pict\bin4 }{}{} closed", "Quay  closed"),
        (rb"50\~% \{a\} \\ b\_c", "50\xa0% {a} \\ b\u2011c"),
        (b"one \r\nline", "one line"),
    ],
)
def test_what_is_on_the_page_is_read(body: bytes, shown: str) -> None:
    assert text(body) == shown


def test_its_title_is_known() -> None:
    assert read(HEAD + rb"{\info{\title The quay}{\author Desk}}Closed.}", Request(name="a.rtf")).title == "The quay"


def test_a_document_that_word_processors_wrote_reads_as_its_other_forms() -> None:
    texts = {form: read_sources([str(FILES / f"changed.{form}")]).sources[0].text for form in ("docx", "odt", "rtf")}
    assert texts["rtf"] == texts["docx"] == texts["odt"]


def test_what_follows_the_document_is_none_of_it() -> None:
    assert read(HEAD + rb"Closed.}{\rtf1 Open.}", Request(name="a.rtf")).text == "Closed."


@pytest.mark.parametrize(
    ("data", "error"), [(b"plain words", NotMeant), (HEAD + b"}", Unreadable), (HEAD + b"{" * (DEEPEST + 1), Unreadable)]
)
def test_what_is_none_is_told(data: bytes, error: type[Unreadable]) -> None:
    with pytest.raises(error):
        read(data, Request(name="a.rtf"))


@pytest.mark.parametrize(
    "data", [rb"\u99999 ?", rb"\'zz\u", b"}}}", b"{\\", rb"\bin9999999999 x", rb"\uc-1\u8364", rb"\ansicpg99999 \'e9", b"\\'e"]
)
def test_what_is_broken_breaks_nothing(data: bytes) -> None:
    assert read(HEAD + b"Closed. " + data, Request(name="a.rtf")).text.startswith("Closed.")
