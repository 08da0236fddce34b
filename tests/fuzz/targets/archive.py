"""Zips by their reader: the bytes as they are, and split by lines into the names and contents of a sound zip."""

from __future__ import annotations

from tests.fuzz.reading import read_as
from tests.fuzz.target import Target, text_of
from tests.read.hostile import deep_zip, lying_zip, zipped


def run(data: bytes) -> None:
    if data.startswith(b"PK"):
        read_as(".zip", data)
        return
    parts = data.split(b"\n====\n")
    named = [part.partition(b"\n") for part in parts[:8]]
    read_as(".zip", zipped({text_of(name).encode("utf-8", "replace").decode()[:200] or "x": content for name, _, content in named}))


TARGET = Target(
    id="archive",
    run=run,
    seeds=(zipped({"a.txt": b"12 dead", "b/c.md": b"# 14 hurt"}), deep_zip(2), lying_zip()[:1_200], b"a.txt\n12 dead\n====\nb/c.json\n[]\n====\nd\n<html>"),
    words=(b"\n====\n", b"../", b"/", b"\\", b"C:", b"\0", b".txt\n", b".html\n", b".eml\n", b".csv\n", b".zip\n", b".pdf\n", b".warc.gz\n", b".docx\n", b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06", b"."),
)  # fmt: skip
