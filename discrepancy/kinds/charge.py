"""Offences that somebody is charged with, convicted or acquitted of, sought or held for."""

from __future__ import annotations

from collections.abc import Iterator

from discrepancy.model.fact import Fact
from discrepancy.model.value import Value
from discrepancy.text.document import Document
from discrepancy.text.kind import Kind
from discrepancy.text.lexicon.offence_phrase import names_offence, phrase_before, phrases_behind, substance
from discrepancy.text.words import Words

# Verb or noun, the preposition that brings the offence, and how far the law has got; "" where the words before it say.
_FRAMES = {
    "charged": (("with",), "charged"), "charging": (("with",), "charged"), "indicted": (("for", "on", "with"), "charged"),
    "convicted": (("of", "for"), "convicted"), "conviction": (("for", "of"), "convicted"), "convictions": (("for", "of"), "convicted"),
    "guilty": (("of", "to"), "convicted"), "acquitted": (("of",), "acquitted"), "cleared": (("of",), "acquitted"), "clears": (("of",), "acquitted"),
    "accused": (("of",), "suspected"), "accuses": (("of",), "suspected"), "suspicion": (("of",), "suspected"), "suspected": (("of",), "suspected"),
    "wanted": (("for", "on"), "wanted"), "sought": (("for",), "wanted"), "jailed": (("for", "over"), "sentenced"),
    "imprisoned": (("for", "over"), "sentenced"), "sentenced": (("for", "over"), "sentenced"), "arrested": (("for", "on", "over"), "suspected"),
    "detained": (("for", "on", "over"), "suspected"), "held": (("for", "on", "over"), "suspected"), "tried": (("for", "on"), "charged"),
    "trial": (("for", "on"), "charged"), "prosecuted": (("for",), "charged"), "fined": (("for",), "sentenced"), "admitted": (("",), "pleaded-guilty"),
    "admits": (("",), "pleaded-guilty"), "denied": (("",), "denied"), "denies": (("",), "denied"), "charges": (("of", "including"), ""),
    "charge": (("of",), ""), "counts": (("of",), ""), "count": (("of",), ""), "booked": (("for", "on"), "charged"), "offence": (("of",), ""),
    "offense": (("of",), ""), "crime": (("of",), ""), "crimes": (("of",), ""), "allegations": (("of",), "suspected"), "years": (("for",), "sentenced"),
    "months": (("for",), "sentenced"), "prison": (("for",), "sentenced"), "jail": (("for",), "sentenced"),
    "life": (("for",), "sentenced"), "sentence": (("for",), "sentenced"),
    "cause": (("for",), "suspected"), "treated": (("as",), "suspected"), "treating": (("as",), "suspected"),
    "include": (("",), ""),
    "includes": (("",), ""), "alleging": (("",), "charged"),
}  # fmt: skip
_FAR = frozenset(
    (
        "charges",
        "charge",
        "charged",
        "indicted",
        "convicted",
        "arrested",
        "sentenced",
        "jailed",
        "imprisoned",
        "acquitted",
        "fined",
        "trial",
        "detained",
        "held",
        "cleared",
        "clears",
        "prison",
        "jail",
    )
)
"""Words from which the offence may stand apart: "charged on Friday with", "sentenced to six years for"."""
_PASSED = frozenset(("'", "’", "£", "$", "€", ",", "-"))
_ABOUT_CHARGES = frozenset(("related", "relating", "involving", "stemming", "including", "include", "included", "connected"))
_BARE = frozenset(
    (
        "charge",
        "charges",
        "case",
        "conviction",
        "convictions",
        "offence",
        "offences",
        "offense",
        "offenses",
        "trial",
        "suspect",
        "count",
        "counts",
    )
)
_TRIGGERS = frozenset(_FRAMES) | _BARE
_SURE = frozenset(("charged", "convicted", "acquitted", "guilty", "counts", "count", "indicted", "charges", "charge"))

_OUTCOMES = {
    "acquitted": "acquitted", "cleared": "acquitted", "convicted": "convicted", "guilty": "convicted", "sentenced": "sentenced", "jailed": "sentenced",
    "charged": "charged", "indicted": "charged", "denied": "denied", "denies": "denied", "deny": "denied", "accused": "suspected", "suspected": "suspected",
    "wanted": "wanted", "arrested": "suspected", "pleaded": "pleaded-guilty", "admitted": "pleaded-guilty", "dropped": "acquitted", "dismissed": "acquitted",
}  # fmt: skip


