"""The texts that offsets refer to, kept next to the report if they were extracted from another format: pdf, html, docx, tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from discrepancy.model.source import Source

FOLDER = "texts"
SUMS = f"{FOLDER}/SHA256SUMS"
_UNSAFE = re.compile(r"[^\w./ -]+")
_LONGEST = 150


def frozen_path(source: Source) -> str | None:
    """The path of this source's text next to the report, with slashes; None where the file itself is the text."""
    if not source.extracted:
        return None
    parts = [part.strip(" .") for part in _UNSAFE.sub("-", source.id).split("/")]
    name = "/".join(part[:_LONGEST] for part in parts if part) or "source"
    # Two ids that differ in letters no file name holds, or in case alone, are two files.
    return f"{FOLDER}/{name}.{source.sha256[:8]}.txt"


def frozen_texts(sources: Sequence[Source]) -> Iterator[tuple[str, bytes]]:
    """Path and bytes of each frozen text, and the file of their hashes for `sha256sum --check`; nothing without frozen texts."""
    sums = []
    for source in sources:
        if (path := frozen_path(source)) is not None:
            sums.append(f"{source.sha256}  {path.removeprefix(FOLDER + '/')}\n")
            yield path, source.text.encode("utf-8", "surrogatepass")
    if sums:
        yield SUMS, "".join(sums).encode()
