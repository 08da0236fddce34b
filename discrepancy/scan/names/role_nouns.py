"""The role scan: nouns that mean a person without naming one ("a former police officer", "the driver", "her mother")."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from discrepancy.lang.en.meaning.lexicon import is_demonym, verb_lemma
from discrepancy.lang.en.morphology.inflection import REMEMBERED
from discrepancy.lang.en.names.titles import FORWARDS, GENERALS, MODELS, NAMING, ROLE_NOUNS_AS_ADJECTIVES
from discrepancy.lang.en.words.kinship import KIN
from discrepancy.lang.en.words.name_particles import PREPOSITIONS, SAYING, is_function_word
from discrepancy.lang.en.words.titles import GROUPS, NO_OFFICE, STATUS, is_office, is_role
from discrepancy.scan.names.name_chains import HYPHENS
from discrepancy.scan.names.name_scan import NameMention
from discrepancy.scan.names.title_complements import complement_of
from discrepancy.scan.names.title_spans import without_age
from discrepancy.scan.sentences import Sentence
from discrepancy.scan.units.units import SIGNS
from discrepancy.scan.words import Words
from discrepancy.system.gc_pause import gc_paused

INDEFINITE = frozenset(["a", "an", "another", "one"])
DEFINITE = frozenset(["the", "this", "that"])
# Marks after which a headline begins anew.
_MARKS = frozenset([":", "–", "—"])
# Headlines of one text that are looked at; a list of a thousand titles is no news.
_LINES = 12
# Modifiers that a noun phrase of news has before its head at most.
_LONGEST = 6


class RoleMention(NamedTuple):
    """One role noun phrase: `first`, `last` are its words without determiner, `noun` its singular head, lower case.

    `determiner` is the lower-case word before it, "" where it opens a sentence; `label` is office, kin or person;
    `whole` is the end of the phrase with an "of" part that belongs to it ("mayor of the town").
    """

    start: int
    end: int
    first: int
    last: int
    noun: str
    determiner: str
    label: str
    possessive: bool
    status: str | None
    whole: int


@gc_paused
def scan_roles(words: Words, names: tuple[NameMention, ...], sentences: tuple[Sentence, ...]) -> tuple[RoleMention, ...]:
    """All singular role nouns in order that are not part of a name or of its title. Linear."""
    kinds = set(filter(_is_head, words.distinct)) | ({"general"} & words.distinct)
    heads = kinds | {w for w in words.distinct if w.endswith("'s") and w[:-2] in kinds}
    breaks = {sentence.start for sentence in sentences}
    headlines = [(sentence.start, sentence.end) for sentence in sentences if sentence.place == "headline"]
    taken = _taken(words, names)
    found: list[RoleMention] = []
    for index in words.among(heads | _AGED):
        if index not in taken:
            role = _role(words, index, taken, breaks) if words.lowers[index] in heads else _aged(words, index, taken, breaks, kinds)
            if role is not None and role.determiner in PREPOSITIONS and any(low <= role.start < high for low, high in headlines[:_LINES]):
                role = role._replace(determiner="")  # "Six years for building society boss": headlines leave the article out
            if role is not None:
                found.append(role)
    return tuple(found)


@lru_cache(maxsize=REMEMBERED)
def _is_head(lower: str) -> bool:
    return (
        lower.isalpha() and lower not in GROUPS and (lower in KIN or lower in NO_OFFICE or is_role(lower)) and not is_function_word(lower)
    )


def _taken(words: Words, names: tuple[NameMention, ...]) -> set[int]:
    taken: set[int] = set()
    for name in names:
        taken.update(range(name.first, name.last + 1))
        if name.title_start is not None and name.title_end is not None:
            taken.update(range(words.at(name.title_start), words.at(name.title_end)))
    return taken


def _role(words: Words, index: int, taken: set[int], breaks: set[int]) -> RoleMention | None:
    lowers, texts = words.lowers, words.texts
    lower = lowers[index]
    possessive = lower.endswith("'s")
    noun = lower[:-2] if possessive else lower
    if (not possessive and _goes_on(words, index, taken, breaks)) or _is_no_role(words, index, noun):
        return None
    begin = _role_start(words, index, taken, breaks)
    determiner = lowers[begin - 1] if begin > 0 and words.starts[begin] not in breaks else ""
    if determiner in _MARKS:
        determiner = ""
    if determiner == "old":
        determiner = _before_age(words, begin)
    begin = without_age(words, begin, index)
    status = None
    while begin < index and lowers[begin] in STATUS:
        status = STATUS[lowers[begin]]
        begin += 1
        if texts[begin] in HYPHENS:
            begin += 1
    end = words.ends[index] - (2 if possessive else 0)
    label = "kin" if noun in KIN else "office" if is_office(noun) else "person"
    last = None if possessive else complement_of(words, index)
    whole = end if last is None else words.ends[last] - (2 if lowers[last].endswith("'s") else 0)
    return RoleMention(words.starts[begin], end, begin, index, noun, determiner, label, possessive, status, whole)


def _is_no_role(words: Words, index: int, noun: str) -> bool:
    """Whether a role noun means something else where it is: "an executive order", "at 9:30 pm", "a host of questions"."""
    lowers, texts = words.lowers, words.texts
    if noun in ROLE_NOUNS_AS_ADJECTIVES and lowers[index + 1 : index + 2] and lowers[index + 1] in ROLE_NOUNS_AS_ADJECTIVES[noun]:
        return True  # "an executive order"
    if (
        index > 1
        and texts[index - 1] in HYPHENS
        and texts[index][0].isupper()
        and words.ends[index - 1] == words.starts[index]
        and texts[index - 2].islower()
    ):
        return True  # "Port-au-Prince"
    if noun == "agent" and "free" in lowers[max(0, index - 2) : index]:
        return True  # "the free-agent market"
    if noun == "model" and not (
        index and (lowers[index - 1] in MODELS or lowers[index - 1] in INDEFINITE or lowers[index - 1] in DEFINITE)
    ):
        return True  # "the 13-inch model"
    if noun == "pm" and index and lowers[index - 1].isdecimal():
        return True  # "at 9:30 pm"
    if noun == "host" and lowers[index + 1 : index + 2] == ("of",) and lowers[index - 1 : index] in (("a",), ("whole",)):
        return True  # "a host of questions"
    if noun == "general" and not (index and lowers[index - 1] in GENERALS):
        return True
    # "moved the country forward"
    return noun == "forward" and not (index and (lowers[index - 1] in FORWARDS or is_demonym(texts[index - 1])))


def _role_start(words: Words, index: int, taken: set[int], breaks: set[int]) -> int:
    """The first word of the noun phrase whose head is the role noun at word `index`, its determiner left out."""
    lowers, texts = words.lowers, words.texts
    begin = index
    while begin > 0 and index - begin < _LONGEST and words.starts[begin] not in breaks and begin - 1 not in taken:
        before = lowers[begin - 1]
        glued = begin > 1 and texts[begin - 2].isdecimal() and words.ends[begin - 2] == words.starts[begin - 1]
        if glued and (texts[begin - 1] in SIGNS or before == "rpm"):
            break  # "a 5400rpm model"
        if texts[begin - 1] in HYPHENS and words.ends[begin - 1] == words.starts[begin]:
            begin -= 1
            continue
        initials = texts[begin - 1].isupper() and len(before) > 1  # "the IT specialist"
        if (
            not before[0].isalnum()
            or (is_function_word(before) and not initials)
            or before in SAYING
            or before in NAMING
            or before.endswith("'s")
        ):
            break
        begin -= 1
    begin = _through_name(words, begin, taken, breaks)
    while begin < index and (texts[begin] in HYPHENS or (texts[begin].isdigit() and texts[begin + 1] not in HYPHENS)):
        begin += 1
    return begin


def _aged(words: Words, index: int, taken: set[int], breaks: set[int], kinds: set[str]) -> RoleMention | None:
    """ "A 19-year-old", "a 19-year-old male": an age that means a person."""
    begin = index
    while begin > 0 and words.starts[begin] == words.ends[begin - 1] and index - begin < _LONGEST:
        begin -= 1
    if index - begin < 4 or words.lowers[index - 2] not in ("year", "month", "week", "day"):
        return None
    possessive = words.lowers[index].endswith("'s")
    sex = None if possessive else _SEX.get(words.lowers[index + 1] if index + 1 < len(words.texts) else "")
    last = index + (sex is not None)
    if not possessive and (last + 1 in taken or _goes_on(words, last, taken, breaks)):
        return None
    for at in range(last + 1, min(last + 5, len(words))):  # "a 66-year-old retired teacher"
        if not words.texts[at].isalpha() or is_function_word(words.lowers[at]):
            break
        if words.lowers[at] in kinds:
            return None
    end = words.ends[last] - (2 if possessive else 0)
    determiner = words.lowers[begin - 1] if begin > 0 and words.starts[begin] not in breaks else ""
    noun = sex or "-".join(words.lowers[begin:index:2]) + "-old"
    first = begin if sex is None else last
    return RoleMention(words.starts[first], end, first, last, noun, determiner, "person", possessive, None, end)


_AGED = frozenset(("old", "old's"))
_SEX = {"male": "man", "female": "woman"}


def _through_name(words: Words, begin: int, taken: set[int], breaks: set[int]) -> int:
    """Where the phrase begins if a name inside it has an article before: "a Corby woman", "the current House whip", "as House whip"."""
    at = begin
    while at > 0 and begin - at < _LONGEST and words.starts[at] not in breaks:
        before = words.lowers[at - 1]
        plain = words.texts[at - 1] in HYPHENS or (before.isalnum() and words.texts[at - 1].islower() and not is_function_word(before))
        plain = plain and at < begin and before not in SAYING and before not in NAMING and before != "old"
        if before.endswith("'s") or not (at - 1 in taken or plain):
            break
        at -= 1
    before = words.lowers[at - 1] if at else ""
    led = before in INDEFINITE or before in DEFINITE or before in ("old", "as", "of")
    return at if at < begin and led else begin


def _before_age(words: Words, begin: int) -> str:
    """The determiner before an age that opens the phrase: "a" of "a 66-year-old Corby woman"."""
    for at in range(begin - 1, max(begin - 8, -1), -1):
        if words.lowers[at] in INDEFINITE or words.lowers[at] in DEFINITE:
            return words.lowers[at]
    return ""


def _goes_on(words: Words, index: int, taken: set[int], breaks: set[int]) -> bool:
    """Whether the noun phrase continues after a word, so that the word is not its head: "the driver training", "a pilot-free jet"."""
    after = index + 1
    if after >= len(words.texts) or words.starts[after] in breaks or after in taken:
        return False
    follow = words.lowers[after]
    if words.texts[after] in HYPHENS and words.starts[after] == words.ends[index]:
        return True
    if not follow[0].isalpha() or is_function_word(follow) or follow in SAYING:
        return False
    base = verb_lemma(follow)
    if base is None:
        return True
    if base != follow:
        return False
    then = words.lowers[after + 1] if after + 1 < len(words.texts) else "."
    return not (is_function_word(then) or then[0].isdigit() or after + 1 in taken)
