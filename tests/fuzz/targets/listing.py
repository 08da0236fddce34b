"""sources.toml beside three files: what it says is used, or told with its line; the files are read in any case."""

from __future__ import annotations

import os
import tempfile
from functools import cache
from pathlib import Path

from discrepancy.read.intake.sources import read_sources
from tests.fuzz.held import extracted
from tests.fuzz.reading import LIMITS
from tests.fuzz.target import Target


@cache
def _folder() -> Path:
    """One folder for all inputs of this process."""
    shared = Path("/dev/shm")
    folder = Path(tempfile.mkdtemp(prefix="discrepancy-fuzz-", dir=shared if os.access(shared, os.W_OK) else None))
    (folder / "a.txt").write_text("BRENNOW, 4 March 2021 - Ivo Lund, 52, closed the quay yesterday at 10:30.\n")
    (folder / "b.md").write_text("---\ndate: 2021-03-05\n---\n14 people were hurt last Monday.\n")
    (folder / "c.csv").write_text("Name,Age,On\nIvo Lund,51,2021-03-04\n")
    return folder


def run(data: bytes) -> None:
    (_folder() / "sources.toml").write_bytes(data)
    reading = read_sources([str(_folder())], limits=LIMITS)
    assert len({source.id for source in reading.sources}) == len(reading.sources)
    for problem in reading.problems:
        assert problem.message, problem
    for source in reading.sources:
        extracted(source)


TARGET = Target(
    id="listing",
    run=run,
    seeds=(
        b'only_listed = true\n[[source]]\npath = "a.txt"\npublisher = "Post"\npublished = 2021-03-04\ntitle = "Quay"\ntimezone = "Europe/Riga"\nlanguage = "en"\nderived_from = "AP"\nurl = "http://x"\nid = "x"\n',
        b'[[source]]\npath = "c.csv"\ncolumns = { subject = "Name", value = "Age", date = "On" }\nfixed = { attribute = "age", unit = "year" }\n[[source]]\npath = "b.md"\n',
    ),
    words=(
        b"[[source]]\n", b"path = ", b'"a.txt"\n', b'"b.md"\n', b'"c.csv"\n', b'"../a.txt"', b'"/etc/passwd"', b'"."', b'""', b'"\\u0000"', b"published = ", b"2021-03-04", b'"4 March"', b"10:30:00", b"id = ", b'"a.txt"',
        b"columns = {", b"fixed = {", b"value = ", b"subject = ", b"unit = ", b"date = ", b"kind = ", b"publisher = ", b"said_by = ", b"thing = ", b"sheet = ", b"timezone = ", b'"UTC"', b'"../UTC"', b"language = ", b'"de"', b"only_listed = ",
        b"true", b"[]", b"{}", b"nan", b"1e999", b"9999-12-31", b"0001-01-01", b"\x80", b"\xef\xbb\xbf",
    ),
)  # fmt: skip
