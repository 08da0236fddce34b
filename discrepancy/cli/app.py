"""The command line. A module of this folder that declares `COMMAND` is a command; it is imported when it is called, not before."""

from __future__ import annotations

import importlib
import importlib.util
import pkgutil
import sys
import traceback
from functools import cache
from typing import Any

import typer
from typer.core import TyperGroup

from discrepancy import cli
from discrepancy.cli.terminal.problems import print_problems
from discrepancy.cli.terminal.streams import install_streams
from discrepancy.cli.terminal.utf8 import in_utf8
from discrepancy.model.problem import Problem, UserError
from discrepancy.system.disk import refusal_reason
from discrepancy.system.gc_pause import collect_rarely
from discrepancy.system.import_path import module_path, safe_children
from discrepancy.system.toml_file import unknown

# 1 means "something new was found", and nothing else may end with it.
FAILED, INTERRUPTED = 2, 130

Click = Any
"""A context, command or formatter of click. Depending on its version, typer has its own copy or needs the package, so there is no single type to name."""


class _Commands(TyperGroup):
    """Finds commands in this folder by reading their first line, so that `--help` imports none of them."""

    def list_commands(self, ctx: Click) -> list[str]:
        return list(_summaries())

    def get_command(self, ctx: Click, cmd_name: str) -> Click:
        if cmd_name not in _summaries():
            return None
        declared = importlib.import_module(f"{cli.__name__}.{cmd_name.replace('-', '_')}").COMMAND
        if isinstance(declared, typer.Typer):
            return typer.main.get_command(declared)
        one = typer.Typer(add_completion=False, rich_markup_mode=None, context_settings=_CONTEXT)
        one.command(cmd_name)(declared)
        return typer.main.get_command(one)

    def resolve_command(self, ctx: Click, args: list[str]) -> tuple[str | None, Click, list[str]]:
        if args[0] not in _summaries() and not args[0].startswith("-"):
            ctx.fail(f"No such command {args[0]!r}; {unknown(args[0], _summaries())}")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: Click, formatter: Click) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(_summaries().items()))


_CONTEXT = {"help_option_names": ["-h", "--help"]}

app = typer.Typer(
    cls=_Commands,
    help="Finds what cannot all be true when several sources tell one story.",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
    context_settings=_CONTEXT,
)


def _version(asked: bool) -> None:
    if asked:
        print(f"discrepancy {importlib.import_module('importlib.metadata').version('discrepancy')}")
        raise typer.Exit


@app.callback()
def _start(
    version: bool = typer.Option(False, "--version", callback=_version, is_eager=True, help="Print the version and exit."),
) -> None:
    """Finds what cannot all be true when several sources tell one story."""


@cache
def _summaries() -> dict[str, str]:
    """Name and first line of each command, sorted."""
    found = {}
    for module in pkgutil.iter_modules(cli.__path__):
        spec = importlib.util.find_spec(f"{cli.__name__}.{module.name}")
        source = spec.loader.get_source(spec.name) if spec and spec.loader and hasattr(spec.loader, "get_source") else None
        if source and "\nCOMMAND" in source:
            found[module.name.replace("_", "-")] = source.split('"""', 2)[1].split("\n")[0]
    return dict(sorted(found.items()))


def main() -> None:
    """Run the program; never returns. Exit codes as in DESIGN.md: 0, 1, 2, 130."""
    collect_rarely()
    in_utf8()
    sys.path[:] = module_path()
    with safe_children(), install_streams() as out:
        code = _run()
        sys.stdout.flush()
        if out is not None and out.failed is not None:
            print_problems([Problem(path="standard output", message=f"cannot be written: {refusal_reason(out.failed)}")])
            code = FAILED
    sys.exit(code)


def _run() -> str | int | None:
    """The exit code."""
    try:
        app(prog_name="discrepancy")
    except SystemExit as ended:
        return ended.code
    except UserError as error:
        print_problems(error.problems)
    except KeyboardInterrupt:
        return INTERRUPTED
    except OSError as error:  # of a file that is neither a source nor written by us: our own tables, a library
        print_problems(
            [Problem(path=str(error.filename or "this machine"), message=f"the program cannot continue: {refusal_reason(error)}")]
        )
    except MemoryError:
        print_problems(
            [Problem(path="this machine", message="the program cannot continue: not enough memory; give it more, or fewer sources at once")]
        )
    except Exception:
        traceback.print_exc()
        print("discrepancy: this is a defect of the program; please report it with the lines above", file=sys.stderr)
    return FAILED
