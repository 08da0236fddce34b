"""The parser's package is the one that NOTICE names: each file of it that is used has the sha256 that stands there, and holds no pickle."""

from __future__ import annotations

import hashlib
import pickletools
import re
from importlib.util import find_spec
from pathlib import Path

import pytest

from discrepancy.parse.installed import PACKAGES, installed

NOTICE = Path(__file__).parents[2] / "NOTICE"
HASHES = {name: digest for digest, name in re.findall(r"^\s*([0-9a-f]{64}) (\S+/\S+)$", NOTICE.read_text(encoding="utf-8"), re.M)}
RELEASE = installed()


def folder() -> Path:
    """Where the installed pipeline's components lie."""
    assert RELEASE is not None
    spec = find_spec(RELEASE.name)
    assert spec is not None
    assert spec.origin is not None
    return next(path.parent for path in Path(spec.origin).parent.rglob("config.cfg"))


def test_notice_names_the_files_of_each_component_that_is_used() -> None:
    assert RELEASE is not None, f"none of {PACKAGES} is installed"
    assert {name.partition("/")[0] for name in HASHES} >= {"parser", "tagger", "tok2vec", "attribute_ruler", "lemmatizer"}


@pytest.mark.parametrize("name", sorted(HASHES))
def test_a_file_of_the_parser_is_the_one_that_notice_names(name: str) -> None:
    assert hashlib.sha256((folder() / name).read_bytes()).hexdigest() == HASHES[name]


@pytest.mark.parametrize("name", sorted(HASHES))
def test_a_file_of_the_parser_is_no_pickle(name: str) -> None:
    data = (folder() / name).read_bytes()
    with pytest.raises(ValueError, match=r"\S"):
        list(pickletools.genops(data))
