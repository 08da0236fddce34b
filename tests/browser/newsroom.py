"""A shared desk that runs, with people who have tokens, for several browsers to open."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from playwright.sync_api import Page

from discrepancy.flags import load
from discrepancy.flags.storage.flag import Flag
from discrepancy.flags.team.event import Event
from discrepancy.flags.team.journal import journal_path, read_journal
from discrepancy.flags.team.people import People, add_person, people_path, revoke_person
from discrepancy.model.discrepancy import State
from discrepancy.model.settings import Settings
from discrepancy.pipeline import desk
from discrepancy.report.content.result import Report
from discrepancy.report.html import entry_page, review_page
from discrepancy.review.shared.doorkeeper import Doorkeeper
from discrepancy.review.shared.server import SharedServer


class Newsroom:
    """A running desk: its address, a token for each of its people, and its files."""

    def __init__(self, server: SharedServer, flags: Path, tokens: dict[str, str]) -> None:
        self.server, self.url, self.flags, self.tokens = server, server.site.url, flags, tokens
        self.told: list[str] = []
        self.pages: list[Page] = []

    def link(self, name: str) -> str:
        """What somebody was sent."""
        return f"{self.url}#token={self.tokens[name]}"

    def decided(self) -> dict[str, Flag]:
        """The decisions in the file, by id."""
        return {flag.id: flag for flag in load(self.flags).flags}

    def events(self) -> tuple[Event, ...]:
        """What is in the journal."""
        return read_journal(journal_path(str(self.flags)))[0]

    def revoke(self, name: str) -> None:
        """As the command does."""
        revoke_person(people_path(str(self.flags)), name)


@contextmanager
def at_work(report: Report, folder: Path, *names: str) -> Iterator[Newsroom]:
    """Serves a report to people of these names until the block ends."""
    flags = folder / "discrepancy-flags.csv"
    people = people_path(str(flags))
    tokens = {name: add_person(people, name) for name in names}
    fresh = replace(report, discrepancies=tuple(replace(d, state=State.NEW, note=None) for d in report.discrepancies))
    served = desk(fresh, Settings(flags=str(flags)), review_page(fresh, "", shared=True))
    told: list[str] = []
    with SharedServer(served, Doorkeeper(People(people)), entry_page(), tell=told.append) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        room = Newsroom(server, flags, tokens)
        room.told = told
        try:
            yield room
        finally:
            for page in room.pages:  # before the server, which they ask until the end
                page.close()
            server.shutdown()
            thread.join()


def come_in(page: Page, room: Newsroom, name: str) -> Page:
    """Waits until the page knows who is there."""
    if page not in room.pages:
        room.pages.append(page)
    page.wait_for_function("(name) => document.getElementById('by')?.value === name", arg=name)
    return page
