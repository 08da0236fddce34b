"""Comments, front matter and marks of Markdown: readers of the page do not see them, so no facts are read from them."""

from __future__ import annotations

import re

# Lines of --- or +++ around keys, at the very beginning; within the first 20,000 characters, so that nothing is searched in vain.
_MATTER = re.compile(r"\ufeff?(?:---[ \t]*\r?\n(?=[ \t]*(?:#.*|[\w-]+[ \t]*:.*)\r?\n)|(\+\+\+)[ \t]*\r?\n)")
_LONGEST = 20_000
# Emphasis at the edge of a word, headings, quotations and code; links and pictures, of which the words in square brackets are seen.
_MARKS = re.compile(
    r"(?<![\w*])\*{1,3}(?=[^\s*])|(?<=[^\s*])\*{1,3}(?![\w*])|(?<![\w_])_{1,3}(?=[^\s_])|(?<=[^\s_])_{1,3}(?![\w_])|^#{1,6}(?=[ \t])|^(?:>[ \t]?){1,9}|`{1,3}",
    re.MULTILINE,
)
_LINK = re.compile(r"!?\[([^\[\]\n]{0,500})\]\([^()\s]{0,2000}(?:\([^()\s]{0,500}\)[^()\s]{0,500})?(?:[ \t]+\"[^\"\n]{0,300}\")?\)")
_WORDS = re.compile(r"\S")


def front_matter(text: str) -> str:
    """What is between lines of --- (YAML) or +++ (TOML) at the beginning of a text, those lines included; "" for none."""
    if not (match := _MATTER.match(text)):
        return ""
    mark = match[1] or "---"
    end = text.find(f"\n{mark}", match.end() - 1, _LONGEST)
    if end < 0:
        return ""
    line_end = text.find("\n", end + 1)
    line_end = len(text) if line_end < 0 else line_end
    return text[:line_end] if text[end + 1 : line_end].strip() == mark else ""


def hide_comments(text: str) -> str:
    """`text` with blanks for front matter and every `<!-- comment -->`, line ends kept; as long as `text`.

    Linear; an unclosed comment is none.
    """
    matter = front_matter(text)
    parts = [_WORDS.sub(" ", matter)] if matter else []
    done = len(matter)
    while (start := text.find("<!--", done)) >= 0 and (end := text.find("-->", start + 4)) >= 0:
        parts += [text[done:start], _WORDS.sub(" ", text[start : end + 3])]
        done = end + 3
    return "".join([*parts, text[done:]]) if parts else text


def hide_marks(text: str) -> str:
    """`text` of Markdown with blanks for its marks and the targets of its links; as long as `text`."""
    return _MARKS.sub(_blank, _LINK.sub(_label, text) if "](" in text else text)


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _label(match: re.Match[str]) -> str:
    before = match.start(1) - match.start()
    return " " * before + match[1] + " " * (len(match[0]) - before - len(match[1]))
