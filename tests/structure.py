"""What is measured of the code's shape, and what still exceeds a limit: `python -m tests.structure` writes tests/structure.toml anew.

The file lists what exceeds a limit today. It may only shrink: `tests/test_structure.py` fails for what is new and for what is listed
although it is mended.
"""

from __future__ import annotations

import ast
import itertools
import json
import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
LISTED = ROOT / "tests" / "structure.toml"
LINES = 40
MODULES = 15
WORDS = 5
"""Words from which on a literal is a word list."""
OVERLAP = 0.6
"""Share of the smaller list from which on two lists are one."""
DATA = ("discrepancy/lang/",)
"""Where word lists belong."""
ENGLISH = tuple(f"discrepancy/{room}/" for room in ("scan", "kinds", "parse", "coref", "link", "judge"))
"""The rooms that read English. The lists of the others are columns of files, tags of HTML and the like, and are their own."""
OURS = (
    "discrepancy/scan/attributes.py",
    "discrepancy/scan/names/comparison/name_verdict.py",
    "discrepancy/judge/finding_features.py",
    "discrepancy/link/features/",
    "discrepancy/judge/rulefiles/",
    "discrepancy/judge/schema/",
)
"""Where the program's own names are declared: attributes, parts of a verdict, features, keys of rule files."""
READING = (*ENGLISH, *DATA)
OWN = ("discrepancy/kinds/", "discrepancy/link/features/")
"""Where the id of a kind may stand."""
_WORD = re.compile(r"[a-z][a-z'’-]*")


def sources() -> dict[str, ast.Module]:
    """The syntax tree of each module of the package, by path."""
    return {
        str(path.relative_to(ROOT)): ast.parse(path.read_text(encoding="utf-8")) for path in sorted((ROOT / "discrepancy").rglob("*.py"))
    }


def long_functions(trees: dict[str, ast.Module]) -> list[str]:
    """Functions of more than LINES lines, signature and docstring included."""
    return sorted(
        f"{path}:{node.name}"
        for path, tree in trees.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef) and (node.end_lineno or 0) - node.lineno + 1 > LINES
    )


def wide_folders(trees: dict[str, ast.Module]) -> list[str]:
    """Folders with more than MODULES modules besides `__init__.py`."""
    counted = Counter(str(Path(path).parent) for path in trees if not path.endswith("__init__.py"))
    return sorted(folder for folder, number in counted.items() if number > MODULES)


def soft_dataclasses(trees: dict[str, ast.Module]) -> list[str]:
    """Dataclasses that are not both frozen and slotted."""
    found = []
    for path, tree in trees.items():
        for node in ast.walk(tree):
            for mark in node.decorator_list if isinstance(node, ast.ClassDef) else ():
                call = mark.func if isinstance(mark, ast.Call) else mark
                if isinstance(call, ast.Name) and call.id == "dataclass":
                    set_ = (
                        {k.arg for k in mark.keywords if isinstance(k.value, ast.Constant) and k.value.value}
                        if isinstance(mark, ast.Call)
                        else set()
                    )
                    if isinstance(node, ast.ClassDef) and not {"frozen", "slots"} <= set_:
                        found.append(f"{path}:{node.name}")
    return sorted(found)


def kind_ids(trees: dict[str, ast.Module], kinds: set[str]) -> dict[str, int]:
    """How often each file outside OWN names kinds by id: in a comparison with `kind`, as an argument `kind=`, or in an assigned set or tuple of ids."""
    found: Counter[str] = Counter()
    for path, tree in trees.items():
        if not path.startswith(OWN):
            found[path] += sum(_names_kinds(node, kinds) for node in ast.walk(tree))
    return dict(sorted((path, number) for path, number in found.items() if number))


def _names_kinds(node: ast.AST, kinds: set[str]) -> bool:
    if isinstance(node, ast.Compare):
        return "kind" in ast.unparse(node) and bool(kinds & {each.value for each in ast.walk(node) if isinstance(each, ast.Constant)})
    if isinstance(node, ast.keyword):
        return node.arg == "kind" and isinstance(node.value, ast.Constant) and node.value.value in kinds
    if isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None:
        lists = [each for each in ast.walk(node.value) if isinstance(each, ast.Set | ast.Tuple | ast.List)]
        texts = [[each.value for each in found.elts if isinstance(each, ast.Constant)] for found in lists]
        return any(len(set(said) & kinds) > 1 and set(said) <= kinds for said in texts)
    return False


