"""The office in small letters next to a name: before it, in apposition, on a label or below a signature."""

from __future__ import annotations

from discrepancy.lang.en.grammar.function_words import ARTICLES_OR_POSSESSIVES
from discrepancy.lang.en.meaning.lexicon import is_person_noun, singular, verb_lemma
from discrepancy.lang.en.names.titles import BEFORE_VERBS, HAS_BEEN, INTENDING, SERVING, TELLING, TIMES, WHERE
from discrepancy.lang.en.words.name_particles import FUNCTION_WORDS, GENERATIONS, SAYING
from discrepancy.lang.en.words.parties import PARTIES
from discrepancy.lang.en.words.place_words import STATES as SHORT_STATES
from discrepancy.lang.en.words.titles import (
    ABBREVIATED,
    RANK_WORDS,
    STATUS,
    is_body,
    is_office,
    is_plural_role,
    is_position,
    is_role,
)
from discrepancy.scan.names.name_chains import HYPHENS
from discrepancy.scan.names.title_complements import LONGEST, body_end, complement_of, is_past_form
from discrepancy.scan.names.title_spans import Title, make_title, without_age
from discrepancy.scan.words import Words

# Longest title in words before a name: as long as writers make them.
_BEFORE = 7


def title_before(words: Words, first: int, breaks: frozenset[int]) -> Title | None:
    """An office in small letters directly before a name, before a comma ("the captain, …"), or with "as" between."""
    at = first - 1
    if at < 0 or words.starts[first] in breaks:
        return None
    if words.texts[at] == ":":
        return _labelled(words, at, breaks)
    comma = words.texts[at] == ","
    if comma or words.lowers[at] == "as":
        at -= 1
    if at < 0:
        return None
    lower = words.lowers[at]
    if not lower[0].isalpha() or lower in FUNCTION_WORDS:
        return None
    if lower in ("elect", "designate") and at > 1 and words.texts[at - 1] in HYPHENS and is_office(words.lowers[at - 2]):
        return make_title(words, _phrase_start(words, at - 2, breaks), at, honorific=False)  # "Governor-elect"
    if not comma and at > 1 and words.lowers[at - 1] == "to" and (words.lowers[at - 2] in INTENDING or verb_lemma(lower) == lower):
        return None  # "about to hire Ana Ruiz", "rushed to champion her"
    if _is_role_noun(words, at):
        return _direct_title(words, at, breaks, apart=first - 1 != at)
    if not comma and is_plural_role(lower):
        return make_title(words, _phrase_start(words, at, breaks), at, honorific=False)
    return _with_complement(words, at, breaks) if comma else None


def _is_role_noun(words: Words, at: int) -> bool:
    """Whether word `at` heads an office or a role, by itself or with the word before it."""
    lower = words.lowers[at]
    if is_role(lower):
        return True
    if not at:
        return False
    before = words.lowers[at - 1]
    return is_position(before, lower) or is_person_noun(f"{before} {lower}") or (lower == "international" and is_body(words.texts[at - 1]))


def _direct_title(words: Words, at: int, breaks: frozenset[int], *, apart: bool) -> Title | None:
    """The title whose head is word `at`; `apart` says that a comma or "as" comes between it and the name."""
    lower = words.lowers[at]
    begin = _phrase_start(words, at, breaks)
    if apart and (not _determined(words, begin) or (begin > 1 and words.lowers[begin - 2] in WHERE)):
        return None  # "as a dishwasher at a diner, Mr. Berg"
    starts = words.starts[at] in breaks or (at > 0 and words.texts[at - 1] in "-–—")  # a capital that opens the sentence
    if lower in SAYING or (words.texts[at][0].isupper() and not (begin < at or is_office(lower) or starts)):
        return None
    return make_title(words, begin, at, honorific=False)


