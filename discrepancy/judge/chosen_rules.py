"""The rules that the settings ask for, with the user's own words."""

from __future__ import annotations

from dataclasses import replace

from discrepancy.judge.rulefiles.rule import Rule
from discrepancy.judge.rulefiles.term_file import terms_of
from discrepancy.judge.rules import load_rules
from discrepancy.model.problem import Problem, UserError
from discrepancy.model.settings import Settings


def select_rules(settings: Settings) -> tuple[tuple[Rule, ...], tuple[Problem, ...]]:
    """The rules to run. If the user's rules are broken, the built-in rules and the problems. Raises UserError if the built-in rules fail too."""
    problems: tuple[Problem, ...] = ()
    try:
        rules = load_rules(
            settings.rules, select=settings.select, disable=settings.ignore, profile=settings.profile, overrides=settings.overrides
        )
    except UserError as error:
        if not settings.rules:
            raise
        rules, problems = load_rules(select=settings.select, disable=settings.ignore), error.problems
    own = terms_of(settings.terms)
    return tuple(replace(rule, terms=rule.terms.joined(own)) for rule in rules), problems
