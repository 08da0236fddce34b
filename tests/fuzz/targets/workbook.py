"""Workbooks by their reader: the bytes are the XML of a sheet inside a sound workbook; those that begin with PK are the workbook itself."""

from __future__ import annotations

from discrepancy.read.files.reader import Columns
from tests.fuzz.reading import read_as
from tests.fuzz.target import Target
from tests.read.hostile import workbook

_MAPPED = Columns(columns={"subject": "Name", "value": "Age"})
_MAIN = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>%s</sheetData></worksheet>'


def run(data: bytes) -> None:
    whole = data if data.startswith(b"PK") else workbook(1, data)
    read_as(".xlsx", whole, _MAPPED)


TARGET = Target(
    id="workbook",
    run=run,
    seeds=(
        _MAIN % (b'<row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c><c r="B1" t="inlineStr"><is><t>Age</t></is></c></row>'
                 b'<row r="2"><c r="A2" t="inlineStr"><is><t>Ivo</t></is></c><c r="B2"><v>52</v></c></row>'),
        _MAIN % b'<row r="1"><c r="A1" t="str"><v>Age</v></c></row><row r="2"><c r="A2" t="b"><v>1</v></c></row><row r="3"><c r="A3" t="d"><v>2021-03-04</v></c></row>',
    ),
    words=(b"<row ", b"<c ", b"<v>", b"</v>", b't="s"', b't="e"', b't="b"', b't="d"', b't="n"', b's="99"', b'r="XFD1048576"', b'r="A0"', b'r=""', b"<is><t>", b"1e999", b"-1e308", b"nan", b"#REF!", b"<f>"),
    longest=1_000,
)  # fmt: skip
