"""The pages of a WARC file (ISO 28500): successful answers with html, plain text or pdf in them."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed

from discrepancy.read.files.reader import Content, Part, Request, Unreadable

_TYPES = {"text/html": ".html", "application/xhtml+xml": ".html", "text/plain": ".txt", "application/pdf": ".pdf"}
_UNSAFE = re.compile(r"[^\w./?=&%~+-]+")
_FETCHED = ("http://", "https://", "ftp://", "file://")
"""Addresses of what was fetched; "metadata://" is what the crawler says of itself."""
_CHUNK = 1 << 16


def read(data: bytes, request: Request) -> Iterator[Part]:
    """One part per page. The day of the visit is not taken for the publication date."""
    limits = request.limits
    left = int(limits.max_unpacked_megabytes * 1_000_000)
    count = 0
    taken: set[str] = set()
    try:
        for record in ArchiveIterator(io.BytesIO(data)):
            if record.rec_type not in ("response", "resource"):
                continue
            status = record.http_headers.get_statuscode() if record.http_headers else "200"
            kind = (record.http_headers or record.rec_headers).get_header("Content-Type") or ""
            extension = _TYPES.get(kind.partition(";")[0].strip().lower())
            address = record.rec_headers.get_header("WARC-Target-URI") or ""
            if extension is None or status != "200" or not address.lower().startswith(_FETCHED):
                continue
            count += 1
            if count > limits.max_files:
                raise Unreadable(f"holds more than {limits.max_files:,} pages (max_files in discrepancy.toml raises the limit)")
            body = bytearray()
            stream = record.content_stream()
            while chunk := stream.read(_CHUNK):
                body += chunk
                left -= len(chunk)
                if left < 0:
                    raise Unreadable(
                        f"unpacks to more than {limits.max_unpacked_megabytes:g} MB (max_unpacked_megabytes in discrepancy.toml raises the limit)"
                    )
            name = _name(address, taken)
            hint = Content(text="", url=address, found=(("url", "WARC-Target-URI of the archive"),))
            yield Part(name=name, data=bytes(body), extension=extension, hint=hint)
    except ArchiveLoadFailed as error:
        raise Unreadable(f"is a broken web archive: {' '.join(str(error).split())[:200]}") from None
    if not count:
        raise Unreadable("has no page: it contains no successful response with html, text or pdf")


def _name(address: str, taken: set[str]) -> str:
    """The address without its scheme; a page that was visited again gets the number of the visit."""
    name = _UNSAFE.sub("-", address.partition("://")[2] or address)[:200].strip("/").replace("..", "-") or "page"
    number, unique = 2, name
    while unique in taken:
        unique, number = f"{name} ({number})", number + 1
    taken.add(unique)
    return unique
