"""What happened to those who are counted: killed, injured, missing, rescued …; by verb, participle, adjective or noun."""

from __future__ import annotations

# Attribute of a count, and every word that says it: verb lemmas, participles, adjectives and nouns of the reporting of accidents, attacks
# and disasters (the classes of the EM-DAT and START GTD code books: deaths, injured, missing, affected, homeless, evacuated, hostages).
_WORDS = {
    "killed": "kill killed killing kills die died dies dying dead death deaths fatality fatalities perish perished slay slain slaying murder murdered"
    " massacre massacred drown drowned toll lives execute executed assassinate assassinated lose-life decease deceased corpse corpses",
    "injured": "injure injured injures injuring injury injuries wound wounded wounds wounding hurt hurts hurting maim maimed injury",
    "missing": "miss missing unaccounted disappear disappeared vanish vanished untraced",
    "survived": "survive survived survivor survivors survives",
    "rescued": "rescue rescued rescues rescuing save saved saves recover recovered pull pulled freed winched",
    "evacuated": "evacuate evacuated evacuates evacuating evacuee evacuees evacuation",
    "displaced": "displace displaced displaces homeless uproot uprooted refugee",
    "hospitalised": "hospitalise hospitalised hospitalize hospitalized",
    "arrested": "arrest arrested arrests arresting arrestee detain detained detains detaining detainee detainees",
    "casualties": "casualty casualties",
    "affected": "affect affected affects",
    "sickened": "sicken sickened sickens",
    "infected": "infect infected infection infections",
    "kidnapped": "kidnap kidnapped abduct abducted hostage hostages",
}
HAPPENED: dict[str, str] = {word: attribute for attribute, words in _WORDS.items() for word in words.split()}
_ALIVE = frozenset({"injured", "survived", "rescued", "evacuated", "displaced", "hospitalised", "arrested", "sickened"})
_EXCLUDED = {"killed": _ALIVE, "missing": _ALIVE | {"killed"}}


def casualty_attribute(word: str) -> str | None:
    """The attribute that a lower-case verb, participle, adjective or noun states of the counted, or None."""
    return HAPPENED.get(word)


def are_two_fates(left: str, right: str) -> bool:
    """Whether two attributes cannot both be true of one person at one time: the dead are not injured, the missing not rescued."""
    return any(other in _EXCLUDED.get(one, ()) for one, other in ((left, right), (right, left)))
