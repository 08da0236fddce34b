"""Builds the JSON Schema of sources.toml from what its reader checks: `python -m discrepancy.read.schema.sources_schema` writes it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from discrepancy.read.folders.sources_toml import TEXT_KEYS
from discrepancy.read.tables.column_mapping import ROLES

FILE = Path(__file__).with_name("sources.schema.json")
"""Where the schema is, next to this module and inside the wheel."""

Schema = dict[str, Any]

_SAID: Mapping[str, str] = {
    "id": "Name of the source in reports; by default, its path.",
    "publisher": "Who printed it.",
    "title": "Its headline.",
    "url": "Where it was found; without a path, the page is fetched from there.",
    "language": 'ISO 639 code, such as "en".',
    "timezone": 'Zone of its clock times, such as "Europe/Berlin".',
    "derived_from": 'What it copies, such as "AP": a copied story is not a second witness.',
}
_TEXT: Schema = {"type": "string", "minLength": 1}


def sources_schema() -> Schema:
    """The schema as a JSON value (draft 2020-12)."""
    columns = dict.fromkeys(ROLES, _TEXT)
    source: Schema = {
        "type": "object",
        "additionalProperties": False,
        "anyOf": [{"required": ["path"]}, {"required": ["url"], "properties": {"url": {"pattern": "^[Hh][Tt][Tt][Pp][Ss]?://"}}}],
        "properties": {
            "path": {"description": "The file, from the folder of this one.", **_TEXT},
            "published": {"description": "The day it was printed: 2020-01-16, without quotes.", "type": "string", "format": "date"},
            **{key: {"description": _SAID[key], **_TEXT} for key in TEXT_KEYS},
            "columns": _table("The meaning of each column of a table.", columns, ["value"]),
            "fixed": _table("Values that apply to every row.", {role: _TEXT for role in ROLES if role not in ("value", "quote")}, []),
            "sheet": {"description": "The sheet of a workbook.", **_TEXT},
        },
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A list of sources of discrepancy",
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "only_listed": {"description": "Whether files that are not listed are left out.", "type": "boolean"},
            "source": {"type": "array", "items": source},
        },
    }


def _table(said: str, properties: Schema, required: list[str]) -> Schema:
    return {"description": said, "type": "object", "additionalProperties": False, "properties": properties, "required": required}


def text() -> str:
    """The schema as text, as in the file."""
    return json.dumps(sources_schema(), indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    FILE.write_text(text(), encoding="utf-8")
