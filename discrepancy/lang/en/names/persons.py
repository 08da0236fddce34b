"""Words in and around the names of people and of what else has a name: verbs of naming, honorifics, generations, parties, pronouns."""

from __future__ import annotations

from discrepancy.lang.en.tables.word_set import word_set
from discrepancy.lang.en.words.name_particles import PARTICLES
from discrepancy.lang.en.words.titles import ABBREVIATED

# Words of grammar that are given names as well, before another capital.
GIVEN_TOO = frozenset(["will", "per", "an", "so", "may"])
DOTTED = frozenset(ABBREVIATED) | word_set("mr mrs ms messrs jr sr st mt ft inc ltd co corp bros no")
STOPPED = frozenset(("jr", "sr", "inc", "ltd", "co", "corp", "bros"))
STATES = frozenset(tuple(letters) for letters in "us uk usa uae nj ny nh nm nc sc nd sd dc ri ns nb pei ussr".split())
"""Countries and states as their initials with full stops spell them: U.S., N.J."""
PLACE_OPENERS = frozenset(["mount", "lake", "cape", "fort", "port", "saint", "river"])
BODY_OPENERS = frozenset("fc afc sc ac as club radio channel hotel".split())
NAMING = frozenset("named called nicknamed dubbed christened renamed codenamed titled styled".split())
BEARERS = frozenset(
    """website site blog newspaper daily weekly tabloid magazine broadcaster station network app platform startup firm company airline carrier retailer
    supermarket grocer brewer drugmaker carmaker automaker chipmaker bank insurer charity brand band group rapper singer model ship ferry vessel freighter
    tanker trawler yacht boat liner barge submarine warship frigate horse dog cat puppy elephant tiger lion bear panda collie terrier planet
    spacecraft satellite probe rocket missile militia gang cartel sect cult village hamlet town suburb island river volcano drug vaccine""".split()
)
"""Nouns directly before a name of one word: named things, and people without a surname."""
SORTS = frozenset(
    "village town city province district region island county suburb neighbourhood neighborhood prefecture governorate river mountain volcano".split()
)
GROUPS = frozenset("gang group cartel militia clan sect band airline ferry missile rocket dialect tribe organization organisation".split())
"""Nouns that come after a name: "Tolva village", "the Harbour gang"."""
GROUPS_OF_PEOPLE = GROUPS - {"ferry", "missile", "rocket", "dialect"}
LEARNED = frozenset("teacher tutor professor lecturer translator interpreter speaker student scholar dealer trader importer".split())
"""Before these the adjective may be of a language or of wares."""
GENDERED_PRONOUNS = {
    "he": "male",
    "him": "male",
    "his": "male",
    "himself": "male",
    "she": "female",
    "her": "female",
    "hers": "female",
    "herself": "female",
}
NAMES = frozenset({"identify", "name", "know", "recognise", "recognize"})
"""Verbs after which "as" says who somebody is."""
HONORIFICS_WORDS = """
mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend fr father sister hon honourable judge justice sheikh sheik
shaikh imam rabbi capt captain col colonel gen general maj major lt lieutenant sgt sergeant cpl adm admiral cmdr commander officer
detective constable inspector insp supt pc herr frau monsieur madame mme mlle senor senora señor señora  doña signor
signora cllr councillor senator sen rep gov president king queen prince princess pope
"""
COMPARED_PARTICLES = PARTICLES - word_set("abd abu ap arap bat binti dal dell las los ole wa") | word_set(
    "and ar az bar d dello dem i les lo the"
)
# Joined to what follows: servant-of and father-of names, and the Gaelic and saint prefixes.
JOINED_WORDS = """
abd abdul abdel abdal abu mc mac saint st san santa ould
"""
GENERATIONS = {"jr": "2", "junior": "2", "jnr": "2", "ii": "2", "2nd": "2", "sr": "1", "senior": "1", "snr": "1", "i": "1",
                "iii": "3", "3rd": "3", "iv": "4", "4th": "4", "elder": "1", "younger": "2", "pere": "1", "fils": "2"}  # fmt: skip
# Particles that are given names too, when they are first and with a capital.
GIVEN = frozenset({"ben", "bar", "an", "as", "at", "ash", "e", "i", "y", "den", "des", "ten", "ad", "ar"})

COMPOUND_ENDS = word_set(
    "led based born era made area like run only free wide type bound style held built own grown sized built old funded style"
)
"""Second parts of English compounds with a name: "Boeing-led", "Iger-era". Participles in "-ed" are others."""

# Endings of surnames that tell a woman's from a man's in Slavic and Baltic languages, and in Greek; longest first.
FEMININE_ENDINGS = (
    ("skaya", "sky"), ("skaia", "ski"), ("ova", "ov"), ("eva", "ev"), ("ina", "in"), ("ska", "ski"), ("cka", "cki"),
    ("aya", "y"), ("ova", ""), ("ou", "os"),
)  # fmt: skip