def _with_complement(words: Words, at: int, breaks: frozenset[int]) -> Title | None:
    """The title whose complement ends at word `at`: "the leader of the excavation, Dr …", "the Governor of Guam, …"."""
    for back in range(at - 1, max(at - 6, 0), -1):
        if words.lowers[back] == "of" and back and is_role(words.lowers[back - 1]):
            begin = _phrase_start(words, back - 1, breaks)
            return make_title(words, begin, back - 1, honorific=False, complement=at) if _determined(words, begin) else None
        if not words.texts[back][0].isalpha():
            break
    return None


def _labelled(words: Words, colon: int, breaks: frozenset[int]) -> Title | None:
    """ "Director: …", "Counsel for the accused: …": a line that opens with an office and a colon."""
    begin = colon - 1
    while begin > 0 and colon - begin < 6 and words.starts[begin] not in breaks:
        begin -= 1
    if words.starts[begin] not in breaks or not words.texts[begin][0].isupper():
        return None
    heads = [i for i in range(begin, colon) if is_office(words.lowers[i])]
    if not heads or (heads[-1] != colon - 1 and words.lowers[heads[0] + 1] not in ("of", "for", "to")):
        return None
    return make_title(words, begin, colon - 1, honorific=False)


def _determined(words: Words, begin: int) -> bool:
    """Whether a phrase has a determiner before it, or begins a sentence or clause."""
    if not begin:
        return True
    before = words.lowers[begin - 1]
    return (
        before in ARTICLES_OR_POSSESSIVES
        or before.endswith("'s")
        or before in ("s", "’")
        or before in '.;:\n—–”"'
        or words.texts[begin][0].isupper()
    )


def _joins_roles(words: Words, at: int) -> bool:
    """Whether the "and" at word `at` joins two parts of one office: "chairman and owner", "a federal immigration and customs agent"."""
    if is_role(words.lowers[at - 1]) and words.texts[at - 1].islower() == words.texts[at + 1].islower():
        return True
    return at > 2 and words.texts[at - 1].islower() and any(w in ARTICLES_OR_POSSESSIVES for w in words.lowers[at - 4 : at - 1])


def _ends_phrase(lower: str) -> bool:
    """Whether a lower-case word cannot be a modifier of an office."""
    return (lower in FUNCTION_WORDS and lower not in RANK_WORDS) or lower in SAYING or lower.endswith("'s") or is_past_form(lower)


def _phrase_start(words: Words, head: int, breaks: frozenset[int]) -> int:
    """First word of the noun phrase that ends in `head`: back over modifiers to a determiner, verb, preposition or mark."""
    begin = head
    for at in range(head - 1, max(head - _BEFORE, -1), -1):
        lower, text = words.lowers[at], words.texts[at]
        if words.starts[at + 1] in breaks:
            break
        if text in HYPHENS and words.starts[at] == words.ends[at - 1]:
            continue
        if lower == "and" and _joins_roles(words, at):
            continue
        if lower == "s" and words.texts[at - 1] in "'’":
            break
        if lower not in STATUS and (not text[0].isalpha() or _ends_phrase(lower) or _acts(words, at)):
            break
        begin = at
    while begin < head and begin > 0 and words.texts[begin - 1] in HYPHENS and words.ends[begin - 1] == words.starts[begin]:
        begin += 1  # "a £300,000-a-year director"
    return begin


def _acts(words: Words, at: int) -> bool:
    """Whether a word is a verb of which the office after it is the object: "defeating challenger …", "that kill commander …"."""
    lower = words.lowers[at]
    if lower.endswith("ing"):
        return lower not in SERVING and verb_lemma(lower) is not None and words.texts[at].islower()
    return at > 0 and words.lowers[at - 1] in BEFORE_VERBS and verb_lemma(lower) == lower


def _after_generation(words: Words, last: int) -> int:
    """The word after a name whose last word this is, without the stop of "Jr." before a comma: "Alan Holm Jr., the mayor"."""
    return last + 1 + (words.lowers[last] in GENERATIONS and words.texts[last + 1 : last + 3] == (".", ","))


