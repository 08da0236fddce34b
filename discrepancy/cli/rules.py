"""List the rules, show one as a manual page, run their examples."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from typing import Annotated

import typer

from discrepancy.cli.arguments.options import ConfigFile
from discrepancy.cli.arguments.request import settings_for
from discrepancy.cli.schema.config_schema import FILE as CONFIG_SCHEMA
from discrepancy.cli.terminal.manual import rule_page, rules_table
from discrepancy.cli.terminal.output import options, write
from discrepancy.cli.terminal.problems import print_line, print_problems
from discrepancy.judge.coverage import coverage
from discrepancy.judge.rulefiles.examples import missing_examples, run_examples
from discrepancy.judge.rulefiles.rule import Rule
from discrepancy.judge.rules import load_rules
from discrepancy.judge.schema.rule_schema import FILE as RULE_SCHEMA
from discrepancy.model.problem import Problem, UserError
from discrepancy.model.settings import Settings
from discrepancy.pipeline import examine, read, run
from discrepancy.read.schema.sources_schema import FILE as SOURCES_SCHEMA
from discrepancy.system.toml_file import unknown

COMMAND = typer.Typer(help=__doc__.split("\n")[0], no_args_is_help=True, rich_markup_mode=None)

Folder = Annotated[
    str, typer.Option("--in", metavar="FOLDER", help="The folder with the configuration that names further rules.", show_default="this one")
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
    name: Annotated[
        str, typer.Argument(metavar="FILE", help="rule (for rule files), config (for discrepancy.toml) or sources (for sources.toml).")
    ],
    path: Annotated[bool, typer.Option("--path", help="Print the path of the schema, for an editor's settings.")] = False,
) -> None:
    """Print the JSON Schema of a file that people write, so that editors complete and check it."""
    if name not in _SCHEMAS:
        raise UserError(Problem(path=name, message=f"there is no such schema; {unknown(name, _SCHEMAS)}"))
    write(f"{_SCHEMAS[name]}\n" if path else _SCHEMAS[name].read_text(encoding="utf-8"), None)


@COMMAND.command("test")
def prove(
    names: Annotated[
        list[str] | None, typer.Argument(metavar="[RULE...]", help="Test only these rules; by default, all.", show_default=False)
    ] = None,
    rules_at: Annotated[
        list[str] | None, typer.Option("--rules", metavar="PATH", help="More rule files or folders to test.", show_default=False)
    ] = None,
    covered: Annotated[
        list[str] | None,
        typer.Option(
            "--coverage", metavar="PATH", help="Sources to run the rules on; lists the rules that never fired there.", show_default=False
        ),
    ] = None,
    folder: Folder = ".",
    config: ConfigFile = None,
) -> None:
    """Run the examples of every rule; exit with 1 if one fails or is missing.

    With --coverage, also list the rules that found nothing in these sources: `rules test --coverage seeds/ more/`.
    """
    settings = settings_for([folder], config=config)
    if covered:  # what comes after the first path and is one, is one
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
        print_problems([Problem(path="rules", message="there are no rules to test")])
        raise typer.Exit(2)
    if failed:
        print_line(
            "a rule fails the test if an example gives another result, or if it lacks an example that fires or one that stays silent"
        )
    raise typer.Exit(1 if failed else 0)


def _run_examples(rules: Sequence[Rule]) -> int:
    """Run the examples of these rules, print those that fail, and count them."""
    results = run_examples(rules, lambda sources, one: run(sources, one)[2])
    missing = missing_examples(rules)
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
    """One line per rule, those that never fired last."""
    report = examine(read(paths, settings), replace(settings, select=(), ignore=(), flags=None))
    print_problems(report.problems)
    found = coverage(rules, report.claims, report.everything)
    for item in sorted(found, key=lambda item: not item.fired):
        write(f"{item}\n", None)
    write(f"{sum(item.fired for item in found)} of {len(found)} rules fired on {len(report.sources)} sources\n", None)
