"""From bytes to text: UTF-8, or UTF-16 and UTF-32 with their mark; another encoding is detected, and reported as a guess."""

from __future__ import annotations

import codecs
import importlib
import re
from dataclasses import dataclass

from discrepancy.read.files.reader import Unreadable

# The mark of UTF-32 LE begins with that of UTF-16 LE, so it is asked first.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_NO_TEXT = frozenset({"punycode", "idna", "undefined", "unicode-escape", "raw-unicode-escape"})
"""Codecs of Python that decode parts of other things. A site or a mail can name them: punycode then takes time with the square of the text."""
_FEW = 8
"""Fewer bytes above 127 than this, or than 3 % of the text, are English with a name, a quotation mark or a sign of money in it."""
_LOOK = 200_000
"""Bytes that are enough to recognise an encoding."""
# What Windows-1252 makes of bytes above 127 in honest text: letters in words, and the marks that word processors put in.
_LETTER = "\xc0-\xd6\xd8-\xf6\xf8-\xff\u0152\u0153\u0160\u0161\u017d\u017e\u0178"
_MARK = "\u2018\u2019\u201a\u201c\u201d\u201e\u2013\u2014\u2026\u2022\u20ac\u2122\xa0\xa1\xa3\xa7\xa9\xab\xae\xb0\xb2\xb3\xb4\xb5\xb7\xbb\xbc\xbd\xbe\xbf"
_WESTERN = re.compile(f"[{_MARK}]|(?<=[A-Za-z])[{_LETTER}]|[{_LETTER}](?=[a-z])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """The text, line ends untouched, without the encoding's mark. `guessed` is the encoding where only the bytes show it."""

    text: str
    guessed: str | None = None

    @property
    def notes(self) -> tuple[str, ...]:
        """The notes to report."""
        return (
            ()
            if self.guessed is None
            else (f"is not UTF-8 and was read as {self.guessed}, which is a guess; check the names in it, or save it as UTF-8",)
        )

    @property
    def found(self) -> tuple[tuple[str, str], ...]:
        """Where its encoding comes from, if that is not obvious."""
        return () if self.guessed is None else (("encoding", f"{self.guessed}, guessed from its bytes"),)


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """The text. `declared` is the encoding that the file or its envelope names. Raises Unreadable for bytes that are not text."""
    marked = next((name for mark, name in _MARKS if data.startswith(mark)), None)
    if marked is not None:
        try:
            return _text(data.decode(marked))
        except UnicodeDecodeError as error:
            line = error.object.count(b"\n", 0, error.start) + 1  # after the mark, as the error's offset counts
            name = "UTF-8" if marked.startswith("utf-8") else marked.upper()
            raise Unreadable(
                f"line {line} is not {name}, as the file's first bytes say (byte 0x{error.object[error.start]:02x}); save the file as UTF-8"
            ) from None
    if (wide := _wide(data)) is not None:
        return Decoded(text=data.decode(wide), guessed=wide.upper())
    if b"\0" in data:
        raise Unreadable("this is a binary file, not text; give the text, or leave the file out")
    for candidate in (_codec(declared), "utf-8"):
        try:
            if candidate is not None:
                return _text(data.decode(candidate))
        except UnicodeError:
            continue
    return _guessed(data)


def _codec(declared: str | None) -> str | None:
    """The codec of a declared encoding; None where there is none that decodes texts."""
    if declared is None:
        return None
    try:
        found = codecs.lookup(declared)
        "".encode(found.name)  # LookupError where it turns bytes into bytes
    except (LookupError, ValueError):  # ValueError for a name with a NUL or half a surrogate pair
        return None
    return None if found.name.replace("_", "-") in _NO_TEXT else found.name


def _text(text: str) -> Decoded:
    if "\0" in text:
        raise Unreadable(f"line {text.count(chr(10), 0, text.index(chr(0))) + 1} holds a NUL: this is a binary or a broken file, not text")
    return Decoded(text=text)


def _wide(data: bytes) -> str | None:
    """UTF-16 without its mark: of mostly Latin text, every other byte is zero."""
    head = data[: _LOOK & ~1]
    if len(data) % 2 or len(head) < 4 or head.count(0) < len(head) * 0.4:
        return None
    odd, even = head[1::2].count(0), head[0::2].count(0)
    name = "utf-16-le" if odd > 9 * max(even, 1) or not even else "utf-16-be" if even > 9 * max(odd, 1) or not odd else None
    if name is None:
        return None
    try:
        return name if "\0" not in data.decode(name) else None
    except UnicodeDecodeError:
        return None


def _guessed(data: bytes) -> Decoded:
    """Windows-1252 if it turns every byte above 127 into part of a word or a typographic mark; else the best guess of charset-normalizer."""
    head = data[:_LOOK]
    high = sum(byte > 127 for byte in head)
    try:
        western = data.decode("windows-1252")
    except UnicodeDecodeError:
        western = ""
    if western and high <= max(_FEW, len(head) * 0.03) and len(_WESTERN.findall(western[:_LOOK])) >= high * 0.95:
        return Decoded(text=western, guessed="Windows-1252")
    best = importlib.import_module("charset_normalizer").from_bytes(head).best()
    likely = best.encoding if best is not None else "windows-1252"
    try:
        text = data.decode(likely)
    except (UnicodeDecodeError, LookupError):
        text = ""
    if not text or sum(char < " " and char not in "\t\n\r\f\v\x1b" for char in text[:_LOOK]) > len(text[:_LOOK]) * 0.01:
        raise Unreadable("this is a binary file, or text in an unknown encoding; save it as UTF-8, or leave the file out")
    return Decoded(text=text, guessed=likely.replace("_", "-"))
