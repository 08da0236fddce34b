"""System calls that fail, and kills at them, for a few calls; `make torture` goes through every one."""

from pathlib import Path

import pytest

from tests.torture.calls import torture
from tests.torture.faults import why_not
from tests.torture.scenes import SCENES

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(("scene", "every", "start"), [("flag, the first", 31, 24), ("check --store, new", 61, 30), ("report", 41, 30)])
def test_the_old_or_the_new_whatever_call_fails(tmp_path: Path, scene: str, every: int, start: int) -> None:
    if (reason := why_not()) is not None:
        pytest.skip(reason=reason)  # without strace no call can be let fail; tests/cli/test_full_disk.py has real disks that refuse
    (one,) = [each for each in SCENES if each.id == scene]
    tally = torture(one, tmp_path, every, start)
    assert tally.errors + tally.kills >= 3
    assert tally.wrong == ()
    assert tally.missed == 0
