"""Reads one rule file and reports every mistake in it with its line."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Mapping
from typing import Any

from discrepancy.judge.comparison import Comparison
from discrepancy.judge.rulefiles.message import FIELDS, unknown_fields
from discrepancy.judge.rulefiles.rule import EXPECTATIONS, KNOWN_MISS, SCOPES, SUBJECTS, Example, Rule
from discrepancy.judge.terms import Terms
from discrepancy.model.discrepancy import Severity, Verdict
from discrepancy.model.problem import Problem
from discrepancy.model.source import Source
from discrepancy.system.toml_file import Place, TomlFile, unknown

KEYS: Mapping[str, Mapping[str, type | tuple[type, ...]]] = {
    "": {
        "id": str,
        "since": str,
        "summary": str,
        "why": str,
        "formerly": list,
        "min_confidence": (int, float),
        "extends": str,
        "select": dict,
        "align": dict,
        "compare": dict,
        "severity": dict,
        "message": dict,
        "example": list,
    },
    "select": {"kind": (str, list), "scope": str, "attribute": (str, list), "unless": (str, list)},
    "align": {"subject": (str, list)},
    "compare": {"how": str, "terms": (str, list)},
    "severity": {"conflict": str, "variant": str},
    "message": {"text": str},
    "example": {"name": str, "expect": str, "sources": dict},
    "source": {"text": str, "published": datetime.date, "publisher": str, "title": str, "language": str, "timezone": str},
}
"""The keys of each table, with their types. `compare` also takes the settings of its comparison."""

NEEDED = {
    "": ("id", "summary", "select", "compare", "message"),
    "select": ("kind",),
    "compare": ("how",),
    "message": ("text",),
    "example": ("name", "expect", "sources"),
    "source": ("text",),
}
OFF = "off"
"""A severity that silences a verdict."""

IDENTITY = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*$")
_NAMES: Mapping[type | tuple[type, ...], str] = {
    str: "text",
    list: "a list",
    dict: "a table",
    (str, list): "text or a list of texts",
    (int, float): "a number",
    datetime.date: "a date such as 2020-01-16",
    int: "a whole number",
    float: "a number",
    bool: "true or false",
}

Report = Callable[[Problem], None]

CHANGEABLE = ("align", "compare", "select", "severity", "message")
"""Tables of a rule that a profile or the configuration may change."""


def check_keys(
    file: TomlFile, data: Mapping[str, Any], table: str, place: Place, report: Report, extra: Mapping[str, object] | None = None
) -> bool:
    """Report unknown keys, wrong types and missing keys of one table; True where nothing was wrong."""
    known: dict[str, type | tuple[type, ...]] = dict(KEYS[table])
    for name, default in (extra or {}).items():
        known[name] = (int, float) if isinstance(default, float) else list if isinstance(default, list | tuple) else type(default)
    good = True
    for key, value in data.items():
        if key not in known:
            report(file.problem(f"unknown key {key!r} in {f'[{table}]' if table else 'the rule'}: {unknown(key, known)}", *place, key))
            good = False
        elif not _fits(value, known[key]):
            report(file.problem(f"{key} must be {_NAMES.get(known[key], 'of another type')}, not {value!r}", *place, key))
            good = False
    for key in NEEDED.get(table, ()):
        if key not in data:
            report(file.problem(f"{f'[{table}]' if table else 'the rule'} lacks {key!r}", *place))
            good = False
    return good


def _fits(value: object, wanted: type | tuple[type, ...]) -> bool:
    if isinstance(value, bool):
        return wanted is bool
    if isinstance(value, datetime.datetime):
        return False
    if not isinstance(value, wanted):
        return False
    return (
        not isinstance(value, list)
        or (wanted is list and value != [] and isinstance(value[0], dict))
        or all(isinstance(item, str) for item in value)
    )


def read_rule(
    file: TomlFile,
    data: Mapping[str, Any],
    comparisons: Mapping[str, Comparison],
    terms: Mapping[str, Terms],
    report: Report,
) -> Rule | None:
    """The rule in a file's data, merged with the rule it extends; None if a mistake was reported."""
    problems = 0

    def tell(problem: Problem) -> None:
        nonlocal problems
        problems += 1
        report(problem)

    check_keys(file, data, "", (), tell)
    tables = {name: _table(data, name) for name in ("select", "align", "compare", "severity", "message")}
    comparison = _comparison(file, tables["compare"], comparisons, tell)
    for name, table in tables.items():
        strange = name == "compare" and comparison is None and isinstance(table.get("how"), str)
        if name in data and not strange:  # no one knows the settings of a comparison that does not exist
            check_keys(file, table, name, (name,), tell, comparison.settings if name == "compare" and comparison else None)
    _check_values(file, data, tables, tell)
    _message(file, tables["message"], tell)
    line = _line(file, data.get("min_confidence"), tell)
    found_terms = _terms(file, tables["compare"], terms, tell)
    examples = _examples(file, data.get("example"), tell)
    if problems or comparison is None:
        return None
    return _rule(data, tables, comparison, path=file.path, min_confidence=line, terms=found_terms, examples=examples)


