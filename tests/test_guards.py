"""What a machine can hold about the house: sizes, names, completeness, nothing left undone, no special cases."""

from __future__ import annotations

import ast
import json
import re
import tomllib
from pathlib import Path

import pytest

from discrepancy.lang.en.meaning.lexicon import country_of, rarity
from discrepancy.registry import collect

ROOT = Path(__file__).parents[1]
LINES = 300
MADE = {".venv", "build", "dist", ".cache", "node_modules"}
UNNAMED = {"utils", "util", "helpers", "helper", "common", "base", "manager", "misc", "tools", "core"}
KINDS = collect("discrepancy.kinds", "KIND")


def code(*folders: str) -> list[Path]:
    """Every Python file in these folders of the repository."""
    found = [path for folder in folders for path in (ROOT / folder).rglob("*.py") if not MADE & set(path.relative_to(ROOT).parts)]
    assert found, folders
    return sorted(found)


EVERYTHING = code("discrepancy", "tests", "benchmarks", "tables", "training")
RULES = sorted((ROOT / "rules").glob("*.toml"))


def names(paths: list[Path]) -> list[str]:
    return [str(path.relative_to(ROOT)) for path in paths]


def test_no_file_is_too_long() -> None:
    long = {str(path.relative_to(ROOT)): n for path in EVERYTHING if (n := len(path.read_text(encoding="utf-8").splitlines())) > LINES}
    assert long == {}


def test_a_file_is_named_after_its_thing() -> None:
    assert [path for path in names(EVERYTHING) if Path(path).stem in UNNAMED] == []


def test_there_are_kinds_and_rules() -> None:
    assert KINDS
    assert RULES


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_kind_has_a_rule(kind: str) -> None:
    selected: set[str] = set()
    for path in RULES:
        select = tomllib.loads(path.read_text(encoding="utf-8")).get("select", {})
        for key in ("kind", "kinds"):
            chosen = select.get(key, [])
            selected.update([chosen] if isinstance(chosen, str) else chosen)
    assert kind in selected


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_kind_has_its_tests(kind: str) -> None:
    path = ROOT / "tests" / "kinds" / f"test_{kind}.py"
    assert path.exists(), f"tests/kinds/test_{kind}.py is missing"
    assert "def test_" in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", RULES, ids=lambda path: path.stem)
def test_every_rule_has_examples_that_fire_and_that_stay_silent(path: Path) -> None:
    rule = tomllib.loads(path.read_text(encoding="utf-8"))
    expected = [example["expect"] for example in rule.get("example", [])]
    assert rule["id"] == path.stem
    assert {"conflict", "variant"} & set(expected), "no example fires"
    assert "nothing" in expected, "no example stays silent"


DECLARED = re.compile(r"^(?:KIND|COMPARISON|FORMAT|READER|COMMAND)\b[^=\n]*= ?", flags=re.MULTILINE)


def test_siblings_know_nothing_of_each_other() -> None:
    """What a folder lists (kinds, comparisons, formats, readers, commands) can be taken away one by one."""
    declaring = {
        ".".join(path.relative_to(ROOT).with_suffix("").parts)
        for path in code("discrepancy")
        if DECLARED.search(path.read_text(encoding="utf-8"))
    }
    assert len(declaring) > 20
    found = []
    for module in sorted(declaring):
        tree = ast.parse((ROOT / module.replace(".", "/")).with_suffix(".py").read_text(encoding="utf-8"))
        imported = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
        siblings = {other for other in declaring - {module} if other.rpartition(".")[0] == module.rpartition(".")[0]}
        found += [f"{module} imports {other}" for other in sorted(imported & siblings, key=str)]
    assert found == []


UNDONE = re.compile(
    r"#.*\b(?:TODO|FIXME|XXX|HACK)\b|#\s*(?:type:\s*ignore|noqa)|\braise NotImplementedError\b|except Exception: *pass|assert True\b"
)
SKIPPED = re.compile(r"(?:mark\.(?:skip|skipif|xfail)|pytest\.(?:skip|xfail))(?!\w)")


def test_nothing_is_left_undone() -> None:
    found = []
    for path in EVERYTHING:
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if path != Path(__file__) and UNDONE.search(line):
                found.append(f"{path.relative_to(ROOT)}:{number}: {line.strip()}")
    assert found == []


def test_a_skipped_test_says_why() -> None:
    found = []
    for path in code("tests"):
        text = path.read_text(encoding="utf-8")
        for match in SKIPPED.finditer(text):
            call = text[match.end() : text.find("\n\n", match.end())]
            if path != Path(__file__) and "reason=" not in call and not re.match(r"\(\s*f?\"", call):
                found.append(f"{path.relative_to(ROOT)}:{text.count(chr(10), 0, match.start()) + 1}")
    assert found == []


def test_no_guard_is_switched_off() -> None:
    scripts = [ROOT / "Makefile", ROOT / ".ci" / "run"]
    assert [str(path) for path in scripts if re.search(r"\|\| *(?:true|:)", path.read_text(encoding="utf-8"))] == []


def seeds() -> tuple[set[str], set[str]]:
    """Names and decimal numbers of the three documents that the project started from; words of the dictionary and countries aside."""
    gold = json.loads((ROOT / "benchmarks" / "gold" / "seeds" / "gold.json").read_text(encoding="utf-8"))
    words: set[str] = set()
    numbers: set[str] = set()
    for fact in gold["facts"]:
        said = f"{fact.get('subject') or ''} {fact['quote'] if fact['kind'] in {'name', 'title', 'place'} else ''}"
        words.update(re.findall(r"\b[A-Z][a-z]{3,}\b", said))
        if isinstance(fact["value"], float) and not fact["value"].is_integer():
            numbers.add(str(fact["value"]))
    return {word for word in words if rarity(word.lower()) == 100 and country_of(word) is None}, numbers


def test_the_seeds_are_no_special_case() -> None:
    words, numbers = seeds()
    assert len(words) >= 5
    assert numbers
    pattern = re.compile(r"\b(?:" + "|".join(map(re.escape, sorted(words | numbers))) + r")\b")
    found = []
    for path in code("discrepancy"):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if match := pattern.search(line):
                found.append(f"{path.relative_to(ROOT)}:{number}: {match[0]}")
    assert found == []
