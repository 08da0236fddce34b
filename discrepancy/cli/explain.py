"""Explain one discrepancy: the words, the subjects, the link scores, the arithmetic."""

from __future__ import annotations

import shlex
from typing import Annotated

import typer

from discrepancy.cli.arguments.options import ConfigFile, NoFlags, NoStore
from discrepancy.cli.arguments.request import settings_for
from discrepancy.cli.terminal.output import options, write
from discrepancy.cli.terminal.problems import print_problems
from discrepancy.judge.chosen_rules import select_rules
from discrepancy.judge.rule_outcomes import explain_rules
from discrepancy.model.fact import Fact
from discrepancy.model.problem import Problem, UserError
from discrepancy.model.settings import Settings
from discrepancy.pipeline import examine, link_of, read
from discrepancy.report.content.explain import explain as explained
from discrepancy.report.content.explain import explain_facts
from discrepancy.report.content.result import Report

_WHICH = "The id of a discrepancy, or its first characters; then the sources."
_PAIR = "Explain instead why the facts with these two ids were linked, or were not."


def explain(
    arguments: Annotated[list[str], typer.Argument(metavar="[ID] PATH...", help=_WHICH, show_default=False)],
    facts: Annotated[tuple[str, str] | None, typer.Option("--facts", metavar="A B", help=_PAIR, show_default=False)] = None,
    no_flags: NoFlags = False,
    no_store: NoStore = False,
    config: ConfigFile = None,
) -> None:
    """Show one discrepancy from its words to its verdict, and what to type to decide it."""
    name, paths = ("", arguments) if facts else (arguments[0], arguments[1:])
    if not paths:
        raise UserError(Problem(path="explain", message="the sources are missing: discrepancy explain ID PATH..."))
    settings = settings_for(paths, config=config, no_flags=no_flags, no_store=no_store)
    report = examine(read(paths, settings), settings)
    write(_pair(report, facts, settings) if facts else _one(report, name, paths), None, paints=True)
    raise typer.Exit(2 if print_problems(report.problems) else 0)


def _one(report: Report, name: str, paths: list[str]) -> str:
    found = [d for d in report.everything if d.id == name] or [d for d in report.everything if d.id.startswith(name)]
    if len(found) != 1:
        what = (
            f"{len(found)} discrepancies have ids that begin like this"
            if found
            else f"there is no such discrepancy among {len(report.everything)}"
        )
        again = f"discrepancy check {shlex.join(paths)} lists them with their ids"
        raise UserError(*report.problems, Problem(path=name, message=f"{what}; {again}"))
    flag = f"discrepancy flag {found[0].id} {shlex.join(paths)}"
    return explained(found[0], {source.id: source for source in report.sources}, report.facts, flag, options())


def _pair(report: Report, names: tuple[str, str], settings: Settings) -> str:
    left, right = (_fact(report, name) for name in names)
    together = any({left.id, right.id} <= {fact.id for fact in claim.facts} for claim in report.claims)
    link = link_of(report.sources, left.id, right.id, settings)
    sources = {source.id: source for source in report.sources}
    judged = explain_rules((left, right), report.everything, report.claims, select_rules(settings)[0], sources)
    return explain_facts((left, right), link, together, judged, sources, options())


def _fact(report: Report, name: str) -> Fact:
    found = [fact for fact in report.facts if fact.id.startswith(name)]
    if len(found) != 1:
        what = f"{len(found)} facts have ids that begin like this" if found else "there is no such fact"
        raise UserError(*report.problems, Problem(path=name, message=f"{what}; discrepancy facts --format csv lists them with their ids"))
    return found[0]


COMMAND = explain
