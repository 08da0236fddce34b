"""Builds the JSON Schema of discrepancy.toml from what its reader checks: `python -m discrepancy.cli.schema.config_schema` writes it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from discrepancy import config
from discrepancy.judge.rulefiles.rule_file import CHANGEABLE
from discrepancy.judge.rules import LINE
from discrepancy.model.discrepancy import Severity

FILE = Path(__file__).with_name("config.schema.json")
"""Where the schema is, next to this module and inside the wheel."""

Schema = dict[str, Any]

_TEXT: Schema = {"type": "string", "minLength": 1}
_SHARE: Schema = {"type": "number", "minimum": 0, "maximum": 1}
_READ: Mapping[str, Schema] = {
    "_one_path": _TEXT,
    "_text_of": _TEXT,
    "_package": {"type": "string", "pattern": r"^[A-Za-z_][A-Za-z0-9_]*$"},
    "_paths": {"type": "array", "items": _TEXT},
    "_texts": {"type": "array", "items": {"type": "string"}},
    "_severity": {"enum": [*map(str, Severity), config.NEVER]},
    "_profile": {"anyOf": [{"enum": ["strict", "lenient"]}, {"type": "string", "pattern": r"\.toml$"}]},
    "_overrides": {
        "type": "object",
        "additionalProperties": {
            "type": "object",
            "additionalProperties": False,
            "properties": {**{table: {"type": "object"} for table in CHANGEABLE}, LINE: _SHARE},
        },
    },
    "_units": {
        "type": "object",
        "additionalProperties": {
            "type": "object",
            "additionalProperties": False,
            "properties": {"dimension": _TEXT, "words": {"type": "array", "items": _TEXT}},
        },
    },
    "_terms": {
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "same": {"type": "array", "items": {"type": "array", "items": _TEXT}},
            "apart": {"type": "array", "items": {"type": "array", "items": _TEXT}},
            "kinds": {"type": "object", "additionalProperties": {"type": "array", "items": _TEXT}},
            "lists": {"type": "object", "additionalProperties": {"type": "array", "items": _TEXT}},
        },
    },
    "_share": _SHARE,
    "_positive": {"type": "number", "exclusiveMinimum": 0},
    "_number": {"type": "integer", "minimum": 1},
    "_truth": {"type": "boolean"},
    "_hosts": {"anyOf": [{"type": "boolean"}, {"type": "array", "items": _TEXT}]},
}
"""The values that each function for reading a setting accepts, by its name."""

_SAID: Mapping[str, str] = {
    "rules": "Folders or files with rules of your own.",
    "select": "Ids of the rules to run; all, if left out.",
    "ignore": "Ids of rules that are switched off.",
    "profile": "strict, lenient, or the path of a file of changes.",
    "rule": "Changes to single rules by id: [rule.age-conflict.severity].",
    "units": "Units of measure of your own: [units.dunam] with dimension and words.",
    "terms": "Words of your own for every rule: same, apart, kinds and lists, as in a term file.",
    "parser": "The package of spaCy's English pipeline that parses; by default, the one that is installed with the program.",
    "fail_on": "The severity from which an undecided discrepancy fails a check.",
    "min_confidence": "The confidence from which a finding counts; less certain ones are possible and never fail.",
    "flags": "The file of decisions.",
    "frozen": "The folder that keeps fetched web pages.",
    "allow_private": "Whether pages are fetched from this machine and from private networks: from all, or from these hosts.",
    "offline": "Whether fetching is off: kept copies of pages are read.",
    "editable": "Your own Markdown files, or their folders: comments in them may ignore a rule.",
}


def config_schema() -> Schema:
    """The schema as a JSON value (draft 2020-12)."""
    properties = {}
    for key, reader in config._KEYS.items():
        said = {"description": _SAID[key]} if key in _SAID else {}
        properties[key] = {**said, **_READ[reader.__name__]}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Settings of discrepancy",
        "type": "object",
        "additionalProperties": False,
        "properties": properties,
    }


def text() -> str:
    """The schema as text, as in the file."""
    return json.dumps(config_schema(), indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    FILE.write_text(text(), encoding="utf-8")
