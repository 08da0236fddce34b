"""The JSON Schemas that are shipped: fresh, valid themselves, and of one mind with the readers."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from discrepancy.cli.schema import config_schema
from discrepancy.config import load_settings
from discrepancy.judge.rules import load_rules, shipped
from discrepancy.judge.schema import rule_schema
from discrepancy.model.problem import UserError
from discrepancy.read.folders.sources_toml import read_listing
from discrepancy.read.schema import sources_schema
from discrepancy.system.toml_file import parse_toml

SCHEMAS = (rule_schema, config_schema, sources_schema)


def validator(module: ModuleType) -> Draft202012Validator:
    return Draft202012Validator(json.loads(module.FILE.read_text(encoding="utf-8")), format_checker=Draft202012Validator.FORMAT_CHECKER)


def plain(value: Any) -> Any:
    """TOML as an editor's checker sees it: dates are texts."""
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    return value.isoformat() if isinstance(value, datetime.date) else value


def fits(module: ModuleType, text: str) -> bool:
    return bool(validator(module).is_valid(plain(dict(parse_toml("x.toml", text).data))))


@pytest.mark.parametrize("module", SCHEMAS, ids=[module.FILE.name for module in SCHEMAS])
def test_a_schema_is_fresh_and_valid(module: ModuleType) -> None:
    assert module.FILE.read_text(encoding="utf-8") == module.text(), "`make golden` writes the schemas anew"
    Draft202012Validator.check_schema(json.loads(module.text()))


@pytest.mark.parametrize("path", sorted(shipped().glob("*.toml")), ids=lambda path: path.stem)
def test_our_rules_fit(path: Path) -> None:
    assert list(validator(rule_schema).iter_errors(plain(dict(parse_toml(str(path), path.read_text(encoding="utf-8")).data)))) == []


RULE = """
id = "mine"
summary = "s"
[select]
kind = "count"
[compare]
how = "interval"
[message]
text = "{subject}"
"""


@pytest.mark.parametrize(
    ("change", "good"),
    [
        (("", ""), True),
        (('how = "interval"', 'how = "interval"\napproximate = 0.3'), True),
        (('how = "interval"', 'how = "interval"\napproximate = "much"'), False),
        (('how = "interval"', 'how = "intervall"'), False),
        (('kind = "count"', 'kind = "count"\nscope = "everywhere"'), False),
        (('summary = "s"', 'sumary = "s"'), False),
        (('id = "mine"', 'id = "Mine!"'), False),
    ],
)
def test_schema_and_reader_agree_on_rules(change: tuple[str, str], good: bool, tmp_path: Path) -> None:
    text = RULE.replace(*change)
    (tmp_path / "mine.toml").write_text(text, encoding="utf-8")
    assert fits(rule_schema, text) is good
    if good:
        assert "mine" in {rule.id for rule in load_rules([tmp_path])}
    else:
        with pytest.raises(UserError):
            load_rules([tmp_path])


@pytest.mark.parametrize(
    ("text", "good"),
    [
        ('fail_on = "error"\nprofile = "strict"\nmin_confidence = 0.5\n', True),
        ('[rule.age-conflict.severity]\nvariant = "off"\n', True),
        ('rules = ["house-rules"]\nignore = ["toll"]\nmax_rows = 10\n', True),
        ('fail_on = "loud"\n', False),
        ("min_confidence = 2\n", False),
        ('faill_on = "error"\n', False),
        ("max_rows = 0\n", False),
    ],
)
def test_schema_and_reader_agree_on_settings(text: str, good: bool, tmp_path: Path) -> None:
    (tmp_path / "discrepancy.toml").write_text(text, encoding="utf-8")
    assert fits(config_schema, text) is good
    if good:
        assert load_settings([str(tmp_path)]).path is not None
    else:
        with pytest.raises(UserError):
            load_settings([str(tmp_path)])


@pytest.mark.parametrize(
    ("text", "good"),
    [
        ('only_listed = true\n[[source]]\npath = "a.txt"\npublished = 2020-01-16\npublisher = "P"\nderived_from = "AP"\n', True),
        ('[[source]]\npath = "a.txt"\ncolumns = { subject = "Name", value = "Age" }\n', True),
        ('[[source]]\npublisher = "P"\n', False),
        ('[[source]]\npath = "a.txt"\npublished = "yesterday"\n', False),
        ('[[source]]\npath = "a.txt"\ncolums = { value = "Age" }\n', False),
        ('[[source]]\npath = "a.txt"\ncolumns = { subject = "Name" }\n', False),
        ('only_listed = "yes"\n', False),
    ],
)
def test_schema_and_reader_agree_on_lists_of_sources(text: str, good: bool, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Text.\n", encoding="utf-8")
    (tmp_path / "sources.toml").write_text(text, encoding="utf-8")
    assert fits(sources_schema, text) is good
    assert (read_listing(str(tmp_path / "sources.toml")).problems == ()) is good


def test_the_seeds_list_fits() -> None:
    path = Path(__file__).parents[1] / "seeds" / "sources.toml"
    assert fits(sources_schema, path.read_text(encoding="utf-8"))
