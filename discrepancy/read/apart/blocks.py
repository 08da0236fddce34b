"""From elements to text as a reader sees it: blocks with a blank line between, rows of tables with tabs."""

from __future__ import annotations

import re

from lxml.etree import _Element as Element

BLOCKS = frozenset(
    "address article blockquote body center dd details div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section"
    " summary table tbody td tfoot th thead tr ul caption".split()
)
_BLANKS = re.compile(r"[ \t\n\r\f\x0b]+")
_BREAK = "\x00"


def blocks_of(root: Element) -> list[str]:
    """The text of each block in `root`, in order, none empty. Not recursive: a tree may be deep."""
    blocks: list[str] = []
    pieces: list[str] = []
    row: list[str] | None = None

    def close() -> None:
        text = "".join(pieces)
        pieces.clear()
        for part in re.split(f"{_BREAK}[ \\n]*{_BREAK}", _BLANKS.sub(" ", text)):
            lines = [line.strip(" ") for line in part.split(_BREAK)]
            whole = "\n".join(line for line in lines if line)
            if not whole:
                continue
            if row is None:
                blocks.append(whole)
            else:
                row.append(whole.replace("\n", " "))

    stack: list[tuple[Element, bool]] = [(root, False)]
    while stack:
        element, done = stack.pop()
        tag = element.tag
        if not isinstance(tag, str):
            continue
        if done:
            if tag in BLOCKS:
                close()
            if tag == "tr" and row is not None:
                if row:
                    blocks.append("\t".join(row))
                row = None
            if element is not root and element.tail:
                pieces.append(element.tail)
            continue
        if tag in BLOCKS:
            close()
        if tag == "tr":
            row = []
        if tag == "br":
            pieces.append(_BREAK)
        if element.text:
            pieces.append(element.text)
        stack.append((element, True))
        stack.extend((child, False) for child in reversed(element))
    close()
    return blocks
