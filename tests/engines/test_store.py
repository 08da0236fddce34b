"""The store: what was read is not read again, and whatever happens to the file, results stay right."""

import contextlib
import sqlite3
import tempfile
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from discrepancy.engines import store as store_module
from discrepancy.engines.collection import collection
from discrepancy.engines.local import Local
from discrepancy.engines.plan import default_store, open_store
from discrepancy.engines.store import AT_ONCE, Store
from discrepancy.engines.version import version
from discrepancy.model.discrepancy import Tier
from discrepancy.model.problem import UserError
from discrepancy.model.settings import Settings
from discrepancy.pipeline import _run, load_rules
from tests.engines.collections import examined, generated, odd, outcome

SOURCES = (*generated(9), *odd())


def run(sources, path, rules=None):
    made, problems = _run(Local(), load_rules() if rules is None else rules, (), Settings(store=str(path)), None)
    done = collection(sources, made)
    return done, [str(problem) for problem in (*problems, *done.problems)]


@cache
def right():
    """What these sources give without a store."""
    return examined(SOURCES)


@cache
def kept():
    """The bytes of a store after one run over these sources."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "kept.facts"
        made, _ = _run(Local(), load_rules(), (), Settings(store=str(path)), None)
        collection(SOURCES, made)
        made.store.close()
        return path.read_bytes()


@pytest.fixture
def path(tmp_path):
    return tmp_path / "kept.facts"


@pytest.fixture
def full(path):
    """A store in which these sources are."""
    path.write_bytes(kept())
    return path


@pytest.mark.slow
def test_a_second_run_reads_and_compares_nothing(path):
    first, _ = run(SOURCES, path)
    second, _ = run(SOURCES, path)
    assert (first.read, second.read, second.judged) == (len(SOURCES), 0, 0)
    assert first.judged == len(first.stories)
    assert repr(second.discrepancies) == repr(first.discrepancies)
    assert tuple(second.facts) == tuple(first.facts)


@pytest.mark.slow
def test_one_changed_source_touches_its_story_only(full):
    changed = tuple(replace(source, text=source.text + "Nine boats came.\n") if source is SOURCES[7] else source for source in SOURCES)
    done, _ = run(changed, full)
    assert (done.read, done.judged) == (1, 1)
    assert outcome(examined(changed, store=str(full))) == outcome(examined(changed))


def test_a_correction_without_a_distinctive_word_groups_nothing_again(full):
    """A new text beside one with the same words does: which of them comes first is told by their marks."""
    made, _ = _run(Local(), load_rules(), (), Settings(store=str(full)), None)
    changed = tuple(replace(source, text=source.text + "It was so.\n") if source is SOURCES[7] else source for source in SOURCES)

    def never(words, marks):
        raise AssertionError("the stories are kept")

    collection(changed, replace(made, group=never))
    twice = (*changed, replace(SOURCES[7], id="twice"))
    with pytest.raises(AssertionError, match="are kept"):
        collection(twice, replace(made, group=never))


def test_one_added_source_compares_only_what_it_touches(path):
    run(SOURCES[:-6] + SOURCES[-5:], path)
    done, _ = run(SOURCES, path)
    assert done.read == 1
    assert done.judged <= 2


def test_a_new_date_is_a_new_source(full):
    moved = (replace(SOURCES[0], published=None), *SOURCES[1:])
    assert run(moved, full)[0].read == 1


def test_other_rules_judge_anew_what_was_read(full):
    done, _ = run(SOURCES, full, load_rules()[:3])
    assert done.read == 0
    assert done.judged == len(done.stories)


def test_another_version_of_the_program_reads_anew(full, monkeypatch):
    monkeypatch.setattr("discrepancy.pipeline.version", lambda folder: b"another")
    assert run(SOURCES, full)[0].read == len(SOURCES)


@pytest.mark.slow
@pytest.mark.parametrize("damage", ["header", "middle", "short", "empty"])
def test_a_damaged_store_is_made_anew(path, damage):
    data = kept()
    spoilt = {
        "header": b"x" * 200 + data[200:],
        "middle": data[:8192] + bytes(255 - byte for byte in data[8192:]),
        "short": data[: len(data) // 2],
        "empty": b"",
    }
    path.write_bytes(spoilt[damage])
    done, problems = run(SOURCES, path)
    found = [replace(item, tier=Tier.COUNTS) for item in right().everything]  # tiers are drawn after an engine ran
    assert sorted(map(repr, done.discrepancies)) == sorted(map(repr, found))
    assert tuple(done.facts) == tuple(right().facts)
    assert damage == "empty" or any("damaged" in problem for problem in problems)
    again, problems = run(SOURCES, path)
    assert (again.read, problems) == (0, [])


@pytest.mark.slow
@pytest.mark.parametrize(
    "spoil",
    [
        "UPDATE extracts SET facts = facts + 1",
        "UPDATE extracts SET facts = 'x', words = x'00'",
        "UPDATE extracts SET words = (SELECT words FROM extracts LIMIT 1)",
        "UPDATE extracts SET packed = CAST(packed AS TEXT)",
        "UPDATE extracts SET packed = substr(packed, 1, 9)",
        "UPDATE stories SET found = (SELECT packed FROM extracts LIMIT 1)",
    ],
)
def test_a_row_that_is_another_than_was_put_counts_as_none(full, spoil):
    with contextlib.closing(sqlite3.connect(full)) as other:
        other.execute(spoil)
        other.commit()
    done, problems = run(SOURCES, full)
    found = [replace(item, tier=Tier.COUNTS) for item in right().everything]  # tiers are drawn after an engine ran
    assert sorted(map(repr, done.discrepancies)) == sorted(map(repr, found))
    assert tuple(done.facts) == tuple(right().facts)
    assert len(done.facts) == len(right().facts)
    assert problems == []


def test_what_sqlite_cannot_say_in_utf_8_is_a_damaged_store(path):
    Store(str(path)).close()
    data = path.read_bytes()
    path.write_bytes(data.replace(b"CREATE TABLE extracts", b"CREATE TABL\xa4 extracts"))
    store = Store(str(path))
    assert [problem.fatal for problem in store.problems] == [False]
    assert "is damaged" in str(store.problems[0])


def test_a_file_that_is_no_store_is_left_alone(tmp_path):
    path = tmp_path / "notes.txt"
    path.write_text("my notes, and long ones at that; " * 100)
    with pytest.raises(UserError, match="--no-store"):
        Store(str(path))
    done, problems = run(SOURCES, path)
    assert done.read == len(SOURCES)
    assert "cannot be used as the store" in problems[0]
    assert path.read_text().startswith("my notes")


def test_another_programs_database_is_left_alone(path):
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE extracts (mine TEXT)")
    other.commit()
    other.close()
    done, problems = run(SOURCES, path)
    assert done.read == len(SOURCES)
    assert "another program's database" in problems[0]
    assert sqlite3.connect(path).execute("SELECT sql FROM sqlite_master").fetchone() == ("CREATE TABLE extracts (mine TEXT)",)


def test_a_newer_schema_is_refused_with_a_line(path):
    Store(str(path)).close()
    with sqlite3.connect(path) as newer:
        newer.execute("PRAGMA user_version = 99")
    _, problems = run(SOURCES, path)
    assert "a newer version of discrepancy made it" in problems[0]


@pytest.mark.slow
def test_a_store_that_another_writes_is_waited_for_and_then_done_without(path, monkeypatch):
    run(SOURCES[:6], path)
    monkeypatch.setattr("discrepancy.engines.store.PATIENCE", 0.2)
    other = sqlite3.connect(path)
    other.execute("BEGIN IMMEDIATE")
    done, problems = run(SOURCES, path)
    other.rollback()
    assert len(done.facts) == sum(done.facts.counts.values())
    assert outcome(right()) == (repr(right().discrepancies), repr(tuple(done.facts)), repr(tuple(done.claims)))
    assert len(problems) == 1
    assert "no longer written" in problems[0]


def test_what_a_store_does_not_take_is_kept_in_memory_and_not_read_twice(path, monkeypatch):
    monkeypatch.setattr("discrepancy.engines.store.PATIENCE", 0.1)
    made, _ = _run(Local(), load_rules(), (), Settings(store=str(path)), None)
    read = []
    counting = replace(made.work, extract=lambda source, trees: read.append(source.id) or made.work.extract(source, trees))
    other = sqlite3.connect(path)
    other.execute("BEGIN IMMEDIATE")
    collection(SOURCES, replace(made, work=counting))
    other.rollback()
    assert sorted(read) == [source.id for source in sorted(SOURCES, key=lambda source: source.id)]


def test_only_who_names_a_store_is_stopped_by_it(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setattr("discrepancy.engines.plan.cache_folder", lambda: str(tmp_path / "file"))
    store, problems = open_store(default_store(["sources"]))
    assert store is None
    assert [problem.fatal for problem in problems] == [False]
    store, problems = open_store(str(tmp_path / "file" / "kept.facts" / "mine.facts"))
    assert store is None
    assert [problem.fatal for problem in problems] == [True]


def test_a_damaged_store_that_cannot_be_made_anew_is_told(path, monkeypatch):
    path.write_bytes(b"SQLite format 3\0" + b"x" * 8000)

    def fails(*_):
        raise sqlite3.OperationalError("disk I/O error")

    real = Store._open
    monkeypatch.setattr(Store, "_open", lambda store: real(store) if path.exists() else fails())
    with pytest.raises(UserError, match="cannot be used as the store of facts: disk I/O error; name another"):
        Store(str(path))
    monkeypatch.undo()
    path.write_bytes(b"SQLite format 3\0" + b"x" * 8000)
    monkeypatch.setattr("os.replace", lambda *_: (_ for _ in ()).throw(PermissionError(13, "Permission denied")))
    with pytest.raises(UserError, match="cannot be used as the store of facts: Permission denied; name another"):
        Store(str(path))


def test_what_another_run_has_kept_is_not_dropped_with_an_older_versions_tables(path, monkeypatch):
    Store(str(path)).close()
    with sqlite3.connect(path) as older:
        older.execute("PRAGMA user_version = 1")
    real = store_module._lay_out

    def second(connection):  # both have seen the older version, and one is done before the other begins
        monkeypatch.setattr(store_module, "_lay_out", real)
        with Store(str(path)) as first:
            first.put_stories([(b"one", b"first")])
        real(connection)

    monkeypatch.setattr(store_module, "_lay_out", second)
    assert Store(str(path)).stories([b"one"]) == {b"one": b"first"}


def test_the_version_changes_with_every_file_and_with_nothing_else(tmp_path):
    (tmp_path / "kinds").mkdir()
    (tmp_path / "kinds" / "age.py").write_text("one")
    (tmp_path / "words.tsv").write_text("two")
    first = version(str(tmp_path))
    assert version(str(tmp_path)) == first
    (tmp_path / "words.tsv").write_text("three")
    second = version(str(tmp_path))
    (tmp_path / "words.tsv").rename(tmp_path / "other.tsv")
    assert len({first, second, version(str(tmp_path))}) == 3


def test_what_is_not_used_any_more_is_forgotten_in_the_end(path):
    with Store(str(path)) as store:
        store.put_extracts((bytes([n % 256, n // 256]), 1, b"", b"") for n in range(2 * AT_ONCE))
        store.prune([b"\x00\x00"], [], [])
        assert len(store.words([bytes([n % 256, n // 256]) for n in range(2 * AT_ONCE)])) == 1
