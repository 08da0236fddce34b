"""Words around a count: what is counted, what a number only seems to count, ranks, repeated acts, and what became of people."""

from __future__ import annotations

COUNTED_SUBJECTS = frozenset("he she it who which that and".split())
ACTS_OF_PEOPLE = frozenset(
    "marched protested demonstrated rallied gathered assembled attended queued cheered voted fled emigrated enrolled volunteered applied"
    " resigned retired escaped prayed mourned slept camped".split()
)
"""What people do in numbers, and nothing else does (Levin 1993: verbs of social interaction, of assembly and of bodily care)."""
THEM = frozenset("them us those these whom which ours theirs you".split())
# After "one" these make a manner of speaking, not a count.
IDIOMS = frozenset(
    """day time thing way reason side hand point another example case word year week month night morning evening afternoon moment step exception
    kind sort type area place side aspect factor option issue problem question note stage respect instance level end""".split()
)
BEFORE_RANKED = frozenset("most largest biggest best worst first last few many greatest main key".split())
# Participles of manner after a hyphenated number make adjectives, no count: "two-sided", "three-dimensional".
NOT_COUNTED = (
    "ed",
    "way",
    "al",
    "fold",
    "time",
    "hand",
    "handed",
    "wheel",
    "wheeler",
    "star",
    "piece",
    "ish",
    "odd",
    "plus",
    "figure",
    "digit",
    "strong",
    "gauge",
    "caliber",
    "calibre",
    "bore",
)
FLEETS = {"fleet": "vessel", "armada": "vessel", "flotilla": "vessel", "convoy": "vehicle", "herd": "animal", "flock": "animal"}
"""Collective noun -> what its members are, if not people: "a 40-strong fleet" has 40 vessels."""
SEEN = frozenset("view watch read see hear visit attend sign use download share play follow".split())
"""What people do in numbers to a film, a text, an event or a service."""
TOLLS = {
    "toll": "killed", "casualties": "casualties", "fatalities": "killed", "deaths": "killed", "injuries": "injured", "dead": "killed", "missing": "missing",
}  # fmt: skip
STAYED = frozenset("remained remain suffered escaped lived walked needed underwent stayed fled received sustained".split())
LINKS_TO_COUNT = frozenset(
    "to at of by from is was stood stands reached hit passed topped climbed rose reaches passes tops exceeded exceeds".split()
)
OPEN_QUESTION = frozenset("if whether unless as believed suspected possibly perhaps maybe might may could".split())
OPPOSITES_OF_PEOPLE = {"adults": "child", "grown-ups": "child", "children": "adult", "men": "woman", "women": "man"}
BEFORE_OUTCOME = frozenset("of them us whom these those the were are was being who victims dead".split())
# After these words it compares or makes a rate.
NO_TIMES = frozenset("as the a an that what his her its their our my your this over more daily weekly monthly yearly annually".split())
CRIMES = {
    "murder": "killed", "murders": "killed", "homicide": "killed", "killing": "killed", "slaying": "killed", "killer": "killed", "murderer": "killed",
    "fatality": "killed", "shooting": "shot", "stabbing": "stabbed", "drowning": "killed",
}  # fmt: skip
SCORED = frozenset("score hit net grab bag claim complete notch".split())
NO_BOTH = frozenset("sides hands ways feet eyes ends arms legs ears worlds houses chambers directions sexes counts parties camps".split())
"""Things that always come in twos."""
MARGINS = frozenset((word,) for word in ("down", "behind", "ahead", "adrift", "clear"))
FIRED = frozenset("fired rang heard hit missed struck rung".split())
"""Words after "shot" that show a gunshot and not a person shot: "one shot was fired"."""
OTHERS_COUNTED = frozenset("other others more further additional".split())
# Nouns of number that are plural without an s.
PLURALS = frozenset(
    """people men women children police cattle mice geese feet teeth fish sheep aircraft deer personnel crew staff youth troops cannon
    spacecraft hovercraft offspring media data bacteria criteria phenomena oxen lice works headquarters barracks""".split()
)
# Participles and adjectives used as nouns for people after a number: "300 wounded", "four dead".
CASUALTIES = frozenset(
    """dead injured wounded missing hurt killed displaced homeless hospitalised hospitalized arrested detained infected evacuated
    survived rescued shot stabbed slain sickened""".split()
)
BEFORE_COUNTED = frozenset("more other others mostly mainly largely further additional such".split())
ANYONE = frozenset(
    {None, "person", "people", "victim", "body", "human", "individual", "soul", "life", "dead", "casualty", "fatality", "death", "being"}
)
"""Heads that mean people of every kind."""
NEUTRAL = frozenset({"human", "fellow", "more", "other", "further", "innocent", "dead"})
"""Words next to such a head that do not narrow it."""

EMERGENCY_NUMBERS = frozenset(("911", "999", "112", "000"))
CALLS = frozenset(
    (word,) for word in "call calls caller callers operator operators dispatcher dispatchers recording recordings tape tapes".split()
)
"""Nouns after the number of the emergency services."""

SETS_OF_PEOPLE = frozenset("family household couple community crew band congregation population electorate pair twosome".split())
"""Nouns of several people, which a number counts as a whole: 40 families are more than 40 people."""
