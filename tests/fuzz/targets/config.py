"""discrepancy.toml: settings, or a problem with its line; rules are loaded as it says."""

from __future__ import annotations

import os
import tempfile
from functools import cache
from pathlib import Path

from discrepancy.config import load_settings
from discrepancy.judge.chosen_rules import select_rules
from discrepancy.model.problem import UserError
from discrepancy.model.settings import Settings
from discrepancy.scan.units.user_units import own_units
from tests.fuzz.held import told
from tests.fuzz.target import Target


@cache
def _folder() -> Path:
    """One folder for all inputs of this process."""
    shared = Path("/dev/shm")
    return Path(tempfile.mkdtemp(prefix="discrepancy-fuzz-", dir=shared if os.access(shared, os.W_OK) else None))


def run(data: bytes) -> None:
    path = _folder() / "discrepancy.toml"
    path.write_bytes(data)
    try:
        settings = load_settings([str(_folder())])
    except UserError as error:
        told(error.problems)
        return
    assert isinstance(settings, Settings)
    own_units(settings.units)
    if settings.rules or settings.overrides or settings.profile or settings.terms:
        try:
            select_rules(settings)
        except UserError as error:
            told(error.problems)


TARGET = Target(
    id="config",
    run=run,
    seeds=(
        b'rules = ["newsroom"]\nselect = ["age-conflict"]\nignore = []\nprofile = "strict"\nfail_on = "error"\nmin_confidence = 0.5\nflags = "f.csv"\n',
        b'[rule.age-conflict.severity]\nvariant = "off"\n[units.dunam]\ndimension = "area"\nwords = ["dunums"]\n[terms]\nsame = [["barge", "lighter"]]\n',
        b'max_megabytes = 3\nmax_files = 5\nmax_seconds = 2.5\nengine = "local"\nworkers = 2\nstore = "x"\nmaster = "local[2]"\n',
        b'[rule.age-conflict.compare]\nwindow_days = 10\n[rule.quantity-mismatch.select]\nattribute = ["length"]\n',
    ),
    words=(
        b"rules = ", b"select = ", b"ignore = ", b"profile = ", b'"lenient"', b'"x.toml"', b"fail_on = ", b'"never"', b"min_confidence = ", b"flags = ", b"[units.", b"dimension = ", b"words = ", b"[terms]\n", b"same = ",
        b"kinds = ", b"lists = ", b"[rule.", b"age-conflict", b".severity]\n", b".compare]\n", b"true", b"nan", b"inf", b"-0.0", b"1e999", b"[]", b"{}", b'""', b'"\\u0000"', b"'..'", b"2020-01-01", b"\xef\xbb\xbf", b"\x80",
    ),
)  # fmt: skip
