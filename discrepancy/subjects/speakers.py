"""Who said it: the speaker of a quotation, and the attribution of a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from discrepancy.model.fact import Fact
from discrepancy.subjects.mention import Seen, governor
from discrepancy.subjects.scene import Scene
from discrepancy.text.lexicon.lookup import verb_lemma
from discrepancy.text.names.particles import VOUCHING, is_function_word

_NO_SPEAKER = frozenset(["he", "she", "they", "it", "we", "i", "you", "who", "which", "that", "and", "but", "as"])
# Words that may stand between a speaker and the verb.
_BETWEEN = frozenset(
    ["also", "later", "then", "previously", "once", "earlier", "today", "yesterday", "has", "had", "have", "himself", "herself"]
)
_WINDOW = 22


@dataclass(frozen=True, slots=True)
class Speaker:
    """Entity (-1 for none), the sieve that found it, and the words that name the speaker."""

    entity: int
    sieve: str
    name: str | None


NOBODY = Speaker(-1, "", None)


def speakers_of(scene: Scene, quotes: Sequence[Fact]) -> list[Speaker]:
    """Speaker of each quotation, in order: behind it, before it, or the one who goes on speaking in the paragraph."""
    found: list[Speaker] = []
    text = scene.document.text
    for number, fact in enumerate(quotes):
        speaker = _speaker(scene, fact)
        if speaker is None and number and found[-1].name is not None:
            gap = text[quotes[number - 1].end : fact.start]
            if len(gap) < 240 and gap.count("\n") <= (1 if len(gap.strip(" \n\t\r“”\"'‘’.,")) < 3 else 0):
                speaker = Speaker(found[-1].entity, "goes on speaking", found[-1].name)
        found.append(speaker or NOBODY)
    return found


def _speaker(scene: Scene, fact: Fact) -> Speaker | None:
    """Behind the quotation first, or before it where the sentence has led up to it ("She said the work was “done”, the Post reported")."""
    led = any(
        _vouches(scene, index) for index in range(scene.words.at(max(fact.sentence[0], fact.start - 300)), scene.words.at(fact.start))
    )
    return (_before(scene, fact) or _behind(scene, fact)) if led else (_behind(scene, fact) or _before(scene, fact))


def _behind(scene: Scene, fact: Fact) -> Speaker | None:
    words = scene.words
    text = scene.document.text
    limit = min(len(text), max(fact.sentence[1], fact.end + 160))
    newline = text.find("\n", min(limit, max(fact.end, fact.sentence[1])), limit)
    high = newline if newline >= 0 else limit
    first, last = words.at(fact.end), words.at(high)
    if text[fact.end - 1 : fact.end] == ".":
        last = first  # the sentence is over: what follows is another one
    for index in range(first, min(last, first + _WINDOW)):
        if (words.texts[index] in '“"' and index > first + 1) or (
            words.texts[index] in ".!?" and index > first + 1 and words.starts[index] > fact.sentence[1]
        ):
            break
        if _vouches(scene, index):
            return _beside(scene, index, fact.end, high)
        if index <= first + 2 and verb_lemma(words.lowers[index]) is not None:  # “…,” laughs the keeper, Jan Bos
            seen = next((s for s in scene.between(fact.end, high) if s.opening in (index + 1, index + 2)), None)
            if seen is not None and not seen.possessive:
                return _named(scene, seen)
    return None


def _before(scene: Scene, fact: Fact) -> Speaker | None:
    words = scene.words
    text = scene.document.text
    line = text.rfind("\n", 0, fact.start) + 1
    low = max(line, min(fact.sentence[0], fact.start - 1), fact.start - 700)
    at = words.at(fact.start)
    for index in range(at - 1, max(words.at(low), at - _WINDOW) - 1, -1):
        if _vouches(scene, index):
            return _beside(scene, index, low, fact.start)
    return None


def _vouches(scene: Scene, index: int) -> bool:
    return scene.words.lowers[index] in VOUCHING and scene.words.texts[index].islower()


def _beside(scene: Scene, verb: int, low: int, high: int) -> Speaker | None:
    """The mention or noun phrase that a verb of saying belongs to: before it, or behind it where the verb comes first."""
    words = scene.words
    mentions = [s for s in scene.between(low, high) if s.entity >= 0 or s.sieve.startswith("ambiguous")]
    if words.lowers[verb] == "according":
        behind = next((s for s in mentions if verb < s.opening <= verb + 3), None)
        return _named(scene, behind) if behind is not None else _phrase_after(scene, verb + 2)
    before = [s for s in mentions if s.last < verb and not s.possessive and verb - s.closing <= 24]
    for place in range(len(before) - 1, -1, -1):
        seen = before[place]
        if place and governor(words, seen.opening) in ("of", "for", "from", "at", "with") and before[place - 1].closing + 4 > seen.opening:
            continue  # "Ana Ruiz of the Harbour Trust said"
        phrase_end = before[-1].closing
        gap = words.lowers[phrase_end + 1 : verb]
        if len(gap) <= 3 and all(word in _BETWEEN or word.endswith("ly") for word in gap):
            return _named(scene, seen)
        break
    if before and words.texts[verb - 1] == ",":
        head = next((s for s in before if words.texts[s.closing + 1] == "," or words.texts[s.last + 1] == ","), None)
        if head is not None:
            return _named(scene, head)
    phrase = _phrase_before(scene, verb)
    if phrase is not None:
        return phrase
    if (
        before
        and before[0].subject
        and not any(word == "," for word in words.texts[before[0].closing + 1 : verb])
        and verb - before[0].closing <= 9
    ):
        return _named(scene, before[0])
    if words.lowers[verb] in ("told", "tells"):
        return None
    behind = next((s for s in mentions if s.opening > verb and not s.possessive), None)
    if behind is not None and behind.opening - verb <= 6:
        gap = words.lowers[verb + 1 : behind.opening]
        owner = any(s.possessive and s.opening > verb and s.last < behind.opening for s in mentions)
        if owner or all(word in ("the", "a", "an", "its", "his", "her", "one") for word in gap):
            return _named(scene, behind)
    if words.texts[verb - 1] in ",”\"’'" or verb == words.at(low):
        return _phrase_after(scene, verb + 1)
    return None


def _named(scene: Scene, seen: Seen) -> Speaker:
    return Speaker(seen.entity, seen.sieve, scene.cast.drafts[seen.entity].name if seen.entity >= 0 else None)


def _phrase_before(scene: Scene, verb: int) -> Speaker | None:
    """ "the Greek coastguard said": the noun phrase before the verb, without its article."""
    words = scene.words
    begin = verb
    while begin > 0 and verb - begin < 7:
        lower = words.lowers[begin - 1]
        if lower in ("of", "for") and begin < verb and begin > 1 and words.lowers[begin - 2].isalpha():
            begin -= 1
            continue
        if lower == "the" and begin > 1 and words.lowers[begin - 2] in ("of", "for"):
            begin -= 1
            continue
        if not lower[0].isalpha() or is_function_word(lower):
            break
        begin -= 1
    if begin == verb or words.lowers[verb - 1] in _NO_SPEAKER or words.lowers[verb - 1].endswith("ly"):
        return None
    return Speaker(-1, "noun phrase", scene.document.text[words.starts[begin] : words.ends[verb - 1]])


def _phrase_after(scene: Scene, begin: int) -> Speaker | None:
    words = scene.words
    if begin < len(words) and words.lowers[begin] in ("the", "a", "an", "one", "its", "his", "her", "their"):
        begin += 1
    end = begin
    while end < len(words) and end - begin < 6 and words.lowers[end][0].isalpha() and not is_function_word(words.lowers[end]):
        end += 1
    if end == begin:
        return None
    return Speaker(-1, "noun phrase", scene.document.text[words.starts[begin] : words.ends[end - 1]])


def attributions(scene: Scene, sentence: tuple[int, int]) -> list[tuple[int, str]]:
    """(offset of the verb, who) for each source that a sentence gives, in order."""
    words = scene.words
    low, high = sentence
    first = words.at(low)
    found = []
    for index in range(first, min(words.at(high), first + 120)):
        if _vouches(scene, index):
            speaker = _beside(scene, index, low, high)
            if speaker is not None and speaker.name:
                found.append((words.starts[index], speaker.name))
    return found
