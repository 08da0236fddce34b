"""The program's own files among the sources, which are not sources: flags, configuration, lists of sources, reports."""

from __future__ import annotations

import hashlib
import os
import re

from discrepancy.system.bounded_files import read_file

USED = frozenset({"discrepancy.toml", "sources.toml", "pyproject.toml", "discrepancy-flags.csv", "discrepancy-flags.journal.jsonl"})
"""Names of our files in any folder: they say how others are read, and are not sources."""
DECISIONS = "files with the names of the program's own files"
HIDDEN = "hidden files"
REPORTS = "reports that discrepancy wrote, or texts that they keep"
"""Why a file is left out."""

_NAMES = re.compile(r"discrepancy-flags\.[\w.~-]+$")

# How what we write begins, whatever the file is called: Markdown, table, html, csv (sides, facts), json, jsonl, xlsx.
# The modules of report/ begin it so.
_MARKS = re.compile(
    r"""<!--\ written\ by\ discrepancy
    | discrepancy[ ]·[ ][\d,]+[ ][a-z]+(?:[,:][ ][\d,]+[ ][a-z]+){0,6}(?:\n|\Z)
    | <!doctype\ html>\s.{0,600}<meta\ name="generator"\ content="discrepancy">
    | id,state,verdict,severity,rule, | subject,attribute,verdict,severity,state,
    | \ufeff?state,names,attribute,values,passages, | id,kind,source,start,end,quote,
    | \{\s*"schema":\ 1,\s*"sources":\ \[
    | \[?\s*\{\s*"id":\ "[0-9a-f]{12}",\s*"kind":\ "[\w-]+",\s*"source":[ ]
    | \{"id":\ "[0-9a-f]+",\ "rule":\ "[\w-]+",\ "kind":[ ]
    | PK\x03\x04.{26,200}?dy\x16\x00written\ by\ discrepancy
    """,
    re.VERBOSE | re.DOTALL,
)

# A list of facts that we wrote can be given back by name: csv, jsonl.
_FACTS = re.compile(r'id,kind,source,start,end,quote,|\{"id": "[0-9a-f]{12}", "kind": "[\w-]+", "source": ')

_SUMS = "SHA256SUMS"
LOOK = 1000
"""Characters or bytes of a file that are enough to recognise it."""


def ignored_by_name(name: str) -> str | None:
    """Why a file of this name is left out without being read; None for any other name."""
    if name.startswith("."):
        return HIDDEN
    return DECISIONS if name not in USED and _NAMES.match(name) is not None else None


def is_own_text(text: str) -> bool:
    """Whether this text, or its beginning, is a report of ours."""
    return _MARKS.match(text) is not None


class KeptTexts:
    """Recognises the texts that a report keeps next to it: a list there has the hash of each. A text whose hash is not there is a source."""

    def __init__(self) -> None:
        self._sums: dict[str, frozenset[str]] = {}
        self._above: dict[str, str | None] = {}
        """The folder of kept texts that a folder is in, or is; None for others."""

    def holds(self, path: str, data: bytes) -> bool:
        """Whether the file with these bytes is such a text, or the list of them."""
        below = os.path.dirname(path)
        if below not in self._above:
            self._above[below] = _texts_above(below)
        folder = self._above[below]
        if folder is None:
            return False
        sums = self._of(folder)
        if os.path.basename(path) == _SUMS:
            return bool(sums) and frozenset(data.decode("utf-8", "replace").splitlines()) == sums
        return f"{hashlib.sha256(data).hexdigest()}  {os.path.relpath(path, folder).replace(os.sep, '/')}" in sums

    def _of(self, folder: str) -> frozenset[str]:
        if folder not in self._sums:
            report, sums = (_text(os.path.join(folder, *name)) for name in ((os.pardir, "report.json"), (_SUMS,)))
            self._sums[folder] = frozenset(sums.splitlines()) if is_own_text(report[:LOOK]) else frozenset()
        return self._sums[folder]


def _texts_above(folder: str) -> str | None:
    while os.path.basename(folder) != "texts":
        if (above := os.path.dirname(folder)) == folder:
            return None
        folder = above
    return folder


def _text(path: str) -> str:
    try:
        return read_file(path, told=False).decode("utf-8", "replace")
    except OSError:
        return ""


def is_own_facts(text: str) -> bool:
    """Whether this text, or its beginning, is a list of facts that we wrote, which can be read again."""
    return _FACTS.match(text) is not None
