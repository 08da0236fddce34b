"""Workbooks that say nothing of when, where and by which libraries they were made."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from discrepancy.system.workbook import MOMENT, openpyxl, saved

MAKE = """
import hashlib
from discrepancy.system.workbook import openpyxl, saved
book = openpyxl().Workbook()
book.active.append(["Ümit > Söke", "=1+1", 'a "quote" & more', 7])
print(hashlib.sha256(saved(book)).hexdigest())
"""


def made(**environment: str) -> str:
    known = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), **environment}
    return subprocess.run([sys.executable, "-c", MAKE], env=known, capture_output=True, text=True, check=True).stdout


def test_the_parts_have_no_times_and_no_system() -> None:
    book = openpyxl().Workbook()
    with zipfile.ZipFile(io.BytesIO(saved(book, b"dy\x01\x00x"))) as parts:
        assert {part.date_time for part in parts.infolist()} == {MOMENT.timetuple()[:6]}
        assert {part.create_system for part in parts.infolist()} == {3}
        assert {part.extra for part in parts.infolist()} == {b"dy\x01\x00x"}
        assert parts.read("docProps/core.xml").count(b"1980-01-01T00:00:00Z") == 2


def test_it_is_a_workbook_still() -> None:
    book = openpyxl().Workbook()
    book.active.append(["text", 7])
    again = openpyxl().load_workbook(io.BytesIO(saved(book)))
    assert [cell.value for cell in again.active[1]] == ["text", 7]


def test_lxml_beside_it_changes_no_byte() -> None:
    assert made() == made(OPENPYXL_LXML="True") == made(OPENPYXL_LXML="False", TZ="Asia/Kathmandu")


def test_the_environment_is_left_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENPYXL_LXML", "True")
    openpyxl("openpyxl.utils")
    assert os.environ["OPENPYXL_LXML"] == "True"
    monkeypatch.delenv("OPENPYXL_LXML")
    openpyxl("openpyxl.utils")
    assert "OPENPYXL_LXML" not in os.environ
