"""The result of a run: sources, facts, claims, discrepancies and problems of the input."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

from discrepancy.model.claim import Claim
from discrepancy.model.decision import Decision, DecisionSheet
from discrepancy.model.discrepancy import Discrepancy, Severity, State, Tier, Verdict
from discrepancy.model.draft import Draft
from discrepancy.model.fact import Fact
from discrepancy.model.parser import ParserRelease
from discrepancy.model.problem import Problem
from discrepancy.model.source import Source
from discrepancy.model.timeline import Timeline
from discrepancy.report.content.notebook import notebook
from discrepancy.report.content.tables import discrepancy_frame, fact_frame

if TYPE_CHECKING:
    import pandas

UNDECIDED = frozenset({State.NEW, State.CHANGED, State.EXPIRED})


def is_possible(d: Discrepancy) -> bool:
    """Whether a finding is shown separately: it is below the confidence threshold and undecided."""
    return d.tier is Tier.POSSIBLE and d.state in UNDECIDED


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Report:
    """Sources are sorted by id, facts by source and place, discrepancies as the judge sorts them: most serious first."""

    sources: tuple[Source, ...] = ()
    facts: Sequence[Fact] = ()
    """A tuple; for a large collection a sequence that unpacks its facts on iteration."""
    discrepancies: tuple[Discrepancy, ...] = ()
    """Discrepancies that count, and all that somebody has decided."""
    possible: tuple[Discrepancy, ...] = ()
    """Undecided discrepancies below the confidence threshold. They fail nothing."""
    problems: tuple[Problem, ...] = ()
    claims: Sequence[Claim] = ()
    stale: tuple[str, ...] = ()
    """Ids of decisions whose discrepancy is gone, and path:line of comments in sources that ignore nothing."""
    decisions: Mapping[str, Decision] = field(default_factory=lambda: MappingProxyType({}))
    """What was decided, by whom and when, by the id of the discrepancy."""
    to_decide: Callable[[], DecisionSheet] | None = None
    """Makes the table in which a spreadsheet decides, and which `flags import` reads back."""
    timelines: tuple[Timeline, ...] = ()
    """Tolls over time, of collections small enough to be held at once."""
    draft: Draft | None = None
    """What the sources say to the draft, where one was compared with them."""
    parser: ParserRelease | None = None
    """The pipeline that parsed; None where facts were read without syntax."""

    def __post_init__(self) -> None:
        """Put possible findings that were given among the others where they belong."""
        below = tuple(d for d in self.discrepancies if is_possible(d))
        if below:
            object.__setattr__(self, "discrepancies", tuple(d for d in self.discrepancies if not is_possible(d)))
            object.__setattr__(self, "possible", (*self.possible, *below))

    def frame(self) -> pandas.DataFrame:
        """One row for each side of each discrepancy, as a DataFrame."""
        return discrepancy_frame(self.everything, self.sources)

    def facts_frame(self) -> pandas.DataFrame:
        """One row for each fact, as a DataFrame."""
        return fact_frame(self.facts)

    def failing(self, fail_on: Severity | None = Severity.WARNING) -> tuple[Discrepancy, ...]:
        """The discrepancies that count, that no one has decided and that are at least so severe; None fails on nothing."""
        if fail_on is None:
            return ()
        return tuple(d for d in self.open if d.severity.rank >= fail_on.rank)

    @property
    def everything(self) -> tuple[Discrepancy, ...]:
        """The discrepancies that count, then the possible ones."""
        return (*self.discrepancies, *self.possible)

    @property
    def open(self) -> tuple[Discrepancy, ...]:
        """The discrepancies that count and that no one has decided."""
        return tuple(d for d in self.discrepancies if d.state in UNDECIDED)

    @property
    def summary(self) -> Mapping[str, object]:
        """Counts: sources, facts, discrepancies, possible ones, problems; discrepancies by verdict, severity and state; all by tier."""
        found = self.discrepancies
        verdicts = Counter(str(d.verdict) for d in found)
        severities = Counter(str(d.severity) for d in found)
        states = Counter(str(d.state) for d in found)
        tiers = Counter(str(d.tier) for d in self.everything)
        return {
            "sources": len(self.sources),
            "facts": len(self.facts),
            "discrepancies": len(found),
            "possible": len(self.possible),
            "problems": len(self.problems),
            "verdicts": {str(v): verdicts[v] for v in (Verdict.CONFLICT, Verdict.VARIANT)},
            "severities": {str(s): severities[s] for s in (Severity.ERROR, Severity.WARNING, Severity.NOTE)},
            "states": {str(s): states[s] for s in State},
            "tiers": {str(t): tiers[t] for t in Tier},
        }

    def __repr__(self) -> str:
        verdicts = Counter(d.verdict for d in self.discrepancies)
        parts = [
            f"{len(self.sources)} sources",
            f"{len(self.facts)} facts",
            f"{verdicts[Verdict.CONFLICT]} conflicts",
            f"{verdicts[Verdict.VARIANT]} variants",
        ]
        if self.possible:
            parts.append(f"{len(self.possible)} possible")
        return f"<Report: {', '.join(parts)}{f', {len(self.problems)} problems' if self.problems else ''}>"

    def _repr_html_(self) -> str:
        return notebook(self.discrepancies, self.possible, self.sources, repr(self))
