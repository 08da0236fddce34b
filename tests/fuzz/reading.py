"""Files by their readers, all in this process: what a library makes of a broken file is that file's problem, what ours does is a finding."""

from __future__ import annotations

import importlib
import traceback
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

import discrepancy
from discrepancy.model.problem import Problem
from discrepancy.model.settings import Limits
from discrepancy.model.source import Source
from discrepancy.read.files.reader import Columns, Content, Part, Reader, Request, Unreadable
from discrepancy.read.folders.unfold import Unfolder
from discrepancy.registry import collect
from tests.fuzz.held import extracted, told

_OURS = str(Path(discrepancy.__file__).parent)
LIMITS = Limits(max_megabytes=1, max_unpacked_megabytes=2, max_files=30, max_pages=5, max_rows=200)
_MOST = 3_000
"""Characters of a document in which facts are looked for; the target `facts` looks in texts."""


@cache
def _readers() -> Mapping[str, Reader]:
    """Every reader by extension; those of a process of their own read here."""
    found: dict[str, Reader] = {}
    for reader in collect("discrepancy.read", "READER").values():
        if reader.apart is not None:
            reader = replace(reader, apart=None, read=_here(importlib.import_module(reader.apart).read))
        found |= dict.fromkeys(reader.extensions, reader)
    return found


def _here(read: Callable[[bytes, Request], Content | Iterable[Part]]) -> Callable[[bytes, Request], Content | Iterable[Part]]:
    def reading(data: bytes, request: Request) -> Content | Iterable[Part]:
        try:
            found = read(data, request)
            return found if isinstance(found, Content) else list(found)
        except Unreadable:
            raise
        except MemoryError:
            raise Unreadable("needs too much memory") from None
        except RecursionError:
            raise Unreadable("is nested too deeply to be read") from None
        except Exception as error:
            if traceback.extract_tb(error.__traceback__)[-1].filename.startswith(_OURS):
                raise
            raise Unreadable(f"is broken ({type(error).__name__})") from None

    return reading


def read_as(extension: str, data: bytes, columns: Columns | None = None, name: str | None = None) -> None:
    """The documents in these bytes, or a word on why not; each is a text whose marks and facts stand in it."""
    request = Request(name=name or f"a{extension}", limits=LIMITS, columns=columns)
    try:
        for document in Unfolder(_readers(), request).unfold(data, extension):
            if document.content is not None:
                _held(document.content, document.format)
            else:
                assert document.problem or document.skipped is not None
    except Unreadable as error:
        told([Problem(path=request.name, message=str(error))])


def _held(content: Content, form: str | None) -> None:
    offsets = [at for at, _ in content.marks]
    assert offsets == sorted(offsets)
    assert all(0 <= at <= len(content.text) for at in offsets)
    given = Source(
        id="a",
        text=content.text if content.facts is not None else content.text[:_MOST],
        published=content.published,
        language=content.language,
        format=form,
        facts=content.facts,
        marks=content.marks,
    )
    assert len(given.sha256) == 64
    extracted(given)
