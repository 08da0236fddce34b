"""Word and OpenDocument: the bytes are the document's XML inside a sound package; those that begin with PK are the package itself."""

from __future__ import annotations

from tests.fuzz.reading import read_as
from tests.fuzz.target import Target
from tests.fuzz.words import WORDS
from tests.read.hostile import DOCUMENT, docx, zipped

_BODY = (
    '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t xml:space="preserve">Quay </w:t></w:r><w:ins><w:r><w:t>closed</w:t></w:r></w:ins>'
    '<w:del><w:r><w:delText>open</w:delText></w:r></w:del></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>12 dead</w:t><w:br/><w:tab/></w:r></w:p></w:tc></w:tr></w:tbl>'
)  # fmt: skip
_ODT = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">'
    '<office:body><office:text><text:h>Quay</text:h><text:p>Ivo Lund,<text:s text:c="2"/>52<text:tab/>14 hurt<text:line-break/>'
    "<text:note><text:note-body><text:p>n</text:p></text:note-body></text:note></text:p></office:text></office:body></office:document-content>"
)
_CORE = b'<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>%s</dc:title></cp:coreProperties>'


def run(data: bytes) -> None:
    if data.startswith(b"PK"):
        read_as(".docx", data)
        read_as(".odt", data)
    elif b"opendocument" in data:
        read_as(".odt", zipped({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": data, "meta.xml": data}))
    else:
        read_as(".docx", zipped({"word/document.xml": data, "docProps/core.xml": _CORE % data[:20], "word/footnotes.xml": data}))


TARGET = Target(
    id="office",
    run=run,
    seeds=(DOCUMENT.format("", _BODY).encode(), _ODT.encode(), docx("", _BODY)),
    words=(
        b"<w:p>", b"</w:p>", b"<w:r>", b"</w:r>", b"<w:t>", b"</w:t>", b"<w:tbl>", b"<w:br/>", b"<w:tab/>", b"<w:ins>", b"<w:del>", b"<w:footnoteReference/>",
        b"<text:p>", b"</text:p>", b"<text:s/>", b'text:c="99999999999"', b'text:c="-1"', b'text:c="x"', b"<text:change-start/>", b"&#9;", b"<![CDATA[", b"]]>", *WORDS[::6],
    ),
)  # fmt: skip
