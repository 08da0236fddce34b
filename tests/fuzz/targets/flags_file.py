"""discrepancy-flags.csv: read whole and right, or refused with its line; what is read is written and read again as the same."""

from __future__ import annotations

import re
from dataclasses import replace

from discrepancy.flags.storage.file import FlagFile, parse
from discrepancy.flags.storage.flag import COLUMNS, Flag
from discrepancy.flags.storage.write import render
from discrepancy.model.problem import UserError
from tests.fuzz.held import told
from tests.fuzz.target import Target

_CONTROL = re.compile(r"\\[xutnrafv0-9]|\\N")
_HEAD = ",".join(COLUMNS).encode()
_ROW = b"1f0c2a9b7d3e,wrong,age-conflict,age,age,Milda Karvelis,41 | 44,44,0a1b2c | 3d4e5f,does not fit,Ana,2021-05-04,2030-01-01,asked\n"
_OTHER = b'77aa88bb99cc,needs-call,count-figure,count,killed,people,\'9 | 12,,aa | bb cc,"a, b",Ida,,,\n'


def run(data: bytes) -> None:
    try:
        file = parse(data, "flags.csv")
    except UserError as error:
        told(error.problems)
        return
    assert [flag.id for flag in file.flags] == sorted({flag.id for flag in file.flags})
    again = _again(file)
    if not _CONTROL.search(repr(file.flags)):  # control characters become blanks when the file is written
        assert _plain(again) == _plain(file)
    assert _plain(_again(again)) == _plain(again)
    assert render(again.flags, again.layout) == render(file.flags, file.layout)


def _again(file: FlagFile) -> FlagFile:
    return parse(render(file.flags, file.layout), "flags.csv")


def _plain(file: FlagFile) -> list[Flag]:
    return [replace(flag, line=0) for flag in file.flags]


TARGET = Target(
    id="flags_file",
    run=run,
    seeds=(
        _HEAD + b"\n" + _ROW + _OTHER,
        b"\xef\xbb\xbf" + _HEAD.replace(b",", b";") + b";own\r\n" + _ROW.replace(b",", b";").rstrip() + b";mine\r\n",
        (_HEAD + b"\n" + _ROW).replace(b",", b"\t").decode().encode("utf-16"),
    ),
    words=(
        *(name.encode() for name in COLUMNS), b"known", b"all-true", b"not-same", b"accepted", b"needs-call", b" | ", b"\\|", b"\\\\", b"'", b"''", b'"', b'""', b"=1+1", b"-1", b"@", b"04/05/2021", b"5/13/2021", b"2021-05-04",
        b"<<<<<<< a\n", b"=======\n", b">>>>>>> b\n", b"\r\n", b"\r", b";", b"\t", b"\xc2\x85", b"\xe2\x80\xa8", b"\xef\xbb\xbf", b"\0", b"\x80", b"true", b"1e5", b"007", b"\xef\xbc\x9d",
    ),
)  # fmt: skip
