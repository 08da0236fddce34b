"""Rules as a table and as manual pages, from what their files say."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence

from discrepancy.judge.rulefiles.rule import Example, Rule
from discrepancy.report.content.format import Options
from discrepancy.report.text.columns import GAP, columns
from discrepancy.report.text.printable import printable


def rules_table(rules: Sequence[Rule], options: Options) -> str:
    """Id, severities and summary of each rule."""
    name = max([len(rule.id) for rule in rules], default=4)
    widths = [name, 20, options.width - name - 20 - 2 * GAP]
    return columns([(rule.id, _severities(rule), rule.summary) for rule in rules], widths, ("rule", "severity", "what it finds")) + "\n"


def rule_page(rule: Rule, options: Options) -> str:
    """What a rule asks, why, how it is set, and its examples."""
    settings = [f"{name} = {value}" for name, value in sorted(rule.settings.items())]
    rows = [
        ("kinds", ", ".join(rule.kinds)),
        ("scope", rule.scope),
        ("attributes", ", ".join(rule.attributes) or (f"all but {', '.join(rule.unless)}" if rule.unless else "all")),
        ("subjects", ", ".join(rule.subjects)),
        ("asks", f"{rule.how}{f' with {chr(10).join(settings)}' if settings else ''}".replace("\n", ", ")),
        ("severity", _severities(rule)),
        ("counts from", "" if rule.min_confidence is None else f"confidence {rule.min_confidence:g}"),
        ("message", rule.message),
        ("since", rule.since),
        ("formerly", ", ".join(rule.formerly)),
        ("file", rule.path),
    ]
    table = columns([row for row in rows if row[1]], [12, options.width - 12 - GAP])
    prose = ["\n".join(textwrap.wrap(part, options.width)) for part in rule.why.strip().split("\n\n")]
    parts = [f"{rule.id}: {rule.summary}", *prose, table, *_examples(rule.examples, options)]
    return "\n\n".join(part for part in parts if part) + "\n"


def _severities(rule: Rule) -> str:
    return ", ".join(f"{verdict}: {severity}" for verdict, severity in sorted(rule.severities.items()))


def _examples(examples: Iterable[Example], options: Options) -> list[str]:
    parts = []
    for example in examples:
        lines = [f"Example: {printable(example.name)} ({example.expect})"]
        for source in example.sources:
            date = f", {source.published}" if source.published else ""
            text = printable(f"{source.id}{date}: {source.text}")
            lines += textwrap.wrap(text, options.width, initial_indent="  ", subsequent_indent="    ")
        parts.append("\n".join(lines))
    return parts
