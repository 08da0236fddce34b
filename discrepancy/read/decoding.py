"""From bytes to text: UTF-8, or UTF-16 and UTF-32 with their mark; anything else is refused, not guessed."""

from __future__ import annotations

import codecs

from discrepancy.read.reader import Unreadable

# The mark of UTF-32 LE begins with that of UTF-16 LE, so it is asked first.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def decode(data: bytes) -> str:
    """The text, line ends untouched, without the encoding's mark. Raises Unreadable for other encodings and for what is no text."""
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), "utf-8")
    if encoding == "utf-8" and b"\0" in data:
        raise Unreadable("this is a binary file, not text; give the text, or leave the file out")
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        name = "UTF-8" if encoding.startswith("utf-8") else encoding.upper()
        raise Unreadable(
            f"line {line} is not {name} (byte 0x{data[error.start]:02x}); save the file as UTF-8,"
            f" for example with: iconv -f WINDOWS-1252 -t UTF-8 FILE > NEW"
        ) from None
