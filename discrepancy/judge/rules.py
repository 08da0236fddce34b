"""All rules: ours, the user's, and what a profile or the configuration changes in them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from discrepancy.judge.comparison import Comparison
from discrepancy.judge.engine import comparisons
from discrepancy.judge.rulefiles.rule import Rule
from discrepancy.judge.rulefiles.rule_file import CHANGEABLE, read_rule
from discrepancy.judge.rulefiles.term_file import read_terms
from discrepancy.judge.terms import Terms
from discrepancy.model.problem import Problem, UserError
from discrepancy.system.bounded_files import read_text
from discrepancy.system.toml_file import TomlFile, parse_toml, unknown

EXAMPLES = "\n[[example]]"
"""Where a rule file's examples begin. They are only read when needed: a check does not need them."""

LINE = "min_confidence"
"""The only key outside a table that they may change."""

PROFILES = "profiles"
TERMS = "terms"


@dataclass(frozen=True, slots=True, kw_only=True)
class _File:
    """A rule file with its data."""

    file: TomlFile
    data: Mapping[str, Any]


def shipped() -> Path:
    """The folder of the rules that come with the program: inside an installed package, else at the top of the checkout."""
    package = Path(__file__).resolve().parents[1]
    inside = package / "_rules"
    return inside if inside.is_dir() else package.parent / "rules"


def load_rules(
    paths: Iterable[str | Path] = (),
    *,
    disable: Iterable[str] = (),
    select: Iterable[str] = (),
    profile: str | None = None,
    overrides: Mapping[str, Mapping[str, Any]] | None = None,
    examples: bool = False,
) -> tuple[Rule, ...]:
    """Our rules and the user's, sorted by id.

    `paths` are the user's rule files or folders: a file with one of our ids takes its place, one that `extends` an id starts from it.
    `select` (none means all) and `disable` name ids, former ones too. `profile` is strict, lenient or the path of a file of changes;
    `overrides` maps an id to changes of its tables, such as {"age-conflict": {"severity": {"variant": "off"}}}.
    Raises UserError with every mistake of every file.
    """
    problems: list[Problem] = []
    own = shipped()
    files: dict[str, _File] = {}
    folders = [own, *map(Path, paths)]
    terms = _all_terms(folders, problems)
    for root in folders:
        for path in _toml_files(root, problems):
            _add(path, files, problems, heads=root == own and not examples)
    changes, dropped = _profile(profile, own, problems)
    known = comparisons()
    rules = {}
    for identity in sorted(files):
        rule = _build_rule(identity, files, [changes, overrides or {}], known, terms, problems)
        if rule is not None:
            rules[rule.id] = rule
    names = {name: rule.id for rule in rules.values() for name in (*rule.formerly, rule.id)}
    where = profile or "configuration"
    off = _named((*disable, *dropped), names, "disable", where, problems)
    on = _named(select, names, "select", where, problems)
    _named((*changes, *(overrides or {})), names, "change", where, problems)
    if problems:
        raise UserError(*dict.fromkeys(problems))
    return tuple(rule for identity, rule in sorted(rules.items()) if identity not in off and (not on or identity in on))


def _toml_files(root: Path, problems: list[Problem]) -> list[Path]:
    if root.exists() and not root.is_dir():
        return [root]
    if not root.is_dir():
        problems.append(Problem(path=str(root), message="there is no such file or folder of rules"))
        return []
    return sorted(root.glob("*.toml"))


def _parsed(path: Path, problems: list[Problem], *, heads: bool = False) -> TomlFile | None:
    try:
        text = read_text(path)
    except (OSError, UnicodeDecodeError) as error:
        problems.append(Problem(path=str(path), message=f"this file cannot be read as UTF-8 text: {error}"))
        return None
    try:
        return parse_toml(str(path), text.split(EXAMPLES, 1)[0] if heads else text)
    except UserError as error:
        problems.extend(error.problems)
        return None


