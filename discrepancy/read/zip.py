"""Zips of any files that can be read: each is a document by its path inside."""

from __future__ import annotations

import os
import posixpath
import zipfile
from collections.abc import Iterator

from discrepancy.read.files.reader import Part, Reader, Request, Unreadable
from discrepancy.read.files.zip_package import content, names, open_zip


def read(data: bytes, request: Request) -> Iterator[Part]:
    """One part per file; hidden files and those of macOS are left out."""
    package = open_zip(data, "zip")
    if len(package.infolist()) > request.limits.max_files:
        raise Unreadable(
            f"holds {len(package.infolist()):,} files; the limit is {request.limits.max_files:,} (max_files in discrepancy.toml raises it)"
        )
    if not package.infolist():
        raise Unreadable("this zip is empty")
    return _parts(package, request)


def _parts(package: zipfile.ZipFile, request: Request) -> Iterator[Part]:
    seen: set[str] = set()
    for info in names(package):
        if not info.filename:
            yield Part(name="file", problem="has no name in the zip; it was left out")
            continue
        path = posixpath.normpath(info.filename.replace("\\", "/"))
        parts = path.split("/")
        if parts[0] in ("..", "") or ".." in parts or "\0" in path or ":" in parts[0]:
            yield Part(name=parts[-1] or "file", problem=f"its path in the zip leads out of it ({info.filename[:200]!r}); it was left out")
            continue
        if any(part.startswith(".") for part in parts) or parts[0] == "__MACOSX" or path in seen:
            continue
        seen.add(path)
        try:
            yield Part(
                name=path,
                data=content(package, info, request.limits.max_megabytes, "max_megabytes"),
                extension=_extension(path),
            )
        except Unreadable as error:
            yield Part(name=path, problem=str(error))


def _extension(path: str) -> str:
    stem, last = os.path.splitext(path.lower())
    return ".warc.gz" if last == ".gz" and stem.endswith(".warc") else last


READER = Reader(id="zip", summary="Zips of any of these, each file a document", extensions=(".zip",), read=read)
