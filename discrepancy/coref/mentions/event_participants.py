"""What happened to whom: who died, was hurt, was rescued, went missing, was accused. Such a role is the same in every source."""

from __future__ import annotations

from collections.abc import Iterable

from discrepancy.coref.mentions.discourse import DiscourseState
from discrepancy.coref.mentions.resolved_mention import ResolvedMention
from discrepancy.lang.en.events.outcomes import BE_OR_GOT, DEATHS, DIED, HIT, INSIDE, KILLED, KILLING, PARTICIPANT_VERBS, SKIPPED, TAKING
from discrepancy.lang.en.meaning.lexicon import verb_lemma
from discrepancy.model.fact import Fact
from discrepancy.registry import kinds_with
from discrepancy.scan.fact_kind import Trait
from discrepancy.scan.words import Words

DEAD, ACCUSED = "dead", "accused"
_PART = {verb: part for part, verbs in PARTICIPANT_VERBS.items() for verb in verbs.split()}
_SMALL = BE_OR_GOT | SKIPPED
# Words of an apposition between a person and the verb, appositions, and words that are looked at after a verb.
_ASIDE, _ASIDES, _REACH = 14, 3, 5


def note_participants(scene: DiscourseState, facts: Iterable[Fact], whose: Iterable[int]) -> None:
    """Note the dead and the accused among a source's people. `whose` is the entity of each fact, -1 for no one; linear."""
    parts = {
        (entity, ACCUSED) for fact, entity in zip(facts, whose, strict=True) if fact.kind in kinds_with(Trait.OF_DEFENDANT) and entity >= 0
    }
    for seen in scene.seen:
        if seen.entity < 0 or seen.byline or scene.cast.drafts[seen.entity].label not in ("person", "role"):
            continue
        part = part_of(scene.words, seen)
        if part:
            parts.add((seen.entity, part))
    for entity, part in sorted(parts):
        draft = scene.cast.drafts[entity]
        if draft.label in ("person", "role"):
            scene.cast.hold(draft, part, "")
            if len(set(draft.ages)) == 1:  # of two who died, the one of 41
                scene.cast.hold(draft, f"{part} at {draft.ages[0]:g}", "")


def part_of(words: Words, seen: ResolvedMention) -> str | None:
    """What a mention's sentence says of its person: that she died, was hurt, is accused …; None where it says nothing of the kind."""
    return DEAD if is_said_to_have_died(words, seen) else _part(words, seen)


def is_said_to_have_died(words: Words, seen: ResolvedMention) -> bool:
    """Whether a mention's person is said to have died."""
    if seen.possessive:
        return any(word in DEATHS for word in words.lowers[_after_name(words, seen) : _after_name(words, seen) + 1])
    before = words.lowers[max(0, _opening(words, seen) - 3) : _opening(words, seen)]
    if before[-1:] and (before[-1] in KILLING or (before[-1] == "of" and any(word in DEATHS for word in before[:-1]))):
        return True
    at, passive = _verb(words, seen)
    verb = words.lowers[at] if at < len(words) else ""
    then = words.lowers[at + 1 : at + 1 + _REACH]
    if verb in DIED:
        return True
    if verb in KILLED:
        return passive or (
            at == seen.last + 1 and then[:1] in {(word,) for word in ("by", "in", "when", "on", "after", "at", ",", "during")}
        )
    if verb in HIT:
        return "dead" in then[:3] or "deceased" in then[:2] or ("to", "death") in (then[i : i + 2] for i in range(3))
    return words.lowers[seen.last + 1 : seen.last + 3] == ("to", "death") or verb == "dead"


def _part(words: Words, seen: ResolvedMention) -> str | None:
    if seen.possessive:
        return None
    opening = _opening(words, seen)
    if words.lowers[opening - 1 : opening] and words.lowers[opening - 1] in TAKING:
        return ACCUSED
    at, passive = _verb(words, seen)
    part = _PART.get(words.lowers[at]) if at < len(words) else None
    return part if passive or part == "missing" else None


def _opening(words: Words, seen: ResolvedMention) -> int:
    """The first word of a noun phrase, with its article and an age before it."""
    at = seen.opening
    while at > 0 and seen.opening - at < 7 and (words.lowers[at - 1] in INSIDE or words.lowers[at - 1].isdigit()):
        at -= 1
    return at


def _after_name(words: Words, seen: ResolvedMention) -> int:
    """The index of the word after a name and its possessive."""
    at = seen.closing + 1
    while at < len(words) and words.lowers[at] in ("'", "’", "s"):
        at += 1
    return at


def _verb(words: Words, seen: ResolvedMention) -> tuple[int, bool]:
    """The verb of a person after appositions and small words, and whether it is passive."""
    at, count = seen.last + 1, len(words)
    if words.lowers[at : at + 1] == ("aged",):
        at += 2
    for _ in range(_ASIDES):  # "Ana Ruiz, 61, a farmer and mother of three, died"
        if at >= count or words.texts[at] not in (",", "("):
            break
        stop = next((i for i in range(at + 1, min(at + _ASIDE, count)) if words.texts[i] in (",", ")", ".", ";")), at)
        who = words.lowers[at + 1 : at + 2] == ("who",)
        at = (
            at + 1
            if who or words.texts[stop] in ".;" or stop == at
            else stop + (words.texts[stop] == ")" or _opens_clause(words, stop + 1))
        )
        if words.texts[at : at + 1] != (",",):
            break
    passive = False
    for _ in range(_REACH):
        if at >= count or not (words.lowers[at] in _SMALL or words.lowers[at].endswith("ly")):
            break
        passive = passive or words.lowers[at] in BE_OR_GOT
        at += 1
    return at, passive


def _opens_clause(words: Words, at: int) -> bool:
    """Whether a verb comes after a comma, and not another apposition."""
    lower = words.lowers[at] if at < len(words) else ""
    return lower in _SMALL or lower in DIED or lower in HIT or verb_lemma(lower) not in (None, lower)
