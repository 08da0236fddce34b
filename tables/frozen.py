"""Writes one frozen table: a header that names source, version, licence and command, then sorted lines."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

DATA = Path(__file__).parents[1] / "discrepancy" / "text" / "data"


def write(name: str, lines: Iterable[str], *, source: str, licence: str, script: str, columns: str, ordered: bool = False) -> None:
    """Write `lines` to data/`name`; sorted by code point unless `ordered` says that their order is meaning."""
    body = list(lines) if ordered else sorted(set(lines))
    header = [f"# source: {source}", f"# licence: {licence}", f"# made by: python -m {script}", f"# columns: {columns}"]
    (DATA / name).write_text("\n".join([*header, *body]) + "\n", encoding="utf-8", newline="\n")
    print(f"{name}: {len(body)} lines, {(DATA / name).stat().st_size // 1024} kB")
