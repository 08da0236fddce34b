"""The mapping of a table in sources.toml: the role of each column, fixed values, and the sheet."""

from __future__ import annotations

from collections.abc import Mapping

from discrepancy.model.problem import Problem
from discrepancy.read.files.reader import Columns
from discrepancy.system.toml_file import TomlFile, unknown

TABLE_KEYS = ("columns", "fixed", "sheet")
ROLES = ("subject", "attribute", "value", "unit", "date", "publisher", "kind", "quote", "thing", "said_by")
"""The roles of a column. Only `value` is required."""
_FIXED = tuple(role for role in ROLES if role not in ("value", "quote"))


def read_columns(toml: TomlFile, table: Mapping[str, object], place: tuple[str | int, ...]) -> tuple[Columns | None, list[Problem]]:
    """The mapping of one [[source]], None where it has none, and its problems."""
    problems: list[Problem] = []
    columns = _texts(toml, table, "columns", ROLES, place, problems)
    fixed = _texts(toml, table, "fixed", _FIXED, place, problems)
    sheet = table.get("sheet")
    if sheet is not None and not isinstance(sheet, str):
        problems.append(toml.problem('sheet must be the name of a sheet in quotes: sheet = "Ages"', *place, "sheet"))
    if "columns" not in table:
        if fixed or sheet is not None:
            problems.append(toml.problem('a table needs its columns: columns = { subject = "Name", value = "Age" }', *place))
        return None, problems
    if "value" not in columns:
        problems.append(toml.problem('columns must say which column holds the value: columns = { value = "Age", … }', *place, "columns"))
        return None, problems
    for role in columns:
        if role in fixed:
            problems.append(toml.problem(f"{role} is in both columns and fixed; keep one of the two", *place, "fixed"))
    return Columns(columns=columns, fixed=fixed, sheet=sheet if isinstance(sheet, str) else None), problems


def _texts(
    toml: TomlFile, table: Mapping[str, object], key: str, known: tuple[str, ...], place: tuple[str | int, ...], problems: list[Problem]
) -> dict[str, str]:
    found = table.get(key, {})
    if not isinstance(found, dict):
        problems.append(toml.problem(f'{key} must be a table: {key} = {{ subject = "…" }}', *place, key))
        return {}
    texts = {}
    for name, text in found.items():
        if name not in known:
            problems.append(toml.problem(f"unknown column {name!r} in {key}; {unknown(name, known)}", *place, key))
        elif not isinstance(text, str) or not text:
            problems.append(toml.problem(f'{key}.{name} must be a text in quotes: {name} = "…"', *place, key))
        else:
            texts[name] = text
    return texts
