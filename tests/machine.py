"""What some tests need of the machine that they run on, each with what is lost where it is not there.

pytest names every test that was left out, with its reason, at the end of a run (`-rs`). None is left out on Debian as root with chromium,
LibreOffice, strace and git.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest

# Tests that kill the program at a chosen point, take its rights or limit its files do so in a forked child. Windows has no fork; there the
# same code is run by the tests that end normally.
posix = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork: kills the program, or takes its rights, in a forked child")

# A file system that is full or read-only is mounted, for root is stopped by no file's mode. Who is not root has the same tests with a limit
# on the size of files (setrlimit) in place of the full disk.
root_only = pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="needs root: mounts a full or a read-only disk")

# File names that are no Unicode, or hold line ends and quotes: macOS and Windows refuse to make such files.
linux = pytest.mark.skipif(sys.platform != "linux", reason="needs Linux: makes files whose names other systems refuse")

# Linux and the BSDs have it: a device that takes nothing. Elsewhere the limit on the size of files says the same of files.
full_device = pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full: standard output that takes nothing")

# The real spreadsheet program. openpyxl and csv read the same files back in tests that are never left out.
# Writer alone, which reads letters, opens no spreadsheet: Calc is a library of its own beside the program.
SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")
if SOFFICE is not None:
    _PROGRAM = Path(SOFFICE).resolve().parent
    if not any(found for folder in (_PROGRAM, _PROGRAM.parent / "Frameworks") for found in folder.glob("*sclo.*")):
        SOFFICE = None
if SOFFICE is None and os.environ.get("DISCREPANCY_REQUIRE_OFFICE") == "1":
    raise RuntimeError("DISCREPANCY_REQUIRE_OFFICE is 1, and LibreOffice Calc is not installed: apt-get install libreoffice-calc-nogui")
office = pytest.mark.skipif(
    SOFFICE is None,
    reason="needs LibreOffice Calc: apt-get install libreoffice-calc-nogui (DISCREPANCY_REQUIRE_OFFICE=1 makes this fail)",
)
