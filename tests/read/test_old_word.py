"""A .doc goes through LibreOffice: its text, and nothing that it would do."""

from __future__ import annotations

import glob
import os
import subprocess
from pathlib import Path

import pytest

from discrepancy.model.settings import Limits
from discrepancy.read.files.office import convert
from discrepancy.read.files.reader import Unreadable
from discrepancy.read.intake.sources import read_sources
from tests.machine import SOFFICE
from tests.read.web.site import Reply, site

HERE = Path(__file__).parent
WRITER = SOFFICE is not None and bool(glob.glob(str(Path(os.path.realpath(SOFFICE)).parent / "libsw*")))
writer = pytest.mark.skipif(not WRITER, reason="needs LibreOffice Writer: apt-get install libreoffice-writer-nogui")

PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d4944415478da63fcffff3f0300050201015fb1a1220000000049454e44ae426082"
)
_SPACES = "urn:oasis:names:tc:opendocument:xmlns"
LINKED = f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="{_SPACES}:office:1.0" xmlns:text="{_SPACES}:text:1.0" xmlns:draw="{_SPACES}:drawing:1.0"
 xmlns:svg="{_SPACES}:svg-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"
 office:version="1.3"
 office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text><text:p>Ivo Lund, 52, left.
 <draw:frame svg:width="2cm" svg:height="2cm" text:anchor-type="as-char"><draw:image xlink:href="{{}}" xlink:type="simple"
 xlink:show="embed" xlink:actuate="onLoad"/></draw:frame>
</text:p></office:text></office:body></office:document>"""


@writer
@pytest.mark.parametrize("name", ["000", "changed"])
def test_it_reads_as_its_docx(name: str) -> None:
    old, new = (read_sources([str(HERE / where)]) for where in (f"old/{name}.doc", f"files/{name}.docx"))
    assert [problem for problem in old.problems if problem.fatal] == []
    assert old.sources[0].text == new.sources[0].text
    assert old.sources[0].id == f"{name}.doc"


def office(folder: Path, *words: str) -> None:
    """LibreOffice as anybody would run it."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    subprocess.run([str(SOFFICE), profile, "--headless", *words, "--outdir", str(folder)], check=True, capture_output=True, timeout=120)


@writer
def test_nothing_is_fetched_for_it(tmp_path: Path) -> None:
    """A picture that is linked: LibreOffice loads it where we do not keep it from that."""
    with site({"/picture.png": Reply(PICTURE, headers={"Content-Type": "image/png"})}) as far:
        (tmp_path / "a.fodt").write_text(LINKED.format(far.url("/picture.png")), encoding="utf-8")
        office(tmp_path, "--convert-to", "doc", str(tmp_path / "a.fodt"))
        far.asked.clear()
        office(tmp_path, "--infilter=MS Word 97", "--convert-to", "docx", str(tmp_path / "a.doc"))
        assert far.asked != []
        far.asked.clear()
        assert "Ivo Lund, 52" in read_sources([str(tmp_path / "a.doc")]).sources[0].text
        assert far.asked == []


@writer
def test_it_has_to_come_to_an_end() -> None:
    with pytest.raises(Unreadable, match=r"within 0\.01 seconds \(max_seconds"):
        convert((HERE / "old/000.doc").read_bytes(), ".doc", "MS Word 97", ".docx", Limits(max_seconds=0.01))


@writer
def test_a_broken_one_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.doc").write_bytes((HERE / "old/000.doc").read_bytes()[:600])
    (problem,) = [each for each in read_sources([str(tmp_path / "a.doc")]).problems if each.fatal]
    assert "LibreOffice cannot read" in problem.message


def test_without_libreoffice_it_says_what_to_do(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    reading = read_sources([str(HERE / "old/000.doc"), str(HERE / "files/changed.docx")])
    (problem,) = [each for each in reading.problems if each.fatal]
    assert (
        problem.message
        == "is a .doc, which only LibreOffice can read, and LibreOffice is not installed; install it, or save the file as .docx"
    )
    assert len(reading.sources) == 1


@pytest.mark.parametrize("form", ["rtf", "docx", "odt", "html"])
def test_what_is_called_doc_and_is_none_is_read_as_what_it_is(form: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    (tmp_path / "a.doc").write_bytes((HERE / f"files/000.{form}").read_bytes())
    (source,) = read_sources([str(tmp_path / "a.doc")]).sources
    assert (source.id, source.format) == ("a.doc", form)


def test_what_is_no_document_at_all_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.doc").write_bytes(b"plain words")
    (problem,) = [each for each in read_sources([str(tmp_path / "a.doc")]).problems if each.fatal]
    assert "is not a Word document" in problem.message
