"""The words of dates and times: months, weekdays, zones, units, parts of the day, numbers up to a hundred."""

from __future__ import annotations

import json
from functools import cache
from importlib import resources

from discrepancy.lang.en.quantities.numbers import SMALL as CARDINALS
from discrepancy.lang.en.quantities.numbers import TENS

_MONTHS = "january february march april may june july august september october november december".split()
MONTHS = {name + end: number for number, name in enumerate(_MONTHS, 1) for end in ("", "'s")}
MONTH_SHORT = {name[:3]: number for name, number in zip(_MONTHS, range(1, 13), strict=True) if name != "may"} | {"sept": 9}
"""Abbreviations of newspapers and forms, with or without a full stop."""

_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
WEEKDAYS = {name + end: number for number, name in enumerate(_WEEKDAYS) for end in ("", "'s")}
WEEKDAY_SHORT = {"mon": 0, "tue": 1, "tues": 1, "wed": 2, "weds": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6}

# Months that are also given names or verbs: alone they are dates only next to a word that says so.
DOUBTFUL_MONTHS = frozenset(("may", "march", "april", "june", "august", "jan", "mar"))

MONTH_CUES = frozenset(
    "in since by until till before after from to through during of between early late mid last next this around about for and or"
    " every each following previous past mid- end beginning start the".split()
)

SMALL = {"a": 1, "an": 1} | {word: number for word, number in (CARDINALS | TENS).items() if number and word != "fourty"}
"""Numbers of days, weeks and years as they are written out."""

_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth"
    " seventeenth eighteenth nineteenth twentieth".split()
)
ORDINALS = {name: number for number, name in enumerate(_ORDINALS, 1)} | {"thirtieth": 30}
ORDINAL_ENDS = frozenset(("st", "nd", "rd", "th"))
FOREIGN_ORDINAL_ENDS = frozenset(("er", "e", "º"))

UNITS = {
    "second": "second", "seconds": "second", "minute": "minute", "minutes": "minute", "hour": "hour", "hours": "hour",
    "day": "day", "days": "day", "week": "week", "weeks": "week", "fortnight": "fortnight", "month": "month", "months": "month",
    "year": "year", "years": "year", "decade": "decade", "decades": "decade",
}  # fmt: skip

DAY_PART_HOURS = {
    "morning": (0, 13), "afternoon": (11, 19), "evening": (16, 24), "night": (0, 30), "overnight": (0, 30), "dawn": (2, 9), "daybreak": (2, 9),
    "sunrise": (2, 10), "lunchtime": (10, 16), "dusk": (14, 23), "sunset": (14, 23), "nightfall": (14, 24),
}  # fmt: skip
"""First and last hour, from midnight of the day, that each part of the day can mean somewhere in some season: "1 a.m. on Monday morning"."""
DAY_PARTS = frozenset(DAY_PART_HOURS)
CLOCK_WORDS = {"noon": 12, "midday": 12, "midnight": 0}

DECADE_WORDS = {
    "twenties": 20,
    "thirties": 30,
    "forties": 40,
    "fifties": 50,
    "sixties": 60,
    "seventies": 70,
    "eighties": 80,
    "nineties": 90,
}

# Hours east of Greenwich of zone names that mean one offset; None where the name covers summer and standard time or is shared
# (ET, "local time"): the clock reading is then all that is known. From the IANA time zone database, backzone and theory.
ZONES: dict[str, str | None] = {
    "gmt": "Z", "utc": "Z", "bst": "+01:00", "cet": "+01:00", "cest": "+02:00", "eet": "+02:00", "eest": "+03:00", "msk": "+03:00",
    "wet": "+00:00", "west": None, "est": "-05:00", "edt": "-04:00", "et": None, "ct": None, "mt": None, "pt": None,
    "cst": None, "cdt": "-05:00", "mst": "-07:00", "mdt": "-06:00", "pst": "-08:00", "pdt": "-07:00", "akst": "-09:00", "akdt": "-08:00",
    "hst": "-10:00", "jst": "+09:00", "kst": "+09:00", "hkt": "+08:00", "sgt": "+08:00", "ist": None, "wib": "+07:00", "awst": "+08:00",
    "acst": "+09:30", "aest": "+10:00", "aedt": "+11:00", "nzst": "+12:00", "nzdt": "+13:00", "trt": "+03:00", "sast": "+02:00",
    "eat": "+03:00", "wat": "+01:00", "cat": "+02:00", "pkt": "+05:00",
}  # fmt: skip

