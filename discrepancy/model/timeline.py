"""A toll over time: the figures of each day, the last one, and who still prints an older one."""

from __future__ import annotations

from dataclasses import dataclass

from discrepancy.model.fact import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class Toll:
    """The figures that hold for one day. `day` is ISO; `low` and `high` are the least and the most that anybody gives, None for an open end.

    `best` is the figure that most witnesses give, in a tie the one that fits the course of such figures better; copies of one
    source are one witness. `witnesses` are the ids of the sources that count, `facts` are all facts of the day, copies included.
    """

    day: str
    low: float | None
    best: float
    high: float | None
    witnesses: tuple[str, ...]
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """The tolls of one attribute of one thing by day, ascending; two days at least.

    `course` is rising, falling or drifting. `older` are facts that give a figure which an earlier day had, although a newer one was out.
    """

    story: str
    subject: str
    attribute: str
    course: str
    tolls: tuple[Toll, ...]
    older: tuple[Fact, ...] = ()

    @property
    def last(self) -> Toll:
        """The newest toll."""
        return self.tolls[-1]
