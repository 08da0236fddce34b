"""Serves a review to the person who started it, or to the people of a newsroom."""

from __future__ import annotations

import os
import sys
import webbrowser
from collections.abc import Callable

from discrepancy.cli.terminal.output import write
from discrepancy.cli.terminal.problems import print_line
from discrepancy.flags.team.people import People, people_path
from discrepancy.model.problem import Problem, UserError
from discrepancy.report.html import entry_page
from discrepancy.review.desk import Desk
from discrepancy.review.server import ADDRESS, ReviewServer
from discrepancy.review.shared.doorkeeper import Doorkeeper
from discrepancy.review.shared.server import SharedServer
from discrepancy.review.shared.site import public


def serve_alone(desk: Desk, port: int, flags: str | None, *, browser: bool, started: Callable[[ReviewServer], None] | None = None) -> None:
    """Serves one person until it is interrupted. `started` is called when the address is known."""
    try:
        server = ReviewServer(desk, port)
    except OSError as error:
        raise _taken(port, error) from error
    with server:
        write(f"{server.url}\n", None)
        print_line(f"decisions go to {flags}; Ctrl-C stops the review")
        if browser and _has_browser():
            webbrowser.open(server.invite())
        if started is not None:
            started(server)
        server.serve_forever()


def serve_shared(desk: Desk, port: int, flags: str, public_url: str | None, address: str | None) -> None:
    """Serves the people next to the flags file until it is interrupted."""
    if address not in (None, ADDRESS, "localhost", "::1") and public_url is None:
        message = "lets other machines in, and needs --public-url: the address at which a proxy serves the desk"
        raise UserError(Problem(path="--address", message=message))
    people = People(people_path(flags))
    if not people.names():
        message = "no one may use the desk yet: discrepancy people add NAME PATH gives a person a token"
        raise UserError(Problem(path=people.path, message=message))
    site = public(public_url) if public_url else None
    try:
        server = SharedServer(desk, Doorkeeper(people), entry_page(), site=site, address=address or ADDRESS, port=port, tell=print_line)
    except OSError as error:
        raise _taken(port, error) from error
    with server:
        write(f"{server.site.url}\n", None)
        if site and not site.secure:
            print_line(f"warning: {site.url} is not https: anyone on the network can read the tokens")
        if site:
            print_line(f"the proxy must forward requests to http://{address or ADDRESS}:{server.server_port}/with their Host header")
        print_line(f"decisions go to {flags}; {', '.join(people.names())} may use the desk; Ctrl-C stops it")
        server.serve_forever()


def _taken(port: int, error: OSError) -> UserError:
    return UserError(Problem(path="--port", message=f"{port} cannot be used: {error.strerror}; leave it out for any free one"))


def _has_browser() -> bool:
    """Whether a window can open; a browser of the terminal would take the terminal over."""
    return sys.stdout.isatty() and (
        sys.platform in ("win32", "darwin") or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
    )
