"""The larger place that a place is said to lie in."""

from __future__ import annotations

from discrepancy.lang.en.meaning.lexicon import country_of, place_kind
from discrepancy.lang.en.words.place_words import DOTTED_STATES, SITES, STATES
from discrepancy.scan.names.name_scan import NameMention
from discrepancy.scan.words import Words

_INSIDE = ((",", "in"), ("in",), (",", "near"), (",", "outside"), ("in", "the"), (",", "in", "the"))
"""What may come between a place and the larger one that it is in or near."""


def _larger(words: Words, name: NameMention, gap: tuple[str, ...], *, first: bool) -> str | None:
    """The larger place that a name after a place and these words is; `first` says that none was given before. None where it is none."""
    known = name.label == "place" or place_kind(name.text) is not None or country_of(name.text) is not None
    near = first and gap in _INSIDE and gap[-1] in ("near", "outside")
    if near:
        return f"{gap[-1]} {name.text}"
    listed = gap == (",",) and not _verb_next(words, words.at(name.end))
    of_site = len(gap) == 2 and gap[0] in SITES and gap[1] == "of"
    return plain_place_name(name.text) if known and (listed or (first and gap in _INSIDE) or of_site) else None


def containing_places(text: str, words: Words, names: tuple[NameMention, ...], n: int, last: int) -> tuple[int, tuple[str, ...], int]:
    """The larger places after a name: ", Virginia", " in Zulia Province", ", B.C.": end, their names, and the next name."""
    lowers, count = words.lowers, len(words.texts)
    parts: list[str] = []
    used = n + 1
    while len(parts) < 3 and last < count:
        state = short_state(words, last)
        if state is not None:
            last, said = state
            parts.append(said)
            while used < len(names) and names[used].first < last:
                used += 1
            continue
        if used >= len(names):
            break
        nxt = names[used]
        begin = nxt.first
        gap = lowers[last:begin]
        if nxt.label == "person" or len(gap) > 4:
            break
        if gap == ("and",) and not parts and (nxt.label == "place" or _closes(words, words.at(nxt.end))):
            return words.at(nxt.end), (f"and {nxt.text}",), used + 1
        if gap == (",",) and not parts and _listed(words, names[n], nxt):
            break
        part = _larger(words, nxt, gap, first=not parts)
        if part is None:
            break
        parts.append(part)
        last, used = words.at(nxt.end), used + 1
    return last, tuple(parts), used


def _listed(words: Words, name: NameMention, following: NameMention) -> bool:
    """Whether a comma joins two places of a list: a country lies in no other, a town before "and" in no town ("Paris, London and Rome")."""
    if place_kind(name.text) == "country" and place_kind(following.text) == "country":
        return True
    last = words.at(following.end)
    both = place_kind(name.text) == place_kind(following.text) == "city"
    return (
        both and words.lowers[last : last + 1] == ("and",) and words.texts[last + 1 : last + 2] != () and words.texts[last + 1][0].isupper()
    )


def plain_place_name(value: str) -> str:
    """A name without its article and possessive."""
    value = value.removesuffix("'s").removesuffix("’s")
    return value[4:] if value[:4].lower() == "the " else value


def _closes(words: Words, j: int) -> bool:
    """Whether the clause ends at word `j`."""
    return j >= len(words.texts) or words.lowers[j] in (".", ",", ";", ")")


def _verb_next(words: Words, j: int) -> bool:
    """Whether a finite verb follows: "In Hobart, Denmark was blamed"."""
    return j < len(words.texts) and words.lowers[j] in ("was", "is", "has", "had", "will", "said", "were", "says", "would")


def short_state(words: Words, last: int) -> tuple[int, str] | None:
    """End and full name of a short form of a state after the comma at word `last`: ", Calif.", ", B.C.", ", CA"."""
    lowers, texts, count = words.lowers, words.texts, len(words.texts)
    if lowers[last] != "," or last + 1 >= count or not texts[last + 1][0].isupper():
        return None
    j = last + 1
    if j + 3 < count and lowers[j + 1] == "." and lowers[j + 3 : j + 4] == (".",) and (lowers[j], lowers[j + 2]) in DOTTED_STATES:
        return j + 4, DOTTED_STATES[lowers[j], lowers[j + 2]]
    full = STATES.get(lowers[j])
    if full is None:
        return None
    dotted = j + 1 < count and lowers[j + 1] == "." and words.starts[j + 1] == words.ends[j]
    if len(lowers[j]) == 2 and texts[j].isupper() and lowers[j] not in ("on", "me"):
        return j + 1, full
    return (j + 2, full) if dotted and len(lowers[j]) > 1 else None
