"""One page from the web: https first, robots.txt obeyed, each redirect checked like the first address."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from typing import NoReturn

from protego import Protego

from discrepancy.model.settings import Limits
from discrepancy.read.files.reader import Unreadable
from discrepancy.read.web.address import Address, address_of
from discrepancy.read.web.exchange import PRODUCT, SAVE, Answer, Bounds, ask
from discrepancy.read.web.fetched import Fetched
from discrepancy.read.web.hosts import Allowed, NoConnection, Resolver, look_up, places_of
from discrepancy.read.web.media_types import extension_of

MOST_REDIRECTS = 10
"""Browsers follow 20 (Fetch Standard); news pages have up to 3."""
MOST_ROBOTS = 0.5
"""Megabytes of a robots.txt that are read, the minimum of RFC 9309."""
_REDIRECTS = (301, 302, 303, 307, 308)


class Fetcher:
    """Fetches for one run; the robots.txt of a site is fetched once."""

    def __init__(self, limits: Limits, *, allow_private: Allowed = False, resolver: Resolver = look_up) -> None:
        self._limits = limits
        self._allow_private = allow_private
        self.resolver = resolver
        self._robots: dict[str, Protego | str] = {}
        self._plain: dict[str, str] = {}  # hosts that do not answer with https, and why

    def fetch(self, address: Address) -> Fetched:
        """The page. Raises Unreadable, which says why there is none."""
        bounds = Bounds(
            megabytes=self._limits.max_megabytes,
            seconds=self._limits.max_fetch_seconds,
            until=time.monotonic() + self._limits.max_fetch_seconds,
        )
        for final, answer, hops, plain in self._hops(address, bounds, obey=True):
            if answer.status in _REDIRECTS:
                continue
            if answer.status != 200:
                _refused(final, answer)
            if not answer.body.strip():
                raise Unreadable(f"was not read: {final} answers with an empty page; {SAVE}")
            extension, charset = extension_of(answer.headers.get("content-type", ""), final.target, answer.body)
            return Fetched(
                final=str(final), body=answer.body, extension=extension, charset=charset, headers=answer.headers, hops=hops, plain=plain
            )
        raise Unreadable(f"was not fetched: it is redirected more than {MOST_REDIRECTS} times; {SAVE}")

    def _hops(self, address: Address, bounds: Bounds, *, obey: bool) -> Iterator[tuple[Address, Answer, tuple[str, ...], str | None]]:
        """Each address of a chain of redirects with its answer, the addresses before it, and why one was requested without encryption."""
        hops: tuple[str, ...] = ()
        plain: str | None = None
        for _ in range(MOST_REDIRECTS + 1):
            address, answer, why = self._asked(address, bounds, obey=obey)
            plain = plain or why
            yield address, answer, hops, plain
            location = answer.headers.get("location")
            if answer.status not in _REDIRECTS or not location:
                _refused(address, answer)
            hops = (*hops, str(address))
            try:
                address = address_of(location, address)
            except Unreadable as error:
                raise Unreadable(f"is redirected by {address.origin} to an address that {error}") from None

    def _asked(self, address: Address, bounds: Bounds, *, obey: bool) -> tuple[Address, Answer, str | None]:
        """The address that answered: with https where one does, else as it was given; and why not with https."""
        if address.encrypted != address and address.host not in self._plain:
            try:
                return address.encrypted, self._answer(address.encrypted, bounds, obey=obey), None
            except NoConnection as error:
                self._plain[address.host] = str(error)
        return address, self._answer(address, bounds, obey=obey), self._plain.get(address.host) if address.scheme == "http" else None

    def _answer(self, address: Address, bounds: Bounds, *, obey: bool) -> Answer:
        if obey:
            self._obey(address, bounds)
        places = places_of(address, self.resolver, bounds.left, allow_private=self._allow_private)
        for number, place in enumerate(places, 1):
            try:
                return ask(address, place, bounds)
            except NoConnection:
                if number == len(places):
                    raise
        raise NoConnection(f"{address.origin} does not answer")

    def _obey(self, address: Address, bounds: Bounds) -> None:
        """Raises Unreadable where the site does not want this page to be fetched by programs (RFC 9309)."""
        if address.origin not in self._robots:
            self._robots[address.origin] = self._site_rules(address.at("/robots.txt"), bounds)
        rules = self._robots[address.origin]
        if isinstance(rules, str):
            raise Unreadable(f"may not be fetched: {rules}; {SAVE}")
        if not rules.can_fetch(str(address), PRODUCT):
            raise Unreadable(f"may not be fetched by a program, according to {address.origin}/robots.txt; {SAVE}")

    def _site_rules(self, robots: Address, bounds: Bounds) -> Protego | str:
        """The rules of a site; or why nothing of it may be fetched. One that has none allows all."""
        bounds = replace(bounds, megabytes=MOST_ROBOTS, cut=True)
        last = None
        try:
            for last, answer, _, _ in self._hops(robots, bounds, obey=False):
                if answer.status == 200:
                    return Protego.parse(answer.body.decode("utf-8", "replace"))
                if 400 <= answer.status < 500:
                    return Protego.parse("")
                if answer.status not in _REDIRECTS:
                    return f"{last} answers {answer.status}, and pages of a site are not fetched if its rules cannot be read (RFC 9309)"
        except NoConnection:
            if last is None:
                raise
            return f"{robots} leads to a site that does not answer"
        return Protego.parse("")  # too many redirects count as none


def _refused(address: Address, answer: Answer) -> NoReturn:
    said = f"{answer.status} {answer.reason}".strip()
    what = {404: "check the address", 410: "the site has removed this page"}.get(answer.status, SAVE)
    raise Unreadable(f"was not fetched: {address} answers {said}; {what}")
