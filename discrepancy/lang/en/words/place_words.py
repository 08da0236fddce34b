"""Words that show a place: what leads to one, what one ends in, directions, and the short forms of states and provinces."""

from __future__ import annotations

# Preposition -> relation; "" where the verb says it.
PREPOSITIONS = {
    "in": "", "at": "", "on": "", "near": "", "off": "", "outside": "", "inside": "", "within": "", "around": "", "above": "", "over": "", "across": "",
    "along": "", "behind": "", "beneath": "", "under": "", "beside": "", "alongside": "", "opposite": "", "through": "", "between": "", "throughout": "",
    "from": "origin", "to": "destination", "into": "destination", "onto": "destination", "toward": "destination", "towards": "destination",
    "for": "destination", "via": "", "by": "", "of": "", "outta": "origin",
}  # fmt: skip
SURE_PREPOSITIONS = frozenset("in at near off outside inside around above over across into within along beside opposite".split())

POINTS_OF_COMPASS = ("north", "north-east", "east", "south-east", "south", "south-west", "west", "north-west")
"""Clockwise."""
SHORT_DIRECTIONS = {"nw": "north-west", "ne": "north-east", "sw": "south-west", "se": "south-east", "n": "north", "s": "south", "e": "east", "w": "west",
                    "nnw": "north-north-west", "nne": "north-north-east", "ssw": "south-south-west", "sse": "south-south-east",
                    "ene": "east-north-east", "ese": "east-south-east", "wnw": "west-north-west", "wsw": "west-south-west"}  # fmt: skip
DIRECTIONS = (
    {form for point in POINTS_OF_COMPASS for form in (point, point.replace("-", ""))}
    | frozenset(SHORT_DIRECTIONS) - {"n", "s", "e", "w"}
    | frozenset("northward southward eastward westward upstream downstream inland offshore".split())
)
SIDES = frozenset(
    """northern southern eastern western north-eastern north-western south-eastern south-western northeastern northwestern southeastern southwestern central
    north south east west northeast northwest southeast southwest upper lower inner outer downtown suburban rural coastal mainland
    mid midtown greater occupied""".split()
)

# Common nouns that come before "of NAME" and add nothing to it.
SORT_NOUNS = frozenset(
    """town village city island islands port suburb hamlet municipality district province region state county parish borough community resort settlement
    township prefecture governorate republic kingdom commune neighbourhood neighborhood hometown birthplace""".split()
)
# Common nouns before "of NAME" that say where in it.
SPOT_NOUNS = frozenset(
    """block coast shore shores outskirts suburbs centre center edge bank banks slopes slope summit top foot mouth north south east west northern southern
    ridge face waters corner intersection junction entrance streets heart""".split()
)
# "the Hotwells quarter of Bristol", "the Belper branch", "a Hobart hospital": nouns that a place name before them locates.
SITES = frozenset(
    """branch office offices plant factory mill mine depot warehouse school hospital airport church mosque synagogue temple prison jail courthouse court
    station museum hotel embassy consulate university college stadium arena park neighbourhood neighborhood district area suburb bureau
    headquarters base camp refinery shipyard port harbour harbor quay quayside home house flat apartment store shop restaurant bar nightclub club farm
    estate site yard works terminal bridge tunnel campus clinic laboratory ranch residence parish valley region province county peninsula coast beach
    studio theatre theater cinema market mall square""".split()
)
PEOPLE = frozenset("man woman resident boy girl teenager native couple family mother father student teacher driver".split())

# Last words of the names of buildings, streets and other spots: such a name is a place whatever comes before it.
BUILDINGS = frozenset(
    """airport hospital infirmary clinic centre center court courthouse church cathedral chapel abbey mosque synagogue temple school college university
    academy prison jail gaol station museum gallery hotel inn hall exchange arena stadium ground park garden gardens square plaza street avenue boulevard
    road lane drive terrace crescent bridge tunnel harbour harbor port pier wharf dock quay terminal palace castle tower house cemetery zoo library
    theatre theater cinema market mall base camp barracks lighthouse dam farm field""".split()
)
STREETS = frozenset(
    "street st avenue ave boulevard blvd road rd lane ln drive dr way square terrace crescent highway parkway pkwy court place plaza row close".split()
)
SURE_STREETS = (STREETS | frozenset(("pl", "ct", "hwy", "cir"))) - frozenset(
    "way dr square terrace crescent court place plaza row close".split()
)
"""Of these, those that end no other name."""
ENDS_OF_TOWNS = frozenset("side end bank shore coast".split())
"""Nouns that with a point of the compass name a part of a town or a country: "South Side"."""
WATERS_AND_LAND = frozenset(
    """sea ocean bay gulf strait channel river lake island islands isle peninsula county province state district region valley glen mountain mountains mount
    hills hill ridge desert forest creek canal coast beach cape point rock reef glacier pass plateau township city town village falls springs borough
    parish territory oblast prefecture governorate canton shire""".split()
)

