"""Words around places: prepositions and verbs before one, nouns of unnamed places, and phrases in which a place name is not a place."""

from __future__ import annotations

from discrepancy.lang.en.grammar.function_words import PLACE_PREPOSITIONS, SINGULAR_DETERMINERS
from discrepancy.lang.en.tables.word_set import word_set
from discrepancy.lang.en.words.place_words import BUILDINGS, POINTS_OF_COMPASS, SIDES, SITES, SORT_NOUNS

PLACE_PARTICLES = frozenset("na nan nam de del della di do da upon on-sur sur sous le la las los el al an am y".split())
INNER = frozenset("in on upon under by le la les en sur sous de den der am an over".split())
LAND_OPENERS = frozenset(
    "mount mt lake glen loch ben cape fort port san santa santo saint st sgurr camp rio avenue rue via calle plaza piazza paseo boulevard".split()
)
NO_SURNAMES = frozenset(
    "airport hospital centre center court church cathedral university school museum station bridge hotel prison".split()
)
NO_TOWN = frozenset(
    """supreme high constitutional federal appeals appellate u us united european international criminal superior district circuit county family crown state
    military bankruptcy tax civil labour labor juvenile municipal sheriff magistrates world tennis basketball open centre center""".split()
)
"""First words of courts that are named without a town; one with its town sits there ("Leeds Crown Court ordered")."""
BEFORE_PLACES = PLACE_PREPOSITIONS | {"of"}
AREAS = frozenset(
    "neighborhood neighbourhood section subdivision district suburb area quarter borough estate complex projects apartments housing township".split()
)
SURE_LEADS = SIDES | PLACE_PREPOSITIONS | {"of", "downtown"}
NEAR_BY = frozenset("nearby native neighbouring neighboring far-off faraway adjacent adjoining".split())
SUFFERED = frozenset("torn hit stricken ravaged plagued battered struck occupied besieged wracked scarred".split())
"""Participles after the hyphen of an adjective of places: "war-torn Lea"."""
REGION_ADJECTIVES = frozenset(
    "coastal port mountain capital small large big remote industrial historic medieval mountainous seaside border mining".split()
)
BEFORE_ADDRESS = PLACE_PREPOSITIONS | word_set("of on to from by around along off")
TRANSPORT = frozenset(
    "take bring carry tow fly send move transfer transport rush airlift divert return travel drive sail go deliver ship extradite deport evacuate relocate"
    " head walk come transport run march escape flee".split()
)
FLYING = frozenset(
    "fly soar pass circle hover explode detonate shoot down leap jump cross sail travel walk drive swim row scatter spread".split()
)
"""Verbs of what happens over, above or across a place."""
AT_HOME = frozenset("resident native citizen republican democrat independent".split())
"""Before "of" and a place: who lives there or represents it."""
HYPHENED = {"based": "seat", "headquartered": "seat", "born": "birthplace", "bred": "birthplace", "raised": "birthplace"}
TO_A_PLACE = frozenset(
    {"", "from", "from the", "from the town of", "from the city of", "from the village of", "off", "away from", "outside"}
)
ROOMS = frozenset(
    """courtroom room bedroom kitchen classroom ballroom cell office lobby hall building apartment garage cabin car truck van bus train vehicle tent gate
    compound fence parliament palace synagogue pub cafe club supermarket""".split()
)
ENCLOSED = (SITES | BUILDINGS | ROOMS) - frozenset(
    """coast beach region province county district area neighbourhood neighborhood valley park square street avenue boulevard road lane drive terrace
    crescent base camp peninsula bridge""".split()
)
"""Nouns of what one is in or out of."""
POSITIONS = {
    "at": "at", "in": "at", "on": "at", "to": "at", "near": "near", "behind": "near", "outside": "outside", "inside": "inside",
    "entered": "at", "entering": "at", "hit": "at", "struck": "at", "searched": "at", "raided": "at", "stormed": "at",
}  # fmt: skip
MOTION = frozenset("take rush airlift fly transport bring go walk drive transfer send return".split())
PLACE_DETERMINERS = SINGULAR_DETERMINERS | {"another"}
NOTHING_BY_ITSELF = frozenset(
    "field road street park market court office house bank school yard corner farm tower stand hall floor club bar deck cell gallery".split()
)
"""Nouns of spots that also occur in idioms ("in the market", "on the road"): after "in the" and "on the" another word must narrow them."""
AFTER_PLACE = frozenset(
    "adjacent next just there here where who when after while last late early shortly about west east north south".split()
)
STALLS = frozenset(
    "fish flea farmers food street night meat cattle christmas covered wet open-air outdoor indoor village town local busy crowded".split()
)
"""Before "market" these make it a place of stalls."""
PARTS = frozenset({"side", "end", "edge", "outskirts", "corner", "part", "suburbs", "half"})
LANDS = SORT_NOUNS | {"country", "continent", "peninsula", "nation", "area", "valley", "desert", "territory"}
_POINTS = tuple((point, point.replace("-", ""), "".join(part[0] for part in point.split("-"))) for point in POINTS_OF_COMPASS)
DIRECTIONS = {point: tuple(dict.fromkeys((joined, f"{joined}ern", point, f"{point}ern", short))) for point, joined, short in _POINTS} | {
    "centre": ("central",)
}
NOUNS_OF_PLACES = """
airport street road avenue lane drive boulevard terrace parkway crescent place circle way trail
square bridge station hospital school university college church mosque prison jail court courthouse
branch province state county district region village town city river lake sea bay mountain island park port harbor hotel museum
block ward valley highway stadium office plant factory mine base camp farm shop store depot terminal gallery theater club
"""
STREETS = frozenset("street road avenue lane drive boulevard terrace parkway crescent highway place circle way trail".split())
"""Kinds of street: a town may have a Mill Road and a Mill Lane."""
REGIONS = frozenset({"state", "province", "county", "district", "region"})
"""Kinds of place that contain towns."""
PLACE_LINKS = BEFORE_ADDRESS - {"along", "off"} | {"the", "a", "an", "and"}
ONE_SPELLING = {
    "mt": "mount",
    "ft": "fort",
    "centre": "center",
    "theatre": "theater",
    "harbour": "harbor",
    "rd": "road",
    "ave": "avenue",
    "av": "avenue",
    "ln": "lane",
    "blvd": "boulevard",
    "ter": "terrace",
    "pkwy": "parkway",
    "hwy": "highway",
    "pl": "place",
    "cir": "circle",
    "sq": "square",
}
"""Short forms and the British and American spellings of words that names of places are made of."""
SPENDING = frozenset("spend spends spent spending spends waste wasted splash splashed lavish lavished tax taxes levy ban bet bets".split())
"""Words after which "on" gives a purpose and not a place: "will spend €7m on the plant"."""