# Holidays with a fixed day in the western calendar.
HOLIDAYS = {
    ("christmas", "day"): (12, 25), ("christmas", "eve"): (12, 24), ("boxing", "day"): (12, 26), ("new", "year's", "day"): (1, 1),
    ("new", "year's", "eve"): (12, 31), ("valentine's", "day"): (2, 14), ("bastille", "day"): (7, 14), ("st", ".", "patrick's", "day"): (3, 17),
    ("christmas",): (12, 25), ("st", "patrick's", "day"): (3, 17), ("st", "george's", "day"): (4, 23),
    ("st", "andrew's", "day"): (11, 30), ("st", "david's", "day"): (3, 1),
    ("st", "stephen's", "day"): (12, 26), ("halloween",): (10, 31), ("hallowe'en",): (10, 31), ("may", "day"): (5, 1), ("new", "year's"): (1, 1),
    ("bonfire", "night"): (11, 5), ("guy", "fawkes", "night"): (11, 5), ("burns", "night"): (1, 25), ("hogmanay",): (12, 31),
    ("armistice", "day"): (11, 11), ("anzac", "day"): (4, 25), ("australia", "day"): (1, 26), ("waitangi", "day"): (2, 6), ("canada", "day"): (7, 1),
    ("juneteenth",): (6, 19), ("veterans", "day"): (11, 11), ("groundhog", "day"): (2, 2),
    ("april", "fools'", "day"): (4, 1), ("april", "fool's", "day"): (4, 1),
    ("all", "saints'", "day"): (11, 1), ("all", "souls'", "day"): (11, 2), ("midsummer's", "day"): (6, 24), ("ve", "day"): (5, 8), ("leap", "day"): (2, 29),
    ("cinco", "de", "mayo"): (5, 5), ("international", "women's", "day"): (3, 8), ("earth", "day"): (4, 22), ("valentines", "day"): (2, 14),
    ("christmas", "morning"): (12, 25), ("christmas", "night"): (12, 25), ("new", "years", "eve"): (12, 31), ("new", "years", "day"): (1, 1),
}  # fmt: skip

# Periods of archaeology and history that stand for a date; with "early", "middle" or "late" before them.
PERIODS = {
    ("bronze", "age"), ("iron", "age"), ("stone", "age"), ("copper", "age"), ("ice", "age"), ("middle", "ages"), ("neolithic",),
    ("mesolithic",), ("palaeolithic",), ("paleolithic",), ("chalcolithic",), ("renaissance",),
}  # fmt: skip
PERIOD_PARTS = frozenset(("early", "middle", "late", "lower", "upper", "high"))


PARTS_OF_PERIODS = {
    "half": frozenset({"first", "second"}), "week": frozenset({"first", "second", "third", "fourth", "last"}),
}  # fmt: skip

DAYS_OF_MONTH_PARTS = {
    "early": "-01/{0}-10", "mid": "-11/{0}-20", "late": "-21/{0}-{1}", "start": "-01", "end": "-{1}",
    "first half": "-01/{0}-15", "second half": "-16/{0}-{1}", "first week": "-01/{0}-07", "second week": "-08/{0}-14",
    "third week": "-15/{0}-21", "fourth week": "-22/{0}-28", "last week": "-{2}/{0}-{1}",
}  # fmt: skip
"""The days of each part; {1} is the month's last day, {2} the day six days before it."""


@cache
def foreign_months() -> dict[str, int]:
    """Lower-case month names of other European languages (CLDR), to their numbers. English spellings win."""
    return {name: number for name, number in _table()["months"].items() if name not in MONTHS and name not in MONTH_SHORT}


@cache
def foreign_weekdays() -> dict[str, int]:
    """Lower-case weekday names of other European languages (CLDR), Monday 0."""
    return {name: number for name, number in _table()["weekdays"].items() if name not in WEEKDAYS and name not in WEEKDAY_SHORT}


@cache
def _table() -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = json.loads(
        (resources.files("discrepancy.lang.en") / "data" / "calendar_names.json").read_text("utf-8")
    )
    return found


def day_number(lower: str) -> int | None:
    """The number of an ordinal word or of digits from 1 to 31, else None."""
    if lower.isdecimal():
        if len(lower) > 2:
            return None
        number = int(lower)
        return number if 1 <= number <= 31 else None
    number_word = ORDINALS.get(lower)
    return number_word if number_word is not None and number_word <= 31 else None


def small_number(lower: str) -> int | None:
    """The number of digits up to four places or of a number word up to ninety, else None."""
    if lower.isdecimal():
        return int(lower) if len(lower) <= 4 else None
    return SMALL.get(lower)
