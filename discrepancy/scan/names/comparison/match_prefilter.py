"""A quick test whether two names can be of one person or body at all, at a fraction of the cost of comparing them. Nearly all names of a
story that share a first sound belong to different people. Two spellings of one name have all parts, or words, in common, and spellings of
one part have the same nasals and liquids in the same order, because no romanisation exchanges them.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache

from discrepancy.scan.names.comparison.name_parts import Token, name_parts
from discrepancy.scan.names.comparison.organisations import STEM, content_words, heads_bodies, looks_like_initials, looks_like_organisation
from discrepancy.scan.names.comparison.persons import JOINED, LONGEST, SHORT
from discrepancy.scan.names.comparison.phonetics import nasals_and_liquids, sound_key, sound_similarity
from discrepancy.scan.names.comparison.token_match import tokens_may_match


@dataclass(frozen=True, slots=True)
class _NameSummary:
    """The features of one name that the quick test needs."""

    tokens: tuple[Token, ...]
    beside: bool
    """Whether it has a name in brackets or a birth name."""
    joined: tuple[str, ...]
    """The sounds of neighbouring parts joined in pairs."""
    body: bool
    initials: bool
    words: tuple[str, ...]
    """Its words if it is an organisation, without those that only head its name."""
    frames: frozenset[str]
    stems: frozenset[str]
    whole: str
    """Its words if it is an organisation, joined."""


@lru_cache(maxsize=8_192)
def _summary_of(name: str) -> _NameSummary:
    name = " ".join(unicodedata.normalize("NFC", name).split())
    parts = name_parts(name)
    words = content_words(name)
    return _NameSummary(
        parts.tokens,
        bool(parts.others),
        tuple(sound_key(one.latin + other.latin) for one, other in zip(parts.tokens, parts.tokens[1:], strict=False)),
        looks_like_organisation(name),
        looks_like_initials(name),
        tuple(word for word in words if not heads_bodies(word)),
        frozenset(nasals_and_liquids(sound_key(word)) for word in words),
        frozenset(word[:STEM] for word in words),
        "".join(words),
    )


def may_name_one(left: str, right: str, label: str | None) -> bool:
    """Whether `compare_names` may score 0.5 or more: false only where it does not. `label` is person, organisation, or None if unknown."""
    a, b = _summary_of(left), _summary_of(right)
    if label == "organisation" or (label is None and (a.body or b.body)):
        return a.initials or b.initials or a.whole == b.whole or _may_match_words(a, b) or _may_match_words(b, a)
    if label is None and (a.initials or b.initials):
        return True
    if max(len(a.tokens), len(b.tokens)) > LONGEST:
        return False
    if a.beside or b.beside or not a.tokens or not b.tokens:
        return True
    return _covered(a.tokens, b.tokens) or _covered(b.tokens, a.tokens) or (len(a.tokens) != len(b.tokens) and _joins(a, b))


def may_share_a_name(left: str, right: str) -> bool:
    """Whether the names of two people may have a part in common: false only where they have none."""
    a, b = _summary_of(left), _summary_of(right)
    return any(tokens_may_match(token, other) for token in a.tokens for other in b.tokens)


def _may_match_words(short: _NameSummary, long: _NameSummary) -> bool:
    """Whether each word of a body's name may be one of the other's, in another spelling or with another ending."""
    return all(word[:STEM] in long.stems or nasals_and_liquids(sound_key(word)) in long.frames for word in short.words)


def _covered(short: Sequence[Token], long: Collection[Token]) -> bool:
    """Whether each part may agree with a part of the other name."""
    for token in short:
        for other in long:
            if tokens_may_match(token, other):
                break
        else:
            return False
    return True


def _joins(a: _NameSummary, b: _NameSummary) -> bool:
    """Whether two neighbours of one may be one part of the other."""
    return any(
        sound_similarity(whole, form, JOINED)[0] >= JOINED
        for one, other in ((a, b), (b, a))
        for whole in one.joined
        for token in other.tokens
        if len(token.latin) > SHORT
        for form in token.forms
    )
