"""Word and OpenDocument texts made by hand: every mark that their readers know, and what is no text in them."""

from __future__ import annotations

import io
import zipfile

import pytest

from discrepancy.read import docx, odt
from discrepancy.read.files.reader import Content, Request, Unreadable
from discrepancy.read.files.zip_package import parse_xml

OFFICE = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><office:body><office:text>{}</office:text></office:body></office:document-content>'
)
WORD = (
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>{}</w:body></w:document>'
)
REQUEST = Request(name="a")


def package(**files: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name, text in files.items():
            made.writestr(name.replace("__", "/").replace("_xml", ".xml"), text)
    return out.getvalue()


def opendocument(body: str, **files: str) -> Content:
    return odt.read(package(content_xml=OFFICE.format(body), **files), REQUEST)


def word(body: str, **files: str) -> Content:
    return docx.read(package(word__document_xml=WORD.format(body), **files), REQUEST)


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<text:h>Head</text:h><text:p>One.</text:p><text:p> </text:p><text:p>Two.</text:p>", "Head\n\nOne.\n\nTwo."),
        ('<text:p>a<text:s/>b<text:s text:c="3"/>c<text:s text:c="x"/>d</text:p>', "a b   c d"),
        ('<text:p>a<text:s text:c="99999"/>b</text:p>', "a" + " " * 100 + "b"),
        ("<text:p>a<text:tab/>b<text:line-break/>c</text:p>", "a\tb\nc"),
        ("<text:p>a <text:span>red <text:span>boat</text:span></text:span> left</text:p>", "a red boat left"),
        ("<text:p>a<office:annotation><text:p>why?</text:p></office:annotation> boat</text:p>", "a boat"),
        ("<text:p>a<text:hidden-text>secret</text:hidden-text> boat</text:p>", "a boat"),
        ("<text:tracked-changes><text:p>gone</text:p></text:tracked-changes><text:p>here</text:p>", "here"),
        ("<text:section><text:list><text:list-item><text:p>One</text:p></text:list-item></text:list></text:section>", "One"),
        (
            "<table:table><table:table-row><table:table-cell><text:p>a</text:p><text:p>b</text:p></table:table-cell>"
            "<table:table-cell><text:p>c</text:p></table:table-cell></table:table-row>"
            "<table:table-row><table:table-cell/></table:table-row></table:table>",
            "a b\tc",
        ),
        (
            "<text:p>a<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Foot.</text:p></text:note-body></text:note> b</text:p>",
            "a b\n\nFoot.",
        ),
        ("<text:p>a<text:p>inner</text:p>b</text:p>", "ainner b"),
    ],
)
def test_opendocument_texts(body: str, text: str) -> None:
    assert opendocument(body).text == text


def test_what_an_opendocument_says_of_itself() -> None:
    meta = (
        '<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        "<office:meta><dc:title>Ferry</dc:title><dc:date>2021-05-04T10:00:00</dc:date><dc:language>en-GB</dc:language><dc:title/></office:meta>"
        "</office:document-meta>"
    )
    found = opendocument("<text:p>One.</text:p>", meta_xml=meta)
    assert (found.title, str(found.modified), found.language) == ("Ferry", "2021-05-04", "en-GB")
    assert dict(found.found)["title"] == "document properties, title"
    assert opendocument("<text:p>One.</text:p>").title is None


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (package(content_xml="<x/>"), "not an OpenDocument text: content.xml has no office:text"),
        (package(other_xml="<x/>"), "not an OpenDocument text: content.xml has no office:text"),
        (package(content_xml=OFFICE.format("<text:p> </text:p>")), "holds no text"),
        (package(content_xml=OFFICE.format("<text:section>" * 300 + "<text:p>x</text:p>" + "</text:section>" * 300)), "nested too deeply"),
        (
            package(content_xml=OFFICE.format("<text:p>" + "<text:span>" * 300 + "x" + "</text:span>" * 300 + "</text:p>")),
            "nested too deeply",
        ),
    ],
)
def test_what_is_no_opendocument_text(data: bytes, says: str) -> None:
    with pytest.raises(Unreadable, match=says):
        odt.read(data, REQUEST)


