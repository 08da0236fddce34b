"""The parser: spaCy's English pipeline behind a small interface, so that another can replace it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from discrepancy.model.parser import ParserRelease
from discrepancy.model.syntax import Syntax
from discrepancy.parse.installed import installed
from discrepancy.parse.lean_loading import load_pipeline
from discrepancy.parse.word_forms import LEMMATIZER, RULER, WordForms

BATCH = 32
"""Sentences that are parsed at a time: larger batches are no faster on a CPU, and 32 of the longest take 40 MB."""
REMEMBERED = 4_096
"""Most sentences whose trees are kept in a process, some 20 MB: sources of one story share sentences, and reprints share all."""
LONGEST = 300
"""Most words that are parsed in one piece; a longer sentence is cut, because parsing takes memory for every pair of words and states."""
Trees = tuple[Syntax, ...]
"""The trees of one sentence, offsets counted from its start."""
_NORM = "NORM"
"""What the tokenizer says of a word besides its letters: "not" for "n't"."""
_SURROGATE = re.compile("[\ud800-\udfff]")
"""Half of a character, which a damaged file may hold and spaCy cannot; another character of the same length takes its place."""


@dataclass(frozen=True, slots=True)
class Parser:
    """A pipeline that is loaded."""

    release: ParserRelease
    _pipeline: Any = field(repr=False, compare=False)
    _forms: WordForms = field(repr=False, compare=False)
    _known: dict[str, Trees] = field(default_factory=dict, repr=False, compare=False)

    def parse(self, sentences: Sequence[str]) -> list[Trees]:
        """The tree or trees of each sentence, in order, with offsets that count from the start of each sentence.

        A sentence becomes several trees where the parser sees several, or where it has more than `LONGEST` words. Its trees depend on
        nothing but the sentence (`block_products`).
        """
        if len(self._known) > REMEMBERED:
            self._known.clear()
        new = [sentence for sentence in dict.fromkeys(sentences) if sentence not in self._known]
        for at in range(0, len(new), BATCH):
            self._known.update(zip(new[at : at + BATCH], self._parsed(new[at : at + BATCH]), strict=True))
        return [self._known[sentence] for sentence in sentences]

    def _parsed(self, sentences: Sequence[str]) -> Iterator[Trees]:
        make = self._pipeline.make_doc
        cut = [_cut(make(parsed_text(text))) for text in sentences]
        docs: Any = [doc for parts in cut for _, doc in parts]
        for name, component in self._pipeline.pipeline:
            if name not in (RULER, LEMMATIZER):
                docs = component.pipe(docs, batch_size=BATCH)
        made = iter(docs)
        for parts in cut:
            yield tuple(tree for offset, _ in parts for tree in self._forms.trees(next(made), offset))


def parsed_text(sentence: str) -> str:
    """A sentence as the parser is given it, character by character."""
    return _SURROGATE.sub("\ufffd", sentence)


def _cut(doc: Any) -> list[tuple[int, Any]]:
    """A sentence's words in stretches of at most LONGEST, each with the offset of its first character.

    A stretch is made of its words alone: `Span.as_doc` copies a table of the whole sentence, and averages vectors, for each.
    """
    if len(doc) <= LONGEST:
        return [(0, doc)]
    norms = doc.to_array([_NORM])
    found = []
    for first in range(0, len(doc), LONGEST):
        words = doc[first : first + LONGEST]
        part = type(doc)(doc.vocab, words=[word.text for word in words], spaces=[bool(word.whitespace_) for word in words])
        found.append((words[0].idx, part.from_array([_NORM], norms[first : first + LONGEST])))
    return found


@cache
def load(package: str | None = None) -> Parser | None:
    """The pipeline of this package, or of the first that is installed; None where there is none."""
    release = installed(package)
    if release is None:
        return None
    pipeline = load_pipeline(release.name)
    return Parser(release, pipeline, WordForms(pipeline))
