"""Recognises today's discrepancies in yesterday's decisions, by what they are made of and never by where they are."""

from __future__ import annotations

import datetime
import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from discrepancy.flags.storage.fingerprint import LENGTH, evidence, forms, key, sentence_hashes
from discrepancy.flags.storage.flag import Flag
from discrepancy.model.discrepancy import Discrepancy, State
from discrepancy.model.fact import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class Applied:
    """Discrepancies with their states, in the order given; the flag of each (None for a new one); and the flags that matched nothing."""

    discrepancies: tuple[Discrepancy, ...]
    flags: tuple[Flag | None, ...]
    stale: tuple[Flag, ...]


@dataclass(frozen=True, slots=True)
class _Trace:
    """The content by which a discrepancy is recognised."""

    names: frozenset[str]
    words: frozenset[str]
    sides: tuple[frozenset[str], ...]
    hashes: tuple[tuple[str, ...], ...]


def apply(
    discrepancies: Sequence[Discrepancy],
    flags: Iterable[Flag],
    texts: Mapping[str, str],
    *,
    today: datetime.date,
    formerly: Mapping[str, str] | None = None,
    facts: Iterable[Fact] = (),
) -> Applied:
    """Gives every discrepancy its state, note and lasting id; a function of its arguments alone.

    A flag matches a discrepancy of its rule, kind and attribute if values and evidence of both intersect, and either the names intersect
    too or two values are in the same sentences (then the subject has another name). If all of these intersect, the attribute may differ:
    a further source can change its wording, but not the sentences. A flag matches one discrepancy only, the nearest one, so that it
    cannot hide a second. Then a value that the flag does not have makes it `changed`, and a day after `until` `expired`.
    `texts` maps source ids to texts, `formerly` maps older rule ids to today's. `facts` are all facts of the run: a `not-same` flag whose
    facts are still there is in force and not stale although its discrepancy is gone: it is what removed it.
    """
    former = formerly or {}
    known = tuple(flags)
    traces = _Traces(discrepancies, texts)
    matched = _matched(_pairs(discrepancies, traces, known, former))
    used = set(matched.values())
    unmet = [flag for index, flag in enumerate(known) if index not in used]
    ids = _ids(discrepancies, traces, {found: known[flag].id for found, flag in matched.items()}, {flag.id for flag in unmet})
    states = tuple(
        _decided(replace(discrepancy, id=ids[index]), known[matched[index]], traces[index], today)
        if index in matched
        else replace(discrepancy, id=ids[index], state=State.NEW)
        for index, discrepancy in enumerate(discrepancies)
    )
    return Applied(
        discrepancies=states,
        flags=tuple(known[matched[index]] if index in matched else None for index in range(len(states))),
        stale=_stale(unmet, facts, texts),
    )


def _matched(pairs: Iterable[tuple[tuple[int, ...], int, int]]) -> dict[int, int]:
    """Index of a discrepancy to index of its flag: the surest pair first, each at most once."""
    matched: dict[int, int] = {}
    used: set[int] = set()
    for _, found, flag in sorted(pairs):
        if found not in matched and flag not in used:
            matched[found] = flag
            used.add(flag)
    return matched


class _Traces(dict[int, _Trace]):
    """The trace of each discrepancy by its index, made where a flag or another of its id asks for it."""

    def __init__(self, discrepancies: Sequence[Discrepancy], texts: Mapping[str, str]) -> None:
        super().__init__()
        self._discrepancies = discrepancies
        self._texts = texts

    def __missing__(self, index: int) -> _Trace:
        made = self[index] = _trace(self._discrepancies[index], self._texts)
        return made


def _trace(discrepancy: Discrepancy, texts: Mapping[str, str]) -> _Trace:
    return _Trace(
        *_names((discrepancy.subject, *discrepancy.names)),
        tuple(forms(side.value, (*side.facts, *side.more)) for side in discrepancy.sides),
        tuple(evidence(side, texts) for side in discrepancy.sides),
    )


def _names(names: Iterable[str]) -> tuple[frozenset[str], frozenset[str]]:
    """Keys of the names, and of their words."""
    given = [name for name in names if name]
    return frozenset(map(key, given)), frozenset(key(word) for name in given for word in name.split())


