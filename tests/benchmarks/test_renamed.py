"""Renaming keeps the gold whole: every quote is still found, and names have changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks import gold, renamed


@pytest.mark.slow
def test_every_quote_is_still_there(tmp_path: Path) -> None:
    renamed.write(tmp_path)
    before, after = gold.clusters(), gold.clusters(tmp_path)
    assert [len(cluster.facts) for cluster in after] == [len(cluster.facts) for cluster in before]
    assert sum(a.quote != b.quote for x, y in zip(before, after, strict=True) for a, b in zip(x.facts, y.facts, strict=True)) > 20


def test_one_word_always_becomes_the_same(tmp_path: Path) -> None:
    names = renamed.renaming(["Margarethe", "Holmgrenson", "Brannigan"])
    assert names == renamed.renaming(["Margarethe", "Holmgrenson", "Brannigan"])
    assert len(set(names.values())) == 3
    assert not set(names) & set(names.values())
