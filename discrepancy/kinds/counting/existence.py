"""Counts without a number: that there were some ("there were survivors"), or that there were no others ("all adults")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from discrepancy.lang.en.meaning.lexicon import is_person_noun
from discrepancy.lang.en.quantities.counts import BEFORE_OUTCOME, OPEN_QUESTION, OPPOSITES_OF_PEOPLE
from discrepancy.lang.en.words.casualty_verbs import casualty_attribute
from discrepancy.model.fact import Fact
from discrepancy.model.value import Hedge, Value
from discrepancy.scan.document import Document
from discrepancy.scan.measures.counted_noun import head_after

EXISTENCE = ("existence", "yes")
"""The detail of a count that only says whether there were any."""

_BE = frozenset("were are was been".split())
_NARROW = 2
"""Words that may narrow the noun: "there were several armed smugglers on deck" says little more than that there were some."""


def existence_counts(document: Document) -> Iterator[Fact]:
    """ "There were gunmen in the mosque": two of them at least."""
    words = document.words
    lowers = words.lowers
    for there in words.among(frozenset({"there"})):
        at = there + 1 + (lowers[there + 1 : there + 2] in (("had",), ("have",)))
        if at + 1 >= len(lowers) or lowers[at] not in _BE or not OPEN_QUESTION.isdisjoint(lowers[max(0, there - 4) : there]):
            continue
        stop = document.sentence_words(words.starts[there])[1]
        head = head_after(words, at + 1, stop, plural=True)
        if head is None or head.at > at + 1 + _NARROW or len(head.modifiers) != head.at - at - 1:
            continue
        if not (is_person_noun(head.noun) or casualty_attribute(head.noun)) or head.noun in ("person", "people"):
            continue
        yield document.fact(
            "count", words.starts[there], words.ends[head.at], Value(text="2", low=2.0, high=None, unit="person", resolution=1.0),
            hedge=Hedge.AT_LEAST, attribute=casualty_attribute(head.noun) or head.noun, head=head.noun,
            modifiers=head.modifiers, details=(EXISTENCE,),
        )  # fmt: skip


_ANYONE = frozenset("anyone anybody".split())
_ANY = frozenset("any loss further serious".split())
_FEW = 4
"""Most words after "without" that are searched for people who came to no harm: "without causing any injuries"."""


def absence_counts(document: Document) -> Iterator[Fact]:
    """ "Without injuring anyone", "without loss of life", "no loss of life", "no lives were lost": a count of no one."""
    words = document.words
    lowers = words.lowers
    for at in words.among(frozenset({"without", "no"})):
        stop = min(document.sentence_words(words.starts[at])[1], at + 2 + _FEW)
        said = _absent(lowers[at + 1 : stop], bare=lowers[at] == "no")
        if said is None:
            continue
        attribute, length = said
        yield document.fact(
            "count", words.starts[at], words.ends[at + length], Value(text="0", low=0.0, high=0.0, unit="person", resolution=1.0),
            attribute=attribute, head=attribute, details=(("negated", "yes"),),
        )  # fmt: skip


def _absent(after: Sequence[str], *, bare: bool) -> tuple[str, int] | None:
    """The attribute that "no" or "without" before these words denies, and how many of them say so."""
    if after[:3] == ("loss", "of", "life"):
        return "killed", 3
    if bare:
        return ("killed", 1) if after[:1] == ("lives",) else None
    for place, word in enumerate(after):
        attribute = casualty_attribute(word)
        if attribute is None:
            continue
        if place + 1 < len(after) and after[place + 1] in _ANYONE:
            return attribute, place + 2
        named = word.endswith("s") or word == "injury"
        return (attribute, place + 1) if named and (place == 0 or after[place - 1] in _ANY) else None
    return None


def excluded_groups(document: Document) -> Iterator[Fact]:
    """ "They were all adults", "all of them men": no children, no women."""
    words = document.words
    lowers = words.lowers
    for at in words.among(frozenset({"all"})):
        last = at + 1
        while last < len(lowers) and last - at < 6 and lowers[last] in BEFORE_OUTCOME:
            last += 1
        none = OPPOSITES_OF_PEOPLE.get(lowers[last]) if last < len(lowers) else None
        said = last > at + 1 or (at > 0 and lowers[at - 1] in ("were", "are", "was", "being", ","))
        closed = last + 1 >= len(lowers) or not lowers[last + 1][0].isalnum() or lowers[last + 1] in ("and", "who", "aged", "in", "from")
        if none is None or not said or not closed:
            continue
        yield document.fact(
            "count", words.starts[at], words.ends[last], Value(text="0", low=0.0, high=0.0, unit="person", resolution=1.0),
            attribute=none, head=none, details=(EXISTENCE, ("negated", "yes")),
        )  # fmt: skip
