"""Lets every system call in turn fail, or kills the program at it: strace runs the program and injects the fault (its `-e inject`).

A run without faults tells which calls touch the watched folder and the how-manieth of their name each is; a run with a fault counts the
same way, so that one fault hits one call. Every run is a fork of a process that has loaded everything, so that it takes hundredths of a
second and makes few calls beside those.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from tests.child import run_and_exit

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
SECONDS = 120
"""After which a run counts as hanging."""


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
        if str(watched) in rest and "F_UNLCK" not in rest:  # to give a lock back does not fail, and what waited for it would wait long
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
    return replace(done, hit=any(str(watched) in line for line in marked))


def plain(arguments: Sequence[str], folder: Path) -> Outcome:
    """`discrepancy ARGUMENTS` without a fault; what it says is kept in files in `folder` meanwhile."""
    child = _stopped(arguments, folder)
    os.kill(child, signal.SIGCONT)
    return _ended(child, folder)


def _traced(arguments: Sequence[str], log: Path, *options: str) -> Outcome:
    """The same under strace, which comes to the stopped process and lets it go on."""
    child = _stopped(arguments, log.parent)
    command = ["strace", "-f", "-y", "-qq", "-o", str(log), "-s", "8", *options, "-p", str(child)]
    with subprocess.Popen(command, stdin=subprocess.DEVNULL, stderr=subprocess.PIPE) as tracer:
        status = Path(f"/proc/{child}/status")
        while tracer.poll() is None and "\nTracerPid:\t0\n" in status.read_text():
            time.sleep(0.001)
        os.kill(child, signal.SIGCONT)
        return _ended(child, log.parent)


def _stopped(arguments: Sequence[str], folder: Path) -> int:
    """A process in which the program is loaded and stands before its first step: it has stopped itself."""
    child = os.fork()
    if child == 0:
        _stop_and_run(arguments, folder)
    os.waitpid(child, os.WUNTRACED)
    return child


def _stop_and_run(arguments: Sequence[str], folder: Path) -> None:
    """Never returns."""
    for number, name in ((0, os.devnull), (1, folder / "out"), (2, folder / "err")):
        handle = os.open(name, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600)
        os.dup2(handle, number)
        os.close(handle)
    run_and_exit(arguments, SECONDS, _stop)


def _stop() -> None:
    """Until the tracer is there."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    os.kill(os.getpid(), signal.SIGSTOP)


def _ended(child: int, folder: Path) -> Outcome:
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    out, err = ((folder / name).read_text("utf-8", "replace") for name in ("out", "err"))
    return Outcome(code=code, out=out, err=err, hit=False)
