"""Decisions that last: the file of flags, and how a discrepancy is recognised again.

In: discrepancies and the flags file. Out: each discrepancy with its state; writes are atomic.
How good it is alone: `tests/flags` (recognition under edits, crashes, merges in git).

- `match` recognises a discrepancy by its content. Start here.
- `storage/`: the file: reading, checking, locking, replacing.
- `exchange`, `sheet`, `judged_pairs`: decisions in spreadsheets, and as pairs for training.
- `ledger`: decisions of a running review. `team/`: the journal and the people of a shared desk.
- `comments`, `editable`: decisions in comments of Markdown files, and which files may carry them.
- `not_same` keeps facts apart that a reviewer called different things.
"""

from discrepancy.flags.comments import accept_commented, apply_comments
from discrepancy.flags.editable import editable
from discrepancy.flags.exchange import decision_sheet
from discrepancy.flags.ledger import Ledger, decision
from discrepancy.flags.match import Applied, apply
from discrepancy.flags.not_same import split_not_same
from discrepancy.flags.storage.file import FlagFile, load
from discrepancy.flags.storage.flag import Flag
from discrepancy.flags.storage.states import DECISIONS, FAILING
from discrepancy.flags.storage.write import remove, write
from discrepancy.stage import Stage

__all__ = [
    "DECISIONS",
    "FAILING",
    "Applied",
    "Flag",
    "FlagFile",
    "Ledger",
    "accept_commented",
    "apply",
    "apply_comments",
    "decision",
    "decision_sheet",
    "editable",
    "load",
    "remove",
    "split_not_same",
    "write",
]

STAGES = (
    Stage(
        name="flag",
        function="discrepancy.flags.match:apply",
        needs=("Discrepancy.sides", "flags"),
        adds=("Discrepancy.state",),
        scorer="tests/flags/test_recognition.py",
    ),
)