def _all_terms(folders: Sequence[Path], problems: list[Problem]) -> dict[str, Terms]:
    """Term files by name; a user's file of the same name adds to ours."""
    found: dict[str, Terms] = {}
    for folder in folders:
        for path in sorted((folder / TERMS).glob("*.toml")):
            file = _parsed(path, problems)
            if file is not None:
                found[path.stem] = found.get(path.stem, Terms()).joined(read_terms(file, problems.append))
    return found


def _add(path: Path, files: dict[str, _File], problems: list[Problem], *, heads: bool) -> None:
    file = _parsed(path, problems, heads=heads)
    if file is None:
        return
    identity = file.data.get("id")
    if not isinstance(identity, str):
        problems.append(file.problem("the rule lacks an 'id'" if identity is None else f"id must be text, not {identity!r}", "id"))
        return
    files[identity] = _File(file=file, data=file.data)


def _build_rule(
    identity: str,
    files: Mapping[str, _File],
    changes: Sequence[Mapping[str, Mapping[str, Any]]],
    known: Mapping[str, Comparison],
    terms: Mapping[str, Terms],
    problems: list[Problem],
) -> Rule | None:
    entry = files[identity]
    data = _extended(identity, files, problems, ())
    if data is None:
        return None
    for change in changes:
        for table, keys in change.get(identity, {}).items():
            if table == LINE:
                data = {**data, LINE: keys}
                continue
            if table not in CHANGEABLE or not isinstance(keys, Mapping):
                problems.append(
                    Problem(
                        path=entry.file.path, message=f"{table!r} of {identity} cannot be changed: {unknown(table, (*CHANGEABLE, LINE))}"
                    )
                )
                continue
            data = {**data, table: {**data.get(table, {}), **keys}}
    return read_rule(entry.file, data, known, terms, problems.append)


def _extended(identity: str, files: Mapping[str, _File], problems: list[Problem], below: tuple[str, ...]) -> dict[str, Any] | None:
    """The data of a rule on top of what it extends; examples are not inherited."""
    entry = files[identity]
    data = dict(entry.data)
    parent = data.get("extends")
    if parent is None:
        return data
    if not isinstance(parent, str) or parent not in files or parent in (*below, identity):
        why = f"unknown rule {parent!r}: {unknown(str(parent), files)}" if parent not in files else f"{identity} extends itself"
        problems.append(entry.file.problem(f"extends: {why}", "extends"))
        return None
    base = _extended(parent, files, problems, (*below, identity))
    if base is None:
        return None
    merged: dict[str, Any] = {key: value for key, value in base.items() if key not in ("id", "example", "formerly", "extends")}
    for key, value in data.items():
        merged[key] = {**merged[key], **value} if isinstance(value, dict) and isinstance(merged.get(key), dict) else value
    return merged


def _profile(name: str | None, own: Path, problems: list[Problem]) -> tuple[dict[str, Mapping[str, Any]], tuple[str, ...]]:
    """Changes and disabled ids of a profile."""
    if name is None:
        return {}, ()
    path = Path(name) if name.endswith(".toml") else own / PROFILES / f"{name}.toml"
    if not path.is_file():
        names = [found.stem for found in (own / PROFILES).glob("*.toml")]
        problems.append(Problem(path=name, message=f"there is no such profile: {unknown(name, names)}"))
        return {}, ()
    file = _parsed(path, problems)
    if file is None:
        return {}, ()
    for key in file.data:
        if key not in ("disable", "rules", "summary"):
            problems.append(file.problem(f"unknown key {key!r}: {unknown(key, ('disable', 'rules', 'summary'))}", key))
    rules, disable = file.data.get("rules", {}), file.data.get("disable", [])
    if not isinstance(rules, dict) or not isinstance(disable, list):
        problems.append(file.problem("[rules] must be a table, and disable must be a list of ids", "rules"))
        return {}, ()
    return rules, tuple(map(str, disable))


def _named(ids: Iterable[str], names: Mapping[str, str], verb: str, where: str, problems: list[Problem]) -> frozenset[str]:
    found = set()
    for name in ids:
        if name in names:
            found.add(names[name])
        else:
            problems.append(Problem(path=where, message=f"cannot {verb} the rule {name!r}, there is none: {unknown(name, names)}"))
    return frozenset(found)
