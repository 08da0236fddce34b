"""From what was typed to Settings: the configuration file, and the command line over it."""

from __future__ import annotations

import datetime
import inspect
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

import typer

from discrepancy.config import load_settings, severity
from discrepancy.engines.plan import default_store
from discrepancy.model.discrepancy import Severity
from discrepancy.model.problem import Problem, UserError
from discrepancy.model.settings import Settings, Web


def settings_for(
    paths: Sequence[str],
    *,
    config: str | None = None,
    no_flags: bool = False,
    no_store: bool = False,
    store: str | None = None,
    engine: str | None = None,
    workers: int | None = None,
    master: str | None = None,
    select: Sequence[str] | None = None,
    ignore: Sequence[str] | None = None,
    min_confidence: float | None = None,
    fail_on: str | None = None,
    refetch: bool = False,
    offline: bool = False,
    allow_private: bool = False,
) -> Settings:
    """Settings for these paths; options override the file. Raises UserError."""
    found = load_settings(paths, config, flags=not no_flags)
    found = replace(
        found,
        web=_web(found.web, refetch=refetch, offline=offline, allow_private=allow_private),
        today=datetime.date.today(),
        store=None if no_store else store or found.store or default_store(paths),
        engine=engine or found.engine or "auto",
        workers=workers or found.workers,
        master=master or found.master,
    )
    if select:
        found = replace(found, select=_rules(select))
    if ignore:
        found = replace(found, ignore=_rules(ignore))
    if min_confidence is not None:
        found = replace(found, min_confidence=min_confidence)
    return found if fail_on is None else replace(found, fail_on=_severity(fail_on))


TYPED = frozenset(inspect.signature(settings_for).parameters) - {"paths"}
"""The options of a command that are settings."""


def typed_settings(context: typer.Context, paths: Sequence[str]) -> Callable[[], Settings]:
    """Makes the settings of the command that runs, from its options and from the files as they are at each call. May raise UserError."""
    return partial(settings_for, paths, **{name: value for name, value in context.params.items() if name in TYPED})


def _web(file: Web, *, refetch: bool, offline: bool, allow_private: bool) -> Web:
    """How pages of the web are read. Raises UserError."""
    offline = offline or file.offline
    if refetch and offline:
        raise UserError(
            Problem(path="--refetch", message="needs the network, which --offline (or offline = true) forbids; leave one of the two out")
        )
    return replace(file, refetch=refetch, offline=offline, allow_private=allow_private or file.allow_private)


def _severity(given: str) -> Severity | None:
    try:
        return severity(given)
    except ValueError as error:
        raise UserError(Problem(path="--fail-on", message=str(error))) from None


def _rules(given: Sequence[str]) -> tuple[str, ...]:
    """Ids, given one by one or with commas between."""
    return tuple(dict.fromkeys(name.strip() for text in given for name in text.split(",") if name.strip()))
