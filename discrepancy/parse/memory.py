"""Trees from one run to the next: an edited text parses only the sentences that changed."""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Sequence
from typing import Any

from discrepancy.model.syntax import Syntax, Token
from discrepancy.parse.pipeline import Parser, Trees, parsed_text

MADE = 3
"""How trees are made of what the parser says of a sentence: raised by each change after which they are others, so that none is kept from before."""
LEVEL = 1
"""The fastest level of zlib, as for all data in the store."""


class TreeMemory:
    """The trees of one source's sentences, each under a hash of the sentence, the parser's release and MADE."""

    def __init__(self, packed: bytes = b"") -> None:
        """`packed` holds the trees of an earlier run; those that cannot be read are parsed again."""
        self._before = _unpacked(packed)
        self._used: dict[str, Any] = {}

    def trees(self, parser: Parser, sentences: Sequence[str]) -> list[Trees]:
        """The trees of each sentence, known or parsed now."""
        found: dict[str, Trees] = {}
        for sentence in sentences:
            key = _key(parser, sentence)
            known = self._before.get(key)
            trees = _restored(sentence, known) if known is not None else None
            if trees is not None:
                found[sentence] = trees
                self._used[key] = known
        new = [sentence for sentence in sentences if sentence not in found]
        for sentence, trees in zip(new, parser.parse(new), strict=True):
            found[sentence] = trees
            self._used[_key(parser, sentence)] = [_columns(tree) for tree in trees]
        return [found[sentence] for sentence in sentences]

    def packed(self) -> bytes:
        """The trees to keep: those that were used."""
        return zlib.compress(json.dumps(self._used, separators=(",", ":")).encode("ascii"), LEVEL)


def _key(parser: Parser, sentence: str) -> str:
    return hashlib.sha256(f"{parser.release} {MADE}\n{sentence}".encode("utf-8", "surrogatepass")).hexdigest()[:24]


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


def _restored(sentence: str, known: Any) -> Trees | None:
    """The trees again; None where they are no trees of this sentence."""
    try:
        return tuple(_tree(parsed_text(sentence), columns) for columns in known)
    except (TypeError, ValueError, IndexError):
        return None


def _tree(sentence: str, columns: Sequence[Sequence[Any]]) -> Syntax:
    tokens = []
    for start, end, lemma, pos, tag, head, relation in zip(*columns, strict=True):
        text = sentence[start:end]
        tokens.append(Token(start, end, text, text.lower() if lemma == 0 else text if lemma == 1 else lemma, pos, tag, head, relation))
    return Syntax(tokens)
