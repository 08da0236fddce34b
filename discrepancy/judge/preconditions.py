"""What prevents the comparison of two facts of one claim, and what makes a conflict a variant."""

from __future__ import annotations

from discrepancy.judge.comparison import Context
from discrepancy.judge.judgement import Judgement, variant
from discrepancy.judge.meaning.modality import same_modality, same_period
from discrepancy.judge.time.as_of import day_stated
from discrepancy.model.discrepancy import Verdict
from discrepancy.model.fact import Detail, Fact, Qualifier

GATES = (Qualifier.MODALITY, Qualifier.PERIOD, Qualifier.PART, Qualifier.EVENT)
"""Qualifiers that make two values different things. The linking already separates by them, but a rule does not rely on it."""


_EASED = {Qualifier.MODALITY: same_modality, Qualifier.PERIOD: same_period}


def preconditions_met(left: Fact, right: Fact) -> bool:
    """Whether two facts state the same kind of thing: same gates, and the same basis where both give one."""
    if any(left.qualifier(name) != right.qualifier(name) and not (name in _EASED and _EASED[name](left, right)) for name in GATES):
        return False
    a, b = left.detail(Detail.BASIS), right.detail(Detail.BASIS)
    return a is None or b is None or a == b


def soften_corrections(found: Judgement, left: Fact, right: Fact, context: Context) -> Judgement:
    """A conflict in which one source says that it corrects the other is a variant."""
    if found.verdict is not Verdict.CONFLICT:
        return found
    fixing = [fact for fact in (left, right) if fact.detail(Detail.CORRECTION)]
    if not fixing:
        return found
    day = day_stated(fixing[0], context.sources)
    return variant(f"{found.reason}; {fixing[0].source} says that it corrects the value" + (f" ({day.isoformat()})" if day else ""))
