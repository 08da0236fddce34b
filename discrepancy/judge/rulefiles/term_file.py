"""Term files: words for one thing, broader and narrower ones, and named lists, in TOML."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from discrepancy.judge.terms import Terms
from discrepancy.lang.en.meaning.lexicon import singular
from discrepancy.model.problem import Problem
from discrepancy.system.toml_file import TomlFile, unknown

TABLES = ("apart", "kinds", "lists", "same")


def read_terms(file: TomlFile, report: Callable[[Problem], None]) -> Terms:
    """The terms of one file:

    same = [["prime minister", "premier"], …]    the first represents the others
    apart = [["north", "south"], …]              every two of them exclude each other
    [kinds]  cannabis = ["hashish", …]           kinds of each term
    [lists]  single = ["king", …]                named lists
    """
    for key in file.data:
        if key not in TABLES:
            report(file.problem(f"unknown key {key!r}: {unknown(key, TABLES)}", key))
    same = {word: group[0] for group in _groups(file, "same", report) for word in group[1:]}
    broader: dict[str, tuple[str, ...]] = {}
    for above, kinds in _named(file, "kinds", report).items():
        for kind in kinds:
            broader[same.get(kind, kind)] = (*broader.get(same.get(kind, kind), ()), same.get(above, above))
    groups = [[same.get(word, word) for word in group] for group in _groups(file, "apart", report)]
    apart = {(min(a, b), max(a, b)) for group in groups for i, a in enumerate(group) for b in group[i + 1 :]}
    lists = {name: frozenset(same.get(word, word) for word in words) for name, words in _named(file, "lists", report, fold=False).items()}
    return Terms(same=same, broader=broader, apart=frozenset(apart), lists=lists)


def terms_of(table: Mapping[str, object]) -> Terms:
    """The terms of such a table that is in another file. Raises ValueError with what is wrong."""
    problems: list[Problem] = []
    terms = read_terms(TomlFile(path="", data=table, lines={}), problems.append)
    if problems:
        raise ValueError("; ".join(problem.message for problem in problems))
    return terms


def _groups(file: TomlFile, key: str, report: Callable[[Problem], None]) -> list[list[str]]:
    value = file.data.get(key, [])
    if not isinstance(value, list) or not all(isinstance(group, list) and all(isinstance(word, str) for word in group) for group in value):
        report(file.problem(f"{key} must be a list of lists of words", key))
        return []
    return [[_plain(word) for word in group] for group in value if group]


def _named(file: TomlFile, key: str, report: Callable[[Problem], None], *, fold: bool = True) -> dict[str, list[str]]:
    value = file.data.get(key, {})
    if not isinstance(value, dict) or not all(
        isinstance(words, list) and all(isinstance(word, str) for word in words) for words in value.values()
    ):
        report(file.problem(f"[{key}] must hold lists of words", key))
        return {}
    return {_plain(name) if fold else name: [_plain(word) for word in words] for name, words in value.items()}


def _plain(word: str) -> str:
    return singular(" ".join(word.lower().split()))
