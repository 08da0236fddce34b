"""One store that several open or write at once: none is refused, and who holds it is waited for once."""

import multiprocessing
import sqlite3

import pytest

from discrepancy.engines.store import Store
from discrepancy.model.problem import UserError
from tests.machine import posix


@pytest.fixture
def path(tmp_path):
    return tmp_path / "kept.facts"


def opened(path, start, said):
    start.wait()
    try:
        Store(str(path)).close()
        said.put("")
    except UserError as error:
        said.put(str(error))


@pytest.mark.slow
@posix
def test_of_many_that_make_a_store_at_once_none_is_refused(tmp_path):
    here = multiprocessing.get_context("fork")
    for turn in range(20):
        start, said = here.Event(), here.Queue()
        makers = [here.Process(target=opened, args=(tmp_path / f"{turn}.facts", start, said)) for _ in range(4)]
        for maker in makers:
            maker.start()
        start.set()
        assert [said.get(timeout=60) for _ in makers] == [""] * 4
        for maker in makers:
            maker.join()


def test_who_holds_the_store_is_waited_for_once(path, monkeypatch):
    monkeypatch.setattr("discrepancy.engines.store.PATIENCE", 0.1)
    with Store(str(path)) as store:
        other = sqlite3.connect(path)
        other.execute("BEGIN IMMEDIATE")
        store.put_stories([(b"one", b"first")])
        assert [problem.fatal for problem in store.problems] == [False]
        store.put_stories(pytest.fail("it was tried again") for _ in range(1))
        store.put_extracts(pytest.fail("it was tried again") for _ in range(1))
        store.prune([], [], [])
        other.rollback()
        assert store.stories([b"one"]) == {}
        assert len(store.problems) == 1
        assert "no other run uses the store" in str(store.problems[0])
