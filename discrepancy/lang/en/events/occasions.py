"""Events and the verbs and nouns that state them: light verbs, phrasal verbs, synonyms, and words that no event is named by."""

from __future__ import annotations

from discrepancy.lang.en.grammar.function_words import ARTICLES_OR_POSSESSIVES, FREQUENT, PHRASE_PREPOSITIONS, RANKING, SINGULAR_DETERMINERS
from discrepancy.lang.en.tables.word_set import word_set
from discrepancy.lang.en.words.date_words import ORDINALS
from discrepancy.lang.en.words.place_words import EVENTS

# Noun of the event that a verb tells, where one common noun stands for it. The nouns are what reports of such events are called.
NOUNS_OF_VERBS = """
arrest: arrest detain capture apprehend nab | death: die | killing: kill murder slay | birth: bear
building: build construct erect make manufacture paint carve sculpt weave
founding: found establish | departure: depart leave sail | arrival: arrive reach | landing: land | collision: collide hit ram strike
crash: crash | fire: burn | sentence: sentence jail imprison | conviction: convict | charge: charge indict | acquittal: acquit
hearing: hear | trial: try | plea: plead | appeal: appeal | release: release free | opening: open reopen | closing: close shut
discovery: discover find unearth | announcement: announce unveil | publication: publish | signing: sign | election: elect vote
appointment: appoint name | resignation: resign quit | marriage: marry wed | launch: launch | start: start begin | end: end finish expire
explosion: explode detonate | shooting: shoot | attack: attack | rescue: rescue save | evacuation: evacuate | disappearance: disappear vanish
inspection: inspect | meeting: meet | purchase: buy acquire purchase | sale: sell | delivery: deliver | tow: tow | visit: visit
payment: pay | filing: file | escape: escape flee | fall: fall | statement: say tell state confirm | report: report | burial: bury inter
"""
WEAK = frozenset("be have do will would can could may might shall should must get go come take make see".split())
# Words that are prepositions, adverbs or adjectives far more often than verbs.
NO_VERBS = frozenset(
    "off up out down near over under last like front back round even own well still best better long open close early".split()
)
VERB_CUES = frozenset("to will would can could may might shall should must do does did not they we i you who it he she and or 'll".split())
BEFORE_NO_VERB = ARTICLES_OR_POSSESSIVES - {"her"}  # "her" is an object too: "they charged her"
BEFORE_NOUNS = frozenset("of in on at from for with under over near into onto through during".split())
AUXILIARIES = frozenset("was were is are has have had will would could can may must should".split())
EVENT_PREPOSITIONS = PHRASE_PREPOSITIONS - {"to", "for", "with", "against"} | {"since"}
EVENT_DETERMINERS = SINGULAR_DETERMINERS | RANKING | {"next"}
NO_EVENT_NOUN = FREQUENT | word_set(
    """between both each every here local near nor now off once only onto per since some still then these those through time until yet"""
)
LIGHT_EVENT_VERBS = word_set(
    "be have do make take get give hold come go keep put bring issue receive send transmit log record carry conduct perform occur happen "
    "achieve accomplish undergo experience effect mount stage follow begin start finish end stop continue schedule plan set expect report "
    "announce say tell call hit strike suffer cause erupt occur"
)
"""Light verbs: a noun says what happens (Grimshaw and Mester 1988, with verbs of phase and of sending)."""
OTHERS = word_set("previous earlier prior former similar another subsequent")
"""Words that make an event one of several of its kind."""
SEVERAL = OTHERS | {"next", "following"} | {word for word, number in ORDINALS.items() if 2 <= number <= 10}
"""Words before a noun that make it one of several, so that a statement about it is not about the others."""
ONE_OF = SINGULAR_DETERMINERS | EVENT_PREPOSITIONS - {"of", "on", "from"} | {"to"}
PHRASAL_VERBS = """
launch: lift off, blast off | depart: take off, set off, set out, cast off, put to sea | land: touch down | erupt: break out
walkout: walk off, walk out, go on strike | explode: go off, blow up | close: shut down | resign: step down, stand down | die: pass away
collapse: cave in, give way, fall in | crash: go down, come down | disappear: go missing | alert: raise the, raise an | ground: run aground
discover: come to light | try: go to trial, go on trial | release: go on sale | effect: come into force, take effect | shoot: open fire | bear: give birth
acquire: take over
release: bring out | found: set up | make: date from, date back | start: kick off, get under way, get underway | marry: tie the knot | occur: take place
"""
STANDING_TO = word_set("before after against following despite pending without")
REPORTS = word_set("report call alarm alert word news notification warning")
"""Nouns for a report that something has happened."""
SELDOM = word_set(
    "ferry tug post sign point state service work works way time hand part place people end order line turn run board control use hold view "
    "charge face back front mark start case"
)
"""Nouns that WordNet counts as happenings but that mean a happening only in a fixed phrase."""
ENDS_OF_PHRASE = frozenset(". ; : ! ? , and but when where after before while than since".split())
SENTENCE_ENDS = (";", ":", ".", "—", "–")
BREAKS = ENDS_OF_PHRASE - {"!", "?", "while", "than", "since"} | {"—", "–"}
ACCIDENTS = frozenset({"spill", "leak", "recall", "outage", "blackout", "breach", "slip", "pile-up", "cave-in"})
"""Nouns of accidents that WordNet files among results and substances."""
NO_OCCASION = frozenset(
    {
        "date",
        "duration",
        "interval",
        "ago",
        "remaining",
        "location",
        "nearby",
        "place",
        "publication",
        "statement",
        "report",
        "be",
        "have",
        "do",
        "say",
    }
)
EMPTY_VERBS = frozenset("be have do make take get give hold come go keep put bring occur happen expect plan schedule set call".split())
"""Light verbs without a meaning of event; the others have one if no noun gives it: "was stopped near"."""
SYNONYMS_OF_OCCASIONS = """
concert show gig performance recital
match game fixture
strike walkout stoppage
meeting talks talk summit session
wedding marriage
opening inauguration premiere launch
purchase takeover acquisition
raid operation swoop
crash derailment accident collision wreck pile-up
march demonstration protest rally
shooting attack
collapse cave-in fall
sinking shipwreck
release publication launch
hearing session
illness sickness
"""
"""Nouns that reports use for one event and that WordNet's frequent senses do not connect; one event a line."""
COURSES_OF_ACTS = """
arrest detain capture apprehend | charge indict arraign accuse | bail | try | convict | sentence jail | appeal | acquit | release free | extradite | execute
bear | marry wed | divorce | die perish | bury
found establish create | open launch | close shut | sell | demolish raze
hire appoint name elect | swear inaugurate | suspend | resign quit | dismiss fire sack | retire
begin start | end finish conclude
hospitalise hospitalize admit | discharge
arrive land | depart leave
"""
"""The stages of a case, a life, a firm, a career, an event, an illness and a journey: each has its own day."""
DEATH = frozenset(
    [
        "die",
        "kill",
        "dead",
        "death",
        "drown",
        "perish",
        "murder",
        "decease",
        "obituary",
        "funeral",
        "late",
        "victim",
        "fatal",
        "shoot-dead",
        "stab-dead",
    ]
)
"""Lemmas next to an age that say the person is dead: the age is the one at death, whatever the date of the source."""
ACTS_OF_OTHERS = word_set(
    "find discover seize confiscate recover uncover record measure estimate put impose order award levy detect count locate calculate register"
    " forecast expect reckon rate grade publish give offer"
)
"""Verbs whose subject finds, measures, imposes or gives an amount that is not the subject's (Levin 1993: measure 54, give 13.1)."""

ORIGINS = frozenset({"birth", "founding", "foundation", "establishment", "construction", "creation"})
"""Events whose date gives an age."""
GENERIC_NOUNS = """
amount share duration date age location place mass length distance volume area quantity count value
"""

HAPPEN_ONCE = EVENTS | frozenset(
    """debate meeting interview visit trip speech rally match game goal race arrest conviction vote concert performance appearance win loss defeat victory
    fatality death injury""".split()
)
"""Nouns for events that happen only once."""