def extract(document: Document) -> Iterator[Fact]:
    """One fact for each offence of a list; the stage of the law is the detail `outcome`."""
    words = document.words
    lowers = words.lowers
    done = 0
    for i in words.among(_TRIGGERS):
        if i < done:
            continue
        spans = _behind(words, i)
        frame = "behind"
        if not spans and lowers[i] in _BARE:
            before = phrase_before(words, i)
            spans = [(*before, _counts_before(words, before[0]))] if before is not None and before[0] >= done else []
            frame = "before"
        for first, last, counts in spans:
            yield _fact(document, i, first, last, counts, frame)
            done = last


def _behind(words: Words, i: int) -> list[tuple[int, int, int | None]]:
    """The offences that word `i` brings."""
    word = words.lowers[i]
    frame = _FRAMES.get(word)
    if frame is None:
        return []
    prepositions, _ = frame
    lowers, count = words.lowers, len(words.texts)
    j = i + 1
    # "charged on Friday with", "charged two men with", "charged yesterday by prosecutors with"
    high = min(count, i + 8)
    while j < high and lowers[j] not in prepositions and (lowers[j].isalnum() or lowers[j] in _PASSED) and "" not in prepositions:
        j += 1
    if word in ("charges", "charge"):
        near = next((k for k in range(i + 1, min(count, i + 6)) if lowers[k] in _ABOUT_CHARGES), None)
        if near is not None:
            start = near + 1 + (near + 1 < count and lowers[near + 1] in ("to", "from", "with"))
            return [span for span in phrases_behind(words, start) if names_offence(words, span[0], span[1])]
    if j > i + 1 and (word not in _FAR or j == high):
        return []
    if "" in prepositions:
        start = i + 1
        if start < count and lowers[start] in (":", "the"):
            start += 1
    elif j < count and lowers[j] in prepositions:
        start = j + 1
        if lowers[j] == "on" and start + 1 < count and lowers[start] in ("suspicion", "charges"):
            start += 2 if lowers[start + 1] == "of" else 0
    else:
        return []
    found = phrases_behind(words, start)
    if lowers[i] in ("charged", "convicted", "acquitted", "indicted") and found and len(words.texts[found[0][0]]) > 1:
        first = found[0]
        if names_offence(words, first[0], first[1]):
            return found
        # "charged with a crime he did not commit", "charged with leading the team": only a name for the offence will do.
        return [] if not words.lowers[first[0]].endswith("ing") else found[:1]
    return [span for span in found if names_offence(words, span[0], span[1])]


def _clause(lowers: tuple[str, ...], *, back: bool) -> tuple[str, ...]:
    """The words up to the first stop, nearest first."""
    found: list[str] = []
    for word in reversed(lowers) if back else lowers:
        if word in (".", ";", "!", "?", ":"):
            break
        found.append(word)
    return tuple(found)


def _counts_before(words: Words, first: int) -> int | None:
    names = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
    before = words.lowers[first - 1] if first else ""
    return names.index(before) + 1 if before in names else None


def _fact(document: Document, i: int, first: int, last: int, counts: int | None, frame: str) -> Fact:
    words = document.words
    word = words.lowers[i]
    outcome = _FRAMES[word][1] if word in _FRAMES and frame == "behind" else ""
    near = words.lowers[max(0, i - 8) : i]
    if word == "guilty":
        if "not" in near[-2:] and any(w in near for w in ("pleaded", "pleads", "plead", "pleading")):
            outcome = "denied"
        elif "not" in near[-2:]:
            outcome = "acquitted"
        elif any(w in near for w in ("pleaded", "pleads", "plead", "pled", "pleading")):
            outcome = "pleaded-guilty"
    if not outcome:
        around = (*_clause(near, back=True), *_clause(words.lowers[last : last + 8], back=False))
        outcome = next(
            (_OUTCOMES[w] for w in around if w in _OUTCOMES),
            "convicted" if word.startswith("conviction") else "suspected" if word == "suspect" else "charged",
        )
    details = [("outcome", outcome)]
    if counts is not None:
        details.append(("counts", str(counts)))
    if word != "guilty" and any(w in ("not", "never", "n't") for w in near[-3:]):
        details.append(("negated", "yes"))
    start, end = words.starts[first], words.ends[last - 1]
    text = document.text[start:end]
    what = substance(words, last)
    if what is not None:
        link = " of " if words.lowers[last] == "of" else " "
        end = words.ends[what[1] - 1]
        text += link + document.text[words.starts[what[0]] : end]
    return document.fact(
        "charge",
        start,
        end,
        Value(text=" ".join(text.split())),
        predicate={"charged": "charge", "convicted": "convict", "acquitted": "acquit", "sentenced": "sentence", "wanted": "seek"}.get(
            outcome, "accuse"
        ),
        details=tuple(details),
        confidence=0.4 if not names_offence(words, first, last) else 1.0 if word in _SURE else 0.8,
    )


KIND = Kind(id="charge", summary="Offences, with the stage of the law: charged, convicted, acquitted", shape="text", extract=extract)
