"""Words around a share in per cent: rising and falling, what is shared, and what a rate is of."""

from __future__ import annotations

RISE = frozenset(
    """rise rises rose risen rising increase increases increased increasing grow grows grew grown growing growth up gain gains gained climb climbs climbed
    jump jumps jumped surge surges surged soar soared soaring higher more advance advanced leap leapt added expanded expand widened rally rallied
    improved improvement hike raise raised upturn boost boosted increments""".split()
)
FALL = frozenset(
    """fall falls fell fallen falling decrease decreases decreased decreasing decline declines declined declining drop drops dropped dropping down lose
    loses lost cut cuts cutting reduce reduces reduced reducing reduction lower less fewer slump slumped slip slipped slide slid tumble tumbled
    plunge plunged plummet plummeted shrink shrank shrunk sank sink dip dipped loss losses shed contracted contraction lowered halved discount""".split()
)
# Nouns that a share in per cent states of itself, in news prose: elections, economy, medicine, chemistry.
SHARED = frozenset(
    """turnout unemployment inflation interest growth share vote votes support approval majority stake margin rate purity humidity tax yield accuracy
    efficacy effectiveness probability confidence containment contained capacity occupancy literacy poverty mortality attendance discount premium
    commission deposit stake holding popularity rating ratings probability certain sure chance risk alcohol silver gold""".split()
)
SKIP = frozenset(
    """
    only just still now was is were are be been at of the a an stood stands standing about around nearly almost over under than more less
    with
    """.split()
)
# By how many per cent a verb of multiplying changes its subject.
FOLDS = {
    "doubled": 100, "doubles": 100, "doubling": 100, "trebled": 200, "tripled": 200, "triples": 200, "tripling": 200, "trebling": 200,
    "quadrupled": 300, "quadrupling": 300, "quintupled": 400, "halved": -50, "halving": -50,
}  # fmt: skip
AGAINST = frozenset({"on", "than", "from", "over", "compared", "versus"})
VOTING = frozenset({"voted", "vote", "cast", "polls", "ballot", "ballots", "turned"})
GROWING = frozenset(
    """price prices sales revenue revenues profit profits shares exports imports output production turnover cases deaths arrests population membership
    attendance costs cost rents wages salaries rates traffic demand supply spending budget debt workforce staff seats votes""".split()
)
PERCENT_WORDS = frozenset("% ٪ ％ ﹪ percent pct pc pcnt procent prozent per percentage basis bps bp pp ppt ppts p pts percents".split())
GLUED_PERCENTS = frozenset("pc pct pcnt percent pp ppt ppts bp bps pts".split())
"""What may come after figures without a blank: "12pc", "25bps"."""

RATE_ADVERBS = {
    "annually": "year",
    "yearly": "year",
    "monthly": "month",
    "weekly": "week",
    "daily": "day",
    "hourly": "hour",
    "apiece": "item",
    "each": "item",
}
RATE_HEADS = frozenset(
    "head person share barrel ton tonne night day hour week month year minute second piece kilo kilogram gram litre gallon pound mile acre".split()
)
# Signs that are also English words or letters: only glued to the figures, or after figures and one space.
WORDLIKE_UNITS = frozenset("in st m t l h s g a mi pt gal cal ct min ha ins ms".split())
AMBIGUOUS_UNITS = frozenset(("ton", "pound", "gallon", "pint", "degree"))

FOR_ALL = frozenset({"total", "altogether", "together", "all", "overall", "share", "combined", "between"})
"""Words of a clause that says that its sum is for all."""

PERCENT_SIGNS = frozenset("% ٪ ％ ﹪ percent percents pct pcnt pc procent prozent".split())

RATE_WORDS = frozenset("rate rates interest inflation unemployment yield percent cent % pc pct bank".split())
"""Words near a figure in points that show a rate."""
