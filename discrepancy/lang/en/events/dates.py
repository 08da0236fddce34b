"""Words around dates and clock times: narrowing, hedges, openings and gaps, and words that no date follows."""

from __future__ import annotations

from discrepancy.lang.en.grammar.function_words import TIME_PREPOSITIONS
from discrepancy.lang.en.tables.word_set import word_set
from discrepancy.lang.en.words.date_words import DAY_PARTS

# Meteorological seasons of the northern hemisphere (WMO): first month and last month; winter ends in the next year.
SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 2)}
DAY_GAP = frozenset((",", "the", "(", "den", "der", "dem", "le", "el", "il", "d", ".", "-", "–", "—", "of"))
CLOCK_GAP = (
    frozenset(
        ", on the of ( - – — at about around shortly just soon after before by early late until approximately from in last updated local time roughly".split()
    )
    | DAY_PARTS
)
UNITS_BEFORE = frozenset("day days week weeks month months year years night".split())
"""Words before "before" and "after" in a date relative to another date."""
CLOSING = frozenset((".", ",", ";", ")", "and", "but", "at", "in", "from", "with", "—", "–"))
"""Words after such a date if its day was given earlier."""
NARROW = {
    "early": "early", "late": "late", "mid": "mid", "later": "late", "beginning": "start", "start": "start", "end": "end", "middle": "mid", "close": "end",
}  # fmt: skip
ABOUT_DATES = frozenset("about around approximately roughly circa nearly almost approx some say".split())
SOON = frozenset("shortly just soon right moments minutes immediately".split())
PUBLISHED = frozenset(("published", "updated", "posted", "modified", "revised", "created", "issued", "released", "edited", "and", "the"))
"""Words of a line that only gives the date of a source."""
OF_IN_DATES = frozenset(("of", "de", "den", "der", "del", "di", "."))
BEFORE_CLOCK = TIME_PREPOSITIONS | word_set("at till around about approximately between and to past near")
# What may follow a time with a full stop ("at 20.15"); a unit or a noun after it makes it another number.
AFTER_DOTTED_CLOCK = frozenset(
    ". , ; : ) – — ! ? ” \" ’ and or on when as yesterday today tomorrow local but that this last to until while where after before with the he"
    " she it they we hours hrs".split()
)  # fmt: skip
LATE_WORDS = frozenset(
    "weekend weekend's month's year's century half quarter o'clock am pm m year month week decade past morning afternoon evening night".split()
)
# What goes on with a date, a clock time or a year in other than four figures.
AFTER_FIGURES = frozenset("s st nd rd th / . - : h am pm a p o'clock noon , – — to and cal b bc bce ad ce".split())
NEAR_DAYS = frozenset(("today", "tomorrow", "yesterday", "tonight"))
"""Adverbs of the day; inside a sentence a capital makes them a part of a name."""
DATED_BODIES = frozenset("brigade brigades battalion movement movements group coalition committee organisation organization youth".split())
"""Bodies that are named after a day: "the 4 March Brigade"."""
NAMED_DAYS = frozenset("patch super black cyber giving good easter palm whit holy ash maundy shrove fat mothering bloody".split())
"""Before a weekday these make the name of one day of the year: "Super Tuesday", "Good Friday"."""
BEFORE_DAYS = TIME_PREPOSITIONS | {"on", "till", "for"}
AFTER_DAYS = frozenset("and but when to by at he she they it we i of with as for in until after before while because".split())
ROMAN_MONTHS = {name: number for number, name in enumerate("i ii iii iv v vi vii viii ix x xi xii".split(), 1)}
STEPS = {
    "last": -1, "past": -1, "previous": -2, "preceding": -2, "next": 1, "coming": 1, "following": 3, "this": 2, "same": 4, "that": 4,
}  # fmt: skip
"""1 and -1 count from the source's date, 3 and -2 from the date before in the text, 2 is the current one, 4 the one just named."""
NEXT_UNITS = frozenset(("week", "month", "year", "decade", "fortnight"))
BEFORE_SPOKEN_CLOCK = BEFORE_CLOCK - {"between", "and", "to", "near"}
"""Words before an hour without minutes: "three in the afternoon" alone may as well be three of them."""

STAMPS = frozenset("updated published posted modified revised created filed uploaded".split())
"""Participles before the date on which a page was published or changed."""

BESIDE_STAMPS = frozenset("last first originally : , on at |".split())
"""Words and marks between such a participle and its date."""