BEFORE_UNNAMED = PLACE_PREPOSITIONS | {"off", "from"}

NO_PLACE_BEFORE = {
    "to": word_set(
        "according referring referred refers refer pertaining pertains linked related relating relates owed owing due thanks open opposed compared similar "
        "threat danger risk challenge damage alternative ambassador envoy adviser consul delegate loyalty loyal subject response reference link "
        "links ties channel contrast attributed belongs belonging belonged important vital loss help gift debt dedicated devoted committed "
        "sold sell sells selling exports export loans loan apology apologise apologize objection"
    ),
    "from": word_set(
        "information intelligence data money funds funding cash threat threats pressure criticism support help backing opposition winds rain rains "
        "ranging range ranges differ differs different suffer suffers suffered suffering profits revenue apart aside statement evidence permission "
        "approval independence independent protection"
    ),
    "on": word_set(
        "attention sanctions pressure impact effect effects focus focused focusing ban embargo tariffs tariff policy policies stance position views "
        "view debate information data report reports reporting book expert experts talks vote influence hearings briefing depends depend relies rely"
    ),
}
"""Words before a preposition that make what follows the object of a relation and no place where something is or goes."""
COMING = frozenset(
    "come hail arrive travel return move flee drive fly walk sail escape emigrate immigrate deport evict eject graduate release steal rob rescue "
    "pull drag recover remove fall jump throw fire shoot watch see call write report broadcast".split()
)
"""Verbs after which "from" leads to a place, whatever it is called."""
