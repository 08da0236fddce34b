"""What users write in rules, terms and settings is words: no text of theirs becomes a regular expression, which could run without end."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import discrepancy
from discrepancy.judge.rules import load_rules
from discrepancy.pipeline import run
from tests.laws.sentences import source

PACKAGE = Path(discrepancy.__file__).parent
RULE = """
id = "own-toll"
summary = "x"
[select]
kind = "count"
attribute = ["(k+)+illed", "killed"]
[compare]
how = "exact"
terms = "own"
[message]
text = "{subject}: {values}"
"""


def made_as_it_runs(code: str) -> list[int]:
    """Lines in which a function hands `re` a pattern that holds anything but literals, names of literals, and escaped texts."""
    tree = ast.parse(code)
    plain = {
        target.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
        for target in node.targets
        if isinstance(target, ast.Name)
    }

    def literal(node: ast.expr) -> bool:
        if isinstance(node, ast.JoinedStr):
            return all(literal(part.value) for part in node.values if isinstance(part, ast.FormattedValue))
        return isinstance(node, ast.Constant) or ast.unparse(node) in plain or ast.unparse(node).startswith("re.escape(")

    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)]
    called = [node for made in functions for node in ast.walk(made) if isinstance(node, ast.Call) and node.args]
    return [
        node.lineno
        for node in called
        if isinstance(node.func, ast.Attribute)
        and ast.unparse(node.func.value) == "re"
        and node.func.attr != "escape"
        and not literal(node.args[0])
    ]


OF_THE_PARSER = PACKAGE / "parse" / "word_forms.py"
"""Searches with patterns of the parser's package, whose files are held by their hashes (tests/parse/test_package.py)."""


@pytest.mark.parametrize("path", sorted({*PACKAGE.rglob("*.py")} - {OF_THE_PARSER}), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_every_pattern_stands_in_the_program(path: Path) -> None:
    """A literal, or made of the module's constants as it is imported: before anything of a user's is read."""
    assert made_as_it_runs(path.read_text(encoding="utf-8")) == []


def test_a_pattern_made_of_a_text_would_be_seen() -> None:
    assert made_as_it_runs("import re\ndef f(text):\n    return re.search(text, 'a')\n") == [3]


def test_a_pattern_in_a_rule_is_words(tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_text(RULE)
    (tmp_path / "terms").mkdir()
    (tmp_path / "terms" / "own.toml").write_text('same = [["(a+)+$", ".*"]]\n')
    (rule,) = load_rules([tmp_path], select=["own-toll"])
    sources = [
        source(f"{number} people were killed when the dam broke. {'a' * 40}!", name) for number, name in ((12, "a.txt"), (19, "b.txt"))
    ]
    (found,) = run(sources, [rule])[2]
    assert found.rule == "own-toll"
