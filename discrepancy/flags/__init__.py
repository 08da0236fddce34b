"""Decisions that last: fingerprints and the file of flags.

`load` reads a file of flags, `apply` says which discrepancies it knows, `write` adds decisions to it. `separate` keeps apart
what somebody called not the same; `silence` honours comments in sources that may be edited. A `Ledger` keeps the decisions while somebody reviews.
"""

from discrepancy.flags.apart import separate
from discrepancy.flags.comments import hear, silence
from discrepancy.flags.editable import editable
from discrepancy.flags.exchange import sheet_of
from discrepancy.flags.file import FlagFile, load
from discrepancy.flags.flag import Flag
from discrepancy.flags.ledger import Ledger, decision
from discrepancy.flags.match import Applied, apply
from discrepancy.flags.states import DECISIONS, FAILING
from discrepancy.flags.write import remove, write

__all__ = [
    "DECISIONS",
    "FAILING",
    "Applied",
    "Flag",
    "FlagFile",
    "Ledger",
    "apply",
    "decision",
    "editable",
    "hear",
    "load",
    "remove",
    "separate",
    "sheet_of",
    "silence",
    "write",
]
