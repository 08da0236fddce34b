"""Measures that two numbers make together: "$2 billion to $3 billion", "five foot six", "a year and a half"."""

from __future__ import annotations

from discrepancy.lang.en.quantities.measures import MOVED
from discrepancy.lang.en.words.closed_class import CLOSED
from discrepancy.lang.en.words.currency_names import CENTS
from discrepancy.model.value import Hedge
from discrepancy.scan.measures.measure import Measure
from discrepancy.scan.numbers.hedges import hedge_after, open_bounds
from discrepancy.scan.units.units import in_base
from discrepancy.scan.words import Words


def join_measures(text: str, words: Words, left: Measure, right: Measure) -> Measure | None:
    """The measure that `left` and the next one form: a range ("$2 billion to $3 billion") or a compound ("five foot six")."""
    between = words.lowers[left.stop : right.first]
    if _in_cents(words, left, right, between):
        return _whole(words, left, right, left.raw[0] + right.raw[0], left.unit or "", 0.01)
    if right.label == left.label and (right.unit == left.unit or left.label == "percent"):
        return _range(text, words, left, right, between)
    return _compound(text, words, left, right, between)


def _in_cents(words: Words, left: Measure, right: Measure, between: tuple[str, ...]) -> bool:
    """Whether a sum and the one after it are its whole units and its cents: "ten dollars and fifty cents"."""
    single = left.raw[0] == left.raw[1] and right.raw[0] == right.raw[1]
    cents = right.label == left.label == "money" and right.unit == left.unit and words.lowers[right.stop - 1] in CENTS
    return cents and single and between in ((), ("and",), (",",)) and 0 < right.raw[0] < 1 <= left.raw[0] and left.raw[0] % 1 == 0


def _range(text: str, words: Words, left: Measure, right: Measure, between: tuple[str, ...]) -> Measure | None:
    lead = words.lowers[left.first - 1] if left.first else ""
    first = left.first
    if between == ("and",) and lead == "between":
        first -= 1
    elif between == ("and",) and left.label == "time" and left.unit == right.unit and right.number.form == "fraction":
        return _compound(text, words, left, right, between)
    elif not (between in (("to",), ("-",), ("–",), ("—",), ("or",)) and lead not in ("from", "by")) or (
        between == ("to",) and lead in MOVED
    ):
        return None  # "fell 12p to 341p": by so much, to that level
    low, high = left.raw[0], right.raw[1]
    if low < 1000 and high >= 1000 * low and left.step <= 1 and left.label == "money":
        scale = right.step if right.step >= 1000 else 1.0
        low *= next((s for s in (1e12, 1e9, 1e6, 1e3) if s <= scale and low * s < high), 1.0)
    if not low < high or left.basis != right.basis:
        return None
    return left._replace(
        start=words.starts[first], end=right.end, first=first, stop=right.stop, low=low, high=high, raw=(low, high), hedge=Hedge.RANGE, step=right.step,
        per=right.per or left.per,
    )  # fmt: skip


def _compound(text: str, words: Words, left: Measure, right: Measure, between: tuple[str, ...]) -> Measure | None:
    if between == ("-",) and left.joined and left.unit == "foot" and right.label == "plain" and right.raw[0] == right.raw[1] < 12:
        return _whole(words, left, right, left.raw[0] * 12 + right.raw[0], "inch", 1.0)  # "6-foot-5"
    if (
        between not in ((), ("and",), (",",), (",", "and"))
        or left.unit is None
        or left.raw[0] != left.raw[1]
        or right.raw[0] != right.raw[1]
    ):
        return None
    amount = right.raw[0]
    if right.label == "plain":
        return _with_plain(words, left, right, between)
    if left.unit == "hour" and right.unit == "metre" and between == () and words.texts[right.stop - 1] == "m":  # "2h 30m"
        return _whole(words, left, right, left.raw[0] * 60 + amount, "minute", 1.0) if amount < 60 else None
    if right.label != left.label or right.unit is None or left.label not in ("time", "length", "mass"):
        return None
    big, small = in_base(1.0, left.unit), in_base(1.0, right.unit)
    if big is None or small is None or amount * small[1] >= big[1] * 1.001 or (between == (",",) and right.hedge is not Hedge.EXACT):
        return None
    ratio = big[1] / small[1]
    if {left.unit, right.unit} == {"year", "month"}:
        ratio = 12.0
    return _whole(words, left, right, left.raw[0] * round(ratio, 6) + amount, right.unit, right.step)


def _with_plain(words: Words, left: Measure, right: Measure, between: tuple[str, ...]) -> Measure | None:
    """A measure and a number without a unit: "15 dollars and 50", "a year and a half", "five foot six", "13 stone 4"."""
    amount = right.raw[0]
    if left.unit is None:
        return None
    spoken = between == ("and",) and _ends_here(words, right.stop)  # "15 dollars and 50."
    if left.label == "money" and (between == () or spoken) and _follows_currency(words, left, right):
        return _whole(words, left, right, left.raw[0] + amount / 100, left.unit, 0.01)
    if right.number.form == "fraction" and between == ("and",) and right.number.stop == right.stop:  # "a year and a half"
        total = left.raw[0] + amount * (
            10 if left.unit == "year" and left.raw[0] >= 10 and words.lowers[left.stop - 1].startswith("decade") else 1
        )
        return _whole(words, left, right, total, left.unit, 0.5)
    if left.unit == "foot" and between == () and amount < 12 and words.lowers[left.stop - 1] in ("foot", "ft", "feet"):
        follow = words.lowers[right.stop] if right.stop < len(words.texts) else ""
        if not follow or follow in ",.;)" or follow in ("and", "tall", "in", "with", "who", "-", "or"):
            return _whole(words, left, right, left.raw[0] * 12 + amount, "inch", 1.0)
    if left.unit == "stone" and between == () and amount < _POUNDS_A_STONE and _ends(words, right.stop):
        return _whole(words, left, right, left.raw[0] * _POUNDS_A_STONE + amount, "pound", 1.0)  # "13 stone 4"
    return None


_POUNDS_A_STONE = 14


def _ends(words: Words, stop: int) -> bool:
    """Whether no noun is at word `stop`."""
    follow = words.lowers[stop] if stop < len(words.texts) else "."
    return not follow[0].isalnum() or follow in CLOSED


def _ends_here(words: Words, stop: int) -> bool:
    """Whether a sentence ends at word `stop`."""
    return stop >= len(words.texts) or words.texts[stop] in ".;!?"


def _follows_currency(words: Words, left: Measure, right: Measure) -> bool:
    """Whether a number is the cents of the sum before it, whose currency is between them: "15 dollars 50"."""
    cents = 1 <= right.raw[0] < 100 and right.raw[0] % 1 == 0 and right.number.form in ("digits", "words")
    follow = words.lowers[right.stop] if right.stop < len(words.texts) else "."
    return cents and left.stop > left.number.stop and left.step == 1 and (not follow[0].isalpha() or follow in CLOSED)


def _whole(words: Words, left: Measure, right: Measure, total: float, unit: str, step: float) -> Measure:
    after = hedge_after(words, right.stop)
    hedge = left.hedge if after is None or left.hedge is not Hedge.EXACT else after[0]
    low, high = open_bounds(total, total, hedge)
    return left._replace(end=right.end, stop=right.stop, low=low, high=high, raw=(total, total), hedge=hedge, step=step, unit=unit)
