"""From what was typed to Settings: the configuration file, and the command line over it."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import replace

from discrepancy.config import load_settings, severity
from discrepancy.engines.plan import default_store
from discrepancy.model.problem import Problem, UserError
from discrepancy.model.settings import Settings


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
    """Settings for these paths; what was typed wins over the file. Raises UserError."""
    found = load_settings(paths, config, flags=not no_flags)
    if refetch and (offline or found.web.offline):
        raise UserError(
            Problem(path="--refetch", message="needs the network, which --offline (or offline = true) keeps it from; leave one out")
        )
    found = replace(
        found,
        web=replace(
            found.web, refetch=refetch, offline=offline or found.web.offline, allow_private=allow_private or found.web.allow_private
        ),
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
    if fail_on is not None:
        try:
            found = replace(found, fail_on=severity(fail_on))
        except ValueError as error:
            raise UserError(Problem(path="--fail-on", message=str(error))) from None
    return found


def _rules(given: Sequence[str]) -> tuple[str, ...]:
    """Ids, given one by one or with commas between."""
    return tuple(dict.fromkeys(name.strip() for text in given for name in text.split(",") if name.strip()))