def _is_declaration(value: ast.expr) -> bool:
    """Whether a value is no list of words: an object with a summary, several of them, the type of an option, a sentence, or functions by name."""
    if isinstance(value, ast.Tuple):
        return bool(value.elts) and all(isinstance(each, ast.Call) and _is_declaration(each) for each in value.elts)
    if isinstance(value, ast.Constant):
        return isinstance(value.value, str) and value.value.endswith(".")
    if isinstance(value, ast.Dict):
        return any(isinstance(each, ast.Lambda) for each in value.values)
    name = value.func if isinstance(value, ast.Call) else value.value if isinstance(value, ast.Subscript) else value
    last = name.attr if isinstance(name, ast.Attribute) else name.id if isinstance(name, ast.Name) else ""
    return last[:1].isupper()


def word_lists(tree: ast.Module) -> Iterator[tuple[str, frozenset[str]]]:
    """The word lists that a module assigns: sets, tuples and texts of WORDS lower-case words and more, by name."""
    for node in tree.body:
        if not isinstance(node, ast.Assign | ast.AnnAssign) or node.value is None:
            continue
        target = node.targets[0] if isinstance(node, ast.Assign) else node.target
        if _is_declaration(node.value):
            continue
        words: set[str] = set()
        for each in ast.walk(node.value):
            if isinstance(each, ast.Constant) and isinstance(each.value, str):
                parts = each.value.split()
                words.update(part for part in parts if _WORD.fullmatch(part))
        if len(words) >= WORDS and isinstance(target, ast.Name):
            yield target.id, frozenset(words)


def lists_in_code(trees: dict[str, ast.Module]) -> dict[str, int]:
    """How many word lists each file has that reads English and is not language data."""
    found = {path: len(list(word_lists(tree))) for path, tree in trees.items() if path.startswith(ENGLISH) and not path.startswith(OURS)}
    return {path: number for path, number in found.items() if number}


def overlapping_lists(trees: dict[str, ast.Module]) -> list[str]:
    """Pairs of word lists of which the larger shares OVERLAP of its words with the other.

    Between two rooms that read no English it has to share all: columns of one table belong in several lists.
    """
    lists = [(path, name, words) for path, tree in trees.items() for name, words in word_lists(tree)]
    return sorted(
        f"{a}:{x} ~ {b}:{y}"
        for (a, x, left), (b, y, right) in itertools.combinations(lists, 2)
        if len(left & right) >= (OVERLAP if a.startswith(READING) or b.startswith(READING) else 1.0) * max(len(left), len(right))
    )


def kinds_declared() -> set[str]:
    """The ids of the program's kinds."""
    return {path.stem for path in (ROOT / "discrepancy" / "kinds").glob("*.py") if not path.stem.startswith("_")}


def unmirrored() -> list[str]:
    """Folders of tests below a room's name that are no folder of that room."""
    rooms = {path.name for path in (ROOT / "discrepancy").iterdir() if path.is_dir() and (path / "__init__.py").exists()}
    folders = {path.parent.relative_to(ROOT / "tests") for path in (ROOT / "tests").rglob("test_*.py")}
    return sorted(str(f) for f in folders if f.parts and f.parts[0] in rooms and not (ROOT / "discrepancy" / f / "__init__.py").exists())


def measured() -> dict[str, list[str] | dict[str, int]]:
    """Everything that exceeds a limit, by guard."""
    trees = sources()
    return {
        "long_functions": long_functions(trees),
        "wide_folders": wide_folders(trees),
        "soft_dataclasses": soft_dataclasses(trees),
        "overlapping_lists": overlapping_lists(trees),
        "unmirrored": unmirrored(),
        "kind_ids": kind_ids(trees, kinds_declared()),
        "lists_in_code": lists_in_code(trees),
    }


def listed() -> dict[str, list[str] | dict[str, int]]:
    """What tests/structure.toml lists."""
    return tomllib.loads(LISTED.read_text(encoding="utf-8"))


def written(found: dict[str, list[str] | dict[str, int]]) -> str:
    """The file for these figures."""
    lines = ["# What exceeds a limit of the code's shape today (see tests/structure.py). It may only shrink: python -m tests.structure"]
    for name, what in found.items():
        if isinstance(what, list):
            lines += [f"{name} = [", *(f"  {json.dumps(item)}," for item in what), "]"]
    for name, what in found.items():
        if isinstance(what, dict):
            lines += ["", f"[{name}]", *(f"{json.dumps(path)} = {number}" for path, number in what.items())]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    LISTED.write_text(written(measured()), encoding="utf-8")
