"""The rules: list them, show one as its manual page, run their examples."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from typing import Annotated

import typer

from discrepancy.cli.manual import rule_page, rules_table
from discrepancy.cli.options import ConfigFile
from discrepancy.cli.output import options, write
from discrepancy.cli.problems import say, tell
from discrepancy.cli.request import settings_for
from discrepancy.cli.schema.config_schema import FILE as CONFIG_SCHEMA
from discrepancy.judge.coverage import coverage
from discrepancy.judge.examples import lacking, run_examples
from discrepancy.judge.rule import Rule
from discrepancy.judge.rules import load_rules
from discrepancy.judge.schema.rule_schema import FILE as RULE_SCHEMA
from discrepancy.model.problem import Problem, UserError
from discrepancy.model.settings import Settings
from discrepancy.pipeline import examine, read, run
from discrepancy.read.schema.sources_schema import FILE as SOURCES_SCHEMA
from discrepancy.text.tomlfile import unknown

COMMAND = typer.Typer(help=__doc__.split("\n")[0], no_args_is_help=True, rich_markup_mode=None)

Folder = Annotated[
    str, typer.Option("--in", metavar="FOLDER", help="The folder whose configuration names rules of its own.", show_default="this one")
]


@COMMAND.command("list")
def list_rules(folder: Folder = ".", config: ConfigFile = None) -> None:
    """Every rule with its severities and what it finds."""
    settings = settings_for([folder], config=config)
    write(rules_table(load_rules(settings.rules, profile=settings.profile, overrides=settings.overrides), options()), None, paints=True)


@COMMAND.command()
def show(
    name: Annotated[str, typer.Argument(metavar="RULE", help="The id of a rule, as `rules list` prints it.", show_default=False)],
    folder: Folder = ".",
    config: ConfigFile = None,
) -> None:
    """The manual page of one rule: what it asks, why, its settings and its examples."""
    settings = settings_for([folder], config=config)
    rules = load_rules(settings.rules, profile=settings.profile, overrides=settings.overrides, examples=True)
    found = next((rule for rule in rules if name == rule.id or name in rule.formerly), None)
    if found is None:
        raise UserError(Problem(path=name, message=f"there is no such rule; {unknown(name, [rule.id for rule in rules])}"))
    write(rule_page(found, options()), None, paints=True)


_SCHEMAS = {"rule": RULE_SCHEMA, "config": CONFIG_SCHEMA, "sources": SOURCES_SCHEMA}


@COMMAND.command()
def schema(
    name: Annotated[str, typer.Argument(metavar="FILE", help="rule, config or sources: of a rule file, discrepancy.toml or sources.toml.")],
    path: Annotated[bool, typer.Option("--path", help="Print where the schema stands, for an editor's settings.")] = False,
) -> None:
    """Print the JSON Schema of a file that people write, so that editors complete and check it."""
    if name not in _SCHEMAS:
        raise UserError(Problem(path=name, message=f"there is no such schema; {unknown(name, _SCHEMAS)}"))
    write(f"{_SCHEMAS[name]}\n" if path else _SCHEMAS[name].read_text(encoding="utf-8"), None)


@COMMAND.command("test")
def prove(
    names: Annotated[
        list[str] | None, typer.Argument(metavar="[RULE...]", help="Only these rules; without any, all.", show_default=False)
    ] = None,
    rules_at: Annotated[
        list[str] | None, typer.Option("--rules", metavar="PATH", help="More rule files or folders to test.", show_default=False)
    ] = None,
    covered: Annotated[
        list[str] | None,
        typer.Option("--coverage", metavar="PATH", help="Sources on which to tell the rules that never fired.", show_default=False),
    ] = None,
    folder: Folder = ".",
    config: ConfigFile = None,
) -> None:
    """Run every rule's own examples, ours and the user's; exit 1 where one is not as it says, or is missing.

    With --coverage, also tell which rules found nothing in these sources: `rules test --coverage seeds/ more/`.
    """
    settings = settings_for([folder], config=config)
    if covered:  # what stands behind the first path and is one, is one
        covered, names = (
            [*covered, *(name for name in names or () if os.path.exists(name))],
            [name for name in names or () if not os.path.exists(name)],
        )
    paths = (*settings.rules, *(rules_at or ()))
    rules = load_rules(paths, select=names or (), profile=settings.profile, overrides=settings.overrides, examples=True)
    failed = _run_examples(rules)
    if covered:
        _tell_coverage(rules, covered, settings)
    if not rules:
        tell([Problem(path="rules", message="there are no rules to test")])
        raise typer.Exit(2)
    if failed:
        say("a rule fails the test where an example is not as it says, or where it has none that fires and one that stays silent")
    raise typer.Exit(1 if failed else 0)


def _run_examples(rules: Sequence[Rule]) -> int:
    """Run the examples of these rules, print those that fail, and count them."""
    results = run_examples(rules, lambda sources, one: run(sources, one)[2])
    missing = lacking(rules)
    for result in results:
        if not result.right or result.example.todo:
            write(f"{'FAIL' if result.failed else 'todo'} {result}\n", None)
    for line in missing:
        write(f"FAIL {line}\n", None)
    failed = sum(result.failed for result in results) + len(missing)
    right = sum(result.right for result in results)
    write(f"{len(rules)} rules, {len(results)} examples: {right} right, {failed} failed\n", None)
    return failed


def _tell_coverage(rules: Sequence[Rule], paths: Sequence[str], settings: Settings) -> None:
    """One line a rule, those that never fired last."""
    report = examine(read(paths, settings), replace(settings, select=(), ignore=(), flags=None))
    tell(report.problems)
    found = coverage(rules, report.claims, report.everything)
    for item in sorted(found, key=lambda item: not item.fired):
        write(f"{item}\n", None)
    write(f"{sum(item.fired for item in found)} of {len(found)} rules fired on {len(report.sources)} sources\n", None)
