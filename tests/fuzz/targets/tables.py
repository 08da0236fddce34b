"""Tables by their readers: the first byte says the format and whether sources.toml maps its columns."""

from __future__ import annotations

import json

from discrepancy.read.files.reader import Columns
from tests.fuzz.reading import read_as
from tests.fuzz.target import Target
from tests.fuzz.words import WORDS

_MAPPED = Columns(columns={"subject": "Name", "value": "Age", "date": "On", "unit": "Unit"}, fixed={"attribute": "age"})
_GROUPED = Columns(columns={"value": "Age", "publisher": "Name", "kind": "Unit"})
_ONE = Columns(columns={"value": "Age"}, fixed={"kind": "count"})
_FORMS = tuple((form, columns) for columns in (None, _MAPPED, _GROUPED, _ONE) for form in (".csv", ".json", ".jsonl", ".tsv"))
_FACTS = b"id,kind,source,start,end,quote,value,low,high,unit,hedge,subject,attribute,details,confidence\n1,age,a.txt,10,12,52,52,52,52,year,exact,Ivo,age,at=2020-01-01,0.9\n"


def run(data: bytes) -> None:
    form, columns = _FORMS[data[:1][0] % len(_FORMS) if data else 0]
    read_as(form, data[1:], columns)


_ROWS = b"Name,Age,On,Unit\nIvo Lund,52,2021-03-04,years\nMara Quist,some 61,4 March 2021,\nPer Holm,$1.2m,,\n"
_LIST = json.dumps(
    [{"Name": "Ivo", "Age": 52, "On": "2021-03-04", "Unit": "year"}, {"Name": "Mara", "Age": {"a": [1, None, True]}}]
).encode()

TARGET = Target(
    id="tables",
    run=run,
    seeds=(
        *(bytes([n]) + (_LIST if ".json" in form else _ROWS) for n, (form, _) in enumerate(_FORMS) if form != ".jsonl"),
        *(bytes([n]) + b'{"Name": "Ivo", "Age": "52 years", "On": "yesterday"}\n{"Name": 1}\n' for n, (form, _) in enumerate(_FORMS) if form == ".jsonl"),
        b"\0" + _FACTS,
        b'\2{"kind": "age", "source": "a", "quote": "52", "start": 0, "value": {"low": 52, "high": null, "unit": "year", "text": "52"}, "details": "at=2020-01-01"}\n',
    ),
    words=(
        b"nan", b"inf", b"-inf", b"1e999", b"1e-999", b"NaN", b"Infinity", b"null", b"true", b"[", b"]", b"{", b"}", b'":', b'"', b",", b";", b"\t", b"|", b"\n", b'""', b"Name", b"Age", b"On", b"Unit",
        b"kind", b"source", b"quote", b"value", b"low", b"high", b"hedge", b"start", b"end", b"details", b"confidence", b"sentence", b"as_of", b"at=", b"0000-00-00", b"9999-12-31", b"\\ud800",
        b"\\u0000", b"money", b"date", b"duration", b"percent", b"score", b"count", b"approximate", b"range", *WORDS[::4],
    ),
)  # fmt: skip