def run(text: str, *, properties: str = "") -> str:
    return f"<w:r>{f'<w:rPr>{properties}</w:rPr>' if properties else ''}<w:t>{text}</w:t></w:r>"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (f"<w:p>{run('One')}<w:r><w:tab/><w:br/><w:noBreakHyphen/></w:r>{run('two')}</w:p>", "One\t\n\u2011two"),
        (f"<w:p>{run('One')}{run('hidden', properties='<w:vanish/>')}</w:p>", "One"),
        (f"<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr></w:p><w:p>{run('One')}</w:p>", "One"),
        (f"<w:p><w:ins>{run('new')}</w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del></w:p>", "new"),
        (
            f"<w:tbl><w:tr><w:tc><w:p>{run('a')}</w:p><w:p>{run('b')}</w:p></w:tc><w:tc><w:p>{run('c')}</w:p></w:tc></w:tr>"
            f"<w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p>{run('gone')}</w:p></w:tc></w:tr><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>",
            "a b\tc",
        ),
        (
            f"<w:p>{run('One')}<w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p>{run('Box')}</w:p></w:txbxContent></mc:Choice>"
            f"<mc:Fallback><w:txbxContent><w:p>{run('Box')}</w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>",
            "One\n\nBox",
        ),
    ],
)
def test_word_documents(body: str, text: str) -> None:
    assert word(body).text == text


def test_notes_changes_and_properties_of_a_word_document() -> None:
    notes = (
        '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        f'<w:footnote w:type="separator"><w:p>{run("---")}</w:p></w:footnote><w:footnote><w:p>{run("Foot.")}</w:p></w:footnote></w:footnotes>'
    )
    core = (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Ferry</dc:title></cp:coreProperties>'
    )
    body = f'<w:p><w:ins>{run("new")}</w:ins><w:del>{run("old")}</w:del><w:r><w:commentReference w:id="1"/></w:r></w:p>'
    found = word(body, word__footnotes_xml=notes, docProps__core_xml=core)
    assert found.text == "new\n\nFoot."
    assert found.notes == ("holds 2 tracked changes, read as accepted and 1 comment, left out",)
    assert found.title == "Ferry"


@pytest.mark.parametrize(
    ("data", "says"),
    [(package(other_xml="<x/>"), "it has no word/document.xml"), (package(word__document_xml=WORD.format("<w:p/>")), "holds no text")],
)
def test_what_is_no_word_document(data: bytes, says: str) -> None:
    with pytest.raises(Unreadable, match=says):
        docx.read(data, REQUEST)


def box(inner: str, fallback: str = "") -> str:
    """A text box in a run, with the older form of it that Word writes too."""
    second = f"<mc:Fallback>{fallback}</mc:Fallback>" if fallback else ""
    return f"<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>{inner}</w:txbxContent></mc:Choice>{second}</mc:AlternateContent></w:r>"


def test_boxes_in_boxes_are_read_once_each() -> None:
    body = "<w:p/>"
    for n in reversed(range(40)):
        body = f"<w:p>{run(f'Level {n}.')}{box(body, '<w:p/>')}</w:p>"
    assert word(body).text == "\n\n".join(f"Level {n}." for n in range(40))


def test_second_forms_in_second_forms_are_left_out() -> None:
    body = f"<w:p>{run('Box')}</w:p>"
    for _ in range(30):
        body = f"<w:p>{run('One')}<w:r><mc:Fallback><w:txbxContent>{body * 2 if len(body) < 20_000 else body}</w:txbxContent></mc:Fallback></w:r></w:p>"
    assert word(body).text == "One"


def test_tables_in_tables_are_read_once_each() -> None:
    body = f"<w:p>{run('core')}</w:p>"
    for n in reversed(range(60)):
        body = f"<w:tbl><w:tr><w:tc><w:p>{run(f'{n}')}</w:p>{body}</w:tc></w:tr></w:tbl>"
    assert word(body).text == " ".join([*map(str, range(60)), "core"])


def test_notes_in_notes_are_read_once_each() -> None:
    body = "<text:p>Last.</text:p>"
    for n in reversed(range(70)):
        body = f"<text:p>Note {n}.<text:note><text:note-body>{body}</text:note-body></text:note></text:p>"
    assert opendocument(body).text == "\n\n".join([*(f"Note {n}." for n in range(70)), "Last."])
    body = "<text:p>Body.</text:p>"
    for _ in range(200):
        body = f"<text:note-body>{body}</text:note-body>"
    assert opendocument(body).text == "Body."


@pytest.mark.slow
def test_millions_of_empty_elements_are_refused() -> None:
    with pytest.raises(Unreadable, match="more than 2,000,000 XML elements"):
        parse_xml(b"<a>" + b"<b/>" * 2_000_001 + b"</a>")
