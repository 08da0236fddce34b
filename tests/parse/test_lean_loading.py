"""spaCy without its command line and its default tokenizer parses as it does with them."""

from __future__ import annotations

import importlib
import subprocess
import sys

from benchmarks.gold import GOLD
from discrepancy.model.source import Source
from discrepancy.parse.pipeline import Parser, load
from discrepancy.parse.word_forms import WordForms
from discrepancy.scan.document import Document

LOADED = """
import sys
from discrepancy.parse.pipeline import load
assert load() is not None
print(sorted({"httpx", "jinja2", "spacy", "spacy.cli", "typer"} & set(sys.modules)))
import spacy
print(spacy.info(silent=True)["spacy_version"] == spacy.__version__, "spacy.cli" in sys.modules)
"""


def test_its_trees_are_those_of_the_whole_pipeline() -> None:
    lean = load()
    assert lean is not None
    pipeline = importlib.import_module(lean.release.name).load()
    whole = Parser(lean.release, pipeline, WordForms(pipeline))
    texts = [path.read_text(encoding="utf-8") for path in sorted(GOLD.glob("h2*/*.txt"))]
    sentences = [text[s.start : s.end] for text in texts for s in Document(Source(id="a.txt", text=text)).sentences]
    assert len(sentences) > 100
    ours, theirs = ([[tree.tokens for tree in trees] for trees in each.parse(sentences)] for each in (lean, whole))
    assert ours == theirs


def test_spacys_command_line_is_imported_when_it_is_called() -> None:
    done = subprocess.run([sys.executable, "-c", LOADED], capture_output=True, text=True, check=False)
    assert done.stdout.splitlines() == ["['spacy']", "True True"], done.stderr
