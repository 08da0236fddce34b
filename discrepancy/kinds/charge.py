"""Offences that a person is charged with, convicted or acquitted of, wanted or held for."""

from __future__ import annotations

from collections.abc import Container, Iterator

from discrepancy.kinds.naming.charge_frames import PASSED, TRIGGERS
from discrepancy.lang.en.events.charges import ABOUT_CHARGES, BARE, DUTIES, FAR, FRAMES, GERUNDS, NO_ACTS, OUTCOMES, SURE
from discrepancy.model.fact import Detail, Fact
from discrepancy.model.value import Value
from discrepancy.scan.document import Document
from discrepancy.scan.fact_kind import Kind, Trait
from discrepancy.scan.offence_phrases import names_offence, offences_after, offences_before, smuggled_substance
from discrepancy.scan.words import Words


def extract(document: Document) -> Iterator[Fact]:
    """One fact for each offence of a list; the stage of the law is the detail `outcome`."""
    words = document.words
    lowers = words.lowers
    done = 0
    for i in words.among(TRIGGERS):
        if i < done:
            continue
        spans = _offences_after(words, i)
        frame = "behind"
        if not spans and lowers[i] in BARE:
            spans = [(*span, _counts_before(words, span[0])) for span in offences_before(words, i) if span[0] >= done]
            if lowers[i] not in SURE:
                spans = [span for span in spans if names_offence(words, span[0], span[1])]  # "a long-running agency investigation"
            frame = "before"
        for first, last, counts in spans:
            last = _on_line(document, first, last)
            if last == first or (frame == "behind" and "\n" in document.text[words.ends[i] : words.starts[first]]):
                continue
            yield _fact(document, i, first, last, counts, frame)
            done = last


def _on_line(document: Document, first: int, last: int) -> int:
    """The word after the last of an offence's words that is on the line of its first."""
    words = document.words
    end = document.text.find("\n", words.starts[first], words.ends[last - 1])
    return last if end < 0 else words.at(end)


def _offences_after(words: Words, i: int) -> list[tuple[int, int, int | None]]:
    """The offences that word `i` introduces."""
    word = words.lowers[i]
    frame = FRAMES.get(word)
    if frame is None:
        return []
    prepositions, _ = frame
    lowers, count = words.lowers, len(words.texts)
    j = i + 1
    # "charged on Friday with", "charged two men with", "charged yesterday by prosecutors with"
    high = min(count, i + 8)
    while j < high and lowers[j] not in prepositions and (lowers[j].isalnum() or lowers[j] in PASSED) and "" not in prepositions:
        j += 1
    if word in ("charges", "charge"):
        near = next((k for k in range(i + 1, min(count, i + 6)) if lowers[k] in ABOUT_CHARGES), None)
        if near is not None:
            start = near + 1 + (near + 1 < count and lowers[near + 1] in ("to", "from", "with"))
            return [span for span in offences_after(words, start) if names_offence(words, span[0], span[1])]
    if j > i + 1 and (word not in FAR or j == high):
        return []
    opens = _offence_start(lowers, i, j, prepositions)
    return [] if opens is None else _named_offences(words, i, offences_after(words, opens))


def _offence_start(lowers: tuple[str, ...], i: int, j: int, prepositions: Container[str]) -> int | None:
    """Where the offence that word `i` governs may begin, `j` being its preposition; None where it has none."""
    count = len(lowers)
    if "" in prepositions:
        return i + 1 + (i + 1 < count and lowers[i + 1] in (":", "the"))
    if j >= count or lowers[j] not in prepositions:
        return None
    start = j + 1
    suspicion = lowers[j] == "on" and start + 1 < count and lowers[start] in ("suspicion", "charges") and lowers[start + 1] == "of"
    return start + 2 * suspicion


def _named_offences(words: Words, i: int, found: list[tuple[int, int, int | None]]) -> list[tuple[int, int, int | None]]:
    """The named offences after word `i`, and the act that somebody is convicted of."""
    lowers = words.lowers
    word = lowers[i]
    if word in ("reduced", "downgraded", "upgraded") and found:
        stop = found[-1][1]  # "reduced from murder to manslaughter"
        found += offences_after(words, stop + 1) if lowers[stop : stop + 1] == ("to",) else []
    if lowers[i] in ("charged", "convicted", "acquitted", "indicted") and found and len(words.texts[found[0][0]]) > 1:
        first = found[0]
        if names_offence(words, first[0], first[1]):
            return found
        # "charged with a crime he did not commit", "charged with leading the team": only a name for the offence will do.
        act = words.lowers[first[0]]
        return found[:1] if act.endswith("ing") and act not in DUTIES else []
    gerund = bool(found) and words.lowers[found[0][0]].endswith("ing") and words.lowers[found[0][0]] not in NO_ACTS
    if word in GERUNDS and gerund and lowers[found[0][1] : found[0][1] + 1] not in _OBJECTS:
        return [found[0], *(span for span in found[1:] if names_offence(words, span[0], span[1]))]
    return [span for span in found if names_offence(words, span[0], span[1])]


_OBJECTS = (("her",), ("him",), ("them",), ("it",))
"""After a gerund alone these leave open what was done: "sentenced for helping her"."""


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


def _plea(near: tuple[str, ...]) -> str:
    """What the words before "guilty" make of it; empty where they do not say."""
    if "not" in near[-2:]:
        return "acquitted" if _PLEADING.isdisjoint(near) else "denied"
    return "" if (_PLEADING | {"pled"}).isdisjoint(near) else "pleaded-guilty"


_PLEADING = frozenset({"pleaded", "pleads", "plead", "pleading"})


def _fact(document: Document, i: int, first: int, last: int, counts: int | None, frame: str) -> Fact:
    words = document.words
    word = words.lowers[i]
    near = words.lowers[max(0, i - 8) : i]
    outcome = _plea(near) if word == "guilty" else ""
    if not outcome and word in FRAMES and frame == "behind":
        outcome = FRAMES[word][1]
    if not outcome:
        around = (*_clause(near, back=True), *_clause(words.lowers[last : last + 8], back=False))
        outcome = next(
            (OUTCOMES[w] for w in around if w in OUTCOMES),
            "convicted" if word.startswith("conviction") else "suspected" if word == "suspect" else "charged",
        )
    details = [("outcome", outcome)]
    if counts is not None:
        details.append(("counts", str(counts)))
    if word != "guilty" and any(w in ("not", "never", "n't") for w in near[-3:]):
        details.append(("negated", "yes"))
    start, end = words.starts[first], words.ends[last - 1]
    text = document.text[start:end]
    what = smuggled_substance(words, last)
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
        confidence=0.4 if not names_offence(words, first, last) else 1.0 if word in SURE else 0.8,
    )


KIND = Kind(
    id="charge",
    summary="Offences, with the stage of the law: charged, convicted, acquitted",
    extract=extract,
    traits=frozenset({Trait.OF_SOMEONE, Trait.ONE_PER_OWNER, Trait.OF_DEFENDANT, Trait.ABBREVIABLE}),
    details=frozenset({Detail.COUNTS, Detail.NEGATED, Detail.OUTCOME}),
)
