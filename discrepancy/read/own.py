"""Our own files stand among the sources and are none: flags, configuration, lists of sources, reports."""

from __future__ import annotations

import os
import re

# Names that mean one thing to us in any folder, with what is left beside the flags while they are written, and a store with its journal.
_NAMES = re.compile(
    r"(?:discrepancy\.toml|sources\.toml|pyproject\.toml|discrepancy-flags\.[\w.~-]+|\.discrepancy[\w.-]*"
    r"|.*\.facts(?:\.damaged)?(?:-(?:wal|shm|journal))?)$"
)

# How what we write begins, whatever the file is called: Markdown, table, html, csv (sides, facts), json, jsonl, xlsx.
# The modules of report/ begin it so.
_MARKS = re.compile(
    r"""<!--\ written\ by\ discrepancy
    | discrepancy[ ]·[ ]
    | <!doctype\ html>\s.{0,600}<meta\ name="generator"\ content="discrepancy">
    | id,state,verdict,severity,rule, | subject,attribute,verdict,severity,state,
    | \ufeff?state,names,attribute,values,passages, | id,kind,source,start,end,quote,
    | \{\s*"schema":\ 1,\s*"sources":\ \[
    | \[?\s*\{\s*"id":\ "[0-9a-f]{12}",\s*"kind":\ "[\w-]+",\s*"source":[ ]
    | \{"id":\ "[0-9a-f]+",\ "rule":\ "[\w-]+",\ "kind":[ ]
    | PK\x03\x04.{20,200}?written\ by\ discrepancy
    """,
    re.VERBOSE | re.DOTALL,
)

# A list of facts that we wrote can be given back by name: csv, jsonl.
_FACTS = re.compile(r'id,kind,source,start,end,quote,|\{"id": "[0-9a-f]{12}", "kind": "[\w-]+", "source": ')

LOOK = 1000
"""So many characters or bytes of a file are enough to tell."""


def is_own_name(name: str) -> bool:
    """Whether a file of this name is ours."""
    return _NAMES.match(name) is not None


def is_own_text(text: str) -> bool:
    """Whether this text, or its beginning, is a report of ours."""
    return _MARKS.match(text) is not None


def is_own_folder(path: str) -> bool:
    """Whether this folder holds the texts that a report of ours keeps beside it."""
    return os.path.basename(path) == "texts" and all(
        os.path.isfile(os.path.join(path, name)) for name in ("SHA256SUMS", os.path.join(os.pardir, "report.json"))
    )


def is_own_facts(text: str) -> bool:
    """Whether this text, or its beginning, is a list of facts that we wrote, which can be read again."""
    return _FACTS.match(text) is not None
