"""Reading in a separate process: a file that loops, uses up memory or crashes the library harms nothing else."""

from __future__ import annotations

import atexit
import contextlib
import os
import pickle
import subprocess
import sys
import threading
from collections.abc import Sequence

from discrepancy.read.files.reader import Content, NotMeant, Part, Reader, Request, Unreadable
from discrepancy.system.import_path import module_path

_HEAD = 8
"""Bytes of the length before each message."""
_START = "import sys; sys.path[:] = sys.argv[2:]; from discrepancy.read.apart.child import main; main(int(sys.argv[1]))"
"""What the child runs. It is isolated (`-I`): neither its working directory nor the environment adds modules; its path is handed over."""


class _Child:
    """One process that reads file after file; it is started when the first needs it, and again after one that had to be ended."""

    def __init__(self, memory: float) -> None:
        self.memory = memory
        environment = {**os.environ, "OPENBLAS_NUM_THREADS": "1"}
        self._process = subprocess.Popen(
            [sys.executable, "-I", "-c", _START, str(int(memory * 1_000_000)), *module_path()],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment,
        )  # fmt: skip

    @property
    def alive(self) -> bool:
        return self._process.poll() is None

    def ask(self, message: bytes, seconds: float) -> bytes | None:
        """The answer; None where it died. Raises TimeoutError."""
        # A thread waits for the pipe, for Windows can not wait for one with a limit; it ends with the process.
        answers: list[bytes | None] = []
        thread = threading.Thread(target=lambda: answers.append(self._exchanged(message)), daemon=True)
        thread.start()
        thread.join(seconds)
        if not answers:
            raise TimeoutError
        return answers[0]

    def _exchanged(self, message: bytes) -> bytes | None:
        stdin, stdout = self._process.stdin, self._process.stdout
        assert stdin is not None
        assert stdout is not None
        try:
            stdin.write(len(message).to_bytes(_HEAD, "big") + message)
            stdin.flush()
            head = stdout.read(_HEAD)
            length = int.from_bytes(head, "big")
            answer = stdout.read(length) if len(head) == _HEAD else b""
        except (OSError, ValueError):
            return None
        return answer if answer and len(answer) == length else None

    def end(self, *, idle: bool = False) -> None:
        """An idle process ends on request; a busy one may not read the request."""
        with contextlib.suppress(OSError):
            self._process.terminate() if idle else self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):
                    pipe.close()


_lock = threading.Lock()
_children: list[_Child] = []


def read_apart(reader: Reader, data: bytes, request: Request) -> Content | Sequence[Part]:
    """The result of the reader's module, within `max_seconds` and `max_memory_megabytes`. Raises Unreadable."""
    limits = request.limits
    message = pickle.dumps((reader.apart, data, request))
    with _lock:
        child = _started(limits.max_memory_megabytes)
        try:
            answer = child.ask(message, limits.max_seconds)
        except TimeoutError:
            _end(child)
            raise Unreadable(
                f"was not read within {limits.max_seconds:g} seconds and was abandoned (max_seconds in discrepancy.toml raises the limit)"
            ) from None
        except BaseException:
            _end(child)
            raise
        if answer is None:
            _end(child)
            raise Unreadable(
                f"crashes the reader of {reader.id} or needs more than {limits.max_memory_megabytes:g} MB of memory"
                " (max_memory_megabytes in discrepancy.toml raises the limit)"
            )
    what, found = pickle.loads(answer)  # from our own child
    if what == "content":
        content: Content | Sequence[Part] = found
        return content
    if what == "missing":
        raise Unreadable(f"{found} is not installed, which {reader.id} needs: pip install 'discrepancy[{reader.extra or reader.id}]'")
    if what == "memory":
        raise Unreadable(
            f"needs more than {limits.max_memory_megabytes:g} MB of memory (max_memory_megabytes in discrepancy.toml raises the limit)"
        )
    raise (NotMeant if what == "not meant" else Unreadable)(found)


def _started(memory: float) -> _Child:
    if _children and (not _children[0].alive or _children[0].memory != memory):
        _end(_children[0], idle=True)
    if not _children:
        _children.append(_Child(memory))
    return _children[0]


def _end(child: _Child, *, idle: bool = False) -> None:
    child.end(idle=idle)
    _children.remove(child)


@atexit.register
def _last() -> None:
    for child in list(_children):
        _end(child, idle=True)
