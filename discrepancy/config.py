"""discrepancy.toml, or [tool.discrepancy] in pyproject.toml, to frozen Settings; a mistake is reported with its file and line."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from discrepancy.judge.rulefiles.term_file import terms_of
from discrepancy.judge.rules import LINE
from discrepancy.model.discrepancy import Severity
from discrepancy.model.problem import Problem, UserError
from discrepancy.model.settings import Limits, Settings, Web
from discrepancy.scan.units.user_units import own_units
from discrepancy.scan.web import is_web
from discrepancy.system.bounded_files import read_text, stay_inside
from discrepancy.system.disk import mode_of, refusal_reason
from discrepancy.system.toml_file import TomlFile, parse_toml, unknown

NAME, SHARED = "discrepancy.toml", "pyproject.toml"
TABLE = ("tool", "discrepancy")
FLAGS = "discrepancy-flags.csv"
FROZEN = Web().frozen
NEVER = "never"
MOST = 1_000_000_000
"""The highest limit: a thousand terabytes, thirty years. No system accepts infinity as a limit."""


def load_settings(paths: Sequence[str], config: str | None = None, *, flags: bool = True) -> Settings:
    """Settings for these paths: the file named, or the nearest one in or above the first path. Raises UserError.

    Paths in the file are relative to it. By default the flags file is in the first folder given, or next to the first file; `flags` says
    whether it is used at all.
    """
    where = config if config is not None else _nearest(paths)
    settings = Settings() if where is None else _read(where, required=config is not None) or Settings()
    if settings.web.frozen == FROZEN:
        folder = os.path.dirname(settings.path) if settings.path is not None else _default_folder(paths) or ""
        settings = replace(settings, web=replace(settings.web, frozen=os.path.join(folder, FROZEN)))
    if not flags:
        return replace(settings, flags=None)
    return settings if settings.flags is not None else replace(settings, flags=_default_flags(paths))


def severity(text: str) -> Severity | None:
    """The value of --fail-on and fail_on: a severity, or None for never. Raises ValueError that names the choices."""
    if text == NEVER:
        return None
    try:
        return Severity(text)
    except ValueError:
        raise ValueError(f"{text!r} is not a severity; {unknown(text, (*map(str, Severity), NEVER))}") from None


def _nearest(paths: Sequence[str]) -> str | None:
    first = next((path for path in paths if path != "-" and not is_web(path)), os.curdir)
    folder = os.path.abspath(first)
    if not _is(stat.S_ISDIR, folder):
        folder = os.path.dirname(folder)
    while True:
        for name in (NAME, SHARED):
            where = os.path.join(folder, name)
            # A pipe of our name is refused where it is read, and not passed over: it may hide the settings of a folder above.
            if _is(_is_no_folder, where) if name == NAME else _is(stat.S_ISREG, where) and _table(where) is not None:
                return where if os.path.isabs(first) else os.path.relpath(where)
        if (parent := os.path.dirname(folder)) == folder:
            return None
        folder = parent


def _default_folder(paths: Sequence[str]) -> str | None:
    """The first folder given, or that of the first file, or the working one where all are addresses of pages; None for standard input."""
    given = [path for path in paths if path != "-" and not is_web(path)]
    alone = "" if any(is_web(path) for path in paths) else None
    return next((path for path in given if _is(stat.S_ISDIR, path)), os.path.dirname(given[0]) if given else alone)


def _default_flags(paths: Sequence[str]) -> str | None:
    """The flags file in the first folder given, or else in that of the first file."""
    folder = _default_folder(paths)
    if folder is None:
        return None
    where = os.path.join(folder, FLAGS)
    try:
        stay_inside(where)
    except OSError as error:
        raise UserError(
            Problem(path=where, message=f"the flags file {refusal_reason(error)} (flags in discrepancy.toml names another)")
        ) from None
    return where


def _is_no_folder(mode: int) -> bool:
    return not stat.S_ISDIR(mode)


def _is(what: Callable[[int], bool], path: str) -> bool:
    """Whether something of this type is at the path. Raises UserError where the disk does not say: settings would be left out."""
    try:
        mode = mode_of(path)
    except OSError as error:
        raise UserError(Problem(path=path, message=f"cannot be opened: {refusal_reason(error)}")) from None
    return mode is not None and what(mode)


def _text(path: str, *, told: bool) -> str:
    try:
        return read_text(path, told=told)
    except UnicodeDecodeError as error:
        raise UserError(Problem(path=path, message=f"the configuration cannot be read: {error}; it must be UTF-8")) from None
    except OSError as error:
        raise UserError(Problem(path=path, message=f"the configuration cannot be read: {refusal_reason(error)}")) from None


def _table(path: str, *, told: bool = False) -> TomlFile | None:
    """The file, where it is ours or has our table; a broken pyproject.toml of another tool is ignored."""
    text = _text(path, told=told)
    if os.path.basename(path) == SHARED and "discrepancy" not in text:
        return None
    toml = parse_toml(path, text)
    if os.path.basename(path) != SHARED:
        return toml
    tool = toml.data.get("tool")
    return toml if isinstance(tool, dict) and "discrepancy" in tool else None


def _read(path: str, required: bool) -> Settings | None:
    toml = _table(path, told=required)
    if toml is None:
        if required:
            raise UserError(Problem(path=path, message="has no [tool.discrepancy] table; write one, or name a discrepancy.toml"))
        return None
    place = TABLE if os.path.basename(path) == SHARED else ()
    table: object = toml.data
    for part in place:
        table = table[part] if isinstance(table, Mapping) else None
    if not isinstance(table, Mapping):
        raise UserError(toml.problem("[tool.discrepancy] must be a table", *place))
    problems: list[Problem] = []
    values: dict[str, Any] = {}
    for key, value in table.items():
        if key not in _KEYS:
            problems.append(toml.problem(f"unknown setting {key!r}; {unknown(key, _KEYS)}", *place, key))
            continue
        try:
            values["overrides" if key == "rule" else key] = _KEYS[key](value, os.path.dirname(path))
        except ValueError as error:
            problems.append(toml.problem(f"{key}: {error}", *place, key))
    if problems:
        raise UserError(*problems)
    limits = replace(Limits(), **{key: values.pop(key) for key in _LIMITS if key in values})
    web = replace(Web(), **{key: values.pop(key) for key in _WEB if key in values})
    return replace(Settings(path=path, limits=limits, web=web), **values)


def _one_path(value: object, folder: str) -> str:
    if not isinstance(value, str) or not value:
        raise ValueError('must be a path in quotes: "folder/file"')
    return _joined(folder, value)


def _joined(folder: str, name: str) -> str:
    if "\0" in name:
        raise ValueError("a path cannot contain a NUL")
    return os.path.normpath(os.path.join(folder, name))


def _text_of(value: object, folder: str) -> str:
    if not isinstance(value, str) or not value:
        raise ValueError("must be a text in quotes")
    return value


def _package(value: object, folder: str) -> str:
    if not isinstance(value, str) or not value.isidentifier():
        raise ValueError('must be the name under which Python imports a package: "en_core_web_md"')
    return value


def _paths(value: object, folder: str) -> tuple[str, ...]:
    return tuple(_one_path(item, folder) for item in _texts(value, folder))


def _texts(value: object, folder: str) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise ValueError('must be a list of texts: ["one", "two"]')
    return tuple(value)


def _severity(value: object, folder: str) -> Severity | None:
    if not isinstance(value, str):
        raise ValueError('must be "error", "warning", "note" or "never"')
    return severity(value)


def _profile(value: object, folder: str) -> str:
    if not isinstance(value, str) or not value:
        raise ValueError('must be "strict", "lenient" or the path of a file of changes')
    return _joined(folder, value) if value.endswith(".toml") else value


def _overrides(value: object, folder: str) -> Mapping[str, Mapping[str, Any]]:
    if not isinstance(value, dict) or not all(isinstance(tables, dict) for tables in value.values()):
        raise ValueError("changes to a rule are written as tables: [rule.age-conflict.severity]")
    for tables in value.values():
        if LINE in tables:
            _share(tables[LINE], folder)
    return value


def _units(value: object, folder: str) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise ValueError("units are written as tables: [units.dunam]")
    own_units(value)
    return value


def _terms(value: object, folder: str) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise ValueError('must be a table with "same", "apart", "kinds" or "lists"')
    terms_of(value)
    return value


def _share(value: object, folder: str) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1:
        raise ValueError("must be a number from 0 to 1")
    return float(value)


def _truth(value: object, folder: str) -> bool:
    if not isinstance(value, bool):
        raise ValueError("must be true or false")
    return value


def _hosts(value: object, folder: str) -> bool | tuple[str, ...]:
    if isinstance(value, bool):
        return value
    if not isinstance(value, list) or not all(isinstance(item, str) and item for item in value):
        raise ValueError('must be true, false, or a list of hosts: ["intranet.example", "192.168.1.20"]')
    return tuple(item.lower() for item in value)


def _positive(value: object, folder: str) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value <= MOST:
        raise ValueError(f"must be a number above 0 and at most {MOST:,}")
    return float(value)


def _number(value: object, folder: str) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 < value <= MOST:
        raise ValueError(f"must be a whole number above 0 and at most {MOST:,}")
    return value


# How much one input file may take: the names are those of Limits.
_LIMITS: Mapping[str, Callable[[object, str], Any]] = {
    "max_megabytes": _positive,
    "max_unpacked_megabytes": _positive,
    "max_files": _number,
    "max_pages": _number,
    "max_rows": _number,
    "max_seconds": _positive,
    "max_memory_megabytes": _positive,
    "max_fetch_seconds": _positive,
}

# How pages of the web are had: the names are those of Web.
_WEB: Mapping[str, Callable[[object, str], Any]] = {"frozen": _one_path, "allow_private": _hosts, "offline": _truth}

# What the file may say, and how it is read. The names are those of Settings, but for "rule", which is a table in the file.
_KEYS: Mapping[str, Callable[[object, str], Any]] = {
    "rules": _paths,
    "select": _texts,
    "ignore": _texts,
    "profile": _profile,
    "rule": _overrides,
    "units": _units,
    "terms": _terms,
    "parser": _package,
    "fail_on": _severity,
    "min_confidence": _share,
    "flags": _one_path,
    "editable": _paths,
    "store": _one_path,
    "engine": _text_of,
    "workers": _number,
    "master": _text_of,
    **_LIMITS,
    **_WEB,
}
