"""Reading a source once, word by word, and resolving each mention in turn."""

from __future__ import annotations

from discrepancy.coref.mentions.adjacent_ages import described_age
from discrepancy.coref.mentions.descriptions import NOBODY, description_of, is_definite, resolve, resolve_countryman
from discrepancy.coref.mentions.discourse import DiscourseState, Trees
from discrepancy.coref.mentions.introductions import UnnamedPersons
from discrepancy.coref.mentions.kin_antecedents import resolve_relative
from discrepancy.coref.mentions.named_entities import EntityDraft
from discrepancy.coref.mentions.resolved_mention import ResolvedMention
from discrepancy.lang.en.names.persons import GENDERED_PRONOUNS
from discrepancy.lang.en.names.titles import NAMING
from discrepancy.lang.en.words.kinship import noun_gender
from discrepancy.scan.document import Document
from discrepancy.scan.names.name_scan import NameMention
from discrepancy.scan.names.nationals import is_national
from discrepancy.scan.names.role_nouns import DEFINITE, INDEFINITE, RoleMention

_NAME, _ROLE, _PRONOUN = range(3)


def resolve_mentions(document: Document, trees: Trees | None = None) -> DiscourseState:
    """The scene of a source with all its mentions. Linear in the text."""
    scene = DiscourseState(document, trees)
    unnamed = UnnamedPersons()
    named: set[int] = set()
    names, roles = document.names, document.roles
    inside = {i for name in names for i in range(name.first, name.last + 1)}
    events = [(name.first, _NAME, at) for at, name in enumerate(names)]
    events.extend((role.last, _ROLE, at) for at, role in enumerate(roles))
    events.extend((i, _PRONOUN, 0) for i, lower in enumerate(document.words.lowers) if lower in GENDERED_PRONOUNS and i not in inside)
    events.sort()
    for index, what, at in events:
        if what == _NAME:
            if is_national(document.words, names[at]) and _read_countryman(scene, names[at]):
                continue
            seen = scene.name(at)
            if seen is not None and seen.entity not in named:
                if scene.told[seen.sentence] < scene.told[seen.sentence + 1] and not seen.byline:
                    named.add(seen.entity)
                unnamed.name(scene, seen, names[at])
        elif what == _PRONOUN:
            scene.pronoun(index)
        elif (seen := _read_role(scene, roles[at])) is not None:
            unnamed.add(scene, seen)
    return scene


def _read_countryman(scene: DiscourseState, name: NameMention) -> bool:
    """Read "the Dane". False where it refers to no person mentioned before."""
    entity = resolve_countryman(scene, name)
    if entity >= 0:
        scene.put(name.start, name.end, entity, "descriptor", "role", name.first, name.last)
    return entity >= 0


def _read_role(scene: DiscourseState, role: RoleMention) -> ResolvedMention | None:
    """Read a role noun; its mention where it introduces somebody whose name may still come."""
    if role.label == "kin" and (resolve_relative(scene, role) is not None or role.determiner not in INDEFINITE):
        return None
    stands = is_definite(role) or role.determiner in INDEFINITE or role.determiner in ("", "as") or role.determiner in NAMING
    if not stands or (role.determiner in INDEFINITE and _first_person(scene, role)):
        return None
    text = scene.document.text[role.start : role.end]
    entity = _apposed(scene, role)
    age = described_age(scene.document, role)
    if entity >= 0:
        scene.cast.hold(scene.cast.drafts[entity], text.lower(), "")
        if age is not None:
            scene.cast.age(entity, age)
        scene.put(role.start, role.end, entity, "apposition", "role", role.first, role.last, possessive=role.possessive)
        return None
    entity, sieve = resolve(scene, description_of(scene, role))
    new = entity == NOBODY
    if new:
        draft = _introduced(scene, role, text, age)
        entity, sieve = draft.index, "role noun"
    seen = scene.put(role.start, role.end, entity, sieve, "role", role.first, role.last, possessive=role.possessive)
    return seen if new and (role.determiner not in DEFINITE or role.noun.endswith("-old")) else None


def _introduced(scene: DiscourseState, role: RoleMention, text: str, age: float | None) -> EntityDraft:
    """A new person without a name: coordinated with a named one, or introduced by "another"."""
    draft = scene.cast.add(text, "role", noun_gender(role.noun))
    scene.cast.hold(draft, text.lower(), "")
    if age is not None:
        scene.cast.age(draft.index, age)
    last = scene.seen[-1] if scene.seen else None
    if last is not None and last.entity >= 0 and (role.determiner == "another" or _coordinated(scene, last, role)):
        draft.unlike.add(last.entity)
        scene.cast.drafts[last.entity].unlike.add(draft.index)
    return draft


def _coordinated(scene: DiscourseState, last: ResolvedMention, role: RoleMention) -> bool:
    """Whether "and" joins a role noun to the mention before it: "Ruiz and a 21-year-old man"."""
    lowers = scene.words.lowers
    after = last.closing + 1
    return lowers[after : after + 1] == ("and",) and role.first - after <= 3 + 5 * (lowers[role.first - 1] == "old")


def _first_person(scene: DiscourseState, role: RoleMention) -> bool:
    """ "I am an old woman": speakers describing themselves are not new people."""
    lowers = scene.words.lowers
    at = next((i for i in range(role.first - 1, max(role.first - 5, -1), -1) if lowers[i] == role.determiner), role.first)
    return bool(at) and (
        lowers[at - 1] in ("i'm", "am", "you're", "we're") or lowers[max(0, at - 2) : at] in (("i", "was"), ("’", "m"), ("'", "m"))
    )


def _apposed(scene: DiscourseState, role: RoleMention) -> int:
    """The person before a comma whom a role noun describes: "the accused, a retired nurse", "Adler, the driver"; -1 for none."""
    last = scene.seen[-1] if scene.seen else None
    words = scene.words
    if last is None or last.entity < 0 or last.possessive or words.texts[last.closing + 1 : last.closing + 2] != (",",):
        return -1
    if role.determiner not in INDEFINITE | DEFINITE or role.first - last.closing > 3 + 5 * (words.lowers[role.first - 1] == "old"):
        return -1
    named = last.label == "name" or words.lowers[last.opening - 1 : last.opening] in (("the",), ("its",), ("his",), ("her",))
    person = scene.cast.drafts[last.entity].label in ("person", "role")
    after = words.lowers[role.last + 1 : role.last + 2]
    return last.entity if named and person and after != ("and",) else -1
