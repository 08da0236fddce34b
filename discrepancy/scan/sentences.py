"""Sentences, and where in a text they are: headline, dateline, caption, list line or body."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from discrepancy.lang.en.words.abbreviations import ABBREVIATIONS, MAY_END, OPENERS, TITLES
from discrepancy.system.gc_pause import gc_paused

# A stop with its closing marks before a word that is not in lower case; a stop with its blank missing ("in Russia.In his");
# the full stops of Chinese and Japanese; the end of a line.
_BREAK = re.compile(  # one class of characters first: the engine then skips all others at once
    r"[.!?…؟。！？\n](?:(?<=\n)"
    r"|(?<=[。！？])[。！？]*+[」』”]?"
    r"|(?<![.!?…؟].)[.!?…؟]*+[\"'”’»)\]]*+(?=\s+[\"'“‘«„(\[]*[^\W_a-zß-öø-ÿ])"
    r"|(?<=[a-z0-9][a-z0-9][.!?])[\"”’)]?(?=[A-Z][a-z]+[\s:]))"
)
_LAST_WORD = re.compile(r"[\w.]+$")
_NEXT_WORD = re.compile(r"[\s\"'“‘«„(\[]*(\w+)")
_CAPTION = re.compile(
    r"^(?:file )?(?:photo|photograph|picture|pictured|image|caption|video|watch)\b[^:\n]{0,30}:"
    r"|\b(?:photo |image )?credits?\s*:|\bphoto(?:graph)?(?: by|:) "
    r"|\([^()\n]{0,60}/[^()\n]{0,60}\)\s*$|\((?:AP|AFP|Reuters|EPA|Getty)\b[^()\n]{0,60}\)\s*$|©",
    re.IGNORECASE,
)
_LIST = re.compile(r"^\s*(?:[•*▪●‣]\s*\S|[–-]\s+\S|\(?\d{1,2}[.)]\s+\S|\(?[a-z]\)\s+\S|[A-ZÀ-Þ][\w '’-]{1,30}:\s+\S)")
_DATELINE = re.compile(
    r"^(?:by|von|par|af|por|text|reporting by|(?:first |last )?(?:published|updated|posted))\b"
    r"|\b(?:1[89]|20)\d\d\b|^[^\n]{0,40}\b\d{1,2}[:.]\d\d\b[^\n]{0,20}$",
    re.IGNORECASE,
)
_STOPS = (".", "!", "?", "…", "”", '"', ":", ",", ";", ")", "’", "»", "。")
_HEADLINE = 140
"""Characters: no headline of a newspaper or a wire is longer, few paragraphs of one sentence are shorter without a stop."""
LONGEST = 2_000
"""Characters of the longest sentence. Anything longer is a list or a nuisance, and the work of some stages grows with the square of a
sentence's length. The longest of 16,419 sentences of news that we measured has 647."""
_WRAPPED = 100
"""Characters. A text without a longer line may be wrapped by hand or by a mail program."""


class Sentence(NamedTuple):
    """One sentence. `place` is body, headline, dateline, caption or list; `paragraph` counts from 0."""

    start: int
    end: int
    paragraph: int
    place: str


@gc_paused
def split_sentences(text: str) -> tuple[Sentence, ...]:
    """Split a text into sentences. Linear in the text.

    A line end closes one, unless the line was wrapped: the next line goes on in lower case, or the whole text is wrapped.
    """
    found: list[Sentence] = []
    start, paragraph, line, number = 0, 0, (0, -1), 0
    for end in _short_enough(text, (*_ends(text, _is_wrapped(text)), len(text))):
        if end <= start:
            continue
        left, right = _stripped(text, start, end)
        if left < right:
            if left > line[1]:
                stop = text.find("\n", left)
                line = (left, len(text) if stop < 0 else stop)
                place = _place(text, line[0], line[1], number, found[-1] if found else None) if right <= line[1] else "body"
                number += 1
            found.append(Sentence(left, right, paragraph, place))
        if "\n" in text[right:end] or (end < len(text) and text[end - 1] == "\n"):
            paragraph += 1
        start = end
    return tuple(found)


def _short_enough(text: str, ends: Iterable[int]) -> Iterator[int]:
    """The ends, and more where two lie farther apart than a sentence is long: at the last blank before that."""
    start = 0
    for end in ends:
        while end - start > LONGEST:
            blank = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
            start = start + LONGEST if blank < 0 else blank + 1
            yield start
        yield end
        start = max(start, end)


def _ends(text: str, wrapped: bool) -> list[int]:
    """Where sentences end, line ends among them."""
    ends = []
    for match in _BREAK.finditer(text):
        mark = match.group()
        if mark == "\n":
            if not _goes_on(text, match.start(), wrapped):
                ends.append(match.end())
            continue
        if mark[0] == "." and mark[:2] != ".." and not _full_stop(text, match.start(), match.end()):
            continue
        ends.append(match.end())
    return ends


