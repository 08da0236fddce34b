"""A link to the place of a value: on the page of origin, on the report's own page, or as file and line."""

from __future__ import annotations

import re
from urllib.parse import quote, urldefrag

from discrepancy.model.draft import Passage
from discrepancy.model.fact import Fact
from discrepancy.model.source import Source
from discrepancy.scan.web import is_web

_PAGE = re.compile(r"[\w.-]+\.html#d-[0-9a-f]+$")
_CONTEXT = 4
"""Words on either side of the value that distinguish it from the same words elsewhere on the page."""
_LONGEST = 200
"""Most characters of words to look for; of a longer passage its first and last words are named."""


def place_link(fact: Fact | Passage, source: Source, page: str | None = None) -> str:
    """The address of the place. `page` is where the report shows it, for a source without a web address.

    For a source with a web address it ends with a text fragment (WICG, "URL Fragment Text Directives"): browsers scroll to the words and mark
    them, or just open the page. For another source it is `page`, or else the source and the line.
    """
    if source.url is None or not is_web(source.url):
        return page or f"{source.id}:{source.text.count(chr(10), 0, fact.start) + 1}"
    text = source.text
    words = " ".join(text[fact.start : fact.end].split())
    left, right = fact.sentence if fact.sentence[0] <= fact.start < fact.end <= fact.sentence[1] else (fact.start, fact.end)
    before, after = text[left : fact.start].split()[-_CONTEXT:], text[fact.end : right].split()[:_CONTEXT]
    if (
        not text[left : fact.start].endswith((" ", "\n", "\t")) and before
    ):  # the value begins inside a word: there is no end of one to match
        before, words = before[:-1], before[-1] + words
    if not text[fact.end : right].startswith((" ", "\n", "\t")) and after:
        words, after = words + after[0], after[1:]
    directive = _words(words)
    directive = f"{_coded(' '.join(before))}-,{directive}" if before else directive
    directive = f"{directive},-{_coded(' '.join(after))}" if after else directive
    return f"{urldefrag(source.url).url}#:~:text={directive}"


def can_be_followed(link: str) -> bool:
    """Whether a link can be clicked: to the web, or to the report's own page. A file name with a line number cannot."""
    return is_web(link) or _PAGE.match(link) is not None


def _words(text: str) -> str:
    if len(text) <= _LONGEST:
        return _coded(text)
    words = text.split()
    return f"{_coded(' '.join(words[:_CONTEXT]))},{_coded(' '.join(words[-_CONTEXT:]))}"


def _coded(text: str) -> str:
    """Percent-encoded, with the marks that a text directive gives a meaning."""
    return quote(text, safe="", errors="replace").replace("-", "%2D")
