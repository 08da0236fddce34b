"""Lets every system call in turn fail, or kills the program at it: strace runs the program and injects the fault (its `-e inject`).

A run without faults tells which calls touch the watched folder and the how-manieth of their name each is; a run with a fault counts the
same way, so that one fault hits one call. Python's imports make thousands of other calls, which are left alone.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ERRORS = {
    "write": ("ENOSPC", "EIO", "EDQUOT"),
    "pwrite64": ("ENOSPC", "EIO"),
    "fsync": ("EIO", "ENOSPC"),
    "fdatasync": ("EIO", "ENOSPC"),
    "ftruncate": ("EIO", "ENOSPC"),
    "close": ("EIO", "EDQUOT"),
    "openat": ("EACCES", "EIO", "EMFILE"),
    "rename": ("EACCES", "EIO", "ENOSPC"),
    "mkdir": ("EACCES", "EROFS"),
    "unlink": ("EACCES", "EIO"),
    "flock": ("ENOLCK",),
    "fcntl": ("EIO",),
    "newfstatat": ("EIO",),
    "getdents64": ("EIO",),
}
"""What each call is let fail with; any other one with EIO. These are what a full disk, a spent quota, a missing right and a broken drive give."""

CHANGES = {"write", "pwrite64", "fsync", "fdatasync", "ftruncate", "close", "rename", "mkdir", "unlink", "rmdir", "chmod", "flock"}
"""Calls at which the program is killed. What a file holds after a kill at any other is what it held at the one before."""

_CALL = re.compile(r"(?:\[pid +\d+\] |\d+ +)?(\w+)\(")
_ENVIRONMENT = {"PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1", "LC_ALL": "C.UTF-8", "TERM": "dumb", "COLUMNS": "80"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One system call: its name, the how-manieth of that name in its process, and how strace shows it."""

    name: str
    number: int
    shown: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """What is done to a call: an error that it ends with, or a kill when it begins."""

    call: Call
    error: str | None

    def __str__(self) -> str:
        return f"{self.error or 'killed'} at {self.call.name} {self.call.number}: {self.call.shown}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """How a run ended; `hit` says that the fault fell on a call that touches the watched folder."""

    code: int
    out: str
    err: str
    hit: bool


def why_not() -> str | None:
    """Why nothing can be injected here; None where it can."""
    if sys.platform != "linux" or shutil.which("strace") is None:
        return "no strace here (apt-get install strace): no system call is let fail"
    tried = subprocess.run(["strace", "-f", "-qq", "-e", "inject=chdir:error=EIO:when=1", "true"], capture_output=True, check=False)
    return None if tried.returncode == 0 else f"strace may not trace here: {tried.stderr.decode().strip()}"


def calls(arguments: Sequence[str], watched: Path, log: Path) -> list[Call]:
    """Every system call of `discrepancy ARGUMENTS` that touches `watched`, in order, found by running it. Only of its first process."""
    _traced(arguments, log, "-e", "trace=%file,%desc,ftruncate", "-e", "signal=none")
    seen: Counter[str] = Counter()
    found = []
    first = ""
    for line in log.read_text("utf-8", "replace").splitlines():
        process, _, rest = line.partition(" ")
        first = first or process
        match = _CALL.match(rest.strip())
        if process != first or not match or match[1] == "execve":
            continue
        seen[match[1]] += 1
        if str(watched) in rest:
            found.append(Call(name=match[1], number=seen[match[1]], shown=rest.strip()))
    return found


def faults(found: Sequence[Call]) -> list[Fault]:
    """Each call with each of its errors, and, where it may change a file, with a kill."""
    kill = {call: (None,) if call.name in CHANGES or "O_CREAT" in call.shown else () for call in found}
    return [Fault(call=call, error=error) for call in found for error in (*ERRORS.get(call.name, ("EIO",)), *kill[call])]


def run(arguments: Sequence[str], fault: Fault, watched: Path, log: Path) -> Outcome:
    """`discrepancy ARGUMENTS` with one fault."""
    what = f"error={fault.error}" if fault.error else "signal=KILL"
    inject = f"inject={fault.call.name}:{what}:when={fault.call.number}"
    done = _traced(arguments, log, "-e", f"trace={fault.call.name}", "-e", inject)
    text = log.read_text("utf-8", "replace").splitlines()
    marked = [line for line in text if "(INJECTED)" in line] if fault.error else text[-2:]
    return Outcome(code=done.returncode, out=done.stdout, err=done.stderr, hit=any(str(watched) in line for line in marked))


def plain(arguments: Sequence[str]) -> Outcome:
    """`discrepancy ARGUMENTS` without a fault."""
    command = [sys.executable, "-m", "discrepancy", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ, **_ENVIRONMENT}, timeout=120)
    return Outcome(code=done.returncode, out=done.stdout, err=done.stderr, hit=False)


def _traced(arguments: Sequence[str], log: Path, *options: str) -> subprocess.CompletedProcess[str]:
    command = ["strace", "-f", "-y", "-qq", "-o", str(log), "-s", "8", *options, sys.executable, "-m", "discrepancy", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ, **_ENVIRONMENT}, timeout=120)
