"""Plain text by its reader: the bytes are decoded, or it is said why not."""

from __future__ import annotations

from tests.fuzz.reading import read_as
from tests.fuzz.target import Target
from tests.fuzz.words import SENTENCES, WORDS

TARGET = Target(
    id="text",
    run=lambda data: read_as(".txt", data),
    seeds=(*SENTENCES, *(each.decode().encode(form) for form in ("utf-16", "utf-32", "utf-16-le", "utf-8-sig") for each in SENTENCES[:3]), "Café – “naïve”".encode("cp1252")),
    words=(b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf", b"\xff\xfe\0\0", b"\0", b"\x80", b"\x93", b"\xe9", *WORDS),
)  # fmt: skip