def _rule(
    data: Mapping[str, Any], tables: Mapping[str, Mapping[str, Any]], comparison: Comparison, *,
    path: str, min_confidence: float | None, terms: Terms, examples: tuple[Example, ...],
) -> Rule:  # fmt: skip
    """The rule that checked data describe."""
    return Rule(
        id=data["id"],
        since=data.get("since", ""),
        summary=data["summary"],
        why=data.get("why", "").strip(),
        formerly=tuple(data.get("formerly", ())),
        kinds=listed(tables["select"]["kind"]),
        scope=tables["select"].get("scope", "both"),
        attributes=listed(tables["select"].get("attribute", ())),
        unless=listed(tables["select"].get("unless", ())),
        subjects=listed(tables["align"].get("subject", "any")),
        min_confidence=min_confidence,
        how=comparison.id,
        settings={**comparison.settings, **{k: v for k, v in tables["compare"].items() if k not in KEYS["compare"]}},
        severities=_severities(tables["severity"]),
        message=tables["message"]["text"],
        terms=terms,
        examples=examples,
        path=path,
    )


def _check_values(file: TomlFile, data: Mapping[str, Any], tables: Mapping[str, Mapping[str, Any]], tell: Report) -> None:
    """Report an invalid id, scope, subject or severity."""
    identity = data.get("id")
    if isinstance(identity, str) and not IDENTITY.match(identity):
        tell(file.problem(f"the id {identity!r} must be lower-case words joined by hyphens", "id"))
    _choice(file, tables["select"], "select", "scope", SCOPES, tell)
    for subject in listed(tables["align"].get("subject", "any")):
        if subject not in SUBJECTS:
            tell(file.problem(f"unknown subject {subject!r}: {unknown(subject, SUBJECTS)}", "align", "subject"))
    for verdict in ("conflict", "variant"):
        _choice(file, tables["severity"], "severity", verdict, (*(s.value for s in Severity), OFF), tell)


def _table(data: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    value = data.get(name)
    return value if isinstance(value, dict) else {}


def listed(value: Any) -> tuple[str, ...]:
    """One text or several, as a tuple."""
    return (value,) if isinstance(value, str) else tuple(map(str, value))


def _choice(file: TomlFile, table: Mapping[str, Any], name: str, key: str, choices: tuple[str, ...], tell: Report) -> None:
    value = table.get(key)
    if isinstance(value, str) and value not in choices:
        tell(file.problem(f"{key} cannot be {value!r}: {unknown(value, choices)}", name, key))


def _comparison(file: TomlFile, table: Mapping[str, Any], comparisons: Mapping[str, Comparison], tell: Report) -> Comparison | None:
    how = table.get("how")
    if not isinstance(how, str):
        return None
    if how not in comparisons:
        tell(file.problem(f"there is no comparison {how!r}: {unknown(how, comparisons)}", "compare", "how"))
    return comparisons.get(how)


def _severities(table: Mapping[str, Any]) -> dict[Verdict, Severity]:
    chosen = {Verdict.CONFLICT: table.get("conflict", "error"), Verdict.VARIANT: table.get("variant", "note")}
    return {verdict: Severity(name) for verdict, name in chosen.items() if name != OFF}


def _message(file: TomlFile, table: Mapping[str, Any], tell: Report) -> None:
    text = table.get("text")
    if not isinstance(text, str):
        return
    try:
        strange = unknown_fields(text)
    except ValueError as error:
        tell(file.problem(f"the message does not close its braces: {error}", "message", "text"))
        return
    for name in strange:
        tell(file.problem(f"unknown field {{{name}}} in the message: {unknown(name, FIELDS)}", "message", "text"))


def _line(file: TomlFile, value: object, tell: Report) -> float | None:
    """The least confidence at which the rule's findings count; None where it gives none."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    if not 0 <= value <= 1:
        tell(file.problem(f"min_confidence must be a number from 0 to 1, not {value}", "min_confidence"))
    return float(value)


def _terms(file: TomlFile, table: Mapping[str, Any], terms: Mapping[str, Terms], tell: Report) -> Terms:
    found = Terms()
    for name in listed(table.get("terms", ())):
        if name not in terms:
            tell(file.problem(f"there is no term file {name!r}: {unknown(name, terms)}", "compare", "terms"))
        else:
            found = found.joined(terms[name])
    return found


def _examples(file: TomlFile, tables: Any, tell: Report) -> tuple[Example, ...]:
    made = []
    for index, table in enumerate(tables if isinstance(tables, list) else ()):
        place: Place = ("example", index)
        if not isinstance(table, dict) or not check_keys(file, table, "example", place, tell):
            continue
        choices = (*EXPECTATIONS, *(KNOWN_MISS + name for name in EXPECTATIONS))
        _choice_at(file, table["expect"], choices, place, tell)
        sources = []
        for name, source in table["sources"].items():
            where: Place = (*place, "sources", name)
            if not isinstance(source, dict):
                tell(file.problem(f"the source {name!r} must be a table with text and published", *where))
            elif check_keys(file, source, "source", where, tell):
                sources.append(Source(id=name, **source))
        made.append(Example(name=table["name"], expect=table["expect"], sources=tuple(sources)))
    return tuple(made)


def _choice_at(file: TomlFile, value: str, choices: tuple[str, ...], place: Place, tell: Report) -> None:
    if value not in choices:
        tell(file.problem(f"expect cannot be {value!r}: {unknown(value, choices)}", *place, "expect"))
