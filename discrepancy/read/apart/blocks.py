"""From elements to text as a reader sees it: blocks with a blank line between, rows of tables with tabs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.etree import _Element as Element

from discrepancy.read.files.block_elements import BLOCK_ELEMENTS

BLOCKS = BLOCK_ELEMENTS | {"body", "details", "html", "summary", "td", "th"}
_BLANKS = re.compile(r"[ \t\n\r\f\x0b]+")
_BREAK = "\x00"


def _paragraphs(text: str) -> Iterator[str]:
    """The parts of a block between two line breaks, none empty, each with its lines stripped."""
    for part in re.split(f"{_BREAK}[ \\n]*{_BREAK}", _BLANKS.sub(" ", text)):
        whole = "\n".join(line for line in (line.strip(" ") for line in part.split(_BREAK)) if line)
        if whole:
            yield whole


class _Blocks:
    """The blocks that are complete, the pieces of the one that is not, and the cells of a row of a table."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self.pieces: list[str] = []
        self._row: list[str] | None = None

    def close(self) -> None:
        """End the block."""
        made = _paragraphs("".join(self.pieces))
        self.pieces.clear()
        if self._row is None:
            self.found.extend(made)
        else:
            self._row.extend(whole.replace("\n", " ") for whole in made)

    def open(self, element: Element) -> None:
        """Handle the start of an element."""
        if element.tag in BLOCKS:
            self.close()
        if element.tag == "tr":
            self._row = []
        if element.tag == "br":
            self.pieces.append(_BREAK)
        if element.text:
            self.pieces.append(element.text)

    def end(self, element: Element) -> None:
        """Handle the end of an element."""
        if element.tag in BLOCKS:
            self.close()
        if element.tag == "tr" and self._row is not None:
            if self._row:
                self.found.append("\t".join(self._row))
            self._row = None


def blocks_of(root: Element) -> list[str]:
    """The text of each block in `root`, in order, none empty. Not recursive: a tree may be deep."""
    blocks = _Blocks()
    stack: list[tuple[Element, bool]] = [(root, False)]
    while stack:
        element, done = stack.pop()
        if not isinstance(element.tag, str):
            continue
        if done:
            blocks.end(element)
            if element is not root and element.tail:
                blocks.pieces.append(element.tail)
            continue
        blocks.open(element)
        stack.append((element, True))
        stack.extend((child, False) for child in reversed(element))
    blocks.close()
    return blocks.found
