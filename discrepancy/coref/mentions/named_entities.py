"""The named persons, organisations and places of one source, each with all its mentions, most certain sieve first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from discrepancy.lang.en.meaning.lexicon import given_gender
from discrepancy.lang.en.words.titles import AUTHORITY
from discrepancy.scan.names.comparison.romanise import romanise as fold
from discrepancy.scan.names.name_scan import NameMention
from discrepancy.scan.string_similarity import edit_distance

# Bearers of one surname that are compared pair by pair; a text with more of them is a list, not a story.
BUCKET = 24


class EntityDraft:
    """An entity while it is put together; frozen into model.Entity when the source is done."""

    __slots__ = (
        "ages", "gender", "generation", "given", "index", "kin", "label", "mentions", "name", "offices", "roles", "surname", "unlike",
    )  # fmt: skip

    def __init__(self, index: int, name: str, label: str, *, gender: str | None = None) -> None:
        self.index = index
        self.name = name
        self.label = label
        self.gender = gender
        self.given: tuple[str, ...] = ()
        self.surname = ""
        self.generation: str | None = None
        self.roles: list[tuple[str, str]] = []
        self.mentions: list[tuple[int, int, str, str]] = []
        self.kin: list[tuple[str, int]] = []
        self.unlike: set[int] = set()
        self.ages: list[float] = []
        self.offices = 0


class SourceEntities:
    """Entities of a source and the keys by which they are found again."""

    def __init__(self) -> None:
        self.drafts: list[EntityDraft] = []
        self.of_name: dict[int, tuple[int, str]] = {}
        self.by_surname: dict[str, list[int]] = {}
        self.by_given: dict[str, list[int]] = {}
        self.by_text: dict[str, int] = {}
        self.by_role: dict[str, list[int]] = {}
        self.synonyms: dict[str, list[int]] = {}
        self.kin: dict[tuple[int, str], int] = {}

    def add(self, name: str, label: str, gender: str | None = None) -> EntityDraft:
        """A new entity."""
        draft = EntityDraft(len(self.drafts), name, label, gender=gender)
        self.drafts.append(draft)
        return draft

    def age(self, index: int, years: float) -> None:
        """Note an age that an entity is given."""
        if years not in self.drafts[index].ages:
            self.drafts[index].ages.append(years)

    def hold(self, draft: EntityDraft, role: str, body: str) -> None:
        """Note that an entity has a role, lower case, and to which body it belongs."""
        pair = (role, body)
        if role and pair not in draft.roles and len(draft.roles) < 12:
            draft.roles.append(pair)
            holders = self.by_role.setdefault(role_head(role), [])
            if draft.index not in holders and len(holders) < BUCKET:
                holders.append(draft.index)


def role_head(role: str) -> str:
    """The noun that heads a role: "director" for "director of the museum"."""
    words = role.split()
    stop = next((i for i, word in enumerate(words) if i and word in ("of", "for", "to", "at", "in")), len(words))
    return words[stop - 1]


def cluster_mentions(names: Sequence[NameMention], slips: Mapping[int, int]) -> SourceEntities:
    """Cluster the names of a source: full names first, then what is left of them. `slips` are misspelt surnames and whose they are."""
    cast = SourceEntities()
    keys = [tuple(filter(None, map(fold, name.parts))) for name in names]
    for belongs in (lambda at: _is_full_name(names[at], keys[at]), lambda at: _is_spelling(cast, names[at], keys[at])):
        for at in filter(belongs, range(len(names))):
            _person(cast, at, names[at], keys[at])
    for at, meant in slips.items():
        if meant in cast.of_name:
            cast.of_name[at] = (cast.of_name[meant][0], "spelling variant")
    for at, name in enumerate(names):
        if not _is_full_name(name, keys[at]) and at not in cast.of_name:
            _other(cast, at, name, keys[at])
    for at, name in enumerate(names):
        if (found := cast.of_name.get(at)) is not None:
            _note(cast, cast.drafts[found[0]], name, found[1])
    return cast


def _is_full_name(name: NameMention, key: tuple[str, ...]) -> bool:
    return name.label == "person" and len(key) > 1


def _is_spelling(cast: SourceEntities, name: NameMention, key: tuple[str, ...]) -> bool:
    """Whether a name of unknown label is a spelling of a person's that is already known."""
    bearers = cast.by_surname.get(key[-1], [])[:BUCKET] if name.label == "unknown" and 1 < len(key) <= 3 else []
    return any(_spelled(cast.drafts[i].given, key) for i in bearers)


def _note(cast: SourceEntities, draft: EntityDraft, name: NameMention, sieve: str) -> None:
    """Give an entity one of its mentions, and what that says of it: its title and gender, its name in mixed case."""
    draft.mentions.append((name.start, name.end, name.text, sieve))
    if draft.name.isupper() and draft.name.casefold() == name.text.casefold():
        draft.name = name.text
    if name.title:
        cast.hold(draft, name.title.lower(), name.body or "")
        draft.offices += role_head(name.title.lower()) in AUTHORITY
    if draft.gender is None and name.gender:
        draft.gender = name.gender


