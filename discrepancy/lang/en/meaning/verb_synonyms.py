"""Which verbs say the same of a thing: groups of reporting events, then WordNet's synonyms among frequent senses."""

from __future__ import annotations

from functools import cache, lru_cache

from discrepancy.lang.en.morphology.inflection import REMEMBERED
from discrepancy.lang.en.tables.frozen_table import table

_EVENTS = """
die kill perish murder slay succumb drown assassinate massacre
injure wound hurt maim harm
seize confiscate recover find discover intercept impound uncover unearth capture catch carry possess
arrest detain apprehend nab capture catch hold
hold imprison jail detain incarcerate remand
sentence jail imprison condemn
fine penalise penalize
charge accuse indict arraign
convict condemn
acquit clear exonerate
release free liberate discharge
rescue save recover pluck
evacuate displace move
flee escape abscond
miss disappear vanish lose unaccounted
steal rob loot take snatch pinch nick purloin pilfer
smuggle traffic import bring
cost price sell fetch
buy acquire purchase
pay spend disburse
earn make gross
donate give contribute pledge
raise collect
attack assault strike hit
shoot fire gun
stab knife
explode detonate blast
crash collide hit smash ram
sink founder capsize
burn destroy gut raze lose level
cut shed axe slash eliminate
comprise consist contain include number
value estimate put
damage wreck ruin harm
begin start open commence launch kick-off
end finish conclude close stop cease
last endure span continue
marry wed
bear born deliver
found establish create launch
build construct erect complete
elect vote choose
appoint name nominate install
resign quit step-down
leave depart exit
arrive reach land come
travel go fly sail ride
measure span stretch extend
weigh tip
fall drop decline decrease slump plunge tumble sink dip slide shrink
rise increase climb grow jump soar surge gain swell
say tell state announce report declare claim
hire employ recruit
dismiss fire sack
hospitalise hospitalize admit treat
inspect check examine
infect contract
attend gather
score net
win beat defeat
carry transport ferry hold board
"""
"""One reporting event a line, as an editor would file it; a verb may be in several."""


@cache
def _events() -> dict[str, frozenset[str]]:
    """Verb -> the events that it can mean."""
    found: dict[str, set[str]] = {}
    for number, line in enumerate(_EVENTS.strip().splitlines()):
        for verb in line.split():
            found.setdefault(verb, set()).add(f"event {number}")
    return {verb: frozenset(events) for verb, events in found.items()}


@lru_cache(maxsize=REMEMBERED)
def meanings(verb: str) -> frozenset[str]:
    """The events and the frequent synsets of a verb."""
    _, _, synsets = (table("verbs.tsv").get(verb) or "").partition("\t")
    return _events().get(verb, frozenset()) | frozenset(synsets.split())


_OPPOSITES = """
open reopen launch | close shut shutter
hire employ recruit appoint | dismiss fire sack
arrive enter join | leave exit quit
win | lose
survive live | die perish
build construct erect | demolish raze
gain add create | lose cut shed axe remove eliminate
approve accept pass adopt back support | reject refuse oppose
admit confess | deny
convict condemn jail | acquit clear free release
rise increase climb grow jump soar surge gain | fall drop decline decrease slump plunge shrink
import | export
plant | fell
evacuate | return
"""
"""Verbs and the verbs that undo them, with the same subject. Not the two sides of one bargain, such as buying and selling."""


@cache
def _opposites() -> dict[str, frozenset[str]]:
    """Verb -> the verbs that undo it."""
    found: dict[str, set[str]] = {}
    for line in _OPPOSITES.strip().splitlines():
        ours, theirs = (side.split() for side in line.split("|"))
        for one, other in ((ours, theirs), (theirs, ours)):
            for verb in one:
                found.setdefault(verb, set()).update(other)
    return {verb: frozenset(verbs) for verb, verbs in found.items()}


def are_opposites(left: str, right: str) -> bool:
    """Whether one verb lemma undoes the other: "open" and "shut", "hire" and "dismiss"."""
    return right in _opposites().get(left, ())


@lru_cache(maxsize=REMEMBERED)
def are_synonyms(left: str, right: str) -> bool:
    """Whether two verb lemmas say the same of a thing, as "kill" and "die", "seize" and "confiscate" do."""
    return left == right or not meanings(left).isdisjoint(meanings(right))
