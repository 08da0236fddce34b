"""Tables of facts as json (a list of objects) or jsonl (one object per line)."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from discrepancy.read.files.decoding import decode
from discrepancy.read.files.reader import Content, NotMeant, Part, Reader, Request, Unreadable
from discrepancy.read.tables.fact_list import is_fact_list, listed_facts
from discrepancy.read.tables.rows import table
from discrepancy.read.tables.table import contents

_MOST_COLUMNS = 500


def read(data: bytes, request: Request) -> Content | Iterator[Part]:
    """Raises Unreadable, or NotMeant for json that is not a table or whose columns have no known meaning."""
    text = decode(data).text
    lines = request.name.lower().endswith((".jsonl", ".ndjson"))
    items = _lines(text, request) if lines else _items(text, request)
    if not items:
        raise NotMeant("is JSON, but not a list of objects")
    flat = [(place, dict(_flat(item))) for place, item in items]
    keys = list(dict.fromkeys(key for _, item in flat for key in item))
    if len(keys) > _MOST_COLUMNS:
        raise Unreadable(f"has more than {_MOST_COLUMNS} different keys; that is not a table")
    if request.columns is None and is_fact_list(keys):
        return listed_facts([item for _, item in flat], request)
    rows = [(place, [item.get(key, "") for key in keys]) for place, item in flat]
    return contents(table([("head", keys), *rows], request.limits), request)


def _lines(text: str, request: Request) -> list[tuple[str, Mapping[str, Any]]]:
    found: list[tuple[str, Mapping[str, Any]]] = []
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        item = _parsed(line, f"line {number} ")
        if not isinstance(item, dict):
            raise Unreadable(f"line {number} is not a json object")
        if len(found) >= request.limits.max_rows:
            raise Unreadable(f"has more than {request.limits.max_rows:,} rows (max_rows in discrepancy.toml raises the limit)")
        found.append((f"line {number}", item))
    return found


def _items(text: str, request: Request) -> list[tuple[str, Mapping[str, Any]]]:
    data = _parsed(text, "")
    if isinstance(data, dict):
        lists = [value for value in data.values() if isinstance(value, list) and value and isinstance(value[0], dict)]
        data = lists[0] if len(lists) == 1 else None
    if not isinstance(data, list) or not all(isinstance(item, dict) for item in data):
        raise NotMeant("is JSON, but not a list of objects")
    return [(f"item {number}", item) for number, item in enumerate(data, 1)]


def _parsed(text: str, where: str) -> Any:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        place = where or f"line {error.lineno} "
        raise Unreadable(f"{place}is not valid json: {error.msg}") from None
    except RecursionError:
        raise Unreadable(f"{where}cannot be read as json: it is nested too deeply") from None
    except ValueError as error:  # an integer of a million figures
        raise Unreadable(f"{where}cannot be read as json: {error}") from None


def _flat(item: Mapping[str, Any], depth: int = 2) -> Iterator[tuple[str, str]]:
    """Keys and texts; of an object within, its keys after a full stop, `depth` objects deep; lists of plain values with semicolons."""
    for key, value in item.items():
        if isinstance(value, dict) and depth:
            for inner, text in _flat(value, depth - 1):
                yield f"{key}.{inner}", text
        else:
            yield str(key), _cell(value)


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return "; ".join(_cell(each) for each in value if not isinstance(each, dict | list))
    return str(value) if isinstance(value, str | int | float) else ""


READER = Reader(
    id="json", summary="Tables of facts: a list of objects, or an object a line", extensions=(".json", ".jsonl", ".ndjson"), read=read
)
