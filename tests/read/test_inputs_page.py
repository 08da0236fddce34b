"""docs/inputs.md names every extension and every limit, with its default."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest

from discrepancy.model.settings import Limits
from discrepancy.registry import collect

PAGE = (Path(__file__).parents[2] / "docs/inputs.md").read_text(encoding="utf-8")
READERS = collect("discrepancy.read", "READER")


@pytest.mark.parametrize("reader", sorted(READERS))
def test_every_extension_is_named(reader: str) -> None:
    words = set(PAGE.split())
    assert [extension for extension in READERS[reader].extensions if extension and extension not in words] == []
    extra = READERS[reader].extra
    assert extra is None or f"discrepancy[{extra}]" in PAGE


@pytest.mark.parametrize("limit", [field.name for field in fields(Limits)])
def test_every_limit_is_named_with_its_default(limit: str) -> None:
    assert f"| {limit} | {int(getattr(Limits(), limit))} |" in PAGE