def _person(cast: SourceEntities, at: int, name: NameMention, key: tuple[str, ...]) -> None:
    """A name of two parts or more: known, an initial or middle name of a known one, a spelling of it, or new."""
    given, surname = key[:-1], key[-1]
    text = " ".join(key) + (f" {name.generation}" if name.generation else "")
    if text in cast.by_text:
        cast.of_name[at] = (cast.by_text[text], "full name")
        return
    bearers = cast.by_surname.get(surname, [])[:BUCKET]
    fits = [i for i in bearers if _initials(cast.drafts[i].given, given) and cast.drafts[i].generation in (None, name.generation)]
    if len(fits) == 1:
        _same(cast, at, name, fits[0], text, "initial and surname")
        return
    near = [i for i in bearers if _spelled(cast.drafts[i].given[:1], given[:1])]
    if len(near) != 1:
        near = [i for i in cast.by_given.get(given[0], [])[:BUCKET] if _surname_spelled(cast.drafts[i].surname, surname)]
    if len(near) == 1 and name.generation == cast.drafts[near[0]].generation:
        _same(cast, at, name, near[0], text, "spelling variant")
        cast.by_surname.setdefault(surname, []).append(near[0])
        return
    draft = cast.add(name.text, "person", name.gender)
    draft.given, draft.surname, draft.generation = given, surname, name.generation
    cast.by_text[text] = draft.index
    cast.of_name[at] = (draft.index, "full name")
    for other in bearers:
        draft.unlike.add(other)
        cast.drafts[other].unlike.add(draft.index)
    cast.by_surname.setdefault(surname, []).append(draft.index)
    cast.by_given.setdefault(given[0], []).append(draft.index)


def _same(cast: SourceEntities, at: int, name: NameMention, index: int, text: str, sieve: str) -> None:
    draft = cast.drafts[index]
    cast.of_name[at] = (index, sieve)
    cast.by_text[text] = index
    if len(name.parts) > len(draft.given) + 1 and sieve != "spelling variant":
        draft.name = name.text


def _initials(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether two sequences of given names can be one person's: each pair equal or an initial, extra middle names allowed."""
    if not left or not right:
        return True
    return all(a == b or (1 in (len(a), len(b)) and a[:1] == b[:1]) for a, b in zip(left, right, strict=False))


def _spelled(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether two given names with one surname in one text are spellings of one: one or two edits in a long name, same sex."""
    if not left or not right or len(left[0]) < 5 or len(right[0]) < 5:
        return False
    if given_gender(left[0]) != given_gender(right[0]) and given_gender(left[0]) and given_gender(right[0]):
        return False
    return edit_distance(left[0], right[0]) <= (1 if min(len(left[0]), len(right[0])) < 6 else 2)


def _surname_spelled(left: str, right: str) -> bool:
    """One surname misspelled: a single edit that is not a grammatical ending, in a long name with one given name before both."""
    return min(len(left), len(right)) >= 5 and edit_distance(left, right) <= (1 if len(left) < 8 else 2)


def _other(cast: SourceEntities, at: int, name: NameMention, key: tuple[str, ...]) -> None:
    """A single part, an organisation, a place, or a name of unknown sort."""
    text = " ".join(key)
    if not text:
        return
    if len(key) == 1 and (name.label in ("person", "unknown") or (name.label == "place" and key[0] in cast.by_given)):
        chosen = _by_part(cast, name, key[0])
        if chosen is not None:
            cast.of_name[at] = chosen
            return
        if len(cast.by_surname.get(key[0], ())) > 1:
            return  # several people fit: the ordered pass decides
    if text in cast.by_text:
        cast.of_name[at] = (cast.by_text[text], "full name")
        return
    whole = _whole_of(cast, name, key)
    if whole is not None:
        cast.of_name[at] = (whole, "part of a name")
        return
    draft = cast.add(name.text, "thing" if name.label == "unknown" else name.label, name.gender)
    cast.by_text[text] = draft.index
    cast.of_name[at] = (draft.index, "full name")
    _index(cast, draft, name, key)


def _whole_of(cast: SourceEntities, name: NameMention, key: tuple[str, ...]) -> int | None:
    """The entity whose name begins with these one or two words; None for a person's name."""
    whole = cast.by_text.get("\x00" + key[0]) if len(key) <= 2 and name.label != "person" else None
    if whole is None or len(key) == 1:
        return whole
    draft = cast.drafts[whole]
    return whole if draft.label == "organisation" and " ".join(key) in " ".join(map(fold, draft.name.split())) else None


def _index(cast: SourceEntities, draft: EntityDraft, name: NameMention, key: tuple[str, ...]) -> None:
    """Index a new entity by the forms of later mentions: a surname, a first word, initials."""
    if name.label == "person":
        draft.surname = key[-1]
        cast.by_surname.setdefault(key[-1], []).append(draft.index)
    elif len(key) > 1 and name.label == "organisation":
        cast.by_text.setdefault("\x00" + key[0], draft.index)
        initials = "".join(part[0] for part in key if part not in ("of", "the", "and", "for"))
        if len(initials) > 1:
            cast.by_text.setdefault(initials, draft.index)


def _by_part(cast: SourceEntities, name: NameMention, part: str) -> tuple[int, str] | None:
    """Surname or given name alone, where only one person has it."""
    bearers = cast.by_surname.get(part, [])[:BUCKET]
    sieve = "title and surname" if name.title_start is not None else "surname"
    if len(bearers) > 1 and name.gender:
        fits = [i for i in bearers if cast.drafts[i].gender == name.gender]
        bearers = fits if fits else [i for i in bearers if cast.drafts[i].gender is None]
    if len(bearers) > 1 and name.title:
        head = role_head(name.title.lower())
        fits = [i for i in bearers if any(role_head(role) == head for role, _ in cast.drafts[i].roles)]
        bearers = fits or bearers
    if len(bearers) == 1:
        return bearers[0], sieve
    if not bearers:
        named = cast.by_given.get(part, [])
        if len(named) == 1:
            return named[0], "part of a name"
    return None
