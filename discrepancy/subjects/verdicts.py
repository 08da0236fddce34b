"""Who was charged, tried or sentenced."""

from __future__ import annotations

from discrepancy.model.fact import Fact
from discrepancy.subjects.cast import head_of
from discrepancy.subjects.mention import Seen, governor
from discrepancy.subjects.scene import Scene
from discrepancy.text.lexicon.word_set import word_set

# Those who judge, charge and defend are not those judged, unless a verb of judgement is said of them.
_COURT = word_set(
    "judge justice magistrate prosecutor attorney lawyer solicitor barrister counsel defender coroner spokesman spokeswoman "
    "minister president"
)
# What happens to an accused, said behind the name (passive, or with the accused as subject), and before it (as object).
_UNDERGOES = word_set(
    "jailed sentenced convicted charged accused imprisoned held arrested acquitted cleared wanted serving served serve "
    "facing faces face guilty received receive got get pleaded pleads plead admitted admits indicted detained tried denied "
    "denies fined found began begun given gets spend spent remanded extradited released"
)
_ACTS = word_set(
    "jailed sentenced convicted charged accused imprisoned arrested acquitted cleared indicted detained jailing sentencing "
    "charging convicting against found gave handed sent"
)
_ASIDE = frozenset(["of", "with", "by", "from", "between", "than"])


def whose_verdict(scene: Scene, fact: Fact, accused: int) -> tuple[int, str]:
    """Entity and sieve for a sentence or a charge; `accused` is the last person who was judged, or -1."""
    low, high = scene.reach(fact)
    words = scene.words
    at = words.at(fact.start)
    fallback: Seen | None = None
    before = [s for s in scene.between(low, fact.start) if _person(scene, s)]
    for place in range(len(before) - 1, -1, -1):
        seen = before[place]
        court = _court(scene, seen)
        if (
            len(before) > 1
            and words.lowers[seen.opening - 1 : seen.opening] in (("and",), (",",), ("but",), ("while",))
            and _gapped(words.lowers[seen.closing + 1 : at])
        ):
            return seen.entity, seen.sieve
        object_of = any(word in _ACTS for word in words.lowers[max(0, seen.opening - 3) : seen.opening])
        behind = words.lowers[seen.closing + 1 : at]
        undergoes = any(word in _UNDERGOES for word in behind)
        if seen.possessive or (governor(words, seen.opening) in _ASIDE and not object_of):
            fallback = fallback or (None if court else seen)
            continue
        if court and not (undergoes and _passive(behind)):
            continue
        head = _head_of_relative(scene, before, place)
        if head is not None:
            return head.entity, head.sieve
        if object_of or undergoes:
            return seen.entity, seen.sieve
        fallback = fallback if fallback is not None and not fallback.possessive else seen
    if fallback is not None:
        return fallback.entity, fallback.sieve
    after = next((s for s in scene.between(fact.end, high) if _person(scene, s) and not _court(scene, s)), None)
    if after is not None and (after.first - words.at(fact.end) <= 4 or after.sort != "pronoun"):
        return after.entity, after.sieve
    if accused >= 0 and fact.qualifier("modality") is None and "maximum" not in words.lowers[words.at(low) : words.at(high)]:
        return accused, "last accused"
    return -1, ""


def _person(scene: Scene, seen: Seen) -> bool:
    if seen.entity < 0:
        return seen.sieve.startswith("ambiguous")
    sort = scene.cast.drafts[seen.entity].sort
    return (sort in ("person", "role") or (sort not in ("organisation", "place") and _aged(scene, seen))) and not seen.byline


def _aged(scene: Scene, seen: Seen) -> bool:
    """Whether an age stands behind a name that nothing else explains: "Keller, 27,"."""
    behind = scene.words.lowers[seen.closing + 1 : seen.closing + 3]
    return behind[:1] == (",",) and behind[1:2] != () and behind[1].isdecimal()


def _court(scene: Scene, seen: Seen) -> bool:
    return seen.entity >= 0 and any(head_of(role) in _COURT for role, _ in scene.cast.drafts[seen.entity].roles[:6])


def _passive(behind: tuple[str, ...]) -> bool:
    """Whether the first word of judgement behind a name is said of its bearer."""
    at = next(i for i, word in enumerate(behind) if word in _UNDERGOES)
    return at <= 2 or behind[at - 1] in ("was", "were", "been", "be", "is", "got", "being")


def _gapped(behind: tuple[str, ...]) -> bool:
    """ "Ruiz was sentenced to six years and Okafor to four": a name with no verb of its own before the value."""
    return len(behind) <= 3 and all(word in ("to", "of", "for", "a", "an", ",", "got", "received", "was", "given") for word in behind)


def _head_of_relative(scene: Scene, before: list[Seen], place: int) -> Seen | None:
    """The person whose "who" clause a mention stands in: "a nurse who struck a cyclist was sentenced"; None outside one."""
    words = scene.words
    for seen in reversed(before[:place]):
        behind = words.lowers[seen.closing + 1 : seen.closing + 3]
        if behind[:1] == ("who",) and not any(words.texts[i] == "," for i in range(seen.closing + 2, before[place].opening)):
            return seen
    return None
