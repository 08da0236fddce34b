"""The text of a piece of html in a mail or a feed, where all of it is the document; needs no library."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from discrepancy.read.files.block_elements import BLOCK_ELEMENTS

_SILENT = frozenset("head script style template title noscript".split())
_BLOCKS = BLOCK_ELEMENTS | {"aside", "footer", "form", "nav"}
_BLANKS = re.compile(r"[ \t\n\r\f\x0b]+")


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[str] = []
        self._pieces: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self._silent += 1
        elif tag == "br":
            self._pieces.append("\0")
        elif tag in ("td", "th"):
            self._pieces.append("\t")
        elif tag in _BLOCKS:
            self.flush()

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self._silent = max(0, self._silent - 1)
        elif tag in _BLOCKS:
            self.flush()

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self._pieces.append(_BLANKS.sub(" ", data))

    def flush(self) -> None:
        """End a block; two line breaks end one too."""
        for part in re.split("\0 *\0", "".join(self._pieces)):
            lines = [
                _BLANKS.sub(" ", line) if "\t" not in line else "\t".join(cell.strip() for cell in line.split("\t"))
                for line in part.split("\0")
            ]
            text = "\n".join(line.strip() for line in lines).strip()
            if text:
                self.blocks.append(text)
        self._pieces = []


def fragment_text(html: str) -> str:
    """All its text, a blank line between blocks."""
    parser = _Text()
    parser.feed(html)
    parser.close()
    parser.flush()
    return "\n\n".join(parser.blocks)
