"""The name scan: capitalised names with their titles and particles."""

from __future__ import annotations

from typing import NamedTuple

from discrepancy.lang.en.meaning.lexicon import given_gender, is_given_name, place_kind
from discrepancy.lang.en.names.persons import STOPPED
from discrepancy.lang.en.names.titles import ROLE_NOUNS_AS_ADJECTIVES
from discrepancy.lang.en.words.name_particles import ORGANISATION_HEADS, THING_HEADS, is_function_word
from discrepancy.lang.en.words.parties import PARTIES
from discrepancy.lang.en.words.place_words import STATES as SHORT_STATES
from discrepancy.lang.en.words.titles import FEMALE, FORMS_OF_ADDRESS, MALE, is_office, is_plural_role, is_role
from discrepancy.scan.names.capitalisation import Vocabulary, strip_openers
from discrepancy.scan.names.name_chains import NameChain, find_chains
from discrepancy.scan.names.name_types import name_label
from discrepancy.scan.names.no_names import without_partner
from discrepancy.scan.names.title_phrases import title_after, title_before
from discrepancy.scan.names.title_spans import Title, split_title
from discrepancy.scan.sentences import Sentence
from discrepancy.scan.words import Words
from discrepancy.system.gc_pause import gc_paused


class NameMention(NamedTuple):
    """One name as written. `start`, `end` cover the name alone; `title` is the office or honorific next to it.

    `label` is person, organisation, place or unknown. `title_start`, `title_end` cover the title's words
    ("Danish Deputy Finance Minister"), before or after the name; None without one.
    `body` is the country or organisation that the office belongs to ("Danish"), as written.
    `parts` are the name's tokens without generation suffix. `first`, `last` are the name's first and last word.
    """

    start: int
    end: int
    text: str
    label: str
    parts: tuple[str, ...]
    gender: str | None = None
    title: str | None = None
    title_start: int | None = None
    title_end: int | None = None
    body: str | None = None
    status: str | None = None
    first: int = 0
    last: int = 0
    possessive: bool = False
    generation: str | None = None


@gc_paused
def scan_names(text: str, words: Words, sentences: tuple[Sentence, ...]) -> tuple[NameMention, ...]:
    """All names in order, none overlapping."""
    chains = find_chains(words, sentences)
    vocabulary = Vocabulary.of(words, chains, sentences)
    found: list[NameMention] = []
    breaks = frozenset(sentence.start for sentence in sentences)
    starts = words.starts
    end = 0  # of the last name
    for chain, following in zip(chains, (*chains[1:], None), strict=False):
        if chain.opens and len(chain.words) < 3 and words.texts[chain.words[-1]].isupper():
            inverted = _inverted(text, words, chain, following)
            if inverted is not None:
                found.append(inverted)
                end = inverted.end
                continue
        if starts[chain.words[0]] < end:
            continue
        if (
            chain.opens
            and len(chain.words) == 1
            and is_function_word(words.lowers[chain.words[0]])
            and chain.words[0] not in vocabulary.loud
        ):
            continue  # the commonest opening of a sentence
        for piece in strip_openers(words, chain, vocabulary):
            mention = _mention(text, words, piece, vocabulary, breaks)
            if mention is None or mention.start < end:
                continue
            while (
                found
                and mention.title_start is not None
                and found[-1].label != "person"
                and mention.title_start <= found[-1].start < mention.start
            ):
                found.pop()  # "Housing and Planning Minister": part of the title
            found.append(mention)
            end = mention.end
    return _settled(tuple(found))


def _name_end(words: Words, last: int, *, several: bool) -> tuple[int, bool]:
    """Where a name ends whose last word is this, without the possessive, and whether it is one; `several` says that it has more words."""
    end, final = words.ends[last], words.lowers[last]
    mark = words.texts[last + 1] if last + 1 < len(words.texts) else ""
    possessive = final.endswith("'s")
    if possessive:
        end -= 2
    elif mark == "'" or mark == "’":
        possessive = (last + 2 < len(words.texts) and words.lowers[last + 2] == "s" and words.starts[last + 2] - end <= 4) or (
            final.endswith("s") and words.starts[last + 1] == end
        )
    if mark == "." and words.starts[last + 1] == end and (final in STOPPED or (len(final) == 1 and several)):
        end += 1
    return end, possessive


def _title_beside(
    words: Words, first: int, last: int, title: Title | None, breaks: frozenset[int], *, label: str, possessive: bool
) -> Title | None:
    """The title of a name: the one inside its capitals, or one in small letters before or after it."""
    nameable = label in ("person", "unknown")
    if title is not None and words.lowers[first] in ROLE_NOUNS_AS_ADJECTIVES.get(title.lowers[-1] if title.lowers else "", ()):
        return None  # "Executive Order 13"
    if title is None and nameable:
        title = title_before(words, first, breaks)
        if title is not None and is_plural_role(words.lowers[title.last]) and words.lowers[last + 1 : last + 2] not in _LISTED:
            title = None  # "the climbers Lorn Lantern"
    elif title is not None and words.lowers[title.first] in FORMS_OF_ADDRESS and _leads(words, title.first):
        title = title_before(words, title.first, breaks) or title  # "the leader of the dig, Dr …"
    if nameable and (title is None or title.text == "" or set(title.lowers) <= FORMS_OF_ADDRESS):
        title = title_after(words, last, possessive, breaks) or title
    return title


_LISTED = ((",",), ("and",), ("&",), ("or",), ("(",))
"""What comes after the first of several holders of an office."""


