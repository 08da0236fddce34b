"""Which web pages a run needs: the addresses among the paths, and those in the lists of folders."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from discrepancy.read.folders.folder import walk
from discrepancy.read.folders.sources_toml import NAME, read_listing
from discrepancy.scan.web import is_web, normalise_address
from discrepancy.system.bounded_files import read_file


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestedPage:
    """A normalised address, the path (an address, or a folder) that it comes from, and the list that names it, if any."""

    url: str
    root: str
    listing: str | None = None


def requested_pages(paths: Iterable[str]) -> tuple[RequestedPage, ...]:
    """Each address once, in the order of the paths."""
    found: dict[str, RequestedPage] = {}
    for path in paths:
        for each in [RequestedPage(url=normalise_address(path), root=path)] if is_web(path) else _listed(path):
            before = found.setdefault(each.url, each)
            if before.listing is None and each.listing is not None:
                found[each.url] = replace(before, listing=each.listing)
    return tuple(found.values())


def _listed(folder: str) -> Iterator[RequestedPage]:
    """Addresses in the lists of a folder and those below it, by the folders' names; none where the path is no folder."""
    for below, names in walk(folder):
        where = os.path.join(below, NAME)
        if NAME in names and _may_list_pages(where):
            yield from (RequestedPage(url=path, root=folder, listing=where) for path in read_listing(where).entries if is_web(path))


_ADDRESS = re.compile(rb"http|\\(?:[xU]|u00[4-7])", re.IGNORECASE)
"""How an address begins, or an escape of a letter that it may begin with."""


def _may_list_pages(listing: str) -> bool:
    """Whether a list can name an address: those that name files alone are checked once, with the files."""
    try:
        return _ADDRESS.search(read_file(listing, told=False)) is not None
    except OSError:
        return False