# Short forms of states and provinces: AP and postal ("Calif.", "CA"), with their full names. From the AP stylebook and ISO 3166-2.
STATES = {
    "ala": "Alabama", "ariz": "Arizona", "ark": "Arkansas", "calif": "California", "colo": "Colorado", "conn": "Connecticut", "del": "Delaware",
    "fla": "Florida", "ga": "Georgia", "ill": "Illinois", "ind": "Indiana", "kan": "Kansas", "ky": "Kentucky", "la": "Louisiana", "md": "Maryland",
    "mass": "Massachusetts", "mich": "Michigan", "minn": "Minnesota", "miss": "Mississippi", "mo": "Missouri", "mont": "Montana", "neb": "Nebraska",
    "nev": "Nevada", "okla": "Oklahoma", "ore": "Oregon", "pa": "Pennsylvania", "tenn": "Tennessee", "tex": "Texas", "vt": "Vermont", "va": "Virginia",
    "wash": "Washington", "wis": "Wisconsin", "wyo": "Wyoming", "ont": "Ontario", "que": "Quebec", "alta": "Alberta", "sask": "Saskatchewan", "man": "Manitoba",
    "ca": "California", "ny": "New York", "tx": "Texas", "fl": "Florida", "il": "Illinois", "ma": "Massachusetts", "wa": "Washington", "oh": "Ohio",
    "nj": "New Jersey", "nc": "North Carolina", "sc": "South Carolina", "az": "Arizona", "mn": "Minnesota",
    "wi": "Wisconsin", "mi": "Michigan", "al": "Alabama",
    "ak": "Alaska", "ar": "Arkansas", "co": "Colorado", "ct": "Connecticut", "hi": "Hawaii", "ia": "Iowa", "ks": "Kansas", "me": "Maine", "ms": "Mississippi",
    "mt": "Montana", "ne": "Nebraska", "nv": "Nevada", "nh": "New Hampshire", "nm": "New Mexico", "nd": "North Dakota", "ok": "Oklahoma", "ri": "Rhode Island",
    "sd": "South Dakota", "tn": "Tennessee", "ut": "Utah", "wv": "West Virginia", "wy": "Wyoming", "bc": "British Columbia", "ab": "Alberta", "on": "Ontario",
    "dc": "District of Columbia",
}  # fmt: skip
DOTTED_STATES = {
    ("b", "c"): "British Columbia", ("n", "y"): "New York", ("n", "j"): "New Jersey", ("n", "h"): "New Hampshire", ("n", "m"): "New Mexico",
    ("n", "c"): "North Carolina", ("s", "c"): "South Carolina", ("n", "d"): "North Dakota", ("s", "d"): "South Dakota", ("w", "va"): "West Virginia",
    ("d", "c"): "District of Columbia", ("r", "i"): "Rhode Island", ("n", "s"): "Nova Scotia", ("n", "b"): "New Brunswick", ("p", "e"): "Prince Edward Island",
}  # fmt: skip

CONTINENTS = frozenset("africa america americas antarctica asia australasia eurasia europe oceania".split())

SEAS = frozenset(
    """baltic atlantic pacific mediterranean caribbean aegean adriatic ionian arctic antarctic tasman caspian balkans caucasus himalayas alps andes pyrenees
    carpathians sahara sahel arctic highlands midlands bosphorus dardanelles solent thames danube rhine nile amazon volga mississippi congo ganges
    bronx hague midwest catskills ozarks rockies hamptons everglades adirondacks appalachians cotswolds falklands hebrides crimea donbas levant
    maghreb""".split()
)
"""Seas, ranges and rivers that are named with "the" and without their common noun."""

