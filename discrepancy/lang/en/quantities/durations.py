"""Words around a stretch of time: what lasts, what ends, what a race or a clock makes of it."""

from __future__ import annotations

from discrepancy.lang.en.grammar.function_words import RANKING

# After a stretch of time these place an event; it does not last.
PLACED = {"ago": "ago", "later": "interval", "earlier": "interval", "before": "interval", "after": "interval", "since": "interval"}
LASTING = frozenset("last lasted lasts lasting took take takes taking ran run runs running continued went goes dragged".split())
ORDER = RANKING | {"opening", "third"}
PARTICLES = frozenset({("off",), ("part",), ("place",), ("over",), ("up",), ("on",)})
HOLDING = frozenset(
    "hold holds held stand stands stood stay stays stayed remain remains remained apply applies applied valid force".split()
)
ENDING = frozenset("end ends ended over finish finished finishes conclude concluded concludes stop stopped cease ceased".split())
NO_NAME = frozenset("total average period time space span maximum minimum course stretch rest number matter couple".split())
# After these a time of day follows, not a stretch of time.
CLOCK_ZONES = frozenset("a.m. p.m. am pm a p utc gmt bst est edt cet cest h hrs hours local et".split())
RACED = frozenset("win finish run clock swim ride row skate cross complete come beat take set cover post record time go".split())
CAME = frozenset("came comes happened occurred followed was".split())
PERIOD_DAYS = {
    "second": 1 / 86400,
    "minute": 1 / 1440,
    "hour": 1 / 24,
    "day": 1.0,
    "week": 7.0,
    "fortnight": 14.0,
    "month": 365.2425 / 12,
    "quarter": 365.2425 / 4,
    "year": 365.2425,
    "decade": 3652.425,
}
"""Days in each period of a rate; months and years are the Gregorian mean."""
UNITS = frozenset(PERIOD_DAYS) - {"second", "fortnight", "quarter"}
LEADS = frozenset("take takes took taken taking lasts lasted lasting spend spends spent after".split())

PERIODS_OF_TALLIES = UNITS - {"minute", "decade"} | {"night"}
