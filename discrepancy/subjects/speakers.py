"""Who said it: the speaker of a quotation, and the attribution of a sentence."""

from __future__ import annotations

from discrepancy.subjects.mention import Seen
from discrepancy.subjects.scene import Scene
from discrepancy.text.particles import FUNCTION_WORDS

# Verbs by which a source vouches for a statement; "denied", "promised" and their like report acts.
_VERBS = frozenset(
    "said says say told tells added adds wrote writes explained explains insisted noted notes recalled replied announced argued claimed confirmed confirms"
    " declared stated states stressed testified warned reported reports commented admitted acknowledged emphasised emphasized revealed estimated estimates maintained according".split()
)
_NOT_HEADS = frozenset("he she they it we i you who which that and but".split())


def speaker_of(scene: Scene, start: int, end: int, sentence: tuple[int, int]) -> tuple[int, str, str | None]:
    """Entity (-1 for none), sieve and words of who spoke a quotation: behind it, before it, or in the sentence."""
    words = scene.words
    low = sentence[0]
    text_end = min(len(scene.document.text), max(sentence[1], end + 160))
    newline = scene.document.text.find("\n", end, text_end)
    high = newline if newline >= 0 else text_end
    first, last = words.at(end), words.at(high)
    for index in range(first, min(last, first + 22)):
        if words.texts[index] in '“"' and index > first + 1:
            break
        if words.lowers[index] in _VERBS and words.texts[index].islower():
            found = _beside(scene, index, end, high)
            if found is not None:
                return found
            break
    at = words.at(start)
    for index in range(at - 1, max(words.at(low), at - 25) - 1, -1):
        if words.lowers[index] in _VERBS and words.texts[index].islower():
            found = _beside(scene, index, low, start)
            if found is not None:
                return found
            break
    return -1, "", None


def _beside(scene: Scene, verb: int, low: int, high: int) -> tuple[int, str, str | None] | None:
    """The mention or noun phrase that a verb of saying belongs to: before it, or behind it where the verb comes first."""
    words = scene.words
    mentions = scene.between(low, high)
    before = [s for s in mentions if s.last < verb and verb - s.last <= 14]
    if words.lowers[verb] == "according":
        behind = next((s for s in mentions if verb < s.first <= verb + 6), None)
        return (behind.entity, behind.sieve, _shown(scene, behind)) if behind is not None else _phrase_after(scene, verb + 2)
    for seen in reversed(before):
        if seen.last + 1 == verb or words.texts[seen.last + 1] == "," or (seen.subject and verb - seen.last <= 3):
            if words.texts[seen.last + 1] == "," and words.texts[verb - 1] != ",":
                continue
            return seen.entity, seen.sieve, _shown(scene, seen)
    phrase = _phrase_before(scene, verb)
    if phrase is not None:
        return phrase
    if words.lowers[verb] in ("told", "tells"):
        return None
    behind = next((s for s in mentions if verb < s.first <= verb + 8), None)
    if behind is not None and all(words.texts[i] not in ",.;“\"" for i in range(verb + 1, behind.first)) and not any(
        words.lowers[i] in ("that", "to", "of", "it", "he", "she", "there") for i in range(verb + 1, behind.first)
    ):  # fmt: skip
        return behind.entity, behind.sieve, _shown(scene, behind)
    if words.texts[verb - 1] in ",”\"’'" or verb == words.at(low):
        return _phrase_after(scene, verb + 1)
    return None


def _shown(scene: Scene, seen: Seen) -> str | None:
    return scene.cast.drafts[seen.entity].name if seen.entity >= 0 else None


def _phrase_before(scene: Scene, verb: int) -> tuple[int, str, str | None] | None:
    """ "the Greek coastguard said": the noun phrase before the verb, without its article."""
    words = scene.words
    begin = verb
    while begin > 0 and verb - begin < 6:
        lower = words.lowers[begin - 1]
        if lower == "of" and begin - 2 >= 0 and words.lowers[begin - 2].isalpha() and verb - begin < 4:
            begin -= 1
            continue
        if not lower[0].isalpha() or lower in FUNCTION_WORDS:
            break
        begin -= 1
    if begin == verb or words.lowers[verb - 1] in _NOT_HEADS or words.lowers[verb - 1].endswith("ly"):
        return None
    text = scene.document.text[words.starts[begin] : words.ends[verb - 1]]
    return -1, "noun phrase", text


def _phrase_after(scene: Scene, begin: int) -> tuple[int, str, str | None] | None:
    words = scene.words
    if begin < len(words) and words.lowers[begin] in ("the", "a", "an", "one", "its", "his", "her", "their"):
        begin += 1
    end = begin
    while end < len(words) and end - begin < 6 and words.lowers[end][0].isalpha() and words.lowers[end] not in FUNCTION_WORDS:
        end += 1
    if end == begin:
        return None
    return -1, "noun phrase", scene.document.text[words.starts[begin] : words.ends[end - 1]]


def attribution(scene: Scene, start: int, end: int, sentence: tuple[int, int]) -> str | None:
    """Who a sentence gives as its source, as words: the nearest verb of saying or "according to" in it."""
    words = scene.words
    low, high = sentence
    first, last = words.at(low), words.at(high)
    at = words.at(start)
    verbs = [i for i in range(first, min(last, first + 120)) if words.lowers[i] in _VERBS and words.texts[i].islower()]
    for verb in sorted(verbs, key=lambda i: (abs(i - at), i)):
        found = _beside(scene, verb, low, high)
        if found is not None and found[2]:
            return found[2]
    return None
