from __future__ import annotations

import json
from pathlib import Path

from discrepancy.judge.engine import comparisons
from discrepancy.judge.rulefiles.rule_file import KEYS
from discrepancy.judge.rules import shipped
from discrepancy.judge.schema.rule_schema import FILE, text
from discrepancy.system.toml_file import parse_toml


def test_the_shipped_schema_is_what_the_reader_checks() -> None:
    assert FILE.read_text(encoding="utf-8") == text()


def test_every_comparison_and_table_is_in_it() -> None:
    schema = json.loads(FILE.read_text(encoding="utf-8"))
    named = {choice["properties"]["how"]["const"] for choice in schema["properties"]["compare"]["anyOf"]}
    assert named == set(comparisons())
    assert set(schema["properties"]) == set(KEYS[""])


def test_every_key_of_our_rules_is_in_it() -> None:
    schema = json.loads(FILE.read_text(encoding="utf-8"))["properties"]
    files = sorted(Path(shipped()).glob("*.toml"))
    assert files
    for path in files:
        data = parse_toml(str(path), path.read_text(encoding="utf-8")).data
        assert set(data) <= set(schema)
        how = data["compare"]["how"]
        choice = next(c for c in schema["compare"]["anyOf"] if c["properties"]["how"]["const"] == how)
        assert set(data["compare"]) <= set(choice["properties"])
