"""Titles: the office, rank or profession of a person, with its holder."""

from __future__ import annotations

from collections.abc import Iterator

from discrepancy.kinds.naming.offices_by_verb import offices_by_verb
from discrepancy.lang.en.meaning.lexicon import country_of, place_kind, verb_lemma
from discrepancy.lang.en.names.titles import AMBIGUOUS, BEFORE_TITLE, IMAGINING, NAMING, NO_TITLE, POSTS, RELATIVES
from discrepancy.lang.en.words.closed_class import BE_WITH_CONTRACTIONS
from discrepancy.lang.en.words.name_particles import SAYING
from discrepancy.model.fact import Detail, Fact
from discrepancy.model.value import Value
from discrepancy.scan.document import Document
from discrepancy.scan.fact_kind import Kind, Trait
from discrepancy.scan.names.role_nouns import DEFINITE, INDEFINITE, RoleMention

_BEFORE = frozenset({"", "as", "new"})
"""Words before an office that takes no article."""


_OF = frozenset({"of", "for", "and"})
"""Words before an office that name it as a post: "the post of surgeon general"."""


def _is_placed(document: Document, first: int) -> bool:
    """Whether a country or town comes before an office that is held there: "as Massachusetts governor", "the U.S. attorney"."""
    words = document.words
    if first > 1 and words.texts[first - 1] == ".":
        return words.texts[first - 2].isupper() and len(words.texts[first - 2]) == 1
    return (
        first > 1
        and words.texts[first - 1][0].isupper()
        and place_kind(words.texts[first - 1]) is not None
        and words.lowers[first - 2] in BEFORE_TITLE
    )


def _held_by_verb(document: Document, role: RoleMention) -> bool:
    """Whether an office without an article is what somebody is or serves as: "was mayor", "as whip", "the job of secretary"."""
    if role.noun in AMBIGUOUS and role.whole == role.end and role.first == role.last:
        return False
    lead = document.words.lowers[role.first - 2] if role.first > 1 else ""
    return (
        role.determiner in BE_WITH_CONTRACTIONS
        or role.determiner in ("as", "be", "been", "being")
        or (role.determiner == "of" and lead in POSTS)
    )


_ENDINGS = frozenset({"st", "nd", "rd", "th"})


def extract(document: Document) -> Iterator[Fact]:
    """One fact for each office next to a name; its span covers both, its value is the office alone."""
    yield from sorted((*_held(document), *_bare(document), *offices_by_verb(document)), key=lambda fact: (fact.start, fact.end))


def _bare(document: Document) -> Iterator[Fact]:
    """Offices that mean someone without a name: "a former police officer", "the interim coach"."""
    for role in document.roles:
        if role.label != "office" or role.possessive:
            continue
        narrowed = role.first < role.last or role.status is not None
        narrowed = narrowed or role.whole > role.end
        owned = role.determiner.endswith(("'s", "s'")) or role.determiner.isdecimal()
        placed = (narrowed and role.determiner in _OF) or _is_placed(document, role.first)
        if not (
            role.determiner in INDEFINITE
            or role.determiner in NAMING
            or (narrowed and (role.determiner in DEFINITE or role.determiner in _BEFORE))
            or owned
            or placed
            or _held_by_verb(document, role)
        ):
            continue
        if role.determiner in INDEFINITE and _is_imagined(document, role):
            continue
        start = role.start
        if role.determiner in BE_WITH_CONTRACTIONS and role.first < role.last and document.words.lowers[role.first].endswith("ly"):
            start = document.words.starts[role.first + 1]  # "was previously director"
        if role.first < role.last and document.words.lowers[role.first] in _ENDINGS:
            start = document.words.starts[role.first + 1]  # "the 45th president"
        elif role.status == "new" and document.words.texts[role.first][0].isupper():
            continue  # "a New York host"
        text = document.text[start : role.whole]
        if _is_headline(text):
            continue
        details = [("holder", "")]
        if role.status:
            details.append(("status", role.status))
        yield document.fact("title", start, role.whole, Value(text=text), head=role.noun, details=tuple(details), confidence=0.6)


def _is_imagined(document: Document, role: RoleMention) -> bool:
    """Whether nobody is meant: a condition, a wish, a denial or a rule comes before in the clause ("if a judge agrees", "no need of a lawyer")."""
    words = document.words
    start = document.sentence_words(role.start)[0]
    for at in range(role.first - 2, max(start, role.first - _CLAUSE) - 1, -1):
        lower = words.lowers[at]
        if lower in ".;:,—–" or lower in SAYING or lower in RELATIVES:
            return False
        if lower in BE_WITH_CONTRACTIONS or verb_lemma(lower) == "become":
            return False
        denied = lower == "not" or lower.endswith("n't")  # "did not name a treasurer", but "did not send the crate to a porter"
        if lower in IMAGINING or (denied and role.first - at <= _DENIED):
            return True
    return False


_DENIED = 4
"""Most words from "not" to the office that it denies."""
_CLAUSE = 12
"""Most words before an office that are looked at."""


def _is_headline(title: str) -> bool:
    """Whether a title in capitals has a word that no title has: "GRANDMOTHER KILLED BY DRUNK DRIVER" is a headline."""
    return title.isupper() and any(word in NO_TITLE for word in title.lower().split())


def _held(document: Document) -> Iterator[Fact]:
    for name in document.names:
        if not name.title or name.title_start is None or name.title_end is None or _is_headline(name.title):
            continue
        start, end = min(name.title_start, name.start), max(name.title_end, name.end)
        details = [("holder", name.text)]
        if name.body:
            details.append(("body", name.body))
            country = country_of(name.body)
            if country:
                details.append(("country", country))
        if name.status:
            details.append(("status", name.status))
        yield document.fact("title", start, end, Value(text=name.title), head=name.title.split()[-1].lower(), details=tuple(details))


KIND = Kind(
    id="title",
    summary="The office or role of a person",
    extract=extract,
    traits=frozenset({Trait.OF_SOMEONE, Trait.IDENTITY, Trait.OFFICE, Trait.ABBREVIABLE}),
    details=frozenset({Detail.BODY, Detail.COUNTRY, Detail.HOLDER, Detail.STATUS}),
)