def title_after(words: Words, last: int, possessive: bool, breaks: frozenset[int]) -> Title | None:
    """An office in apposition after a name: ", 44, a teacher", ", director of the museum", "is the new mayor"."""
    at, count = _after_generation(words, last), len(words.texts)
    if possessive or at + 1 >= count:
        return None
    if words.starts[at] in breaks:
        return _signature(words, at, breaks)
    if words.texts[at] == "," or words.texts[at] == "(":
        at += 1
        if words.texts[at].isdigit() and at + 1 < count and words.texts[at + 1] in ",)":
            at += 2
        if at < count and words.lowers[at] in TIMES:
            at += 1
    elif words.lowers[at] in ("is", "was", "becomes", "became") and words.lowers[at + 1] in ARTICLES_OR_POSSESSIVES:
        at += 1
    elif words.lowers[at : at + 2] in HAS_BEEN and words.lowers[at + 2 : at + 3] and words.lowers[at + 2] in ARTICLES_OR_POSSESSIVES:
        at += 2
    else:
        return None
    if at + 3 < count and len(words.texts[at]) == 1 and words.texts[at].isupper() and words.texts[at + 1] == ".":  # ", M.D., Chief …"
        while at + 2 < count and words.texts[at + 1] == "." and len(words.texts[at]) == 1:
            at += 2
        at += words.texts[at] == ","
    state = at + 1 < count and words.lowers[at] in SHORT_STATES and words.texts[at + 1] == "."  # "Biloxi, Miss."
    return _apposition(words, at) if at < count and not state else None


def _signature(words: Words, at: int, breaks: frozenset[int]) -> Title | None:
    """An office on the line below a name, as at the end of a letter."""
    end = at
    while end < len(words.texts) and end - at < LONGEST and (end == at or words.starts[end] not in breaks):
        end += 1
    if end - at >= LONGEST or (end < len(words.texts) and words.starts[end] not in breaks):
        return None
    line = words.lowers[at:end]
    stop = next((k for k, lower in enumerate(line) if lower in (",", "of", "at")), len(line))
    if (
        not stop
        or not all(text[0].isupper() or text in ("and", "&", "of") or text in HYPHENS for text in words.texts[at : at + stop])
        or not is_office(line[stop - 1])
    ):
        return None
    return make_title(words, at, at + stop - 1, honorific=False)


def _closes_apposition(text: str, lower: str) -> bool:
    """Whether a word ends an office after a name: a mark, a function word, or a verb of saying."""
    return (not text[0].isalpha() and not text.isdigit()) or (lower in FUNCTION_WORDS and lower not in RANK_WORDS) or lower in SAYING


def _apposition(words: Words, at: int) -> Title | None:
    count = len(words.texts)
    if at < count and (words.lowers[at] in ARTICLES_OR_POSSESSIVES or words.lowers[at].endswith("'s")):
        at += 1
    begin = at
    head = -1
    while at < count and at - begin < LONGEST:
        lower, text = words.lowers[at], words.texts[at]
        if is_role(lower):
            head = at
        if lower.endswith("'s") and head < 0:
            begin = at + 1
        elif text == "." and not (len(words.texts[at - 1]) == 1 or words.lowers[at - 1] in ABBREVIATED):
            break
        elif text in HYPHENS or text == "." or (lower == "and" and (head == at - 1 or head < 0)):
            pass
        elif (head == at - 1 and is_past_form(lower)) or _closes_apposition(text, lower):
            break
        at += 1
    said = at < count and head == at - 1 and (words.lowers[at] in SAYING or words.lowers[at] in TELLING)  # "Gaines, police said"
    if said or head < 0 or (head == begin and words.lowers[head] in PARTIES) or (head < at - 1 and words.lowers[at - 1] != "and"):
        return None
    if singular(words.lowers[head]) != words.lowers[head] or words.lowers[begin] in FUNCTION_WORDS - RANK_WORDS:
        return None
    complement = complement_of(words, head) if at == head + 1 else None
    begin = without_age(words, begin, head)
    title = make_title(words, begin, head, honorific=False, complement=complement)
    return title._replace(end=body_end(words, head)) if complement is None and at == head + 1 else title
