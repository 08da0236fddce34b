"""Counts stated by words other than numbers: "shot him twice", "a double murder", "the lone survivor", "both senators"."""

from __future__ import annotations

from collections.abc import Iterator

from discrepancy.kinds.clauses.stated_values import figure
from discrepancy.lang.en.events.occasions import HAPPEN_ONCE
from discrepancy.lang.en.grammar.function_words import DEFINITE
from discrepancy.lang.en.meaning.lexicon import is_person_noun, verb_lemma
from discrepancy.lang.en.quantities.counts import CRIMES, NO_BOTH, NO_TIMES, SCORED
from discrepancy.lang.en.words.casualty_verbs import casualty_attribute
from discrepancy.lang.en.words.closed_class import BE_WITH_CONTRACTIONS, CLOSED
from discrepancy.model.fact import Fact
from discrepancy.model.value import Value
from discrepancy.scan.document import Document
from discrepancy.scan.measures.counted_noun import head_after, is_plural
from discrepancy.scan.number_words import HYPHENS

_TIMES = {"twice": 2.0, "thrice": 3.0}
_REACH = 6
"""Most words back to the verb that "twice" belongs to, its object between them."""


def repetition_counts(document: Document) -> Iterator[Fact]:
    """ "they have spoken twice", "shot the man twice in the leg": two times."""
    words = document.words
    for at in words.among(_TIMES.keys()):
        after = words.lowers[at + 1] if at + 1 < len(words.texts) else "."
        if after in NO_TIMES and document.date_at(words.starts[at + 1]) is None:
            continue
        verb = _inflected(after) or _verb_before(document, at)
        if verb is not None:
            times = _TIMES[words.lowers[at]]
            value = Value(text=figure(times), low=times, high=times, unit="time", resolution=1.0)
            yield document.fact("count", words.starts[at], words.ends[at], value, attribute="time", head="time", predicate=verb)


def _verb_before(document: Document, at: int) -> str | None:
    """The verb that comes before word `at` in its clause, in another form than its base."""
    words = document.words
    for place in range(at - 1, max(-1, at - _REACH), -1):
        word = words.lowers[place]
        if not word[0].isalnum() or word in ("and", "but", "or", "that", "who", "which"):
            return None
        verb = _inflected(word)
        if verb is not None or (place == at - 2 and words.lowers[at - 1] in ("back", "out", "off", "down", "up")):
            return verb or verb_lemma(word)
    return None


def _inflected(word: str) -> str | None:
    """The lemma of a verb in another form than its base, or None."""
    lemma = verb_lemma(word) if word else None
    return lemma if lemma != word else None


_FOLD = {"double": 2.0, "triple": 3.0, "quadruple": 4.0}


def multiple_crime_counts(document: Document) -> Iterator[Fact]:
    """ "a double murder", "a triple shooting": the number of people."""
    words = document.words
    for at in words.among(_FOLD.keys()):
        attribute = CRIMES.get(words.lowers[at + 1]) if at + 1 < len(words.texts) else None
        if attribute is not None:
            times = _FOLD[words.lowers[at]]
            value = Value(text=figure(times), low=times, high=times, unit="person", resolution=1.0)
            yield document.fact("count", words.starts[at], words.ends[at + 1], value, attribute=attribute, head="person")


_LONE = frozenset({"only", "lone", "sole", "single"})
_THE = DEFINITE | {"one"}
_SINGLE = frozenset({"a", "only", "just", "the"})
"""Before "single" these count; "no single passenger" does not, nor does "every single one"."""


