"""The disk: what is at a path, files that are replaced as a whole or not at all, and the reason for a refusal, with what to do next."""

from __future__ import annotations

import contextlib
import errno
import glob
import os
import stat
from collections.abc import Callable
from pathlib import Path
from types import MappingProxyType

from discrepancy.system.bounded_files import Refused

_AWAY = (errno.ENOENT, errno.ENOTDIR, errno.EACCES, errno.ELOOP)
_NEXT = MappingProxyType(
    {
        errno.ENOSPC: "make room there, and run again",
        errno.EDQUOT: "make room there, and run again",
        errno.EFBIG: "ask for larger files (ulimit -f), and run again",
        errno.EROFS: "name a place that can be written to",
        errno.EACCES: "change its permissions (ls -l shows them)",
        errno.EPERM: "change its permissions (ls -l shows them)",
        errno.ENOENT: "it was there before; run again",
        errno.EISDIR: "name a file",
        errno.ENOTDIR: "name a file in a folder",
        errno.ELOOP: "repair or remove the link",
        errno.ENAMETOOLONG: "give it a shorter name",
        errno.EMFILE: "allow more open files (ulimit -n), and run again",
        errno.ENFILE: "close other programs, and run again",
        errno.EINVAL: "check that it is what its name says",
    }
)
"""What to do next, by POSIX error number, which Python uses on every system."""


def refusal_reason(error: OSError | ValueError) -> str:
    """Why the system refused a file, and what to do next, in one line: "No space left on device; make room there, and run again"."""
    if not isinstance(error, OSError) or isinstance(error, Refused):  # a NUL in a path; what we refuse says itself what to do
        return str(error)
    following = _NEXT.get(error.errno or 0, "check the drive or the network, and run again")
    return f"{error.strerror or error}; {following}"


def mode_of(path: str) -> int | None:
    """The type and rights of what is at a path; None where nothing is. Raises OSError where the disk does not answer.

    `os.path.isfile` returns False then, and a list or a configuration would be ignored silently.
    """
    try:
        return os.stat(path).st_mode
    except OSError as error:
        if error.errno in _AWAY:
            return None
        raise
    except ValueError:  # a NUL in a path
        return None


def replace_file(target: Path, data: bytes, *, durable: bool = True, last: Callable[[], None] | None = None) -> None:
    """Replaces the content of a file, which keeps its rights and its owner: `data` is written next to it, then renamed. The file is
    always the old or the new one; with `durable` even after a power cut. A link at `target` would itself be replaced: give the file that
    it leads to. `last` is called before the rename, and prevents it by raising. Raises
    OSError, and leaves everything as it was.
    """
    try:
        old = target.stat()
    except FileNotFoundError:
        old = None
    if old is not None:
        os.close(os.open(target, os.O_WRONLY))  # a rename would not ask whether it may be written
    temporary = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            if durable:
                os.fsync(file.fileno())
        if old is not None:
            _as(old, temporary)
        if last is not None:
            last()
        os.replace(temporary, target)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise
    if durable and os.name == "posix":  # the rename itself must outlast a power cut too
        with contextlib.suppress(OSError):  # some file systems cannot do that for a folder
            _sync(target.parent)


def remove_leftovers(target: Path, *, alone: bool) -> None:
    """Removes temporary files that killed processes left next to a file; `alone` says that no other process can be replacing it now."""
    for left in target.parent.glob(f".{glob.escape(target.name)}.*.tmp"):
        process = left.name.split(".")[-2]
        if process.isdecimal() and (alone or not _runs(int(process))):
            with contextlib.suppress(OSError):
                left.unlink(missing_ok=True)


def _runs(process: int) -> bool:
    """Whether a process of this number runs, as far as can be known."""
    if os.name != "posix":  # where a question of 0 would end it
        return True
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:
        return True
    return True


def _as(old: os.stat_result, temporary: Path) -> None:
    """Owner first: to give a file away takes rights from it."""
    if hasattr(os, "chown") and (old.st_uid, old.st_gid) != (os.geteuid(), os.getegid()):
        with contextlib.suppress(OSError):  # only root may give a file away
            os.chown(temporary, old.st_uid, old.st_gid)
    temporary.chmod(stat.S_IMODE(old.st_mode))


def _sync(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
