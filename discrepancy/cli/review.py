"""Open the page on which fact-checkers decide discrepancies."""

from __future__ import annotations

import datetime
import os
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Annotated

import typer

from discrepancy.cli.arguments.author import author
from discrepancy.cli.arguments.options import (
    Against,
    AllowPrivate,
    By,
    ConfigFile,
    Ignore,
    MinConfidence,
    NoStore,
    Offline,
    Paths,
    Refetch,
    Select,
    Watching,
)
from discrepancy.cli.arguments.request import typed_settings
from discrepancy.cli.terminal.adding import add, folder_for
from discrepancy.cli.terminal.problems import print_line, print_problems
from discrepancy.cli.terminal.progress import check_with_progress
from discrepancy.cli.terminal.serving import serve_alone, serve_shared
from discrepancy.cli.terminal.watch import Seen, Watch, follow, without_refetch
from discrepancy.model.problem import Problem, UserError
from discrepancy.model.settings import Settings
from discrepancy.pipeline import desk
from discrepancy.read.folders.publication_day import set_publication_day
from discrepancy.report.content.result import Report
from discrepancy.report.html import review_page
from discrepancy.review.adding import Added
from discrepancy.review.desk import Desk
from discrepancy.review.server import ReviewServer

Port = Annotated[int, typer.Option("--port", min=0, max=65535, help="The port on this machine; 0 takes any free one.")]
NoBrowser = Annotated[bool, typer.Option("--no-browser", help="Only print the address.")]
Shared = Annotated[bool, typer.Option("--shared", help="For several people, each with a token (discrepancy people add NAME).")]
PublicUrl = Annotated[
    str | None,
    typer.Option("--public-url", metavar="URL", help="With --shared: where a reverse proxy serves the desk.", show_default=False),
]
Address = Annotated[
    str | None,
    typer.Option("--address", metavar="ADDRESS", help="With --public-url: where the proxy finds the desk.", show_default="127.0.0.1"),
]


def review(
    context: typer.Context,
    paths: Paths,
    port: Port = 0,
    no_browser: NoBrowser = False,
    by: By = None,
    shared: Shared = False,
    public_url: PublicUrl = None,
    address: Address = None,
    select: Select = None,
    ignore: Ignore = None,
    min_confidence: MinConfidence = None,
    against: Against = None,
    no_store: NoStore = False,
    watch: Watching = False,
    refetch: Refetch = False,
    offline: Offline = False,
    allow_private: AllowPrivate = False,
    config: ConfigFile = None,
) -> None:
    """Serve the page in which discrepancies are decided; every decision is saved at once. Ctrl-C stops it."""
    _fits(shared, by, public_url, address, watch)
    table = _Table(paths, against or (), typed_settings(context, paths), None if shared else author(by))
    flags = table.settings.flags
    watched = Watch(paths=(*paths, *(against or ())), settings=table.typed, config=config, ours=[flags] if flags else [])
    seen = watched.look() if watch else {}
    report = check_with_progress(paths, table.settings, against)
    fatal = print_problems(report.problems)
    if not report.sources:
        raise UserError(Problem(path=paths[0], message="there is no source to review"))
    if shared:
        serve_shared(table.laid(report), port, flags or "", public_url, address)
    else:
        follows = partial(_follow, watched, seen, table) if watch else None
        serve_alone(table.laid(report), port, flags, browser=not no_browser, started=follows)
    raise typer.Exit(2 if fatal else 0)


def _follow(watched: Watch, seen: Seen, table: _Table, server: ReviewServer) -> None:
    """Bring the page up to date whenever something changes."""
    follow(watched, seen, lambda: server.follow(table.again_as_typed))


class _Table:
    """The data on the desk, and how it is rebuilt when a source is dated or added. `person` decides; None at a shared desk."""

    def __init__(self, paths: list[str], against: Sequence[str], typed: Callable[[], Settings], person: str | None) -> None:
        self.typed = typed
        self.settings = typed()
        self._paths = paths
        self._against = against
        self._person = person

    def laid(self, report: Report) -> Desk:
        """The data of a report for the page on which it is decided."""
        shared = self._person is None
        made = desk(report, self.settings, review_page(report, self._person or "", shared=shared), partial(self._redate, report))
        return made if shared else replace(made, add=self._add)

    def again_as_typed(self) -> Desk:
        """The same data after reading the settings again."""
        return self._again(self.typed())

    def _again(self, settings: Settings) -> Desk:
        return self.laid(check_with_progress(self._paths, without_refetch(settings), self._against))

    def _redate(self, report: Report, source: str, day: datetime.date) -> Desk:
        found = next((each for each in report.sources if each.id == source), None)
        if found is None:
            raise UserError(Problem(path=source, message="this source no longer exists: load the page again"))
        print_line(f"{set_publication_day(found, day)}: {source} was published on {day}")
        return self._again(self.settings)

    def _add(self, what: Added) -> Desk:
        given = (*self._against, *self._paths)
        path = add(what, folder_for(given, self.settings.flags), without_refetch(self.settings))
        if not any(os.path.isdir(each) for each in given):
            self._paths.append(path)  # only files are checked
        print_line(f"{path}: added")
        return self._again(self.settings)


def _fits(shared: bool, by: str | None, public_url: str | None, address: str | None, watch: bool) -> None:
    """Raises UserError where an option belongs to the other kind of review."""
    if shared and by is not None:
        raise UserError(
            Problem(path="--by", message="cannot be used with --shared: on a shared desk, people decide under the names of their tokens")
        )
    if shared and watch:
        raise UserError(Problem(path="--watch", message="cannot be used with --shared: start the desk again when the sources have changed"))
    if not shared and (public_url or address):
        name = "--public-url" if public_url else "--address"
        raise UserError(Problem(path=name, message="works only with --shared: a review for one person stays on this machine"))


COMMAND = review
