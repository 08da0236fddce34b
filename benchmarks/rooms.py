"""docs/rooms.md: what comes into each room of the program, what goes out, how good it is alone and which file to open, from its docstring."""

from __future__ import annotations

import ast
import inspect
from pathlib import Path

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "discrepancy"
PAGE = ROOT / "docs" / "rooms.md"
HEAD = """# The rooms

The folders of `discrepancy/`: what comes in, what goes out, how good each is alone, and which file to open for what. `make golden` writes
this page from the docstring of each folder's `__init__.py`. [stages.md](stages.md) has the stages in order.
"""


def rooms() -> dict[str, str]:
    """The docstring of each room, by its path below the package; `lang/en` is a room of its own."""
    folders = [path for path in sorted(PACKAGE.iterdir()) if (path / "__init__.py").exists()] + [PACKAGE / "lang" / "en"]
    texts = {str(path.relative_to(PACKAGE)): (path / "__init__.py").read_text(encoding="utf-8") for path in sorted(folders)}
    return {room: inspect.cleandoc(ast.get_docstring(ast.parse(text)) or "") for room, text in texts.items()}


def page() -> str:
    """The page."""
    parts = [HEAD]
    for room, said in rooms().items():
        parts.append(
            f"## [{room}](../discrepancy/{room}/)\n\n" + said.replace("\nOut: ", "  \nOut: ").replace("\nHow good", "  \nHow good") + "\n"
        )
    return "\n".join(parts)
