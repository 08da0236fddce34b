"""The store keeps trees: what was parsed is not parsed again, and facts are those of a run without a store."""

from dataclasses import replace

from discrepancy.engines.collection import collection
from discrepancy.engines.local import Local
from discrepancy.model.settings import Settings
from discrepancy.model.source import Source
from discrepancy.parse.pipeline import Parser, load
from discrepancy.pipeline import _run, load_rules
from tests.engines.collections import generated, odd

SOURCES = (*generated(9), *odd())


def run(sources, path):
    made, problems = _run(Local(), load_rules(), (), Settings(store=str(path)), None)
    done = collection(sources, made)
    return done, [str(problem) for problem in (*problems, *done.problems)]


def forget():
    found = load()
    assert found is not None
    found._known.clear()


def test_an_edited_source_parses_what_changed(tmp_path, monkeypatch):
    parsed = []
    real = Parser.parse
    monkeypatch.setattr(Parser, "parse", lambda self, sentences: parsed.extend(sentences) or real(self, sentences))
    text = "\n".join(source.text for source in SOURCES[:4])
    before = Source(id="long.txt", text=text)
    cut = text.index(". ", len(text) // 2) + 2
    after = replace(before, text=f"{text[:cut]}Nine boats came to Olmar. {text[cut:]}")
    run([before], tmp_path / "kept.facts")
    assert len(parsed) > 40
    parsed.clear()
    edited, _ = run([after], tmp_path / "kept.facts")
    assert parsed == ["Nine boats came to Olmar."]
    forget()
    anew, _ = run([after], tmp_path / "other.facts")
    assert tuple(edited.facts) == tuple(anew.facts)


def test_another_version_of_the_program_parses_nothing_again(tmp_path, monkeypatch):
    first, _ = run(SOURCES, tmp_path / "kept.facts")
    monkeypatch.setattr("discrepancy.pipeline.version", lambda folder: b"another")
    parsed = []
    monkeypatch.setattr(Parser, "parse", lambda self, sentences: parsed.extend(sentences) or [])
    second, problems = run(SOURCES, tmp_path / "kept.facts")
    assert (second.read, problems, parsed) == (len(SOURCES), [], [])
    assert tuple(second.facts) == tuple(first.facts)