def _pairs(
    discrepancies: Sequence[Discrepancy], traces: Mapping[int, _Trace], flags: Sequence[Flag], formerly: Mapping[str, str]
) -> Iterable[tuple[tuple[int, ...], int, int]]:
    """(rank, index of a discrepancy, index of a flag) for each possible match; the lowest rank is the most certain."""
    by_evidence: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    for index, flag in enumerate(flags):
        for part in {part for group in flag.evidence for part in group}:
            by_evidence[formerly.get(flag.rule, flag.rule), flag.kind, part].append(index)
    judged: dict[int, tuple[frozenset[str], frozenset[str], tuple[str, ...]]] = {}
    for found, discrepancy in enumerate(discrepancies if by_evidence else ()):
        trace = traces[found]
        own = {part for group in trace.hashes for part in group}
        near = {flag for part in own for flag in by_evidence.get((discrepancy.rule, discrepancy.kind, part), ())}
        for index in near:
            flag = flags[index]
            if index not in judged:
                judged[index] = (*_names(flag.names), tuple(map(key, flag.values)))
            names, words, values = judged[index]
            shared = [value for value in values if any(value in side for side in trace.sides)]
            if not shared:
                continue
            sides = sum(any(part in hashes for group in flag.evidence for part in group) for hashes in trace.hashes)
            firm = _firm(flag, values, trace)
            called = 0 if names & trace.names else 1 if words & trace.words else 2
            renamed = key(flag.attribute) != key(discrepancy.attribute)
            if (called == 2 and firm < 2) or (renamed and firm < len(trace.sides)):
                continue
            if flag.state is State.NOT_SAME and (renamed or called == 2):  # its own is kept away, so it must not take another's place
                continue
            yield (renamed, called, -firm, -sides, -len(shared), flag.id != discrepancy.id), found, index


def _firm(flag: Flag, values: Sequence[str], trace: _Trace) -> int:
    """How many sides have one and the same value in one and the same sentence as the flag."""
    return sum(
        any(value in side and not set(group).isdisjoint(hashes) for value, group in zip(values, flag.evidence, strict=True))
        for side, hashes in zip(trace.sides, trace.hashes, strict=True)
    )


def _ids(discrepancies: Sequence[Discrepancy], traces: Mapping[int, _Trace], lasting: Mapping[int, str], taken: Iterable[str]) -> list[str]:
    """An id for each: the flag's where there is one, otherwise its own, distinguished by its evidence where another has that already."""
    used = Counter(discrepancy.id for index, discrepancy in enumerate(discrepancies) if index not in lasting)
    used.update({*lasting.values(), *taken})
    ids = []
    for index, discrepancy in enumerate(discrepancies):
        name = lasting.get(index, discrepancy.id)
        if index not in lasting and used[name] > 1:
            what = "\x1f".join((discrepancy.id, *(" ".join(group) for group in traces[index].hashes)))
            name = hashlib.sha256(what.encode()).hexdigest()[: max(LENGTH, len(discrepancy.id))]
        ids.append(name)
    return ids


def _decided(discrepancy: Discrepancy, flag: Flag, trace: _Trace, today: datetime.date) -> Discrepancy:
    """The discrepancy with what the flag says of it."""
    judged = frozenset(map(key, flag.values))
    fresh = [side.value for side, known in zip(discrepancy.sides, trace.sides, strict=True) if known.isdisjoint(judged)]
    if fresh:
        what = f"{', '.join(fresh)} {'was' if len(fresh) == 1 else 'were'} not yet reported when {', '.join(flag.values)} were decided as {flag.state}"
        return replace(discrepancy, state=State.CHANGED, note="; ".join(filter(None, (what, flag.note))))
    if flag.until is not None and today > flag.until:
        what = f"{flag.state} until {flag.until.isoformat()}, which is in the past"
        return replace(discrepancy, state=State.EXPIRED, note="; ".join(filter(None, (what, flag.note))))
    return replace(discrepancy, state=flag.state, note=flag.note or None)


def _stale(unmet: Iterable[Flag], facts: Iterable[Fact], texts: Mapping[str, str]) -> tuple[Flag, ...]:
    """The flags whose discrepancy is gone, except those that suppress it."""
    unmet = tuple(unmet)
    kinds = {flag.kind for flag in unmet if flag.state is State.NOT_SAME}
    # The facts of a large collection are made where somebody looks at them: no one looks where no such flag asks.
    present = {(fact.kind, part) for fact in (facts if kinds else ()) if fact.kind in kinds for part in sentence_hashes(fact, texts)}

    def in_force(flag: Flag) -> bool:
        return flag.state is State.NOT_SAME and sum(any((flag.kind, part) in present for part in group) for group in flag.evidence) > 1

    return tuple(flag for flag in unmet if not in_force(flag))
