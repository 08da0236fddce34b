"""Broken and hostile files, each small to make, and what has to be said of it."""

from __future__ import annotations

import gzip
import io
import json
import zipfile
import zlib
from collections.abc import Callable, Mapping

from discrepancy.model.settings import Limits

LIMITS = Limits(
    max_megabytes=3, max_unpacked_megabytes=5, max_files=50, max_pages=20, max_rows=1_000, max_seconds=3, max_memory_megabytes=600
)
"""Small, so that reaching them takes no time."""

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
DOCUMENT = f'<?xml version="1.0"?>{{}}<w:document xmlns:w="{W}"><w:body>{{}}</w:body></w:document>'


def zipped(members: Mapping[str, bytes], *, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as package:
        for name, data in members.items():
            package.writestr(zipfile.ZipInfo(name), data, method)  # ZipInfo's own date: the same bytes every day
    return file.getvalue()


def docx(head: str = "", body: str = "") -> bytes:
    return zipped({"word/document.xml": DOCUMENT.format(head, body).encode()})


def odt(body: str) -> bytes:
    spaces = "urn:oasis:names:tc:opendocument:xmlns"
    head = f'<office:document-content xmlns:office="{spaces}:office:1.0" xmlns:text="{spaces}:text:1.0">'
    text = f"{head}<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    return zipped({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": text.encode()})


def counted(start: int) -> bytes:
    """0.8 MB that pack as a text does, and state nothing."""
    letters = bytes.maketrans(b"0123456789", b"aeioulmnrs")
    return b"".join(b"The boat %s left. " % str(start * 60_000 + n).encode().translate(letters) for n in range(36_000))


def bomb(megabytes: int) -> bytes:
    return zipped({"bomb.txt": b"harbour " * (megabytes * 125_000)})


def nested_bomb() -> bytes:
    return zipped({f"{n}.zip": zipped({f"{m}.txt": b"harbour " * 100_000 for m in range(4)}) for n in range(4)})


def deep_zip(depth: int) -> bytes:
    data = b"14 people were hurt."
    name = "a.txt"
    for _ in range(depth):
        data, name = zipped({name: data}), "inner.zip"
    return data


def lying_zip() -> bytes:
    """The header says one byte, the data is a megabyte."""
    data = bytearray(zipped({"a.txt": b"b" * 1_000_000}))
    at = data.index(b"PK\x01\x02")
    data[at + 24 : at + 28] = (1).to_bytes(4, "little")
    data[22:26] = (1).to_bytes(4, "little")
    return bytes(data)


def encrypted_zip() -> bytes:
    data = bytearray(zipped({"a.txt": b"secret"}))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


def pdf(objects: list[bytes], trailer: bytes = b"/Root 1 0 R") -> bytes:
    """A pdf of these objects, numbered from 1, with a table of their places that is right."""
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, each in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + b"".join(b"%010d 00000 n \n" % place for place in places)
    return bytes(out + b"trailer\n<< /Size %d %s >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, trailer, start))


def stream(data: bytes, more: bytes = b"") -> bytes:
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(data), more, data)


FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"


def pages(contents: bytes, count: int = 1) -> bytes:
    kids = b" ".join(b"%d 0 R" % (5 + n) for n in range(count))
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 3 0 R /Resources << /Font << /F 4 0 R >> >> >>"
    return pdf(
        [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, count), contents, FONT, *[page] * count]
    )


