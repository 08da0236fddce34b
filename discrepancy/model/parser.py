"""Which parser read the sentences: the same release gives the same trees."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ParserRelease:
    """A pipeline package by the name under which Python imports it, and its version."""

    name: str
    version: str

    def __str__(self) -> str:
        return f"{self.name} {self.version}"


ANY = ParserRelease(name="", version="")
"""Means the first pipeline that is installed."""
