"""Number words and the words around numbers: cardinals, scales, fractions, bands of age, and nouns that a number names."""

from __future__ import annotations

SMALL = dict(
    zip(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(),
        range(20),
        strict=True,
    )
)
TENS = dict(zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), range(20, 100, 10), strict=True)) | {"fourty": 40}
# Short scale (the one of every English-language newsroom today), and the Indian one.
SCALES: dict[str, float] = {
    "thousand": 1e3,
    "lakh": 1e5,
    "lakhs": 1e5,
    "lac": 1e5,
    "million": 1e6,
    "crore": 1e7,
    "crores": 1e7,
    "billion": 1e9,
    "trillion": 1e12,
    "quadrillion": 1e15,
    "quintillion": 1e18,
}
# Written scales that follow digits: "1.2bn", "340 mn", "5 k"; m, b and t need a currency next to them (m is a metre, t a tonne).
SHORT_SCALES: dict[str, float] = {"k": 1e3, "mn": 1e6, "mln": 1e6, "mio": 1e6, "bn": 1e9, "bln": 1e9, "tn": 1e12, "trn": 1e12}
MONEY_SCALES: dict[str, float] = SHORT_SCALES | {"m": 1e6, "mm": 1e6, "b": 1e9, "t": 1e12}
GROUPS: dict[str, float] = {"dozen": 12, "score": 20, "couple": 2, "pair": 2, "trio": 3, "quartet": 4}
# DESIGN: "dozens" is at least 24, "hundreds" at least 200, "tens of thousands" at least 20000.
VAGUE: dict[str, float] = {
    "dozens": 24,
    "scores": 40,
    "tens": 20,
    "hundreds": 200,
    "thousands": 2e3,
    "millions": 2e6,
    "billions": 2e9,
    "trillions": 2e12,
}
VAGUE_AFTER_OF = VAGUE.keys() - {"billions", "trillions"}
PARTS: dict[str, int] = {
    "half": 2,
    "halves": 2,
    "third": 3,
    "thirds": 3,
    "quarter": 4,
    "quarters": 4,
    "fourth": 4,
    "fourths": 4,
    "fifth": 5,
    "fifths": 5,
    "sixth": 6,
    "sixths": 6,
    "seventh": 7,
    "sevenths": 7,
    "eighth": 8,
    "eighths": 8,
    "ninth": 9,
    "ninths": 9,
    "tenth": 10,
    "tenths": 10,
    "hundredth": 100,
    "hundredths": 100,
}
VULGAR: dict[str, float] = {
    "½": 1 / 2,
    "⅓": 1 / 3,
    "⅔": 2 / 3,
    "¼": 1 / 4,
    "¾": 3 / 4,
    "⅕": 1 / 5,
    "⅖": 2 / 5,
    "⅗": 3 / 5,
    "⅘": 4 / 5,
    "⅙": 1 / 6,
    "⅛": 1 / 8,
    "⅜": 3 / 8,
    "⅝": 5 / 8,
    "⅞": 7 / 8,
}
STREETS_ON = frozenset((word,) for word in "away from before off down up north south east west over ahead behind".split())
"""Words after "two blocks" that make them a distance along streets."""
CARDINALS = SMALL.keys() | TENS.keys()
# Languages that write 1.234,5 (CLDR numbers, decimal separator ",").
COMMA_LANGUAGES = frozenset(
    "de fr es it nl pt da nb nn no sv fi is pl cs sk sl hr sr hu ro bg el tr ru uk be id vi ca eu gl lt lv et mk sq".split()
)
ORDINAL_ENDINGS = frozenset(("st", "nd", "rd", "th", "er", "ème", "º", "ª"))
EXTENDED = frozenset(
    """waves walls swells surges fences cliffs hurdles races sprints dashes heats boats yachts trees snakes pythons sharks whales crocodiles drifts lengths
    masts towers poles pipes pipelines cables ladders boards pools drops gaps depths intervals strips sections stretches sprinters swimmers runners
    butterfly freestyle dolls statues crosses screens drops jumps lanes tracks plots depths heights pitches buffers radius zones""".split()
)
"""Things with a length in metres: "4m waves", "100m hurdles"; before other nouns "4m" is a number of millions."""
BANDS: dict[str, tuple[float, float]] = {
    "teens": (13, 19), "teenager": (13, 19), "teenagers": (13, 19), "teenage": (13, 19), "teen": (13, 19), "twenties": (20, 29), "thirties": (30, 39),
    "forties": (40, 49), "fifties": (50, 59), "sixties": (60, 69), "seventies": (70, 79), "eighties": (80, 89), "nineties": (90, 99),
    "quinquagenarian": (50, 59), "sexagenarian": (60, 69), "septuagenarian": (70, 79), "octogenarian": (80, 89), "nonagenarian": (90, 99),
    "centenarian": (100, 109), "supercentenarian": (110, 122), "tween": (10, 12), "preteen": (10, 12), "preteens": (10, 12),
}  # fmt: skip
SHARE_LEADS = frozenset("by only just nearly almost about around roughly over under than least most to".split())
# Nouns that number their own kind: the figure after them says which one, not how many.
NUMBERING = frozenset(
    "act annex apartment appendix article award bay box bus case cell chapter channel circuit class clause code count deck district division door"
    " episode exit exhibit figure flat flight floor game gate grade group heat highway hut interstate item junction lane law level line lot mark"
    " match model motorway no nos number op page paragraph para part phase pier pit plate platform plot point precinct psalm queue resolution road"
    " grave locker stall pew kiosk silo compartment courtroom patent batch"
    " room rooms round route row schedule section segment sector series session stage stand step studio terminal test track trial type unit verse"
    " version volume vol ward week year zone formula apollo bus tram berth hangar lock mile-marker marker tier category cat step substation".split()
) - frozenset(
    ("week", "year", "count", "game", "match", "test", "trial", "mark", "law", "case", "cat", "point", "lock", "pit", "hut", "award")
)
OPEN_PREFIXES = frozenset("magnitude mid early late under over sub pre post non minus then now plus ex nearly almost".split())
SHORT_FORMS = frozenset("no rs fr nos c ca approx".split())
"""Short forms whose full stop belongs to no name: "no.5", "Rs.500"."""
QUAKES = frozenset((word,) for word in "quake earthquake temblor tremor aftershock quakes earthquakes".split())
AFTER_NO_YEAR = frozenset("people men women children police dead injured wounded missing percent per million billion thousand".split())
RANGING = frozenset("ranging ranged ranges anywhere varying varied aged ages".split())
