"""The stages that compare the sources of one story: link, judge. A stage that fails costs its own findings, and says so."""

from __future__ import annotations

import os
import traceback
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from discrepancy.flags import Flag, split_not_same
from discrepancy.judge.engine import judge_story
from discrepancy.judge.rulefiles.rule import Rule
from discrepancy.link.claims import claim_order, link_story
from discrepancy.link.stories.reprints import Originals, originals
from discrepancy.model.claim import Claim
from discrepancy.model.discrepancy import Discrepancy
from discrepancy.model.extract import Extract
from discrepancy.model.problem import Problem
from discrepancy.model.source import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """The result for one story, under the sources' own ids. `claims` are unordered."""

    claims: Iterable[Claim]
    """Made when they are asked for, once: of a large collection nobody asks."""
    discrepancies: tuple[Discrepancy, ...]


def compare(
    rules: Sequence[Rule], flags: Sequence[Flag], once: Originals, members: Sequence[str], troubles: list[Problem] | None
) -> Compared:
    """Link and judge one story; `once` gives its members by id.

    With `troubles`, the failure of a stage is reported there; without, its exception is raised.
    """
    by_id = {source.id: source for source in once.sources}
    first = min(members, key=lambda name: once.names[name])
    story = _Story(by_id[first].path or once.names[first], len(members), troubles)
    chosen = set(members)
    extracts = [extract for extract in once.extracts if extract.source in chosen]
    try:
        claims = _claims(flags, extracts, by_id, story)
    except Exception as error:
        story.failed("link", error, "nothing in it was compared")
        return Compared(claims=(), discrepancies=())
    failed = None if troubles is None else lambda rule, error: story.failed(f"rule {rule.id}", error, "its findings are missing")
    found = judge_story(claims, rules, by_id, failed=failed)
    return Compared(claims=once.claims(claims), discrepancies=once.findings(found))


def judged(
    rules: Sequence[Rule], flags: Sequence[Flag], sources: Sequence[Source], extracts: Sequence[Extract]
) -> tuple[Iterable[Claim], tuple[Discrepancy, ...], tuple[Problem, ...]]:
    """The claims and discrepancies of one story, and what a stage could not do: a function of its members, rules and decisions.

    The claims are sorted, and made when they are asked for, once.
    """
    once = originals(sources, extracts)
    troubles: list[Problem] = []
    found = compare(rules, flags, once, [source.id for source in once.sources], troubles)
    return _in_order(found.claims), found.discrepancies, tuple(troubles)


def _in_order(claims: Iterable[Claim]) -> Iterator[Claim]:
    yield from sorted(claims, key=claim_order)


class _Story:
    """Collects the problems of one story."""

    def __init__(self, path: str, members: int, troubles: list[Problem] | None) -> None:
        self._path = path
        self._what = f"its story ({members} source{'s' * (members != 1)})"
        self._troubles = troubles

    def failed(self, stage: str, error: Exception, cost: str) -> None:
        """Report that a stage failed; without anyone to report to, raise the exception."""
        if self._troubles is None:
            raise error
        place = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{os.path.basename(place.filename)}:{place.lineno}"
        message = (
            f"the stage {stage!r} failed on {self._what} ({type(error).__name__}: {error}, {where}); {cost}, the facts are kept."
            " Please report it, with the texts if you may"
        )
        self._troubles.append(Problem(path=self._path, message=message))

    def cut(self, what: Sequence[str]) -> None:
        """Report what was cut because it was too much."""
        if self._troubles is not None:
            self._troubles += [Problem(path=self._path, message=f"{self._what} was not compared whole: {each}") for each in what]


def _claims(flags: Sequence[Flag], extracts: Sequence[Extract], by_id: Mapping[str, Source], story: _Story) -> tuple[Claim, ...]:
    cut: list[str] = []
    claims = split_not_same(link_story(extracts, cut=cut), flags, {extract.source: by_id[extract.source].text for extract in extracts})
    story.cut(cut)
    return claims
