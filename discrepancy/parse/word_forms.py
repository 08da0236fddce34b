"""What a word is by its tag and relation: part of speech and lemma, each found once.

spaCy's attribute ruler tries every one of its patterns on every word, a fifth of the time that parsing takes. Nearly all of them look at one
word's tag, relation and form alone, so that what they say of one word they say of every equal one. Sentences that match one of the others
are left to the ruler.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from discrepancy.lang.en.meaning.lexicon import singular, verb_lemma
from discrepancy.model.syntax import Syntax, Token

RULER, LEMMATIZER = "attribute_ruler", "lemmatizer"
REMEMBERED = 200_000
"""Words with tag and relation that are kept: some 40 MB. A hundred thousand articles have half a million, most of them once."""
_COLUMNS = ("ORTH", "TAG", "DEP", "HEAD", "SENT_START", "IDX")
_LOOKED_AT = frozenset({"TAG", "DEP", "LOWER", "IS_SPACE"})
"""Attributes of a pattern that depend only on the word, its tag and its relation."""
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
    """What the ruler makes of a word: tag and relation, empty where they stay, part of speech by number, morphology, and lemma or nothing."""

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
        _index(self._lemmatizer.lookups)
        self._remembers = self._ruler is not None and not pipeline.has_pipe("morphologizer")
        self._forms: dict[tuple[int, int, int], Form] = {}
        self._ruled: dict[tuple[object, ...], Ruled] = {}
        patterns = self._ruler.patterns if self._ruler is not None else []
        self._named = {name: _named(patterns, name) for name in ("LOWER", "DEP")}
        others = [pattern for given in patterns for pattern in given["patterns"] if not _is_of_one_word(pattern)]
        self._begin: list[Mapping[str, Any]] = [{} if "OP" in pattern[0] else pattern[0] for pattern in others]
        self._beginners: set[tuple[int, int, int]] = set()
        self._others: Any = importlib.import_module("spacy.matcher").Matcher(pipeline.vocab)
        if others:
            self._others.add("others", others)

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
        if not self._remembers:
            return self._ruled_whole(doc)
        if len(self._forms) > REMEMBERED:
            self._forms.clear()
        known = self._forms
        keys = [(orth, tag, relation) for orth, tag, relation, *_ in rows]
        new = [at for at, key in enumerate(keys) if key not in known]
        self._beginners.update(keys[at] for at in new if any(_may_be(doc[at], condition) for condition in self._begin))
        if not self._beginners.isdisjoint(keys) and self._others(doc, allow_missing=True):
            return self._ruled_whole(doc)
        for at in new:
            known[keys[at]] = self._new(doc, at)
        return [known[key] for key in keys]

    def _ruled_whole(self, doc: Any) -> list[Form]:
        self._run_ruler(doc)
        return [self._form(token, _ruled(token, token)) for token in doc]

    def _new(self, doc: Any, at: int) -> Form:
        """The form of a word that was not seen with its tag and relation before."""
        key = self._key(doc[at])
        if key not in self._ruled:
            ruled = doc.copy()
            self._run_ruler(ruled)
            self._ruled.update((self._key(before), _ruled(after, before)) for before, after in zip(doc, ruled, strict=True))
        return self._form(doc[at], self._ruled[key])

    def _key(self, token: Any) -> tuple[object, ...]:
        """All that patterns of one word look at."""
        lower, relation = token.lower_, token.dep_
        named = lower if lower in self._named["LOWER"] else None
        return token.tag, token.is_space, named, relation if relation in self._named["DEP"] else None

    def _form(self, token: Any, ruled: Ruled) -> Form:
        token.pos = ruled.pos
        token.set_morph(ruled.morphology)
        given = ruled.lemma if not self._lemmatizer.overwrite else ""
        lemma = given or _lemma_of(token, self._lemmatizer.lemmatize(token))
        pos = token.pos_
        lemma = lemma if pos == "PROPN" else lemma.lower()
        return Form(token.text, lemma, pos, ruled.tag or token.tag_, ruled.relation or token.dep_)

    def _run_ruler(self, doc: Any) -> None:
        if self._ruler is not None:
            self._ruler(doc)


def _lemma_of(token: Any, lemmas: Sequence[str]) -> str:
    """Of several lemmas of a verb or noun the one that our own tables give, else the first.

    The first is no better than the order of spaCy's rules: 3.8.18 takes "hoped" for a form of "hop", 3.8.2 took it for one of "hope".
    """
    if len(lemmas) > 1 and token.pos_ in ("VERB", "NOUN"):
        known = verb_lemma(token.lower_) if token.pos_ == "VERB" else singular(token.lower_)
        if known is not None and known in lemmas:
            return known
    return lemmas[0]


def _index(lookups: Any) -> None:
    """Let the lemmatizer look a word up: its lists of tens of thousands are searched from the start for every new one."""
    known = lookups.get_table("lemma_index") if lookups.has_table("lemma_index") else {}
    for pos, words in list(known.items()):
        known[pos] = frozenset(words)


def _ruled(token: Any, before: Any) -> Ruled:
    tag = token.tag_ if token.tag != before.tag else ""
    relation = token.dep_ if token.dep != before.dep else ""
    return Ruled(tag, relation, token.pos, str(token.morph), token.lemma_)


def _is_of_one_word(pattern: Sequence[Mapping[str, Any]]) -> bool:
    """Whether a pattern tests one word, and nothing but the word, its tag and its relation."""
    return len(pattern) == 1 and all(
        name in _LOOKED_AT and _LISTS.issuperset(asked if isinstance(asked, dict) else ()) for name, asked in pattern[0].items()
    )


def _named(patterns: Iterable[Mapping[str, Any]], attribute: str) -> frozenset[str]:
    """The words, or the relations, that patterns of one word name."""
    named: set[str] = set()
    for pattern in (pattern for given in patterns for pattern in given["patterns"] if _is_of_one_word(pattern)):
        asked = pattern[0].get(attribute, ())
        named.update(*asked.values() if isinstance(asked, dict) else [(asked,) if isinstance(asked, str) else asked])
    return frozenset(named)


def _may_be(token: Any, condition: Mapping[str, Any]) -> bool:
    """Whether a word may meet a condition of a pattern. True for conditions that are not tested here."""
    for name, asked in condition.items():
        value = getattr(token, f"{name.lower()}_", None)
        if isinstance(asked, str):
            asked = {"IN": [asked]}
        if not isinstance(value, str) or not isinstance(asked, dict):
            continue
        if value not in asked.get("IN", (value,)) or not re.search(asked.get("REGEX", ""), value):
            return False
    return True
