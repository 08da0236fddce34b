"""Kin: "Maria's mother, Yara", "her son", "wife Clara"."""

from __future__ import annotations

from bisect import bisect_left

from discrepancy.coref.mentions.discourse import DiscourseState
from discrepancy.coref.mentions.resolved_mention import ResolvedMention
from discrepancy.lang.en.grammar.function_words import POSSESSIVES
from discrepancy.lang.en.words.kinship import KIN
from discrepancy.scan.names.role_nouns import RoleMention


def resolve_relative(scene: DiscourseState, role: RoleMention) -> ResolvedMention | None:
    """The mention of a kin noun with its owner and its name; None if it has no owner."""
    cast = scene.cast
    last = scene.seen[-1] if scene.seen else None
    owner = -1
    if (
        last is not None
        and last.entity >= 0
        and role.first - 3 <= last.last < role.first
        and (role.determiner in POSSESSIVES or last.possessive)
    ):
        owner = last.entity
    entity = _adjacent_name(scene, role)
    if entity < 0 and owner >= 0:
        entity = cast.kin.get((owner, role.noun), -1)
    if entity < 0 or entity == owner:
        if owner < 0:
            return None
        entity = cast.add(f"{role.noun} of {cast.drafts[owner].name}", "role", KIN[role.noun]).index
    draft = cast.drafts[entity]
    draft.gender = draft.gender or KIN[role.noun]
    if owner >= 0:
        cast.kin[(owner, role.noun)] = entity
        if (f"{role.noun} of", owner) not in draft.kin:
            draft.kin.append((f"{role.noun} of", owner))
        draft.unlike.add(owner)
        cast.drafts[owner].unlike.add(entity)
    return scene.put(role.start, role.end, entity, "kin", "kin", role.first, role.last, possessive=role.possessive)


def _adjacent_name(scene: DiscourseState, role: RoleMention) -> int:
    """The person whose name is next to a kin noun: "mother, Yara", "wife Clara", "Sonja Hall, the mother of"; -1 for none."""
    words, names = scene.words, scene.document.names
    after = role.last + 1
    after += words.texts[after : after + 1] == (",",)
    at = bisect_left(scene.firsts, after)
    if (
        not role.possessive
        and at < len(names)
        and names[at].first == after
        and names[at].label in ("person", "unknown")
        and at in scene.cast.of_name
    ):
        draft = scene.cast.drafts[scene.cast.of_name[at][0]]
        draft.label = "person" if draft.label == "thing" else draft.label
        return draft.index
    last = scene.seen[-1] if scene.seen else None
    owned = words.lowers[role.last + 1 : role.last + 2] == ("of",) or role.determiner in POSSESSIVES or role.determiner.endswith("'s")
    if (
        owned
        and last is not None
        and last.label == "name"
        and words.texts[last.last + 1 : last.last + 2] == (",",)
        and role.first - last.last <= 5
    ):
        return last.entity
    return -1
