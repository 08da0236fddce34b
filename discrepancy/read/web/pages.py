"""The pages of a run: each given or listed address, read from its copy, or else fetched and kept."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from discrepancy.model.problem import Problem
from discrepancy.model.settings import Limits, Web
from discrepancy.read.files.page import Page
from discrepancy.read.files.reader import Unreadable
from discrepancy.read.folders.unfold import failure_message
from discrepancy.read.web.address import address_of
from discrepancy.read.web.fetch import Fetcher
from discrepancy.read.web.frozen import Frozen
from discrepancy.read.web.hosts import Resolver, look_up
from discrepancy.read.web.requested_pages import RequestedPage


def pages(
    wanted: Iterable[RequestedPage], web: Web, limits: Limits, resolver: Resolver = look_up
) -> tuple[tuple[tuple[Page, RequestedPage], ...], tuple[Problem, ...]]:
    """Each page that could be read, with its request, in order; and the problems of the others."""
    frozen, fetcher = Frozen(web.frozen), Fetcher(limits, allow_private=web.allow_private, resolver=resolver)
    found: list[tuple[Page, RequestedPage]] = []
    problems: list[Problem] = []
    for each in wanted:
        try:
            page, notes = _page(each.url, web, limits, frozen, fetcher)
            problems += [Problem(path=each.url, message=message, fatal=fatal) for message, fatal in notes]
            found.append((page, each))
        except Unreadable as error:
            problems.append(Problem(path=each.url, message=str(error)))
        except Exception as error:  # what one site answers ends no run
            problems.append(Problem(path=each.url, message=failure_message(error)))
    return tuple(found), tuple(problems)


def _page(url: str, web: Web, limits: Limits, frozen: Frozen, fetcher: Fetcher) -> tuple[Page, list[tuple[str, bool]]]:
    """The page, with a message about it and whether that is fatal. Raises Unreadable where there is no page."""
    kept = None if web.refetch else frozen.kept(url, limits.max_megabytes)
    if kept is not None:
        return kept, []
    if web.offline:
        raise Unreadable(f"is not kept in {frozen.folder}, and --offline fetches nothing; run once without it")
    try:
        fetched = fetcher.fetch(address_of(url))
    except Unreadable as error:
        before = frozen.kept(url, limits.max_megabytes) if web.refetch else None
        if before is None:
            raise
        return before, [(f"{error}; the copy of {before.fetched:%Y-%m-%d %H:%M} UTC was read", True)]
    page = frozen.keep(url, fetched, datetime.datetime.now(datetime.UTC))
    return page, [] if fetched.plain is None else [(f"was fetched without encryption: {fetched.plain}", False)]
