"""Pdf by its reader."""

from __future__ import annotations

import signal

from tests.fuzz.reading import read_as
from tests.fuzz.target import Target
from tests.read.hostile import pages, stream

_LINE = b"BT /F 9 Tf 40 700 Td (Harbour master Ivo Lund, 52, closed the quay.) Tj 0 -14 Td (14 people were hurt) Tj ET"

_PATIENCE = 5.0
"""CPU seconds after which a file is given up. Layouts can take a library minutes; users have `max_seconds` for that, in a process of its own."""


def run(data: bytes) -> None:
    if not hasattr(signal, "setitimer"):  # Windows
        return read_as(".pdf", data)
    before = signal.signal(signal.SIGVTALRM, _given_up)
    signal.setitimer(signal.ITIMER_VIRTUAL, _PATIENCE)
    try:
        return read_as(".pdf", data)
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def _given_up(number: int, frame: object) -> None:
    raise MemoryError("given up")


TARGET = Target(
    id="pdf",
    run=run,
    seeds=(pages(stream(_LINE)), pages(stream(_LINE), 2), pages(stream(b"BT /F 9 Tf 1 0 0 1 40 30 Tm [(12) -250 (dead)] TJ T* (page 3) ' ET"))),
    words=(b" obj\n", b"endobj", b"stream\n", b"endstream", b" 0 R", b"/Type /Page", b"/Kids [", b"/Count ", b"/Length ", b"/MediaBox [0 0 0 0]", b"/Rotate 90",
           b"/Title (x)", b"/ModDate (D:20210304)", b"/Info ", b"<FEFF0041>", b" Tj", b" Td", b" Tm", b"/F 9 Tf", b"<<", b">>", b"startxref", b"-1", b"nan", b"1e99"),
)  # fmt: skip
