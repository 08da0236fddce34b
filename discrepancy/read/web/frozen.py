"""Pages as they were fetched, kept in a folder: the bytes, and next to them a record of where they came from and when.

`frozen/news.example/the-regatta.1f2e3d4c5b6a.json` is the record of one address, and names the file of the bytes by their hash. The record
is written last: however the program ends, it names existing bytes.
"""

from __future__ import annotations

import contextlib
import datetime
import hashlib
import json
import os
import re
from pathlib import Path
from typing import Any

from discrepancy.read.files.page import Page
from discrepancy.read.files.reader import Unreadable
from discrepancy.read.web.fetched import Fetched
from discrepancy.scan.web import is_web
from discrepancy.system.bounded_files import is_there, read_file, stay_inside
from discrepancy.system.disk import refusal_reason, replace_file

FORM = 1
RECORD = ".json"
_UNSAFE = re.compile(r"[^\w.-]+")
_LONGEST = 60
_NAME = re.compile(r"[\w.-]+\.[0-9a-f]{12}\.[0-9a-f]{8}\.[a-z]+$")
_NEXT = "restore it, or fetch the page again with --refetch"


class Frozen:
    """The folder of kept pages."""

    def __init__(self, folder: str) -> None:
        self.folder = folder
        self._inside: dict[str, bool] = {}
        """Whether a folder is this one or below it."""

    def kept(self, url: str, megabytes: float) -> Page | None:
        """The page of this address, as `normalise_address` writes it; None where none is kept. Raises Unreadable for one that was changed or lost since."""
        record = self._record(url)
        try:
            if not is_there(record):
                return None
        except OSError as error:
            raise _unread(record, error) from None
        page, digest = _read(record)
        if page.url != url:
            raise Unreadable(f"is kept, but its record {record} is about {page.url}; {_NEXT}")
        try:
            stay_inside(page.path, self.folder)
            data = read_file(page.path, megabytes, told=False)
        except OSError as error:
            raise Unreadable(f"is kept in {page.path}, which cannot be read: {refusal_reason(error)}; {_NEXT}") from None
        if hashlib.sha256(data).hexdigest() != digest:
            raise Unreadable(f"is kept in {page.path}, which has changed since it was fetched (its sha256 differs); {_NEXT}")
        return page

    def keep(self, url: str, fetched: Fetched, now: datetime.datetime) -> Page:
        """Keep the page, replacing an older copy. Raises Unreadable where it cannot be written."""
        record = self._record(url)
        digest = hashlib.sha256(fetched.body).hexdigest()
        body = f"{record.removesuffix(RECORD)}.{digest[:8]}{fetched.extension}"
        said = {
            "frozen": FORM,
            "url": url,
            "final": fetched.final,
            "fetched": now.isoformat(timespec="seconds"),
            "sha256": digest,
            "body": os.path.basename(body),
            "charset": fetched.charset,
            "hops": list(fetched.hops),
            "headers": dict(fetched.telling_headers),
        }
        try:
            before = _body_of(record)
            os.makedirs(os.path.dirname(record), exist_ok=True)
            stay_inside(record, self.folder)
            replace_file(Path(body), fetched.body, durable=False)
            replace_file(Path(record), (json.dumps(said, indent=1, ensure_ascii=False) + "\n").encode(), durable=False)
            if before is not None and before != body:
                with contextlib.suppress(OSError):
                    os.unlink(before)
        except OSError as error:
            raise Unreadable(
                f"was fetched, but its copy cannot be written to {record}: {refusal_reason(error)} (set another folder with frozen in discrepancy.toml)"
            ) from None
        return Page(url=url, final=fetched.final, path=body, fetched=now, charset=fetched.charset)

    def holds(self, path: str, data: bytes) -> bool:
        """Whether a file in a folder, no link, belongs to the kept pages: a record, or bytes with the record of their hash."""
        if (below := os.path.dirname(path)) not in self._inside:
            self._inside[below] = os.path.join(os.path.realpath(below), "").startswith(os.path.realpath(self.folder) + os.sep)
        if not self._inside[below]:
            return False
        record = path if path.endswith(RECORD) else os.path.splitext(os.path.splitext(path)[0])[0] + RECORD
        try:
            page, digest = _read(record)
        except Unreadable:
            return False
        return path == record or (os.path.basename(page.path) == os.path.basename(path) and hashlib.sha256(data).hexdigest() == digest)

    def _record(self, url: str) -> str:
        """The file that says what is kept of an address; http or https does not matter."""
        said = url.partition("://")[2]
        host, _, rest = said.partition("/")
        last = rest.partition("?")[0].rstrip("/").rpartition("/")[2]
        name = _UNSAFE.sub("-", os.path.splitext(last)[0]).strip("-.")[:_LONGEST] or "index"
        key = hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:12]
        return os.path.join(self.folder, _UNSAFE.sub("-", host)[:_LONGEST].strip("-.") or "host", f"{name}.{key}{RECORD}")


def _read(record: str) -> tuple[Page, str]:
    """What a record says, and the hash of the bytes. Raises Unreadable."""
    try:
        said: Any = json.loads(read_file(record, told=False))
        url, final, digest, body = (said[name] for name in ("url", "final", "sha256", "body"))
        fetched = datetime.datetime.fromisoformat(said["fetched"])
        charset = said.get("charset")
    except OSError as error:
        raise _unread(record, error) from None
    except (ValueError, TypeError, LookupError, RecursionError, AttributeError):
        raise Unreadable(f"is kept, but its record {record} is not in the form that the program writes; {_NEXT}") from None
    texts = (url, final, digest, body, *(() if charset is None else (charset,)))
    if not all(isinstance(each, str) for each in texts) or not is_web(final) or not _NAME.match(body):
        raise Unreadable(f"is kept, but its record {record} is not in the form that the program writes; {_NEXT}")
    path = os.path.join(os.path.dirname(record), body)
    return Page(url=url, final=final, path=path, fetched=fetched, charset=charset), digest


def _unread(record: str, error: OSError) -> Unreadable:
    return Unreadable(f"is kept, says {record}, which cannot be read: {refusal_reason(error)}; {_NEXT}")


def _body_of(record: str) -> str | None:
    """The bytes that a record names before it is written anew."""
    try:
        return _read(record)[0].path
    except Unreadable:
        return None
