"""The parser's package is the one that NOTICE names: each file that is read to load it has the sha256 that stands there, and none is unpickled."""

from __future__ import annotations

import hashlib
import json
import pickletools
import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from discrepancy.parse.installed import PACKAGES, installed

NOTICE = Path(__file__).parents[2] / "NOTICE"
HASHES = {name: digest for digest, name in re.findall(r"^\s*([0-9a-f]{64}) (\S+)$", NOTICE.read_text(encoding="utf-8"), re.M)}
RELEASE = installed()
LOADING = """
import json, sys
opened, unpickled = [], []

def watch(event, given):
    if event == "open" and isinstance(given[0], str):
        opened.append(given[0])
    if event.startswith("pickle."):
        unpickled.append(event)

sys.addaudithook(watch)
import pickle
pickle.Unpickler = pickle.load = pickle.loads = None
from discrepancy.parse.pipeline import load
assert list(load().parse(["Greta Holm, 34, was fined."]))
print(json.dumps([opened, unpickled]))
"""


def folder() -> Path:
    """Where the installed pipeline's components lie."""
    assert RELEASE is not None, f"none of {PACKAGES} is installed"
    spec = find_spec(RELEASE.name)
    assert spec is not None
    assert spec.origin is not None
    return next(path.parent for path in Path(spec.origin).parent.rglob("config.cfg"))


def test_nothing_is_unpickled_and_notice_names_each_file_that_is_read() -> None:
    run = subprocess.run([sys.executable, "-c", LOADING], check=True, capture_output=True, text=True)
    opened, unpickled = json.loads(run.stdout)
    read = {str(path.relative_to(folder())) for path in map(Path, opened) if path.is_relative_to(folder())}
    assert read == HASHES.keys()
    assert unpickled == []


@pytest.mark.parametrize("name", sorted(HASHES))
def test_a_file_of_the_parser_is_the_one_that_notice_names(name: str) -> None:
    assert hashlib.sha256((folder() / name).read_bytes()).hexdigest() == HASHES[name]


@pytest.mark.parametrize("name", sorted(HASHES))
def test_a_file_of_the_parser_is_no_pickle(name: str) -> None:
    data = (folder() / name).read_bytes()
    with pytest.raises(ValueError, match=r"\S"):
        list(pickletools.genops(data))
