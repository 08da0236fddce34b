"""Mails, feeds, archives and office documents: what is a document in them, and what is not."""

from __future__ import annotations

import datetime
import io
import sys
import zipfile
from pathlib import Path

import pytest

from discrepancy.read.intake.sources import read_sources
from discrepancy.report.locations.frozen_texts import frozen_path, frozen_texts
from tests.read.hostile import docx, zipped

FILES = Path(__file__).parent / "files"
DAY = datetime.date(2021, 3, 4)
QUAY = "Ivo Lund, 52, closed the quay."
PAGE = f"<html><body><article><h1>Quay</h1><p>{QUAY} Nobody was hurt, he said.</p></article></body></html>"


def test_a_word_document_with_changes_is_read_as_its_reader_sees_it() -> None:
    reading = read_sources([str(FILES / "changed.docx")])
    expected = "Harbour master Ivo Lund, 52, closed the quay for 12 days.\n\nIts cranes weigh 40 tonnes.\n\nThe port says 41 tonnes."
    assert reading.sources[0].text == expected
    assert reading.problems[0].message == "holds 2 tracked changes, read as accepted and 1 comment, left out"
    assert read_sources([str(FILES / "changed.odt")]).sources[0].text == expected


def test_hidden_text_field_codes_and_second_renderings_are_no_text(tmp_path: Path) -> None:
    body = (
        "<w:p><w:r><w:t>Ivo Lund, </w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>99</w:t></w:r><w:r><w:instrText>PAGE 77</w:instrText></w:r>"
        "<w:moveFrom><w:r><w:t>51</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>52</w:t></w:r></w:moveTo><w:r><w:tab/><w:t>here</w:t></w:r></w:p>"
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Mara</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>37</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    )
    (tmp_path / "a.docx").write_bytes(docx("", body))
    assert read_sources([str(tmp_path / "a.docx")]).sources[0].text == "Ivo Lund, 52\there\n\nMara\t37"


MAIL = """From: "Quay Post" <desk@example.org>
Subject: =?utf-8?q?Quay_closed_=E2=80=93_again?=
Date: Thu, 4 Mar 2021 23:30:00 -0500
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=outer

--outer
Content-Type: multipart/alternative; boundary=inner

--inner
Content-Type: text/plain; charset=iso-8859-1; format=flowed
Content-Transfer-Encoding: quoted-printable

Harbour master Zo=EB Lund, 52,=20
closed the quay.

--inner
Content-Type: text/html; charset=utf-8

<p>Another 99 dead.</p>
--inner--
--outer
Content-Type: text/html; charset=utf-8
Content-Disposition: attachment; filename="../../page.html"

{page}
--outer--
"""


