"""Builds the JSON Schema of rule files from what their reader checks: `python -m discrepancy.judge.schema.rule_schema` writes it."""

from __future__ import annotations

import datetime
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from discrepancy.judge.comparison import Comparison
from discrepancy.judge.engine import comparisons
from discrepancy.judge.rulefiles.rule import EXPECTATIONS, KNOWN_MISS, SCOPES, SUBJECTS
from discrepancy.judge.rulefiles.rule_file import IDENTITY, KEYS, NEEDED, OFF
from discrepancy.model.discrepancy import Severity

FILE = Path(__file__).with_name("rule.schema.json")
"""Where the schema is, next to this module and inside the wheel."""

Schema = dict[str, Any]

_TEXT: Schema = {"type": "string"}
_TEXTS: Schema = {"type": "array", "items": _TEXT}
_TYPES: Mapping[object, Schema] = {
    str: _TEXT,
    list: _TEXTS,
    dict: {"type": "object"},
    (str, list): {"anyOf": [_TEXT, _TEXTS]},
    (int, float): {"type": "number"},
    datetime.date: {"type": "string", "format": "date"},
}
_SEVERITIES: Schema = {"enum": [*(severity.value for severity in Severity), OFF]}
_SAID = {
    "id": "Never changes; older ids go into formerly.",
    "extends": "Id of the rule to start from.",
    "min_confidence": "The confidence from which its findings count; else the settings' line.",
    "select": "Which facts the rule looks at.",
    "align": "What must be the same.",
    "compare": "The question, and its settings.",
    "severity": 'The severity of each verdict; "off" silences it.',
    "message": "What the rule says; fields are written in braces.",
    "example": "Sources, and what the rule must find in them.",
}


def rule_schema() -> Schema:
    """The schema as a JSON value (draft 2020-12)."""
    properties: Schema = {key: dict(_TYPES[kind]) for key, kind in KEYS[""].items()}
    properties["id"] = {"type": "string", "pattern": f"^{IDENTITY.pattern}"}
    properties["min_confidence"] = {"type": "number", "minimum": 0, "maximum": 1}
    properties["select"] = _table("select", scope={"enum": list(SCOPES)})
    subject: Schema = {"enum": list(SUBJECTS)}
    properties["align"] = _table(
        "align",
        subject={"anyOf": [subject, {"type": "array", "items": subject}]},
    )
    properties["compare"] = _compare(comparisons())
    properties["severity"] = _table("severity", conflict=_SEVERITIES, variant=_SEVERITIES)
    properties["message"] = _table("message")
    expect: Schema = {"enum": [*EXPECTATIONS, *(KNOWN_MISS + name for name in EXPECTATIONS)]}
    sources: Schema = {"type": "object", "additionalProperties": _table("source")}
    properties["example"] = {"type": "array", "items": _table("example", expect=expect, sources=sources)}
    for key, words in _SAID.items():
        properties[key] = {"description": words, **properties[key]}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A rule of discrepancy",
        "type": "object",
        "additionalProperties": False,
        "properties": properties,
        "anyOf": [{"required": list(NEEDED[""])}, {"required": ["id", "extends"]}],
    }


def _table(name: str, **special: Schema) -> Schema:
    properties = {key: special.get(key, dict(_TYPES[kind])) for key, kind in KEYS[name].items()}
    made: Schema = {"type": "object", "additionalProperties": False, "properties": properties}
    if name in ("example", "source"):
        made["required"] = list(NEEDED[name])
    return made


def _compare(known: Mapping[str, Comparison]) -> Schema:
    """One comparison each, with its settings and their defaults."""
    choices = []
    for identity, comparison in known.items():
        settings = {name: {**_setting(value), "default": value} for name, value in comparison.settings.items()}
        properties = {"how": {"const": identity}, "terms": _TYPES[(str, list)], **settings}
        choices.append({"title": comparison.summary, "type": "object", "additionalProperties": False, "properties": properties})
    return {"anyOf": choices}


def _setting(value: object) -> Schema:
    if isinstance(value, bool):
        return {"type": "boolean"}
    if isinstance(value, int):
        return {"type": "integer"}
    if isinstance(value, float):
        return {"type": "number"}
    return _TEXT if isinstance(value, str) else _TEXTS


def text() -> str:
    """The schema as text, as in the file."""
    return json.dumps(rule_schema(), indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    FILE.write_text(text(), encoding="utf-8")
