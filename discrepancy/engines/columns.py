"""The two functions that every engine runs, over the same columns: extract a batch of texts; judge some stories' facts.

Columns are texts, numbers and bytes, so that a row is the same in a worker's pipe, a store, a data frame and a Parquet file. The
functions that extract and judge are passed in: an engine imports no other room.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import NamedTuple

from discrepancy.engines.packing import digest, pack, unpack
from discrepancy.model.claim import Claim
from discrepancy.model.discrepancy import Discrepancy
from discrepancy.model.extract import Extract
from discrepancy.model.problem import Problem
from discrepancy.model.source import Source

Words = Mapping[str, int]
"""The distinctive words of a source, by which stories are found, each with its rarity."""


class About(NamedTuple):
    """What stories are found by, and the language of a source. `words` are packed: equal words are equal bytes."""

    language: str
    mark: str
    """Equal for two texts that are the same."""
    words: bytes


class SourceRow(NamedTuple):
    """A text to be read. `source` is the packed source without its text."""

    id: str
    text: str
    source: bytes
    trees: bytes | None = None
    """The source's trees from an earlier run, empty for none; None where trees are not kept."""


class ExtractRow(NamedTuple):
    """What was read. `extract` and `words` are packed, and empty where `failed` says what went wrong. `words` is an `About`."""

    id: str
    facts: int
    extract: bytes
    words: bytes
    failed: str
    problems: bytes = b""
    """The problems of single stages on this text, packed, empty for none; the facts of the other stages are in `extract`."""
    trees: bytes = b""
    """The trees to keep for the next run."""


class StoryRow(NamedTuple):
    """One member of a story, as it is judged. Rows of one story are next to each other."""

    story: str
    id: str
    text: str
    source: bytes
    extract: bytes


class FoundRow(NamedTuple):
    """The findings in one story, packed: its discrepancies, whose ids are not yet distinct across stories, and its claims where they are kept."""

    story: str
    found: bytes
    failed: str
    problems: bytes = b""
    """The problems of single stages, packed, empty for none."""
    claims: bytes = b""


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """The functions that the pipeline passes in. Every callable must be importable by name, or a functools.partial of one."""

    extract: Callable[[Source, bytes | None], tuple[Extract, bytes]]
    """The extract of a source, and the trees to keep, from those that were kept."""
    words: Callable[[Source], Words]
    mark: Callable[[str], str]
    """A mark of a text, equal for reprints."""
    language: Callable[[Source], str]
    """The name of the language of a source that is not English; empty for English and where it is unknown."""
    judge: Callable[[Sequence[Source], Sequence[Extract]], tuple[Iterable[Claim], Sequence[Discrepancy], Sequence[Problem]]]
    """The claims and the discrepancies of one story, and what a stage could not do."""
    keeps_claims: bool = False
    """Whether rows carry claims: a small collection needs them in every run, a large one seldom."""


def source_row(source: Source, trees: bytes | None = None) -> SourceRow:
    """A source as a row."""
    return SourceRow(source.id, source.text, pack(replace(source, text="")), trees)


def source_of(text: str, packed: bytes) -> Source:
    """A row's source."""
    found: Source = unpack(Source, packed)
    return replace(found, text=text)


def extract_batch(work: Work, rows: Iterable[SourceRow]) -> Iterator[ExtractRow]:
    """Read each text. A text that the program fails on is named in its row, and the others are read."""
    for row in rows:
        try:
            source = source_of(row.text, row.source)
            extract, trees = work.extract(source, row.trees)
            about = pack_about(work.language(source), work.mark(source.text), work.words(source))
            yield ExtractRow(row.id, len(extract.facts), pack(extract), about, "", _packed(extract.problems), trees)
        except Exception as error:
            yield ExtractRow(row.id, 0, b"", b"", f"{type(error).__name__}: {error}")


def judge_batch(work: Work, rows: Iterable[StoryRow]) -> Iterator[FoundRow]:
    """Compare the facts of each story. A story that the program fails on is named in its row, and the others are judged."""
    members: list[StoryRow] = []
    for row in rows:
        if members and members[0].story != row.story:
            yield _judged(work, members)
            members = []
        members.append(row)
    if members:
        yield _judged(work, members)


def _judged(work: Work, rows: Sequence[StoryRow]) -> FoundRow:
    ordered = sorted(rows, key=lambda row: row.id)
    try:
        sources = [source_of(row.text, row.source) for row in ordered]
        extracts = [unpack(Extract, row.extract) for row in ordered]
        claims, found, problems = work.judge(sources, extracts)
        kept = pack(tuple(claims)) if work.keeps_claims else b""
        return FoundRow(rows[0].story, pack(tuple(found)), "", _packed(problems), kept)
    except Exception as error:
        return FoundRow(rows[0].story, b"", f"{type(error).__name__}: {error}")


def _packed(problems: Sequence[Problem]) -> bytes:
    return pack(tuple(problems)) if problems else b""


def problems_of(packed: bytes) -> tuple[Problem, ...]:
    """The problems of a row."""
    found: tuple[Problem, ...] = unpack(tuple[Problem, ...], packed) if packed else ()
    return found


def found_of(row: FoundRow | bytes) -> tuple[Discrepancy, ...]:
    """The discrepancies of a story. Raises Damaged."""
    found: tuple[Discrepancy, ...] = unpack(tuple[Discrepancy, ...], row if isinstance(row, bytes) else row.found)
    return found


def pack_about(language: str, mark: str, words: Words) -> bytes:
    """The language and the mark on a line each, then the distinctive words, sorted."""
    listed = json.dumps(sorted(words.items()), separators=(",", ":"), ensure_ascii=True)
    return f"{language}\n{mark}\n{listed}".encode()


def about_in(packed: bytes) -> About:
    """What was packed, with the words still packed."""
    language, mark, words = packed.split(b"\n", 2)
    return About(language.decode(), mark.decode(), words)


def unpack_words(packed: bytes) -> Words:
    """The distinctive words of an `About`; a word is one object, however many texts have it."""
    return {sys.intern(word): rare for word, rare in json.loads(packed)}


def trees_key(source: Source) -> bytes:
    """The key of a source's trees in the store: its id, independent of its text and of the program's version."""
    return digest("trees", source.id)


_APART = frozenset({"path"})
"""Fields of a source that its facts do not depend on. They do depend on its id: a renamed text is read again."""


def text_key(version: bytes, source: Source) -> bytes:
    """The key of a source's facts in the store: its text, what else was known of it, and the version of the program."""
    return digest(version, [getattr(source, field.name) for field in fields(source) if field.name not in _APART])
