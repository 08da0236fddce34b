"""The sentence that contains a value, with the value separate so that a page can mark it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from discrepancy.model.draft import Passage
from discrepancy.model.fact import Fact
from discrepancy.model.source import Source
from discrepancy.report.text.printable import printable

# So many characters are shown on each side of the value: about two lines of a page, enough to see who and when.
REACH = 200


OPEN, CLOSE = "►", "◄"
"""The marks around a value: not brackets or quotation marks, which texts contain themselves. Both are in WGL4, which every text font has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """One piece of evidence. The three texts are on one line, safe to print, and not yet escaped for any page."""

    before: str
    value: str
    after: str
    source: str
    start: int
    end: int
    line: int
    """Line of the value in the source, from 1."""
    published: str | None
    publisher: str | None
    title: str | None
    derived_from: str | None
    place: str | None = None
    """Page, sheet and cell in the original, where the text was extracted from it."""

    @property
    def marked(self) -> str:
        """The sentence on one line, with the value between the marks."""
        return f"{self.before}{OPEN}{self.value}{CLOSE}{self.after}"

    @property
    def where(self) -> str:
        """The place in the source, in words."""
        return self.place or f"line {self.line}"


def excerpt(fact: Fact | Passage, sources: Mapping[str, Source], reach: int = REACH) -> Excerpt:
    """The words in their sentence, cut to `reach` characters on either side."""
    source = sources[fact.source]
    text = source.text
    left, right = fact.sentence if fact.sentence[0] <= fact.start < fact.end <= fact.sentence[1] else _line(text, fact.start, fact.end)
    before, after = text[left : fact.start], text[fact.end : right]
    return Excerpt(
        before=_joined(_tail(before, reach), fact.start > 0 and text[fact.start - 1].isspace(), at_end=True),
        value=printable(text[fact.start : fact.end]),
        after=_joined(_head(after, reach), text[fact.end : fact.end + 1].isspace(), at_end=False),
        source=fact.source,
        start=fact.start,
        end=fact.end,
        line=text.count("\n", 0, fact.start) + 1,
        published=source.published.isoformat() if source.published else None,
        publisher=source.publisher,
        title=source.title,
        derived_from=source.derived_from,
        place=source.place_at(fact.start),
    )


def marked(fact: Fact, text: str, reach: int) -> str:
    """The fact's words between the marks, with a number of characters of their sentence on either side."""
    left, right = max(fact.sentence[0], fact.start - 2 * reach), min(fact.sentence[1], fact.end + 2 * reach)
    before, after = text[left : fact.start], text[fact.end : right]
    opens = _joined(_tail(before, reach), fact.start > 0 and text[fact.start - 1].isspace(), at_end=True)
    closes = _joined(_head(after, reach), text[fact.end : fact.end + 1].isspace(), at_end=False)
    return f"{opens}{OPEN}{printable(text[fact.start : fact.end])}{CLOSE}{closes}"


def _line(text: str, start: int, end: int) -> tuple[int, int]:
    """The line around a value whose sentence is not known."""
    right = text.find("\n", end)
    return text.rfind("\n", 0, start) + 1, len(text) if right < 0 else right


def _tail(text: str, reach: int) -> str:
    if len(text) <= reach:
        return text
    cut = text.find(" ", len(text) - reach)
    return "…" + text[cut if 0 <= cut < len(text) - reach // 2 else -reach :]


def _head(text: str, reach: int) -> str:
    if len(text) <= reach:
        return text
    cut = text.rfind(" ", reach // 2, reach)
    return text[: cut if cut > 0 else reach] + "…"


def _joined(text: str, blank: bool, *, at_end: bool) -> str:
    """Printable, with the blank next to the value kept."""
    line = printable(text)
    if not line or not blank:
        return line
    return line + " " if at_end else " " + line
