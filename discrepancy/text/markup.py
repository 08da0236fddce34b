"""Comments in Markdown and html: no reader of the page sees them, so they state nothing."""

from __future__ import annotations

import re

_WORDS = re.compile(r"\S")


def hide_comments(text: str) -> str:
    """`text` with blanks for every `<!-- comment -->`, line ends kept; as long as `text`. Linear; an unclosed comment is none."""
    parts = []
    done = 0
    while (start := text.find("<!--", done)) >= 0 and (end := text.find("-->", start + 4)) >= 0:
        parts += [text[done:start], _WORDS.sub(" ", text[start : end + 3])]
        done = end + 3
    return "".join([*parts, text[done:]]) if parts else text