def scanned_pdf() -> bytes:
    image = stream(b"\xff" * 100, b"/Type /XObject /Subtype /Image /Width 10 /Height 10 /ColorSpace /DeviceGray /BitsPerComponent 8")
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 3 0 R /Resources << /XObject << /I 4 0 R >> >> >>"
    draw = stream(b"q 600 0 0 800 0 0 cm /I Do Q")
    return pdf([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [5 0 R] /Count 1 >>", draw, image, page])


def looping_pdf() -> bytes:
    """The tree of pages bites its own tail, and a form draws itself."""
    form = stream(b"/X Do /X Do /X Do", b"/Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources << /XObject << /X 3 0 R >> >>")
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 3 0 R /Resources << /XObject << /X 3 0 R >> >> >>"
    return pdf([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [2 0 R 4 0 R 2 0 R] /Count 3 >>", form, page])


def endless_pdf() -> bytes:
    """A page that draws for longer than anybody waits."""
    return pages(stream(zlib.compress(b"BT /F 1 Tf 1 0 0 1 9 9 Tm (a) Tj ET " * 1_500_000), b"/Filter /FlateDecode"))


def encrypted_pdf() -> bytes:
    """The standard handler with a password that nobody gave."""
    words = b"(" + b"\x41" * 32 + b")"
    trailer = b"/Root 1 0 R /Encrypt 3 0 R /ID [<00><00>]"
    handler = b"<< /Filter /Standard /V 1 /R 2 /O %s /U %s /P -4 >>" % (words, words)
    return pdf([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [] /Count 0 >>", handler], trailer)


def workbook(rows: int, sheet: bytes | None = None) -> bytes:
    """A workbook of one sheet, written by hand: a million rows need no library to make."""
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    types = "http://schemas.openxmlformats.org/package/2006/content-types"
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    body = "".join(f'<row r="{n}"><c r="A{n}"><v>{n}</v></c></row>' for n in range(1, rows + 1))
    return zipped(
        {
            "[Content_Types].xml": f'<Types xmlns="{types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{kind}.worksheet+xml"/></Types>'.encode(),
            "_rels/.rels": f'<Relationships xmlns="{package}"><Relationship Id="r1" Type="{relation}/officeDocument" Target="xl/workbook.xml"/></Relationships>'.encode(),
            "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{relation}"><sheets><sheet name="Ages" sheetId="1" r:id="r1"/></sheets></workbook>'.encode(),
            "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}"><Relationship Id="r1" Type="{relation}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'.encode(),
            "xl/worksheets/sheet1.xml": sheet or f'<worksheet xmlns="{main}"><sheetData>{body}</sheetData></worksheet>'.encode(),
        }
    )


ENTITY = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>'
LAUGHS = "<!DOCTYPE x [<!ENTITY a 'ha'>" + "".join(f"<!ENTITY {chr(98 + n)} '{f'&{chr(97 + n)};' * 10}'>" for n in range(9)) + "]>"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
MAIL = b"From: a@example.org\nSubject: x\nDate: Thu, 4 Mar 2021 10:00:00 +0000\n"
RSS = '<rss version="2.0"><channel><title>Quay</title>{}</channel></rss>'

HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    # archives
    "bomb.zip": (lambda: bomb(40), r"unpacks to more than 3 MB \(max_megabytes"),
    "many-bombs.zip": (lambda: zipped({f"{n}.txt": b"harbour " * 200_000 for n in range(9)}), r"compressed more than 100-fold"),
    "many-texts.zip": (lambda: zipped({f"{n}.txt": counted(n) for n in range(9)}), r"unpacks to more than 5 MB"),
    "many-small-bombs.zip": (lambda: zipped({f"{n}.txt": b"harbour " * 100_000 for n in range(9)}), r"unpacks more than 100-fold"),
    "nested.zip": (nested_bomb, r"unpacks more than 100-fold"),
    "deep.zip": (lambda: deep_zip(8), r"nested \d+ deep"),
    "many.zip": (lambda: zipped({f"{n}.txt": b"x" for n in range(60)}), r"holds 60 files; the limit is 50 \(max_files"),
    "lying.zip": (lying_zip, r"broken inside|unpacks to more"),
    "encrypted.zip": (encrypted_zip, r"is encrypted"),
    "cut.zip": (lambda: zipped({"a.txt": b"12 dead"})[:-30], r"is not a readable zip"),
    "empty.zip": (lambda: zipped({}), r"is empty"),
    "slip.zip": (lambda: zipped({"../../etc/evil.txt": b"9 dead"}), r"leads out of it"),
    "not.zip": (lambda: b"this is no zip at all", r"is not a readable zip"),
    # Word
    "entity.docx": (lambda: docx(ENTITY, "<w:p><w:r><w:t>&e;</w:t></w:r></w:p>"), r"XML entities"),
    "laughs.docx": (lambda: docx(LAUGHS, "<w:p><w:r><w:t>&j;</w:t></w:r></w:p>"), r"XML entities"),
    "bomb.docx": (lambda: docx("", "<w:p><w:r><w:t>" + "a" * 9_000_000 + "</w:t></w:r></w:p>"), r"unpacks to more than 5 MB"),
    "deep.docx": (lambda: docx("", "<w:p>" * 20_000 + "</w:p>" * 20_000), r"holds no text|nested too deeply"),
    "boxes.docx": (
        lambda: docx("", "<w:p><w:r><w:txbxContent>" * 2_000 + "</w:txbxContent></w:r></w:p>" * 2_000),
        r"nested too deeply to be read: more than 250",
    ),
    "notes.odt": (
        lambda: odt("<text:note-body>" * 2_000 + "<text:p>x</text:p>" + "</text:note-body>" * 2_000),
        r"nested too deeply to be read: more than 250",
    ),
    "malformed.docx": (lambda: zipped({"word/document.xml": b"<w:document><w:body>"}), r"not well-formed XML"),
    "nothing.docx": (lambda: docx(), r"holds no text"),
    "other.docx": (lambda: zipped({"readme.txt": b"hello"}), r"it has no word/document.xml"),
    "password.docx": (lambda: OLE, r"is encrypted, or in the old binary form"),
    "entity.odt": (
        lambda: zipped({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": f"{ENTITY}<x>&e;</x>".encode()}),
        r"XML entities",
    ),
    # pdf
    "loop.pdf": (looping_pdf, r"holds? |broken|seconds|nested"),
    "endless.pdf": (endless_pdf, r"not read within 3 seconds|MB of memory"),
    "none.pdf": (lambda: pages(stream(b""), 0), r"has no pages"),
    "blank.pdf": (lambda: pages(stream(b"")), r"its 1 page holds no text"),
    "scanned.pdf": (scanned_pdf, r"so it was probably scanned; run OCR"),
    "encrypted.pdf": (encrypted_pdf, r"is encrypted"),
    "long.pdf": (lambda: pages(stream(b"BT /F 9 Tf 9 9 Td (12 dead) Tj ET"), 30), r"more than 20 pages \(max_pages"),
    "cut.pdf": (lambda: pages(stream(b"BT /F 9 Tf 9 9 Td (12 dead) Tj ET"))[:60], r"broken|no pages"),
    "not.pdf": (lambda: b"<html><body><p>14 people were hurt.</p></body></html>", r"is not a pdf"),
    # pages
    "deep.html": (lambda: b"<div>" * 100_000 + b"12 dead" + b"</div>" * 100_000, r"nested too deeply"),
    "script.html": (lambda: b"<html><body><div id=app></div><script>boot(12)</script></body></html>", r"no article"),
    "empty.html": (lambda: b"", r"no page|no article"),
    # tables
    "nul.csv": (lambda: b"Name,Age\nIvo\0Lund,52\n", r"NUL|binary"),
    "unmapped.csv": (lambda: b"Name,Age\nIvo Lund,52\n", r"sources\.toml give columns"),
    "long.csv": (lambda: b"Name,Age\n" + b"Ivo Lund,52\n" * 2_000, r"more than 1,000 rows \(max_rows"),
    "wide.csv": (lambda: b'Name,Age\n"' + b"a" * 1_500_000 + b'",52\n', r"is not csv: field larger"),
    "empty.csv": (lambda: b"", r"is an empty table"),
    "million.xlsx": (lambda: workbook(60_000), r"has 60,000 rows; the limit is 1,000 rows \(max_rows"),
    "bomb.xlsx": (lambda: workbook(1, b"<x>" + b" " * 9_000_000 + b"</x>"), r"unpacks to 9 MB; the limit is 5 MB"),
    "entity.xlsx": (lambda: workbook(1, f"{LAUGHS}<worksheet>&j;</worksheet>".encode()), r"broken|entit|empty"),
    "password.xlsx": (lambda: OLE, r"is encrypted, or in the old binary form"),
    "deep.json": (lambda: b"[" * 100_000 + b"]" * 100_000, r"nested too deeply"),
    "broken.json": (lambda: b'[{"Name": "Ivo Lund", "Age": 5', r"line 1 is not valid json"),
    "broken.jsonl": (lambda: b'{"Name": "Ivo Lund"}\n{"Name": \n', r"line 2 is not valid json"),
    "long.jsonl": (lambda: b'{"Name": "Ivo Lund", "Age": 5}\n' * 2_000, r"more than 1,000 rows"),
    "figures.json": (lambda: b'[{"Age": ' + b"9" * 10_000 + b"}]", r"cannot be read as json"),
    "facts.csv": (
        lambda: b"id,kind,source,start,end,quote,value,hedge\n1,age,a.txt,0,2,52,52,perhaps\n",
        r"row 2: 'perhaps' is not a hedge",
    ),
    # mails, feeds, web archives
    "headless.eml": (lambda: b"\n\nno headers at all", r"is not a mail"),
    "textless.eml": (lambda: MAIL + b"Content-Type: image/png\n\nabc", r"mail without text"),
    "parts.eml": (
        lambda: MAIL + b"Content-Type: multipart/mixed; boundary=x\n\n" + b"--x\n\na\n" * 2_000 + b"--x--\n",
        r"more than 1,000 parts",
    ),
    "deep.eml": (lambda: (MAIL + b"Content-Type: message/rfc822\n\n") * 300 + MAIL + b"\n12 dead\n", r"nested more than 20 deep"),
    "nested.rss": (
        lambda: RSS.format("<item><title>Quay</title><description>" * 100 + "12 dead" + "</description></item>" * 100).encode(),
        r"99 of its entries are inside another entry",
    ),
    "laughs.rss": (lambda: (LAUGHS + RSS.format("<item><title>&j;</title></item>")).encode(), r"XML entities"),
    "other.xml": (lambda: b"<?xml version='1.0'?><invoice/>", r"not a feed: its root is <invoice>"),
    "cut.rss": (lambda: RSS.format("<item>").encode()[:40], r"not well-formed XML"),
    "many.rss": (lambda: RSS.format("<item><title>12 dead</title></item>" * 60).encode(), r"more than 50 documents"),
    "broken.warc": (lambda: b"WARC/1.0\r\nnonsense", r"no page|broken web archive"),
    "bomb.warc.gz": (
        lambda: gzip.compress(
            b"WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: http://x.example/\r\nContent-Type: text/plain\r\nContent-Length: 9000000\r\n\r\n"
            + b"a" * 9_000_000
            + b"\r\n\r\n"
        ),
        r"unpacks to more than 5 MB",
    ),
    # texts
    "large.txt": (lambda: b"x" * 3_500_000, r"has 4 MB; the limit is 3 MB \(max_megabytes"),
    "binary.txt": (lambda: bytes(range(256)) * 20, r"binary"),
    "half.txt": (lambda: b"\xff\xfea\0b", r"is not UTF-16"),
    "nul.md": (lambda: "12 dead\0".encode("utf-16"), r"holds a NUL"),
}
MAPPED = ("nul.csv", "long.csv", "wide.csv", "million.xlsx", "deep.json", "long.jsonl")


def listing() -> str:
    """A sources.toml that maps the tables whose rows are what is wrong with them."""
    return "".join(f'[[source]]\npath = {json.dumps(name)}\ncolumns = {{ subject = "Name", value = "Age" }}\n' for name in MAPPED)
