"""Who was charged, tried or sentenced."""

from __future__ import annotations

from discrepancy.model.fact import Fact
from discrepancy.subjects.clause import subject_before
from discrepancy.subjects.mention import Seen
from discrepancy.subjects.scene import Scene

# Those who judge, charge, defend and investigate are not those judged.
_COURT = frozenset("judge justice magistrate prosecutor attorney lawyer solicitor barrister counsel court jury police officer detective sheriff minister president premier"
                   " chancellor defender spokesman spokeswoman coroner commissioner inspector superintendent chief".split())  # fmt: skip


def whose_verdict(scene: Scene, fact: Fact) -> tuple[int, str]:
    """Entity and sieve for a sentence or a charge: the one in the clause who is no member of the court, else the last accused."""
    low, high = fact.sentence
    before = [s for s in scene.between(low, fact.start) if _can(scene, s)]
    if before:
        chosen = subject_before(scene, fact.start, low, people=True)
        if chosen is None or not _can(scene, chosen):
            chosen = before[-1]
        nearest = before[-1]
        if nearest.sort == "pronoun" or _object(scene, nearest, fact):
            chosen = nearest
        return chosen.entity, chosen.sieve
    after = next((s for s in scene.between(fact.end, high) if _can(scene, s) and not s.possessive), None)
    if after is not None:
        return after.entity, after.sieve
    return -1, ""


def _can(scene: Scene, seen: Seen) -> bool:
    if seen.entity < 0:
        return False
    draft = scene.cast.drafts[seen.entity]
    if draft.sort not in ("person", "role"):
        return False
    if any(role.split()[-1] in _COURT for role, _ in draft.roles[:6]):
        return False
    return True


def _object(scene: Scene, seen: Seen, fact: Fact) -> bool:
    """Whether a mention is what a verb of the court acts on: "jailed Ortiz for 12 years", "a woman jailed over …"."""
    words = scene.words
    between = words.lowers[seen.last + 1 : words.at(fact.start)]
    verbs = (
        "jailed",
        "sentenced",
        "convicted",
        "charged",
        "accused",
        "imprisoned",
        "held",
        "arrested",
        "acquitted",
        "wanted",
        "serving",
        "facing",
        "guilty",
        "received",
        "got",
        "pleaded",
    )
    before = words.lowers[seen.first - 3 : seen.first] if seen.first >= 3 else ()
    return any(word in verbs for word in between) or any(
        word in verbs or word in ("jailing", "sentencing", "charging", "against") for word in before
    )
