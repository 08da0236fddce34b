"""Words around a measure that say what it measures: dimensions, extents, lengths of time, what is weighed, owned, moved or priced."""

from __future__ import annotations

from discrepancy.lang.en.grammar.function_words import NARROWING
from discrepancy.lang.en.quantities.terms import RECEIVING
from discrepancy.lang.en.tables.word_set import word_set

# What is measured, by the words that say it before or after a length.
LENGTHS = {
    "width": "wide width across breadth broad diameter",
    "height": "tall high height altitude elevation height above cruising",
    "depth": "deep depth depths below underground underwater buried",
    "length": "long length stretch",
    "distance": "away from off distance apart east west north south northeast northwest southeast southwest north-east north-west south-east south-west"
    " within near nearer  between inland offshore",
    "fall": "fell fall falls fallen falling plunged plunge plunges plunging dropped",
    "thickness": "thick thickness",
}
ATTRIBUTES_OF_DIMENSIONS = {
    "mass": "weight", "speed": "speed", "temperature": "temperature", "area": "area", "volume": "volume", "magnitude": "magnitude", "angle": "angle",
    "power": "power", "energy": "energy", "pressure": "pressure", "data": "data", "frequency": "frequency", "caliber": "caliber", "sound": "loudness",
    "voltage": "voltage", "current": "current", "ratio": "ratio", "pixel": "resolution", "radiation": "dose", "radioactivity": "radioactivity",
}  # fmt: skip
# What comes after these is another clause, and measures something else.
NEXT_CLAUSE = frozenset("and but before when while until".split())
UPWARDS = frozenset("climb climbs climbed climbing ascend ascends ascended ascending soar soars soared".split())
WINDS = frozenset("wind winds gust gusts gusting gusted gale gales".split())
TEMPERATURE_CUES = frozenset(
    """temperature temperatures thermometer thermometers mercury heat hot cold warm warmer cooler freezing heatwave frost forecast fever chill sunny
    celsius fahrenheit highs lows water air sea outside""".split()
)
MEASURING = word_set("be stand measure weigh reach cover span extend total hold contain rise tower run")
PRICING = word_set("be cost sell value insure price buy auction fetch total rise fall amount estimate")
"""Verbs that ascribe a size, or a price, to their subject or to what they are done to (Levin 1993: measure 54)."""
BECAME = frozenset("became become becomes becoming than".split())
GOT = RECEIVING | {"receive", "gave", "served", "serves"}
MOVED = frozenset(
    """cut cuts reduced reduces raised raises extended extends increased increases rose rises fell falls lowered shortened lengthened commuted grew went
    doubled upgraded downgraded trimmed climbed dropped jumped slipped slid sank eased edged surged tumbled plunged soared advanced declined
    from""".split()
)
"""Before "A to B" these say by how much and to what level something moved."""
PRICES = frozenset("value price cost fee fare total".split())
GUESSES = frozenset((",", "perhaps", "possibly", "probably", "maybe", "or"))
# Words that may be between a number and a unit of time: "three more hours", "two consecutive years".
BEFORE_UNIT = frozenset(
    "more additional further extra full whole straight consecutive long solid short calendar other concurrent successive".split()
)
SHARE_NOUNS = frozenset(
    """stake share stakes shares majority minority interest holding shareholding ownership vote cut rise drop fall increase reduction discount decline
    jump growth loss gain quota slice portion chance probability supermajority""".split()
)
"""Nouns that a fraction before them is a share of: "a one-third stake", "a two-thirds majority"."""
RATIOS = frozenset("hazard odds risk rate likelihood".split())
BEFORE_TIME = frozenset(
    "for lasted lasting lasts last took takes take taking after spent spending is was were ran runs just well little slightly with of by than to a"
    " served within waited wait and but aged up".split()
)
# "a 19-year low": how long ago it was so last, a manner of speaking and no duration.
EXTREMES = frozenset("low lows high highs peak record".split())
BEFORE_DURATION = frozenset(
    "for lasted lasting lasts last took take takes taking after within over in during spent spend spending nearly almost about around roughly than than by"
    " every until another only just under least most to of served".split()
)
AFTER_DURATION = frozenset("later earlier ago after before since and or long of in".split())
DISCIPLINES = frozenset(
    """hurdles freestyle butterfly backstroke breaststroke medley relay steeplechase sprint dash final finals heat heats champion champions runner sprinter
    hurdler crown individual walk""".split()
)
EXTENTS = frozenset(
    "of away from long wide deep high tall off down up apart north south east west thick ahead below above behind short to across or".split()
)
WEIGHS = frozenset(
    """weigh weighs weighed weighing weight heavy heavier overweight lost lose loses losing gain gained gaining gains shed sheds shedding lift lifted
    scales""".split()
)

BEFORE_SIZE = NARROWING - {"for", "in"} | {"about", "around"}
"""Prepositions between a noun and its own size: "a range of 40 km", "up to 5 metres"; not "with"."""
