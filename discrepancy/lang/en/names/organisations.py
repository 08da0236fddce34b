"""Parts of the names of organisations: legal forms, abbreviations, small words, and nouns that say what a body is."""

from __future__ import annotations

from discrepancy.lang.en.grammar.function_words import NARROWING
from discrepancy.lang.en.tables.word_set import word_set
from discrepancy.lang.en.words.parties import PARTIES

# Legal forms of the commonest jurisdictions (ISO 20275 entity legal forms, the usual abbreviations), by class: what limits
# liability by shares publicly, privately, or not.
LEGAL = {
    "private": "ltd limited llc gesellschaft gmbh sarl srl bv spzoo ooo ooд kft sro doo pty pvt oy ab aps as lda ltda eurl sas jsc zao",
    "public": "aktiengesellschaft inc incorporated corp corporation plc ag sa nv spa oyj asa pao oao ao kgaa se",
    "other": "co company lp llp kg ohg ev foundation ggmbh eg group holding holdings",
}
LONG = {
    "intl": "international", "int'l": "international", "dept": "department", "dep't": "department", "univ": "university",
    "natl": "national", "nat'l": "national", "govt": "government", "gov't": "government", "assn": "association",
    "assoc": "association", "ass'n": "association", "min": "ministry", "inst": "institute", "comm": "commission",
    "cttee": "committee", "fed": "federal", "bros": "brothers", "mfg": "manufacturing", "tech": "technology", "centre": "center",
    "st": "saint", "svc": "service", "svcs": "services", "hosp": "hospital", "mt": "mount", "defence": "defense",
    "labour": "labor", "organisation": "organization", "bk": "bank", "bancorp": "bank", "eng": "engineering", "sch": "school",
}  # fmt: skip
SMALL_WORDS = """
the of for and & de la du des der die das und et y e del di da do dos in on at to a an le les el los las von fur für
"""
# Kinds of body: they say what an organisation is, not which.
KINDS_WORDS = """
agency airline airlines airways army association authority bank board brothers bureau center church city club college commission
committee company corporation council county court department division federation force foundation fund government group guard
hospital house institute international league limited media ministry museum national network news newspaper office organization
party police press school service services society team trust union united university state federal royal industries partners
systems technology solutions global central office building
"""
HEADS = tuple(
    frozenset(words.split())
    for words in (
        "hospital center medical clinic infirmary health",
        "office department bureau agency service services",
        "police constabulary force department service",
    )
)
"""Words that head names of the same body, by the kind of body: one paper's hospital is another's medical center."""
ENDINGS = frozenset({"s", "es", "n", "an", "ian", "ern", "ren", "en", "me"})
"""Endings that make another form of one word: elections, Malaysian, Canadian, southern, children, programme."""

ADJECTIVAL = ("al", "ic", "ive", "ed", "ous", "ary", "able", "ible", "ful", "ing", "ern")
TOPICAL = word_set("services energy technology industries exchange media theatre theater health")
"""Heads of names of bodies that also say what a body is for: "Department of Health and Human Services"."""
BEFORE_TOPIC = NARROWING - {"at"} | {"against", "without"}
NO_BODY = PARTIES | word_set("independents olympics games marines gunners")
"""Capitalised plural nouns whose complement gives their place or owner and is not part of a name."""

CAPITAL_PREPOSITIONS = frozenset(("against", "without", "beyond", "between", "across"))
"""Prepositions that a name of a body writes with a capital."""

ENDS_OF_BODIES = word_set(
    "committee subcommittee commission board agency department ministry bureau council office association society "
    "institute administration authority museum foundation act service center centre"
)
"""Nouns after two topics joined by "and": "Fish and Wildlife Service", "Fraud and Abuse Act"."""

SAINTS = word_set("st ste saint sainte san santa")

LEGAL_OR_WORD = word_set("as co se sa ag ab eg sl too ev ao int")
"""Legal forms that are also words or initials."""

INSIDE_NAME = NARROWING - {"at"} | {"on", "and"}
"""Small words inside a name."""
