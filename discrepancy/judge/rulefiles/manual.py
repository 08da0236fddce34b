"""Rules as one page of Markdown, from what their files say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from discrepancy.judge.rulefiles.rule import Example, Rule

_SIGNS = re.compile(r"([\\`*_{}\[\]<>|])")
"""Characters that mean something in Markdown."""


def manual(rules: Sequence[Rule]) -> str:
    """A table of all rules, then a section for each: what it asks, why, how it is set, and its examples.

    `summary` and `why` are Markdown already; names and texts of examples are not.
    """
    rows = [f"| [{rule.id}](#{rule.id}) | {_severities(rule)} | {rule.summary} |" for rule in rules]
    head = ["# Rules", "", "| rule | severity | what it finds |", "|---|---|---|", *rows]
    return "\n".join([*head, *(line for rule in rules for line in _section(rule))]) + "\n"


def _section(rule: Rule) -> Iterable[str]:
    yield from ("", f"## {rule.id}", "", f"{rule.summary}.", "")
    for part in rule.why.split("\n\n"):
        yield from (" ".join(part.split()), "")
    attributes = ", ".join(rule.attributes) or (f"all but {', '.join(rule.unless)}" if rule.unless else "all")
    facts = [
        ("kinds", ", ".join(rule.kinds)),
        ("scope", rule.scope),
        ("attributes", attributes),
        ("subjects", ", ".join(rule.subjects)),
        ("counts from", "" if rule.min_confidence is None else f"confidence {rule.min_confidence:g}"),
        ("asks", f"`{rule.how}`"),
        ("settings", ", ".join(f"`{name} = {_setting(value)}`" for name, value in sorted(rule.settings.items()))),
        ("severity", _severities(rule)),
        ("since", rule.since),
        ("formerly", ", ".join(rule.formerly)),
    ]
    yield from (f"- {name}: {said}" for name, said in facts if said)
    for example in rule.examples:
        yield from ("", *_example(example))


def _example(example: Example) -> Iterable[str]:
    expect = f"{example.wanted}, which the program misses today" if example.todo else example.expect
    yield f"**{_plain(example.name)}**: {expect}"
    yield ""
    for source in example.sources:
        date = f", {source.published}" if source.published else ""
        yield f"> {source.id}{date}: {_plain(' '.join(source.text.split()))}"
        yield ">"


def _setting(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(list(value) if isinstance(value, list | tuple) else value)


def _severities(rule: Rule) -> str:
    return ", ".join(f"{verdict}: {severity}" for verdict, severity in sorted(rule.severities.items()))


def _plain(text: str) -> str:
    return _SIGNS.sub(r"\\\1", text)