def sole_member_counts(document: Document) -> Iterator[Fact]:
    """ "the only survivor", "the lone man facing charges", "the only person arrested": one."""
    words = document.words
    for at in words.among(_LONE):
        if at == 0 or at + 1 >= len(words.texts) or words.lowers[at - 1] not in (_SINGLE if words.lowers[at] == "single" else _THE):
            continue
        noun = words.lowers[at + 1]
        said = casualty_attribute(noun)
        if noun.endswith("s") or not (is_person_noun(noun) or noun == "person"):
            if words.lowers[at] != "single":
                yield from _only_event(document, at)
            continue
        stop = document.sentence_words(words.starts[at])[1]
        attribute = said or next(filter(None, map(casualty_attribute, words.lowers[at + 2 : min(stop, at + 2 + _REACH_AFTER)])), None)
        if attribute is None or noun == "mother":
            continue  # "a single mother was hurt" has no partner
        value = Value(text="1", low=1.0, high=1.0, unit="person", resolution=1.0)
        yield document.fact(
            "count", words.starts[at], words.ends[at + 1], value, attribute=attribute, head="person", details=(("only", "yes"),)
        )  # fmt: skip


_REACH_AFTER = 6
"""Most words after "the only man" that may say what became of him."""


def _only_event(document: Document, at: int) -> Iterator[Fact]:
    """ "the only debate", "the lone vice presidential debate"."""
    words = document.words
    head = -1
    for place in range(at + 1, min(len(words.texts), at + 5)):
        if not words.texts[place].isalpha() or not words.texts[place].islower() or words.lowers[place] in CLOSED:
            break
        head = place
    if head >= 0 and words.lowers[head] in HAPPEN_ONCE:
        noun = words.lowers[head]
        value = Value(text="1", low=1.0, high=1.0, unit=noun, resolution=1.0)
        yield document.fact("count", words.starts[at], words.ends[head], value, attribute=noun, head=noun, details=(("only", "yes"),))


def goal_counts(document: Document) -> Iterator[Fact]:
    """ "hit a hat-trick", "scored a brace": three goals, two goals."""
    words = document.words
    for at in words.among(frozenset({"trick", "brace", "tricks"})):
        first = at
        if words.lowers[at] != "brace":
            first = at - 1 - (at > 1 and words.texts[at - 1] in HYPHENS)
            if first < 0 or words.lowers[first] != "hat":
                continue
        if not any(verb_lemma(word) in SCORED for word in words.lowers[max(0, first - 5) : first]):
            continue
        number = 2.0 if words.lowers[at] == "brace" else 3.0
        value = Value(text=figure(number), low=number, high=number, unit="goal", resolution=1.0)
        yield document.fact("count", words.starts[first], words.ends[at], value, attribute="goal", head="goal", predicate="score")


def both_counts(document: Document) -> Iterator[Fact]:
    """ "both senators", "both of the trucks", "both of them": two."""
    words = document.words
    for at in words.among(frozenset({"both"})):
        first = at + 1 + (words.lowers[at + 1 : at + 2] == ("of",))
        lead = words.lowers[first : first + 1]
        if not lead:
            continue
        stop = document.sentence_words(words.starts[at])[1]
        value = Value(text="2", low=2.0, high=2.0, resolution=1.0)
        if lead[0] in ("them", "us", "whom") and first > at + 1:
            yield document.fact("count", words.starts[at], words.ends[first], value, attribute="both")
            continue
        if first > at + 1:
            first += lead[0] in ("the", "these", "those", "his", "her", "its", "their")
        elif at and words.lowers[at - 1] in BE_WITH_CONTRACTIONS:
            continue  # "they were both parents"
        head = head_after(words, first, min(stop, first + 5), plural=True)
        if head is None or words.lowers[head.at] in NO_BOTH or not is_plural(words.lowers[head.at], words.texts[head.at]):
            continue
        if not CLOSED.isdisjoint(words.lowers[first : head.at]) or not words.texts[head.at].islower():
            continue  # "both France and the states", "both the crew and the ship"
        behind = words.lowers[head.at + 1] if head.at + 1 < len(words.texts) else "."
        if behind == "and" and first == at + 1:
            continue  # "both ships and planes"
        person = is_person_noun(head.noun)
        yield document.fact(
            "count", words.starts[at], words.ends[head.at], Value(text="2", low=2.0, high=2.0, unit="person" if person else head.noun, resolution=1.0),
            attribute=head.noun, head=head.noun, modifiers=head.modifiers,
        )  # fmt: skip