EVENTS = frozenset(
    """earthquake quake fire blaze wildfire crash shooting attack bombing blast explosion flood floods landslide storm riot protest raid robbery murder killing
    derailment collision accident disaster massacre siege battle outbreak spill eruption tsunami summit conference hearing trial election""".split()
)
"""Nouns of events that a place name comes before: "the Lorca earthquake"."""

STRUCK = frozenset(
    """
        strike hit shake jolt rock batter devastate rattle sweep reach enter visit cross climb descend approach ravage flood engulf pound
        invade bomb shell
        """.split()
)
"""Verbs whose object is the place where it happened: "shook northern Tonga"."""

LABELS = {"born": "birthplace", "place": "", "location": "", "venue": "", "address": "residence", "where": "", "birthplace": "birthplace", "lives": "residence",
          "residence": "residence", "home": "residence", "hometown": "residence", "headquarters": "seat",
    "destination": "destination", "origin": "origin"}  # fmt: skip
"""Labels of a form, before a colon."""

NUMBERED = frozenset(("deck", "buoy", "pier", "berth", "dock", "wharf", "kilometre", "milepost"))
"""Common nouns that with a number name a spot: deck 5, Buoy 9."""

ROOMS = frozenset(
    """room bedroom bathroom restroom kitchen classroom ballroom courtroom boardroom newsroom storeroom basement attic cellar garage carport hallway corridor
    stairwell staircase lobby lounge foyer vestibule lavatory toilet elevator balcony porch patio veranda terrace rooftop doorway cell ward hall floor deck
    cabin compartment carriage cubicle sauna""".split()
)
SHOPS = frozenset(
    """hospital clinic school schoolhouse kindergarten nursery daycare college campus dorm dormitory library museum theater theatre cinema gallery church chapel
    mosque synagogue temple monastery shrine bar pub club nightclub cafe restaurant diner bistro canteen cafeteria bakery hotel motel hostel inn resort casino
    store shop supermarket mall boutique salon barbershop pharmacy bank brewery factory plant mill warehouse depot workshop laboratory studio office
    headquarters station airport airstrip terminal prison jail courthouse barracks gym stadium arena rink pool spa stand stall kiosk market laundromat
    embassy consulate mortuary morgue crematorium greenhouse orphanage""".split()
)
GROUNDS = frozenset(
    """lot field yard schoolyard backyard courtyard driveway garden park playground alley alleyway street sidewalk pavement intersection crossroads roundabout
    road roadside highway motorway freeway ditch ravine gully embankment riverbank beach pond creek reservoir quarry cemetery graveyard farm orchard vineyard
    campground campsite woods forest clearing hillside tunnel bridge underpass overpass checkpoint roadblock landfill marina pier corner
    churchyard barn stable shed tent premises rally barbecue""".split()
)
SETTLED = frozenset(
    "house home residence apartment flat condo condominium townhouse bungalow mansion villa cottage trailer building complex tower entrance".split()
)
"""Common nouns of places that a story describes without a name (WordNet: room, building, establishment, dwelling, tract and way)."""

COMPASS = frozenset(
    """north south east west northeast northwest southeast southwest northern southern eastern western northeastern northwestern southeastern
    southwestern""".split()
)
"""Points of the compass as words, whole."""

REGIONAL = COMPASS | {"central", "middle", "far", "near", "latin", "native"}
"""Words before an adjective of a people that narrow it: "Middle Eastern", "South Asian"."""

NAMED_SPOTS = frozenset(
    """office room complex subdivision apartments estate suites residences towers plaza mall club lounge pavilion auditorium stadium conference convention
    congress summit forum festival fair show expo games olympics paralympics championship championships awards oscars ball gala rally bailey ritz savoy
    hilton marriott hyatt sheraton louvre prado capitol pentagon kremlin vatican guildhall casino speedway racecourse velodrome marathon""".split()
)
"""Last words of names of spots and of gatherings, after "at the" and "in the"."""
SPOT_NAMES = frozenset(
    "capitol pentagon kremlin vatican guildhall louvre prado ritz savoy hilton marriott olympics paralympics oscars knesset bundestag bourse".split()
)
"""Names of one word with "the" that are of spots and gatherings."""

INSTITUTIONS = frozenset(
    "court house university college school academy exchange hospital museum church clinic prison palace center centre library".split()
)
"""Buildings that can act: without a preposition they are not a place ("the Supreme Court ruled")."""
