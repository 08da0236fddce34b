"""Verbs and nouns that bring an offence, and how far the law has got where they do."""

from __future__ import annotations

# Verb or noun, the preposition that brings the offence, and how far the law has got; "" where the words before it say.
FRAMES = {
    "charged": (("with",), "charged"), "charging": (("with",), "charged"), "indicted": (("for", "on", "with"), "charged"),
    "convicted": (("of", "for"), "convicted"), "conviction": (("for", "of"), "convicted"), "convictions": (("for", "of"), "convicted"),
    "guilty": (("of", "to"), "convicted"), "acquitted": (("of",), "acquitted"), "cleared": (("of",), "acquitted"), "clears": (("of",), "acquitted"),
    "accused": (("of",), "suspected"), "accuses": (("of",), "suspected"), "suspicion": (("of",), "suspected"), "suspected": (("of",), "suspected"),
    "wanted": (("for", "on"), "wanted"), "sought": (("for",), "wanted"), "jailed": (("for", "over"), "sentenced"),
    "imprisoned": (("for", "over"), "sentenced"), "sentenced": (("for", "over"), "sentenced"), "arrested": (("for", "on", "over"), "suspected"),
    "detained": (("for", "on", "over"), "suspected"), "held": (("for", "on", "over"), "suspected"), "tried": (("for", "on"), "charged"),
    "trial": (("for", "on"), "charged"), "prosecuted": (("for",), "charged"), "fined": (("for",), "sentenced"), "admitted": (("",), "pleaded-guilty"),
    "admits": (("",), "pleaded-guilty"), "denied": (("",), "denied"), "denies": (("",), "denied"), "charges": (("of", "including"), ""),
    "charge": (("of",), ""), "counts": (("of",), ""), "count": (("of",), ""), "booked": (("for", "on"), "charged"), "offence": (("of",), ""),
    "offense": (("of",), ""), "crime": (("of",), ""), "crimes": (("of",), ""), "allegations": (("of",), "suspected"), "years": (("for",), "sentenced"),
    "months": (("for",), "sentenced"), "prison": (("for",), "sentenced"), "jail": (("for",), "sentenced"),
    "life": (("for",), "sentenced"), "sentence": (("for",), "sentenced"),
    "cause": (("for",), "suspected"), "treated": (("as",), "suspected"), "treating": (("as",), "suspected"),
    "investigated": (("for", "over"), "suspected"), "investigation": (("into", "for"), "suspected"), "probe": (("into",), "suspected"),
    "inquiry": (("into",), "suspected"), "questioned": (("over", "about", "for"), "suspected"), "probed": (("for", "over"), "suspected"),
    "sued": (("for",), "suspected"), "implicated": (("in",), "suspected"), "linked": (("to",), "suspected"), "alleged": (("",), "suspected"),
    "confessed": (("to",), "pleaded-guilty"), "confesses": (("to",), "pleaded-guilty"), "confession": (("to",), "pleaded-guilty"),
    "contest": (("to",), "convicted"), "arraigned": (("on", "for"), "charged"), "remanded": (("on", "for"), "charged"),
    "extradited": (("on", "for", "over"), "charged"), "extradition": (("on", "for", "over"), "wanted"), "bailed": (("on", "over"), "suspected"),
    "cautioned": (("for",), "sentenced"), "reported": (("for",), "suspected"), "summonsed": (("for",), "charged"), "dock": (("for", "over"), "charged"),
    "prosecution": (("for",), "charged"), "prosecutions": (("for",), "charged"), "indictment": (("for", "on"), "charged"),
    "arrest": (("for", "on", "over"), "suspected"), "arrests": (("for", "on", "over"), "suspected"), "plea": (("to",), "pleaded-guilty"),
    "punished": (("for",), "sentenced"), "caged": (("for", "over"), "sentenced"), "executed": (("for",), "sentenced"), "banned": (("for",), "sentenced"),
    "deported": (("for",), "sentenced"), "imprisonment": (("for",), "sentenced"), "accusations": (("of",), "suspected"),
    "accusation": (("of",), "suspected"), "allegation": (("of",), "suspected"), "exonerated": (("of",), "acquitted"),
    "absolved": (("of",), "acquitted"), "reduced": (("from",), "charged"), "downgraded": (("from",), "charged"), "upgraded": (("from",), "charged"),
    "dismissed": (("",), "acquitted"), "commit": (("",), ""), "committed": (("",), ""), "committing": (("",), ""),
    "include": (("",), ""),
    "includes": (("",), ""), "alleging": (("",), "charged"),
}  # fmt: skip
FAR = frozenset(
    (
        "charges",
        "charge",
        "charged",
        "indicted",
        "convicted",
        "arrested",
        "sentenced",
        "jailed",
        "imprisoned",
        "acquitted",
        "fined",
        "trial",
        "detained",
        "held",
        "cleared",
        "clears",
        "prison",
        "jail",
        "treating",
        "treated",
        "arraigned",
        "remanded",
        "extradited",
        "bailed",
        "arrest",
        "dock",
    )
)
"""Words from which the offence may stand apart: "charged on Friday with", "sentenced to six years for"."""
PASSED = frozenset(("'", "’", "£", "$", "€", ",", "-"))
ABOUT_CHARGES = frozenset(("related", "relating", "involving", "stemming", "including", "include", "included", "connected"))
BARE = frozenset(
    (
        "charge",
        "charges",
        "case",
        "conviction",
        "convictions",
        "offence",
        "offences",
        "offense",
        "offenses",
        "trial",
        "suspect",
        "allegation",
        "allegations",
        "accusation",
        "accusations",
        "rap",
        "raps",
        "investigation",
        "investigations",
        "probe",
        "inquiry",
        "prosecution",
        "indictment",
        "count",
        "counts",
    )
)
TRIGGERS = frozenset(FRAMES) | BARE
SURE = frozenset(("charged", "convicted", "acquitted", "guilty", "counts", "count", "indicted", "charges", "charge"))

OUTCOMES = {
    "acquitted": "acquitted", "cleared": "acquitted", "convicted": "convicted", "guilty": "convicted", "sentenced": "sentenced", "jailed": "sentenced",
    "charged": "charged", "indicted": "charged", "denied": "denied", "denies": "denied", "deny": "denied", "accused": "suspected", "suspected": "suspected",
    "wanted": "wanted", "arrested": "suspected", "pleaded": "pleaded-guilty",
    "investigated": "suspected", "confessed": "pleaded-guilty", "alleged": "suspected", "admitted": "pleaded-guilty",
    "dropped": "acquitted", "dismissed": "acquitted",
}  # fmt: skip

GERUNDS = frozenset(
    "convicted guilty fined jailed prosecuted sentenced imprisoned charged acquitted cleared arrested cautioned executed caged indicted tried summonsed".split()
)
"""Behind these any gerund names what was done against the law: "fined for dropping litter"."""