def _mention(text: str, words: Words, chain: NameChain, vocabulary: Vocabulary, breaks: frozenset[int]) -> NameMention | None:
    bare = _bare_chain(words, chain)
    if bare is None:
        return None
    chain = bare
    split = split_title(words, chain, vocabulary.known, vocabulary.surnames)
    if split is None:
        return None
    run, title = split
    if not run:
        return None
    first, last = run[0], run[-1]
    start = words.starts[first]
    end, possessive = _name_end(words, last, several=len(run) > 1)
    label, parts, generation = name_label(words, run, title, chain, vocabulary)
    if label == "":
        return None
    title = _title_beside(words, first, last, title, breaks, label=label, possessive=possessive)
    if title is not None and label == "unknown" and title.text:
        label = "person"
    gender = _gender(words, title, parts) if label == "person" else None
    name = text[start:end]
    if title is None:
        return NameMention(start, end, name, label, parts, gender, None, None, None, None, None, first, last, possessive, generation)
    begin = words.starts[title.first]
    return NameMention(
        start, end, name, label, parts, gender, title.text, begin, title.end, title.body, title.status, first, last, possessive, generation
    )


def _bare_chain(words: Words, chain: NameChain) -> NameChain | None:
    """A run without the party or the partner before a name ("Democrat Ida Brun", "Anna & Peter Holm").

    None for members of a party, and for a party with its state ("R-Ohio").
    """
    run = without_partner(words, chain.words)
    if len(run) < len(chain.words):
        return NameChain(run, False)
    lead = words.lowers[run[0]]
    person = words.lowers[run[-1]] not in ORGANISATION_HEADS | THING_HEADS
    if (
        len(run) > 2
        and person
        and (lead in PARTIES or _describes(lead))
        and is_given_name(words.lowers[run[1]])
        and not is_office(words.lowers[run[1]])
    ):
        return chain._replace(words=run[1:])
    if len(run) > 1 and words.lowers[run[-1]] in PARTIES and not is_given_name(words.lowers[run[0]]):
        return None
    if len(run) > 1 and words.texts[run[0]] in ("R", "D", "I") and words.texts[run[0] + 1] in "-–" and words.texts[run[0] - 1] in "(,":
        return None
    return chain


def _describes(lower: str) -> bool:
    """Whether a word with a capital says what somebody is, without being an office: "Eyewitness Anna Holm"."""
    return is_role(lower) and not is_office(lower) and not is_given_name(lower)


def _inverted(text: str, words: Words, chain: NameChain, following: NameChain | None) -> NameMention | None:
    """A name as lists write it, its one or two capitalised surnames first: "HOLM, Ida Maria"; None for other words."""
    last = chain.words[-1]
    surname = words.texts[last]
    if following is None or len(surname) < 3:
        return None
    first = following.words[0]
    if first != last + 2 or words.texts[last + 1] != "," or not is_given_name(words.lowers[first]) or words.texts[first].isupper():
        return None
    behind = following.words[-1] + 1
    mark = words.texts[behind] if behind < len(words) else ""
    if mark and (
        (place_kind(words.texts[first]) == "region" and mark in "(-–—") or (words.lowers[first] in SHORT_STATES and mark in ".(-–—")
    ):
        return None  # the datelines "DENVER, Virginia -" and "LORNFORD, La."
    given = tuple(words.texts[i] for i in following.words)
    start, end = words.starts[chain.words[0]], words.ends[following.words[-1]]
    parts = (*given, " ".join(words.texts[i] for i in chain.words).title())
    return NameMention(
        start=start,
        end=end,
        text=text[start:end],
        label="person",
        parts=parts,
        gender=given_gender(given[0]),
        first=chain.words[0],
        last=following.words[-1],
    )


def _leads(words: Words, first: int) -> bool:
    """Whether an office may come before a form of address: "the leader of the dig, Dr …", "lead author Professor …"."""
    before = words.texts[first - 1] if first else ""
    return before in (",", ":") or is_role(before)


def _gender(words: Words, title: Title | None, parts: tuple[str, ...]) -> str | None:
    for lower in title.lowers if title is not None else ():
        if lower in FEMALE:
            return "female"
        if lower in MALE:
            return "male"
    return given_gender(parts[0]) if len(parts) > 1 else None


def _settled(found: tuple[NameMention, ...]) -> tuple[NameMention, ...]:
    """A part of a name by itself gets the label of the full name in the text."""
    votes: dict[str, dict[str, int]] = {}
    for mention in found:
        if mention.label == "unknown":
            continue
        keys = {mention.text.casefold()}
        if mention.label == "person" and mention.parts != (mention.text,):
            keys |= {mention.parts[-1].casefold(), mention.parts[0].casefold()}
        for key in keys:
            vote = votes.get(key)
            if vote is None:
                votes[key] = vote = {}
            vote[mention.label] = vote.get(mention.label, 0) + 1
    settled = []
    for mention in found:
        if mention.label == "unknown" or (mention.label == "place" and len(mention.parts) == 1 and not place_kind(mention.text)):
            vote = votes.get(mention.text.casefold())
            label = max(sorted(vote), key=vote.__getitem__) if vote else mention.label
            if label != mention.label:
                mention = _with_sort(mention, label)
        settled.append(mention)
    return tuple(settled)


def _with_sort(mention: NameMention, label: str) -> NameMention:
    gender = given_gender(mention.parts[0]) if label == "person" and mention.gender is None else mention.gender
    return mention._replace(label=label, gender=gender)
