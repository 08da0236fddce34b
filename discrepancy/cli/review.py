"""The page for fact-checkers, from this machine, until it is interrupted."""

from __future__ import annotations

import datetime
import os
import sys
import webbrowser
from dataclasses import replace
from typing import Annotated

import typer

from discrepancy.cli.adding import add, folder_for
from discrepancy.cli.author import author
from discrepancy.cli.options import (
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
from discrepancy.cli.output import write
from discrepancy.cli.problems import say, tell
from discrepancy.cli.progress import Progress
from discrepancy.cli.request import settings_for
from discrepancy.cli.watch import Watch, follow, kept
from discrepancy.model.problem import Problem, UserError
from discrepancy.model.settings import Settings
from discrepancy.pipeline import desk, examine, read
from discrepancy.read.dating import set_day
from discrepancy.report.html import review_page
from discrepancy.report.result import Report
from discrepancy.review.adding import Added
from discrepancy.review.desk import Desk
from discrepancy.review.server import ReviewServer


def review(
    paths: Paths,
    port: Annotated[int, typer.Option("--port", min=0, max=65535, help="The port on this machine; 0 takes any that is free.")] = 0,
    no_browser: Annotated[bool, typer.Option("--no-browser", help="Only print the address.")] = False,
    by: Annotated[
        str | None, typer.Option("--by", metavar="NAME", help="Who decides.", show_default="git's user.name, or the login")
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
            say(f"{set_day(found, day)}: {source} was published on {day}")
            return laid_out(examined(kept(settings)))

        def added(what: Added) -> Desk:
            path = add(what, folder_for((*(against or ()), *paths), settings.flags), kept(settings))
            if not any(os.path.isdir(each) for each in (*(against or ()), *paths)):
                paths.append(path)  # only files are checked
            say(f"{path}: added")
            return laid_out(examined(kept(settings)))

        return replace(desk(report, settings, review_page(report, author(by)), redate), add=added)

    seen = watched.look() if watch else {}
    report = examined(settings)
    fatal = tell(report.problems)
    if not report.sources:
        raise UserError(Problem(path=paths[0], message="there is no source to review"))
    try:
        server = ReviewServer(laid_out(report), port)
    except OSError as error:
        raise UserError(Problem(path="--port", message=f"{port} cannot be had: {error.strerror}; leave it out for any free one")) from error
    with server:
        write(f"{server.url}\n", None)
        say(f"decisions go to {settings.flags}; Ctrl-C ends the review")
        if not no_browser and _has_browser():
            webbrowser.open(server.invite())
        if watch:
            follow(watched, seen, lambda: server.follow(lambda: laid_out(examined(kept(typed())))))
        server.serve_forever()
    raise typer.Exit(2 if fatal else 0)


def _has_browser() -> bool:
    """Whether a window can open; a browser of the terminal would take the terminal over."""
    return sys.stdout.isatty() and (
        sys.platform in ("win32", "darwin") or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
    )


COMMAND = review