def test_a_mail_and_its_attachment(tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_text(MAIL.replace("{page}", PAGE))
    mail, attached = sorted(read_sources([str(tmp_path / "a.eml")]).sources, key=lambda source: source.id)
    assert (mail.id, mail.published, mail.publisher, mail.title) == ("a.eml/message", DAY, "Quay Post", "Quay closed – again")
    assert mail.text.strip() == "Harbour master Zoë Lund, 52, closed the quay."
    assert (attached.id, attached.format) == ("a.eml/page.html", "html")
    assert QUAY in attached.text


def test_a_mail_of_html_alone(tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_text(
        "From: a@example.org\nDate: Thu, 4 Mar 2021 10:00:00 +0000\nContent-Type: text/html\n\n<style>p {x: 9}</style><p>Ivo Lund,<br>52</p><p>closed it.</p>"
    )
    assert read_sources([str(tmp_path / "a.eml")]).sources[0].text == "Ivo Lund,\n52\n\nclosed it."


RSS = """<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>Quay Post</title><language>en</language>
<item><title>Quay &amp;amp; harbour closed</title><link>https://example.org/2021/quay-closed/</link><pubDate>Thu, 04 Mar 2021 10:00:00 GMT</pubDate>
<description>Short.</description><content:encoded><![CDATA[<p>Ivo Lund, 52, closed it.</p><p>Later it opened.</p>]]></content:encoded><media:title>9 dead</media:title></item>
<item><title>Second</title><description>Mara Quist, 37.</description></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Quay Post</title>
<entry><title type="html">Quay &lt;b&gt;closed&lt;/b&gt;</title><id>urn:1</id><link rel="alternate" href="https://example.org/quay"/><updated>2021-03-04T10:00:00Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Ivo Lund, 52.</p></div></content></entry></feed>"""


def test_each_entry_of_a_feed_is_a_document(tmp_path: Path) -> None:
    (tmp_path / "a.rss").write_text(RSS)
    (tmp_path / "b.xml").write_text(ATOM)
    sources = {source.id: source for source in read_sources([str(tmp_path)]).sources}
    first = sources["a.rss/quay-closed"]
    assert first.text == "Quay & harbour closed\n\nIvo Lund, 52, closed it.\n\nLater it opened."
    assert (first.published, first.publisher, first.url, first.language) == (
        DAY,
        "Quay Post",
        "https://example.org/2021/quay-closed/",
        "en",
    )
    assert sources["a.rss/entry-2"].text == "Second\n\nMara Quist, 37."
    atom = sources["b.xml/quay"]
    assert (atom.text, atom.published) == ("Quay closed\n\nIvo Lund, 52.", DAY)


def test_a_zip_of_several_forms_and_a_list_that_speaks_of_what_is_in_it(tmp_path: Path) -> None:
    inner = zipped({"deep.txt": QUAY.encode()})
    (tmp_path / "news.zip").write_bytes(
        zipped({"a/page.html": PAGE.encode(), "b.md": QUAY.encode(), "c.zip": inner, ".hidden.txt": b"9 dead", "d.bin": b"\0"})
    )
    (tmp_path / "sources.toml").write_text(
        '[[source]]\npath = "news.zip"\npublisher = "Quay Post"\n[[source]]\npath = "news.zip/b.md"\npublished = 2021-03-04\nid = "quay"\n'
    )
    reading = read_sources([str(tmp_path)])
    sources = {source.id: source for source in reading.sources}
    assert sorted(sources) == ["news.zip/a/page.html", "news.zip/c.zip/deep.txt", "quay"]
    assert {source.publisher for source in sources.values()} == {"Quay Post"}
    assert (sources["quay"].published, sources["quay"].path) == (DAY, str(tmp_path / "news.zip/b.md"))
    assert not any(problem.fatal for problem in reading.problems)
    assert any("news.zip/d.bin" in problem.path for problem in reading.problems)


def test_a_web_archive_that_wget_made() -> None:
    [source] = read_sources([str(FILES / "visit.warc.gz")]).sources
    assert source.format == "html"
    assert source.url is not None
    assert source.url.endswith("/001.html")


def test_a_pdf_has_its_pages() -> None:
    [source] = read_sources([str(FILES / "000.chromium.pdf")]).sources
    assert source.place_at(0) == "page 1"
    assert source.place_at(len(source.text) - 1) == "page 2"
    assert "file://" not in source.text  # what the browser prints around a page


@pytest.mark.parametrize("name", ["001.html", "001.docx", "001.eml", "001.chromium.pdf", "several.zip"])
def test_standard_input_is_known_by_its_first_bytes(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    class Stdin:
        buffer = io.BytesIO((FILES / name).read_bytes())

    monkeypatch.setattr(sys, "stdin", Stdin)
    sources = read_sources(["-"]).sources
    assert any("Issachar" in source.text for source in sources)
    assert not any("<p>" in source.text for source in sources)


def test_frozen_texts_have_the_hash_of_their_source(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(QUAY)
    (tmp_path / "b.html").write_text(PAGE)
    sources = read_sources([str(tmp_path)]).sources
    assert [frozen_path(source) is None for source in sources] == [True, False]
    files = dict(frozen_texts(sources))
    assert files["texts/SHA256SUMS"].decode() == f"{sources[1].sha256}  {str(frozen_path(sources[1])).removeprefix('texts/')}\n"
    assert files[str(frozen_path(sources[1]))].decode() == sources[1].text
    assert list(frozen_texts(sources[:1])) == []


def test_frozen_texts_in_a_folder_are_no_sources(tmp_path: Path) -> None:
    (tmp_path / "b.html").write_text(PAGE)
    report = tmp_path / "report"
    for name, data in frozen_texts(read_sources([str(tmp_path)]).sources):
        (report / name).parent.mkdir(parents=True, exist_ok=True)
        (report / name).write_bytes(data)
    (report / "report.json").write_text('{\n "schema": 1,\n "sources": [')
    assert [source.id for source in read_sources([str(tmp_path)]).sources] == ["b.html"]


def test_an_office_document_in_a_zip_without_a_name_is_known(tmp_path: Path) -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        package.writestr("letter", docx("", f"<w:p><w:r><w:t>{QUAY}</w:t></w:r></w:p>"))
    (tmp_path / "a.zip").write_bytes(file.getvalue())
    assert read_sources([str(tmp_path / "a.zip")]).sources[0].text == QUAY
