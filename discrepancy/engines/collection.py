"""A collection that is too large to hold as objects: known results come from the store, the rest is computed batch by batch."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from types import MappingProxyType

from discrepancy.engines.columns import (
    About,
    ExtractRow,
    FoundRow,
    SourceRow,
    StoryRow,
    Work,
    about_in,
    extract_batch,
    found_of,
    judge_batch,
    problems_of,
    source_row,
    text_key,
    trees_key,
    unpack_words,
)
from discrepancy.engines.facts import Facts, LazySequence
from discrepancy.engines.local import Engine
from discrepancy.engines.packing import Damaged, digest, pack, unpack
from discrepancy.engines.store import Store
from discrepancy.model.claim import Claim
from discrepancy.model.discrepancy import Discrepancy
from discrepancy.model.extract import Extract
from discrepancy.model.problem import Problem
from discrepancy.model.source import Source

Progress = Callable[[str, int, int], None]

CHARACTERS = 100_000
"""Text of one batch: about a third of a second's work, so that little is lost where a run is stopped."""
FACTS = 1_000
"""Facts of one batch of stories, for the same reason."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Collected:
    """The results of a collection. `discrepancies` come by story, sorted, ids not yet distinguished across stories."""

    facts: Facts
    stories: tuple[tuple[str, ...], ...]
    claims: LazySequence[Claim]
    discrepancies: tuple[Discrepancy, ...]
    problems: tuple[Problem, ...]
    languages: Mapping[str, str]
    """The language of each source that was read, by its id: a name, or empty for English."""
    read: int = 0
    """Sources whose facts the store did not have."""
    judged: int = 0
    """Stories whose discrepancies it did not have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """How a collection is processed. `version` identifies the program, `judging` the rules and decisions."""

    work: Work
    group: Callable[[Mapping[str, Mapping[str, int]], Mapping[str, str]], Sequence[tuple[str, ...]]]
    """The stories, from the distinctive words and the mark of each text by its id."""
    engine: Engine
    version: bytes
    judging: bytes
    store: Store | None = None
    progress: Progress | None = None
    problems: list[Problem] = field(default_factory=list)


def claims_of(
    stories: Sequence[tuple[str, ...]],
    facts: Facts,
    sources: Mapping[str, Source],
    run: Run,
    keys: Mapping[str, bytes] = MappingProxyType({}),
) -> LazySequence[Claim]:
    """The claims of each story by its members' ids, computed on access; those stored under `keys`, by story, are not recomputed."""

    def claims() -> Iterator[Claim]:
        kept = run.store.claims(list(keys.values())) if run.store is not None and run.work.keeps_claims else {}
        for members in stories:
            try:
                of_story = unpack(tuple[Claim, ...], kept[keys[members[0]]])
            except (KeyError, Damaged):
                packed = facts.packed(members)
                extracts = [unpack(Extract, packed[name]) for name in members]
                of_story, _, _ = run.work.judge([sources[name] for name in members], extracts)
            yield from of_story

    return LazySequence(claims)


def collection(sources: Sequence[Source], run: Run) -> Collected:
    """Extract, group and judge. What was done before an interruption is in the store."""
    by_id = {source.id: source for source in sources}
    keys = {source.id: text_key(run.version, source) for source in sources}
    with run.engine:
        facts, read = _read(by_id, keys, run)
        about = {name: about_in(packed) for name, packed in facts.words.items()}
        facts.words.clear()
        languages = {name: each.language for name, each in about.items()}
        stories, grouping = _group(about, run)
        about.clear()
        of_story = {members[0]: digest(run.version, run.judging, [keys[name] for name in members]) for members in stories}
        found, judged = _judge(by_id, facts, stories, of_story, run)
        if run.store is not None:
            run.store.prune(keys.values(), [grouping, *of_story.values()], map(trees_key, sources))
    if run.store is not None:
        run.problems.extend(run.store.problems)

    return Collected(
        facts=facts,
        stories=stories,
        claims=claims_of(stories, facts, by_id, run, of_story),
        discrepancies=tuple(found),
        problems=tuple(run.problems),
        languages=languages,
        read=read,
        judged=judged,
    )


def facts_of(sources: Sequence[Source], run: Run) -> tuple[Facts, tuple[Problem, ...]]:
    """Extract only: the facts, and what went wrong."""
    with run.engine:
        facts, _ = _read({source.id: source for source in sources}, {source.id: text_key(run.version, source) for source in sources}, run)
    return facts, (*run.problems, *(run.store.problems if run.store is not None else ()))


def _read(by_id: Mapping[str, Source], keys: Mapping[str, bytes], run: Run) -> tuple[Facts, int]:
    """Every source's facts, from the store or from the engine."""
    facts = Facts(by_id, keys, run.store, run.work.extract)
    known = run.store.words(list(keys.values())) if run.store is not None else {}
    todo = []
    for name, key in keys.items():
        if key in known:
            facts.counts[name], facts.words[name] = known[key]
        else:
            todo.append(name)
    done = len(by_id) - len(todo)
    if run.progress is not None and todo:
        run.progress("reading", done, len(by_id))

    def lost(rows: list[SourceRow]) -> list[ExtractRow]:
        return [ExtractRow(row.id, 0, b"", b"", "the process that read it died") for row in rows]

    for rows in run.engine.each(partial(_extracted, run.work), _texts(by_id, todo, run.store), lost):
        for row in rows:
            path = by_id[row.id].path or row.id
            run.problems.extend(problems_of(row.problems))
            if row.failed:
                run.problems.append(Problem(path=path, message=f"was left out, the program failed on it: {row.failed}; please report it"))
        good = [row for row in rows if not row.failed]
        if run.store is not None:
            run.store.put_extracts((keys[row.id], row.facts, row.words, row.extract) for row in good if not row.problems)
            run.store.put_trees((trees_key(by_id[row.id]), row.trees) for row in good if row.trees)
        facts.take(good)
        done += len(rows)
        if run.progress is not None:
            run.progress("reading", done, len(by_id))
    return facts, len(todo)


