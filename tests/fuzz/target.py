"""What a fuzz target is: one function of bytes that raises where the program breaks a promise. A module of targets/ with a TARGET is one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from discrepancy.registry import collect

CORPUS = Path(__file__).parent / "corpus"
"""What was found once, a folder a target; the ordinary tests run all of it again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """`seeds` are honest inputs to begin with, `words` pieces of the input's language to put in; `longest` is in bytes."""

    id: str
    run: Callable[[bytes], None]
    seeds: tuple[bytes, ...]
    words: tuple[bytes, ...] = ()
    longest: int = 1_500


def targets() -> Mapping[str, Target]:
    """Every target by id."""
    return collect("tests.fuzz.targets", "TARGET")


def text_of(data: bytes) -> str:
    """A text of these bytes: UTF-8, and a byte that is none is half a surrogate pair, as in file names and careless JSON."""
    return data.decode("utf-8", "surrogateescape")
