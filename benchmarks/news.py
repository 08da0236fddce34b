"""Ordinary news of any length."""

from __future__ import annotations

import random

from benchmarks.gold import GOLD


def news(characters: int, seed: int = 1) -> str:
    """The published gold's texts in ever new order until there are so many characters."""
    draw = random.Random(seed)
    every = [path.read_text(encoding="utf-8") for path in sorted(GOLD.rglob("*.txt"))]
    parts: list[str] = []
    size = 0
    while size < characters:
        draw.shuffle(every)
        parts += every
        size += sum(map(len, every))
    return "\n\n".join(parts)[:characters]