def group_of(about: Mapping[str, About], run: Run) -> tuple[tuple[str, ...], ...]:
    """The stories of all sources, by their ids."""
    words = {name: unpack_words(each.words) for name, each in about.items()}
    return tuple(run.group(words, {name: each.mark for name, each in about.items()}))


def _group(about: Mapping[str, About], run: Run) -> tuple[tuple[tuple[str, ...], ...], bytes]:
    """The stories, and what they are kept under: the ids and the distinctive words, which most corrections leave as they were.

    The mark of a text counts only where another text has the same words.
    """
    texts = Counter(words for words, _ in {(each.words, each.mark) for each in about.values()})
    heard = hashlib.sha256(run.version)
    for name in sorted(about):
        words, mark = about[name].words, about[name].mark if texts[about[name].words] > 1 else ""
        heard.update(b"%d %b %d %b %b" % (len(name), name.encode("utf-8", "surrogatepass"), len(words), words, mark.encode()))
    key = heard.digest()[:20]
    known = run.store.stories([key]) if run.store is not None else {}
    try:
        return unpack(tuple[tuple[str, ...], ...], known[key]), key
    except (KeyError, Damaged):
        stories = group_of(about, run)
    if run.store is not None:
        run.store.put_stories([(key, pack(stories))])
    return stories, key


def _judge(
    by_id: Mapping[str, Source], facts: Facts, stories: Sequence[tuple[str, ...]], keys: Mapping[str, bytes], run: Run
) -> tuple[list[Discrepancy], int]:
    """Every story's discrepancies, in the order of stories, which are kept under `keys` by their first member."""
    of_story = {members[0]: members for members in stories}
    known = run.store.stories(list(keys.values())) if run.store is not None else {}
    found: dict[str, tuple[Discrepancy, ...]] = {}
    todo = []
    for story, key in keys.items():
        try:
            found[story] = found_of(known[key])
        except (KeyError, Damaged):
            todo.append(story)
    done = len(of_story) - len(todo)

    def lost(rows: list[StoryRow]) -> list[FoundRow]:
        return [FoundRow(story, b"", "the process that compared it died") for story in sorted({row.story for row in rows})]

    batches = _members(by_id, facts, {story: of_story[story] for story in todo})
    for rows in run.engine.each(partial(_judged, run.work), batches, lost):
        for row in rows:
            if row.failed:
                message = f"its story ({len(of_story[row.story])} sources) was not compared, the program failed on it: {row.failed}; please report it"
                run.problems.append(Problem(path=by_id[row.story].path or row.story, message=message))
            else:
                found[row.story] = found_of(row)
                run.problems.extend(problems_of(row.problems))
        if run.store is not None:
            whole = [row for row in rows if not row.failed and not row.problems]
            run.store.put_stories((keys[row.story], row.found) for row in whole)
            run.store.put_claims((keys[row.story], row.claims) for row in whole if row.claims)
        done += len(rows)
        if run.progress is not None:
            run.progress("comparing", done, len(of_story))
    return [item for story in sorted(found) for item in found[story]], len(todo)


def _extracted(work: Work, rows: Iterable[SourceRow]) -> list[ExtractRow]:
    return list(extract_batch(work, rows))


def _judged(work: Work, rows: Iterable[StoryRow]) -> list[FoundRow]:
    return list(judge_batch(work, rows))


def _texts(by_id: Mapping[str, Source], names: Iterable[str], store: Store | None) -> Iterator[list[SourceRow]]:
    """Batches of texts of about CHARACTERS, each with the trees that are kept of it."""
    batch: list[SourceRow] = []
    size = 0
    for name in names:
        row = source_row(by_id[name], _trees(by_id[name], store))
        batch.append(row)
        size += len(row.text)
        if size >= CHARACTERS:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _trees(source: Source, store: Store | None) -> bytes | None:
    """The trees that are kept of a source, empty where there are none; None where nothing is kept."""
    if store is None:
        return None
    key = trees_key(source)
    return store.trees([key]).get(key, b"")


def _members(by_id: Mapping[str, Source], facts: Facts, stories: Mapping[str, tuple[str, ...]]) -> Iterator[list[StoryRow]]:
    """Batches of whole stories with about FACTS facts."""
    batch: list[tuple[str, str]] = []
    size = 0
    for story, members in stories.items():
        batch += [(story, name) for name in members]
        size += sum(facts.counts[name] for name in members)
        if size >= FACTS:
            yield _rows(by_id, facts, batch)
            batch, size = [], 0
    if batch:
        yield _rows(by_id, facts, batch)


def _rows(by_id: Mapping[str, Source], facts: Facts, members: Sequence[tuple[str, str]]) -> list[StoryRow]:
    packed = facts.packed([name for _, name in members])
    found = []
    for story, name in members:
        row = source_row(by_id[name])
        found.append(StoryRow(story, name, row.text, row.source, packed[name]))
    return found
