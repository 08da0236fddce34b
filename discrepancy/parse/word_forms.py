"""What a word is by its tag and relation: part of speech and lemma, each found once.

spaCy's attribute ruler tries every one of its patterns on every word, a fifth of the time that parsing takes. Nearly all of them look at one
word's tag, relation and form alone, so that what they say of one word they say of every equal one. Sentences that match one of the others
are left to the ruler.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from discrepancy.model.syntax import Syntax, Token

RULER, LEMMATIZER = "attribute_ruler", "lemmatizer"
REMEMBERED = 200_000
"""Words with tag and relation that are kept: some 40 MB. A hundred thousand articles have half a million, most of them once."""
_COLUMNS = ("ORTH", "TAG", "DEP", "HEAD", "SENT_START", "IDX")
_LOOKED_AT = frozenset({"TAG", "DEP", "LOWER", "IS_SPACE"})
"""Attributes of a pattern that word, tag and relation decide."""
_LISTS = frozenset({"IN", "NOT_IN"})
"""How a pattern of one word may name several values."""


class Form(NamedTuple):
    """A word as a tree has it, but for its place and its head."""

    text: str
    lemma: str
    pos: str
    tag: str
    relation: str


class Ruled(NamedTuple):
    """What the ruler makes of a word: the numbers of its tag, relation, part of speech and morphology, and its lemma or an empty text."""

    tag: str
    relation: str
    pos: int
    morphology: str
    lemma: str


class WordForms:
    """The words of parsed sentences, with what ruler and lemmatizer say of them."""

    def __init__(self, pipeline: Any) -> None:
        self._ruler: Any = pipeline.get_pipe(RULER) if pipeline.has_pipe(RULER) else None
        self._lemmatizer: Any = pipeline.get_pipe(LEMMATIZER)
        self._strings: Any = pipeline.vocab.strings
        self._remembers = self._ruler is not None and not pipeline.has_pipe("morphologizer")
        self._forms: dict[tuple[int, int, int], Form] = {}
        self._ruled: dict[tuple[object, ...], Ruled] = {}
        patterns = self._ruler.patterns if self._ruler is not None else []
        self._words = _words_in_patterns(patterns)
        self._others = _matcher_of_others(pipeline.vocab, patterns)

    def trees(self, doc: Any, offset: int) -> Iterator[Syntax]:
        """The trees of a parsed text whose first character is at `offset`."""
        rows = doc.to_array(_COLUMNS).astype("int64").tolist() if len(doc) else []
        forms = self._found(doc, rows)
        begins = [at for at, row in enumerate(rows) if row[4] == 1 or at == 0]
        for first, last in pairwise([*begins, len(rows)]):
            yield Syntax(
                [
                    Token(offset + row[5], offset + row[5] + len(form.text), form.text, form.lemma, form.pos, form.tag, at + row[3] - first,
                          form.relation)
                    for at, (row, form) in enumerate(zip(rows[first:last], forms[first:last], strict=True), first)
                ]
            )  # fmt: skip

    def _found(self, doc: Any, rows: list[list[int]]) -> list[Form]:
        if not self._remembers or self._others(doc, allow_missing=True):
            self._run_ruler(doc)
            return [self._form(token, _ruled(token)) for token in doc]
        if len(self._forms) > REMEMBERED:
            self._forms.clear()
        known = self._forms
        for at, row in enumerate(rows):
            key = row[0], row[1], row[2]
            if key not in known:
                known[key] = self._new(doc, at)
        return [known[row[0], row[1], row[2]] for row in rows]

    def _new(self, doc: Any, at: int) -> Form:
        """The form of a word that was not seen with its tag and relation before."""
        token = doc[at]
        lower = token.lower_
        key = token.tag, token.dep, token.is_space, lower if lower in self._words else None
        if key not in self._ruled:
            copy = doc.copy()
            self._run_ruler(copy)
            self._ruled[key] = _ruled(copy[at])
        return self._form(token, self._ruled[key])

    def _form(self, token: Any, ruled: Ruled) -> Form:
        token.pos = ruled.pos
        token.set_morph(ruled.morphology)
        given = ruled.lemma if not self._lemmatizer.overwrite else ""
        lemma = given or self._lemmatizer.lemmatize(token)[0]
        pos = token.pos_
        return Form(token.text, lemma if pos == "PROPN" else lemma.lower(), pos, ruled.tag, ruled.relation)

    def _run_ruler(self, doc: Any) -> None:
        if self._ruler is not None:
            self._ruler(doc)


def _ruled(token: Any) -> Ruled:
    return Ruled(token.tag_, token.dep_, token.pos, str(token.morph), token.lemma_)


def _is_of_one_word(pattern: Sequence[Mapping[str, Any]]) -> bool:
    """Whether a pattern looks at one word, and of that at what the word itself, its tag and its relation decide."""
    return len(pattern) == 1 and all(
        name in _LOOKED_AT and _LISTS.issuperset(asked if isinstance(asked, dict) else ()) for name, asked in pattern[0].items()
    )


def _words_in_patterns(patterns: Iterable[Mapping[str, Any]]) -> frozenset[str]:
    """The words that patterns of one word name."""
    words: set[str] = set()
    for pattern in (pattern for given in patterns for pattern in given["patterns"] if _is_of_one_word(pattern)):
        asked = pattern[0].get("LOWER", ())
        words.update(*asked.values() if isinstance(asked, dict) else [(asked,) if isinstance(asked, str) else asked])
    return frozenset(words)


def _matcher_of_others(vocab: Any, patterns: Iterable[Mapping[str, Any]]) -> Any:
    """Finds all other patterns."""
    matcher = importlib.import_module("spacy.matcher").Matcher(vocab)
    for number, given in enumerate(patterns):
        others = [pattern for pattern in given["patterns"] if not _is_of_one_word(pattern)]
        if others:
            matcher.add(str(number), others)
    return matcher