def _full_stop(text: str, at: int, end: int) -> bool:
    """Whether the stop at `at` ends a sentence and not an abbreviation; Punkt's idea (Kiss and Strunk 2006) with closed lists."""
    chunk = text[max(0, at - 20) : at].rsplit(None, 1)
    if chunk and chunk[-1].isalnum() and not text[at - 1].isspace():  # nearly always; the pattern says the same
        word = chunk[-1].lower()
    else:
        before = _LAST_WORD.search(text, max(0, at - 20), at)
        word = before.group().lower() if before else ""
    if len(word) == 1:
        return not word.isalpha() or (text[at - 1 : at] == "I" and text[max(0, at - 2) : at - 1].isspace() and _opens(text, end))
    if word in ABBREVIATIONS:
        if word in ("no", "nos", "art", "fig", "pp", "vol"):
            following = _NEXT_WORD.match(text, end)
            return following is None or not following.group(1)[0].isdigit()
        return False
    if word in MAY_END or (len(word) > 2 and word[-2] == "." and word[1] == "."):
        return _opens(text, end)
    return True


def _opens(text: str, end: int) -> bool:
    """Whether the next word is one that mostly opens a sentence."""
    following = _NEXT_WORD.match(text, end)
    return following is not None and following.group(1) in OPENERS


def _goes_on(text: str, at: int, wrapped: bool) -> bool:
    """Whether the sentence runs over the line end at `at`."""
    left = at
    while left > 0 and text[left - 1] in " \t\r":
        left -= 1
    right, count = at + 1, len(text)
    while right < count and text[right] in " \t\r":
        right += 1
    if right >= count or text[right] == "\n" or left == 0 or text[left - 1] == "\n":
        return False
    last = text[left - 1]
    if last == ".":
        word = _LAST_WORD.search(text, max(0, left - 20), left - 1)
        return word is not None and word.group().lower() in TITLES
    if last in '!?…:;”"':
        return False
    if last.isalnum() or last in ",-–’')":
        line = text.rfind("\n", 0, at)
        if text[right].islower():
            return left - line > 30
        return wrapped and left - line > 45 and text[right] not in "•*-–"
    return False


def _is_wrapped(text: str) -> bool:
    """Whether the text's lines were wrapped: none is long, and most that another line follows break off in mid-sentence."""
    lines = text[:20_000].split("\n")[:200]
    if len(lines) < 4 or max(map(len, lines)) > _WRAPPED:
        return False
    inner = [line.rstrip() for line, after in pairwise(lines) if line.strip() and after.strip()]
    open_ended = [line for line in inner if not line.endswith(_STOPS) and len(line) > 45]
    return len(open_ended) >= 3 and len(open_ended) > 0.5 * len(inner)


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end


def _place(text: str, start: int, end: int, number: int, before: Sentence | None) -> str:
    """What the line from `start` to `end` is; `number` is its place among the lines with words."""
    line = text[start : min(end, start + 400)].rstrip()
    if ((":" in line or line.endswith(")") or "©" in line or "hoto" in line) and _CAPTION.search(line)) or _repeats(
        text, start, end, line, before
    ):
        return "caption"
    if len(line) < _HEADLINE and not line.endswith(_STOPS):
        if number < 6 and len(line) < 90 and _DATELINE.search(line) and (number or line[:1].isdigit() or line[:3].lower() == "by "):
            return "dateline"
        if _opens_list(line):
            return "list"
        if number < 2 or (number < 4 and before is not None and before.place != "body") or _alone(text, start, end):
            return "headline"
    elif len(line) < _HEADLINE and number == 0 and line.endswith(("’", "”", '"')):
        return "headline"
    return "list" if _opens_list(line) else "body"


def _opens_list(line: str) -> bool:
    # A line that begins with a letter has a bracket after it or a label's colon soon, or it is none.
    if line[:1].isalpha() and line[1:2] != ")" and ":" not in line[:40]:
        return False
    return _LIST.match(line) is not None


def _repeats(text: str, start: int, end: int, line: str, before: Sentence | None) -> bool:
    """Whether the next line begins with the whole of this one, as captions on web pages do."""
    if not 20 < len(line) < 400 or end - start > 400:
        return False
    following = end + 1
    while following < len(text) and text[following] in "\r\n \t":
        following += 1
    return text.startswith(line, following) and following - end < 8 and (before is not None or text[end - 1 : end] in ".)")


def _alone(text: str, start: int, end: int) -> bool:
    """Whether blank lines surround a line."""
    return text[max(0, start - 4) : start].count("\n") >= 2 and text[end : end + 4].count("\n") >= 2
