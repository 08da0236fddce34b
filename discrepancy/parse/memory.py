"""Trees from one run to the next: an edited text parses only the passages that changed."""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from discrepancy.model.syntax import Syntax, Token
from discrepancy.parse.pipeline import Parser, parsed_text

Trees = tuple[tuple[Syntax, ...], ...]
"""The trees of each sentence of a passage, offsets counted from the start of the sentence."""

LEVEL = 1
"""The fastest level of zlib, as for all data in the store."""
REMEMBERED = 512
"""Most passages whose trees are kept in a process: reprints of one text are parsed once."""
PASSAGE = 8
"""Sentences of a passage on average: fewer make parsing slower, more make an edit costlier."""
LONGEST_PASSAGE = 4 * PASSAGE


def passages(sentences: Sequence[str]) -> list[tuple[str, ...]]:
    """The sentences in the stretches that are parsed together.

    A parser's sums differ in their last digits with what else is in a batch, so the trees of a passage must be a function of that passage
    alone. Its end depends only on the words of its last sentence, so that an edit moves no other end (Muthitacharoen et al. 2001).
    """
    found: list[tuple[str, ...]] = []
    passage: list[str] = []
    for sentence in sentences:
        passage.append(sentence)
        if zlib.crc32(sentence.encode("utf-8", "surrogatepass")) % PASSAGE == 0 or len(passage) == LONGEST_PASSAGE:
            found.append(tuple(passage))
            passage = []
    return [*found, tuple(passage)] if passage else found


class TreeMemory:
    """The trees of one source's passages, each under a hash of its sentences and the parser's release."""

    def __init__(self, packed: bytes = b"") -> None:
        """`packed` holds the trees of an earlier run; those that cannot be read are parsed again."""
        self._before = _unpacked(packed)
        self._used: dict[str, Any] = {}

    def trees(self, parser: Parser, passage: tuple[str, ...]) -> Trees:
        """The trees of a passage, known or parsed now."""
        key = _key(parser, passage)
        known = self._before.get(key)
        if known is not None:
            found = _restored(passage, known)
            if found is not None:
                self._used[key] = known
                return found
        found = parse(parser, passage)
        self._used[key] = [[_columns(tree) for tree in trees] for trees in found]
        return found

    def packed(self) -> bytes:
        """The trees to keep: those that were used."""
        return zlib.compress(json.dumps(self._used, separators=(",", ":")).encode("ascii"), LEVEL)


@lru_cache(maxsize=REMEMBERED)
def parse(parser: Parser, passage: tuple[str, ...]) -> Trees:
    """The trees of a passage."""
    return tuple(parser.parse(passage))


def _key(parser: Parser, passage: Sequence[str]) -> str:
    heard = json.dumps([str(parser.release), *passage]).encode("ascii")
    return hashlib.sha256(heard).hexdigest()[:24]


def _unpacked(packed: bytes) -> dict[str, Any]:
    try:
        found = json.loads(zlib.decompress(packed)) if packed else {}
    except (zlib.error, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _columns(tree: Syntax) -> list[list[Any]]:
    """A tree without what its sentence says already."""
    columns = zip(*((t.start, t.end, _lemma(t), t.pos, t.tag, t.head, t.relation) for t in tree.tokens), strict=True)
    return [list(column) for column in columns]


def _lemma(token: Token) -> str | int:
    """0 for the word in lower case, 1 for the word."""
    return 0 if token.lemma == token.text.lower() else 1 if token.lemma == token.text else token.lemma


def _restored(passage: Sequence[str], known: Any) -> Trees | None:
    """The trees again; None where they are no trees of this passage."""
    try:
        return tuple(
            tuple(_tree(parsed_text(sentence), columns) for columns in trees) for sentence, trees in zip(passage, known, strict=True)
        )
    except (TypeError, ValueError, IndexError):
        return None


def _tree(sentence: str, columns: Sequence[Sequence[Any]]) -> Syntax:
    tokens = []
    for start, end, lemma, pos, tag, head, relation in zip(*columns, strict=True):
        text = sentence[start:end]
        tokens.append(Token(start, end, text, text.lower() if lemma == 0 else text if lemma == 1 else lemma, pos, tag, head, relation))
    return Syntax(tokens)
