"""The page for fact-checkers, from this machine, until it is interrupted."""

from __future__ import annotations

import datetime
import os
from dataclasses import replace
from typing import Annotated

import typer

from discrepancy.cli.arguments.author import author
from discrepancy.cli.arguments.options import (
    Against,
    AllowPrivate,
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
from discrepancy.cli.arguments.request import settings_for
from discrepancy.cli.terminal.adding import add, folder_for
from discrepancy.cli.terminal.problems import print_line, print_problems
from discrepancy.cli.terminal.progress import Progress
from discrepancy.cli.terminal.serving import serve_alone, serve_shared
from discrepancy.cli.terminal.watch import Watch, follow, kept
from discrepancy.model.problem import Problem, UserError
from discrepancy.model.settings import Settings
from discrepancy.pipeline import desk, examine, read
from discrepancy.read.folders.publication_day import set_publication_day
from discrepancy.report.content.result import Report
from discrepancy.report.html import review_page
from discrepancy.review.adding import Added
from discrepancy.review.desk import Desk
from discrepancy.review.server import ReviewServer


def review(
    paths: Paths,
    port: Annotated[int, typer.Option("--port", min=0, max=65535, help="The port on this machine; 0 takes any free one.")] = 0,
    no_browser: Annotated[bool, typer.Option("--no-browser", help="Only print the address.")] = False,
    by: Annotated[
        str | None, typer.Option("--by", metavar="NAME", help="Who decides.", show_default="git's user.name, or the login")
    ] = None,
    shared: Annotated[bool, typer.Option("--shared", help="For several people, each with a token (discrepancy people add NAME).")] = False,
    public_url: Annotated[
        str | None,
        typer.Option("--public-url", metavar="URL", help="With --shared: where a reverse proxy serves the desk.", show_default=False),
    ] = None,
    address: Annotated[
        str | None,
        typer.Option("--address", metavar="ADDRESS", help="With --public-url: where the proxy finds the desk.", show_default="127.0.0.1"),
    ] = None,
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
    """Serve the page in which discrepancies are decided; every decision is saved at once. Ctrl-C ends it."""
    _fits(shared, by, public_url, address)
    if shared and watch:
        raise UserError(Problem(path="--watch", message="goes without --shared: start the desk again when the sources have changed"))

    def typed() -> Settings:
        return settings_for(
            paths,
            refetch=refetch,
            offline=offline,
            allow_private=allow_private,
            config=config,
            no_store=no_store,
            select=select,
            ignore=ignore,
            min_confidence=min_confidence,
        )

    settings = typed()
    watched = Watch(paths=(*paths, *(against or ())), settings=typed, config=config, ours=[settings.flags] if settings.flags else [])

    def examined(now: Settings) -> Report:
        progress = Progress()
        try:
            return examine(read(paths, now, against or ()), now, progress)
        finally:
            progress.close()

    def laid_out(report: Report) -> Desk:
        def redate(source: str, day: datetime.date) -> Desk:
            found = next((each for each in report.sources if each.id == source), None)
            if found is None:
                raise UserError(Problem(path=source, message="there is no such source any more: load the page again"))
            print_line(f"{set_publication_day(found, day)}: {source} was published on {day}")
            return laid_out(examined(kept(settings)))

        def added(what: Added) -> Desk:
            path = add(what, folder_for((*(against or ()), *paths), settings.flags), kept(settings))
            if not any(os.path.isdir(each) for each in (*(against or ()), *paths)):
                paths.append(path)  # only files are checked
            print_line(f"{path}: added")
            return laid_out(examined(kept(settings)))

        made = desk(report, settings, review_page(report, "" if shared else author(by), shared=shared), redate)
        return made if shared else replace(made, add=added)

    seen = watched.look() if watch else {}
    report = examined(settings)
    fatal = print_problems(report.problems)
    if not report.sources:
        raise UserError(Problem(path=paths[0], message="there is no source to review"))
    made = laid_out(report)
    if shared:
        serve_shared(made, port, settings.flags or "", public_url, address)
    else:

        def started(server: ReviewServer) -> None:
            if watch:
                follow(watched, seen, lambda: server.follow(lambda: laid_out(examined(kept(typed())))))

        serve_alone(made, port, settings.flags, browser=not no_browser, started=started)
    raise typer.Exit(2 if fatal else 0)


def _fits(shared: bool, by: str | None, public_url: str | None, address: str | None) -> None:
    """Raises UserError where an option is for the other sort of review."""
    if shared and by is not None:
        raise UserError(Problem(path="--by", message="goes without --shared: there, people decide under the names of their tokens"))
    if not shared and (public_url or address):
        name = "--public-url" if public_url else "--address"
        raise UserError(Problem(path=name, message="goes with --shared: a review alone stays on this machine"))


COMMAND = review
