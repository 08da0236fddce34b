"""Manage who may use a shared desk: add, list, revoke."""

from __future__ import annotations

from typing import Annotated

import typer

from discrepancy.cli.arguments.options import ConfigFile
from discrepancy.cli.arguments.request import settings_for
from discrepancy.cli.terminal.output import write as put
from discrepancy.cli.terminal.problems import print_line
from discrepancy.flags.team.people import add_person, load_people, people_path, revoke_person
from discrepancy.model.problem import Problem, UserError
from discrepancy.report.text.printable import printable
from discrepancy.review.shared.site import public

COMMAND = typer.Typer(help=__doc__, no_args_is_help=True, rich_markup_mode=None, add_completion=False)

Name = Annotated[str, typer.Argument(metavar="NAME", help="The person's name; it is shown with each decision.", show_default=False)]
Folder = Annotated[str, typer.Argument(metavar="PATH", help="The folder of the sources, or one file in it.")]


@COMMAND.command()
def add(
    name: Name,
    path: Folder = ".",
    public_url: Annotated[
        str | None, typer.Option("--public-url", metavar="URL", help="The address of the desk; prints a link to send.", show_default=False)
    ] = None,
    renew: Annotated[bool, typer.Option("--renew", help="Make a new token; the old one stops working.")] = False,
    config: ConfigFile = None,
) -> None:
    """Give a person access. The token is printed once; only its salted hash is kept."""
    site = public(public_url) if public_url else None
    where = _where(path, config)
    token = add_person(where, name, renew=renew)
    put(f"{site.url}#token={token}\n" if site else f"{token}\n", None)
    what = "this link" if site else "this token"
    print_line(f"{printable(name)} may use the desk with {what}; it is shown only once, and {where} keeps its hash")


@COMMAND.command("list")
def list_(path: Folder = ".", config: ConfigFile = None) -> None:
    """List who may use the desk, since when, and whose access was revoked."""
    people = sorted(load_people(_where(path, config)).values(), key=lambda person: person.name.casefold())
    for person in people:
        put(f"{printable(person.name)}\tsince {person.since}\t{f'revoked {person.revoked}' if person.revoked else 'has access'}\n", None)
    if not people:
        print_line("no one may use the desk yet: add people with discrepancy people add NAME")


@COMMAND.command()
def revoke(name: Name, path: Folder = ".", config: ConfigFile = None) -> None:
    """Revoke a person's access, from their next click on. What they decided and said stays."""
    where = _where(path, config)
    revoke_person(where, name)
    print_line(f"{printable(name)} may no longer use the desk")


def _where(path: str, config: str | None) -> str:
    """The file of people, next to the flags file."""
    flags = settings_for([path], config=config, no_store=True).flags
    if flags is None:
        raise UserError(Problem(path="people", message="there is no folder to keep people in: name the flags file in discrepancy.toml"))
    return people_path(flags)
