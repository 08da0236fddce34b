"""The process that reads heavy formats: takes a module's name, bytes and a request, answers with what the module found."""

from __future__ import annotations

import importlib
import os
import pickle
import sys
from typing import BinaryIO

from discrepancy.read.files.reader import Content, NotMeant, Request, Unreadable

_HEAD = 8


def answer(module: str, data: bytes, request: Request) -> tuple[str, object]:
    """The kind of answer, and the content, the name of a missing package, or the message."""
    try:
        reader = importlib.import_module(module)
    except ModuleNotFoundError as error:
        return "missing", error.name or module
    try:
        found = reader.read(data, request)
        return "content", found if isinstance(found, Content) else list(found)
    except NotMeant as error:
        return "not meant", str(error)
    except Unreadable as error:
        return "unreadable", str(error)
    except MemoryError:
        return "memory", ""
    except RecursionError:
        return "unreadable", "is nested too deeply to be read"
    except Exception as error:  # whatever a library makes of a broken file is that file's problem
        return "unreadable", f"is broken and cannot be read ({type(error).__name__}: {' '.join(str(error).split())[:200]})"


def serve(requests: BinaryIO, answers: BinaryIO) -> None:
    """Answer until there are no more requests."""
    while len(head := requests.read(_HEAD)) == _HEAD:
        module, data, request = pickle.loads(requests.read(int.from_bytes(head, "big")))
        message = pickle.dumps(answer(module, data, request))
        answers.write(len(message).to_bytes(_HEAD, "big") + message)
        answers.flush()


def _bound(memory: int) -> None:
    """Limit the address space of this process; Windows has no such limit."""
    try:
        resource = importlib.import_module("resource")
    except ModuleNotFoundError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def main(memory: int) -> None:
    """Run the process with this many bytes of memory."""
    _bound(memory)
    # The pipe is ours alone: what a library prints goes nowhere near it.
    pipe = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    serve(sys.stdin.buffer, pipe)
