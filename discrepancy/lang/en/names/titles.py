"""Words around titles and roles: what gives one, what only looks like one, ranks, bodies, and former and future holders."""

from __future__ import annotations

from discrepancy.lang.en.grammar.function_words import MODALS, NARROWING, PLACE_PREPOSITIONS
from discrepancy.lang.en.tables.word_set import word_set
from discrepancy.lang.en.words.date_words import ORDINALS as DATE_ORDINALS
from discrepancy.lang.en.words.name_particles import ORGANISATION_HEADS

NAMING = frozenset(
    ["named", "appointed", "reappointed", "elected", "reelected", "made", "become", "becomes", "became", "remains", "remained"]
)
"""Verbs after which an office needs no article: "was named interim coach", "became chief executive"."""
ROLE_NOUNS_AS_ADJECTIVES = {
    "executive": frozenset("order orders branch action actions privilege session board committee power powers authority summary".split())
}
"""Nouns of offices that are adjectives before these."""
GENERALS = frozenset(
    "surgeon attorney director secretary governor retired marine army star brigadier major lieutenant inspector solicitor consul auditor postmaster".split()
)
FORWARDS = frozenset(
    "power small wing centre center star veteran injured loose flank starting agent first-team teenage striker prolific".split()
)
MODELS = frozenset(
    """fashion glamour glamor super top male female former photographic swimsuit swimwear underwear lingerie catwalk runway teen teenage child plus-size
    fitness part-time aspiring professional""".split()
)
"""Before "model" these make it a person; with others it is a thing: "the 13-inch model"."""
# Offices of a town or a land, whose "of" phrase is its name even where no gazetteer knows it.
LOCAL_TITLES = frozenset(
    ["mayor", "governor", "bishop", "archbishop", "duke", "duchess", "earl", "sheriff", "king", "queen", "prince", "princess"]
)
INSIDE_BODY = NARROWING - {"to", "in"} | {"the", "and", "&"}
# Given names that are also titles; alone before one surname they are names ("Dean Smith", "Earl Warren").
TITLES_AND_GIVEN_NAMES = word_set("dean earl duke major marshal prince king judge")
INTENDING = word_set("about rushed rush tried wants want wanted hopes hoped plans planned refused moved vowed set likely able due going")
WHERE = PLACE_PREPOSITIONS | {"on", "inside"}
SERVING = word_set(
    "acting managing reigning sitting leading prosecuting presiding visiting ruling founding running supervising serving outgoing incoming "
    "consulting training commanding directing governing investigating practising practicing recording visiting standing planning housing engineering"
)
BEFORE_VERBS = MODALS | {"to", "that", "who", "which", "did", "not"}
TELLING = word_set("confirmed told added announced disclosed explained observed recounted remarked responded cautioned agreed hinted")
TIMES = frozenset("being formerly previously once currently now then latterly until".split())
HAS_BEEN = frozenset((("has", "been"), ("had", "been"), ("served", "as"), ("serves", "as"), ("works", "as"), ("worked", "as")))
NO_GENERALS = word_set("electric motors mills dynamics foods atomics assembly hospital election council accounting services re telephone")
"""After "general" these make a body's name."""
ORDINALS = frozenset(word for word, number in DATE_ORDINALS.items() if number <= 10)
TITLES_AND_ADJECTIVES = frozenset("private major general head principal master lead champion star model".split())
POSTS = frozenset("job post position role office title rank nomination".split())
AMBIGUOUS = frozenset(
    "official international host model chief lead master mate champion expert specialist veteran representative senior guard".split()
)
"""Nouns of offices that are also adjectives, or that mean less than an office after "is" and "as"."""
BEFORE_TITLE = frozenset({"as", "the", "a", "an", "former", "was", "is"})
NO_TITLE = frozenset("by in on at from with after before over killed shot hit found held dies dead says gets is was".split())
GIVES = word_set(
    "name appoint make elect choose select pick hire install nominate confirm designate crown announce introduce unveil reappoint "
    "reelect promote fire sack dismiss oust remove depose drop suspend keep describe portray characterise characterize regard know label"
)
"""Verbs whose object becomes, or no longer is, what comes after "as" or after it (Levin 1993: appoint 29.1, characterize 29.2, dub 29.3, and the
opposites of appointing)."""
TITLE_LINKS = frozenset({"of", "the", "for", "to", "a", "an", "and"})
BODIES = frozenset(
    "police army navy coastguard fire prison hospital school university council court church club team company party union ministry embassy".split()
)
"""Bodies that have many posts: what one paper calls the police spokesman is an inspector to another."""
TITLE_PREPOSITIONS = NARROWING
RANKED = "private corporal sergeant lieutenant major colonel brigadier general admiral commodore constable inspector superintendent"
PAST_OR_FUTURE = frozenset({"former", "retired", "late", "elect", "outgoing", "acting", "interim", "new", "then", "previous", "ex"})
"""A holder of such a status and the holder may both be right."""
DEPUTIES = frozenset("deputy vice assistant junior under first second co sub".split())
JUNIOR = DEPUTIES | {"associate"}
"""Words before an office that make another office of it, lower or equal in rank."""
PRAISE = frozenset("top leading prominent veteran longtime famous well-known popular beloved controversial".split())
"""Words before an office that say nothing of it."""
# Nouns that say no more than sex, age, number or presence: they name no one, however few of them a story has.
NOUNS_OF_ANYONE = """
man woman boy girl child teenager youth youngster baby infant toddler adult person people one male female lady gentleman guy
resident passenger witness official spokesman spokeswoman spokesperson survivor bystander neighbour neighbor relative friend
family member colleague source expert analyst worker employee staff officer policeman policewoman soldier tourist visitor guest
victim patient student pupil citizen civilian local national native
"""
RANKS = DEPUTIES | {"former"}
"""Words before a role that make it another post."""
STANDINGS = frozenset("former acting late ex-elect elect deputy interim outgoing incoming future current previous onetime then-".split())

APPOINTING = {"chairs": "chair", "co-chairs": "co-chair", "edits": "editor", "captains": "captain", "coaches": "coach"}
"""Verbs in the present that name an office by themselves, whatever their object is."""
HEADING = {"heads": "head", "leads": "leader", "directs": "director", "manages": "manager", "commands": "commander"}
"""Verbs that give an office only with a body as the object: a person who leads a race or an inquiry is not a leader."""
HEADED_BODIES = ORGANISATION_HEADS | frozenset(
    """delegation government cabinet opposition choir zoo
    newspaper magazine weekly daily hotel restaurant factory plant port airport prison battalion division section business firm charity
    orchestra band ensemble laboratory parish diocese embassy faculty chamber caucus bloc faction""".split()
)
BEFORE_APPOINTING = frozenset("also now currently still jointly".split())

IMAGINING = word_set(
    "if whether unless would could should might may must can cannot no never without nobody anyone anybody none neither nor rather "
    "need needs needed want wants wanted require requires required demand demands demanded seek seeks seeking sought urge urged urges "
    "threaten threatened threatens threat threats propose proposed proposes proposal appointing appoint hiring hire choose choosing selection search "
    "will any every each or"
)
"""Words after which an office with "a" is of nobody in particular: "whether a judge agrees", "the need of a treasurer"."""
RELATIVES = word_set("who whom whose which that where when after before because while as")
"""Words that open a clause of its own, which says what happened."""
