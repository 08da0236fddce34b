"""What the program's results depend on besides its input: a hash of its code and tables, of what third parties add, and of Python's."""

from __future__ import annotations

import hashlib
import importlib.metadata
import os
import sys
import unicodedata

_OURS = "discrepancy."


def version(package: str) -> bytes:
    """20 bytes that change with any file below this folder, any third party's kind, rule or comparison, and the version of Python."""
    found = hashlib.sha256(f"{sys.version_info[:3]} {unicodedata.unidata_version}".encode())
    for name in _added():
        found.update(name.encode())
    for path in _files(package):
        found.update(os.path.relpath(path, package).encode("utf-8", "surrogatepass"))
        with open(path, "rb") as file:
            found.update(hashlib.sha256(file.read()).digest())
    return found.digest()[:20]


def _added() -> list[str]:
    points = importlib.metadata.entry_points()
    found = {
        f"{point.group} {point.name} {point.value} {point.dist.version if point.dist else ''}"
        for group in points.groups
        if group.startswith(_OURS)
        for point in points.select(group=group)
    }
    found.update(f"{name} {importlib.metadata.version(name)}" for name in ("rapidfuzz", "anyascii"))
    found.add(f"spacy {_release('spacy')}")
    return sorted(found)


def _release(name: str) -> str | None:
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return None


def _files(folder: str) -> list[str]:
    found = []
    for where, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        found += [os.path.join(where, name) for name in sorted(names) if not name.endswith((".pyc", "~"))]
    return found
