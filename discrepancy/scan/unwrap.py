"""Lines that were only wrapped: the text with one line per paragraph, every character at its offset."""

from __future__ import annotations

import re

WIDEST = 132
"""Columns. Mail is wrapped at 72, prose in a repository at 80 to 120, a wide terminal has 132; a longer line was not wrapped."""
NARROWEST = 40
"""Columns. Where the longest line is shorter, lines are verses, entries or headlines."""
SHARE = 0.7
"""Of the line breaks inside paragraphs, how many must be where a wrapping program would put them. Not tuned: for lines of one paragraph
each it is about one half, for wrapped ones nearly all except headlines and lists."""

# What begins a line of its own: a list, a heading, a quotation, a table, a code fence.
_OWN = re.compile(r"[-*+•–—>#|`~:]|\d{1,3}[.)][ \t]|[a-z][)][ \t]")
_LINE = re.compile(r"[^\n]*\n?")


def unwrap(text: str) -> str:
    """`text` with blanks for the line ends that only wrap a paragraph; as long as `text`, and the same where nothing is wrapped.

    A wrapping program breaks a line where the next word would not fit: a break is layout if the line and the next line's first word are
    together longer than the longest line. Every break is tested, so that a headline or a list keeps its line.
    """
    lines = _LINE.findall(text)
    if len(lines) < 3 and "\n" not in text.rstrip():
        return text
    bodies = [line.rstrip() for line in lines]
    width = max(map(len, bodies))
    if not NARROWEST <= width <= WIDEST:
        return text
    inside = [n for n in range(len(lines) - 1) if bodies[n].strip() and bodies[n + 1].strip() and not _OWN.match(bodies[n + 1].lstrip())]
    full = [n for n in inside if len(bodies[n]) + 1 + len(bodies[n + 1].split(None, 1)[0]) > width]
    if len(full) < max(1, SHARE * len(inside)):
        return text
    if len(full) < 3:  # too few to tell by their lengths: then the sentence must visibly go on
        full = [n for n in full if bodies[n][-1] not in ".!?:…\"'”’" and bodies[n + 1].lstrip()[0].islower()]
    for n in full:
        lines[n] = bodies[n] + " " * (len(lines[n]) - len(bodies[n]))
    return "".join(lines)
