"""Two versions of one statement, word by word: what both have, and where they differ."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from discrepancy.judge.meaning.normalised_quotes import COMMON, normalise_quote, numbers_in_figures
from discrepancy.lang.en.meaning.lexicon import rarity, singular, verb_lemma
from discrepancy.lang.en.names.quotations import ARTICLES, JOINING, LIGHT, WEIGHTY

GAP = "…"
"""Marks words that one source leaves out or replaces: an ellipsis, or an editor's gloss in brackets."""
_GAPS = re.compile(r"\[[^\[\]]*\]|\([^()]*\)|…|\.\s?\.\s?\.")
_POSSESSIVES, _OWNER = frozenset("my your his her its our their".split()), "'s"
TAIL = 2
"""Words that both may have after their last common word, as another ending of one sentence."""

LEAST = 4
"""Words that two versions must have in common, in the same order, to be of one statement."""
SHARE = 0.75
"""Share of the shorter common stretch that must be the same words."""


FRAGMENT = 6
"""Most words of a quotation that is only a fragment."""
WHOLE = 8
"""Least number of common words of two whole sentences; the endings of shorter quotations may be adapted to the sentence around them."""
HALF = 0.6
"""Share of the shorter version that must be the same words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WordingDifference:
    """One place where two wordings differ: the words of each, in order; one of them may be empty."""

    left: tuple[str, ...]
    right: tuple[str, ...]


def wording_differences(left: str, right: str) -> tuple[WordingDifference, ...] | None:
    """Where two wordings of one statement have other words, small words only where nothing else differs; None where they are two statements.

    What comes before their first common words or after the last may be an excerpt and is no difference, nor is what an ellipsis or a gloss replaces.
    """
    one, other = _words(left), _words(right)
    blocks = _common(one, other)
    if not blocks:
        return None
    first, last = blocks[0], blocks[-1]
    matched = sum(size for _, _, size in blocks)
    shorter = min(last[0] + last[2] - first[0], last[1] + last[2] - first[1])
    telling = sum(_is_distinctive(word) for a, _, size in blocks for word in one[a : a + size])
    short = min(len(one), len(other))
    too_few = (matched < LEAST and telling < LEAST - 1) or matched < max(SHARE * shorter, HALF * short)
    if too_few and not _is_fragment(one, other, blocks, telling):
        return _same_frame(one, other) or _same_opening(one, other)
    stretches = [(one[a + n : c], other[b + n : d]) for (a, b, n), (c, d, _) in pairwise(blocks)]
    stretches += [([one[a + i]], [other[b + i]]) for a, b, n in blocks for i in range(n) if one[a + i] != other[b + i]]
    ending = one[last[0] + last[2] :], other[last[1] + last[2] :]
    if all(0 < len(words) <= TAIL for words in ending):
        stretches.append(ending)
    whole = matched >= WHOLE
    parted = [(tuple(ours), tuple(theirs)) for ours, theirs in stretches]
    told = [pair for pair in parted if _differ(*pair)] or [pair for pair in parted if _reworded(*pair, whole=whole)]
    return tuple(WordingDifference(left=ours, right=theirs) for ours, theirs in told)


FRAME = 0.6
"""Share of the words of two versions of one length that must be the same, place by place, to be two translations."""
SHORT, OPENING = 6, 3
"""The most words of a short version, and the words that two of them must begin with."""


def _same_frame(one: list[str], other: list[str]) -> tuple[WordingDifference, ...] | None:
    """Where two renderings of one length differ that have most words in the same places, as two translations do."""
    if len(one) != len(other) or GAP in one + other:
        return None
    same = [a for a, b in zip(one, other, strict=True) if _lemma(a) == _lemma(b)]
    if len(same) < max(LEAST, FRAME * len(one)) or not any(map(_is_distinctive, same)):
        return None
    parted = [((a,), (b,)) for a, b in zip(one, other, strict=True) if _lemma(a) != _lemma(b)]
    return tuple(WordingDifference(left=ours, right=theirs) for ours, theirs in parted if _differ(ours, theirs))


def _same_opening(one: list[str], other: list[str]) -> tuple[WordingDifference, ...] | None:
    """Where two short renderings differ that begin with the same words: "was warm and practical", "was warm and to the point"."""
    size = next((place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    rest = tuple(one[size:]), tuple(other[size:])
    if size < OPENING or max(len(one), len(other)) > SHORT or not all(rest) or not any(map(_is_distinctive, one[:size])):
        return None
    return (WordingDifference(left=rest[0], right=rest[1]),) if _differ(*rest) else None


def _words(text: str) -> list[str]:
    """The words as spoken, numbers in figures, with GAP for omissions."""
    pieces = _GAPS.split(unicodedata.normalize("NFKC", text.replace(GAP, "...")))
    found = numbers_in_figures(normalise_quote(pieces[0]))
    for piece in pieces[1:]:
        found += [GAP, *numbers_in_figures(normalise_quote(piece))]
    return found


def _is_fragment(one: list[str], other: list[str], blocks: list[tuple[int, int, int]], telling: int) -> bool:
    """Whether all distinctive words of a short rendering are close together in the other: "a narrow channel", "a very narrow channel"."""
    short = min(one, other, key=len)
    entire = sum(size for _, _, size in blocks) == len(short) > 2
    if len(short) > FRAGMENT or telling < (1 if entire else 2) or telling < sum(map(_is_distinctive, short)):
        return False
    first, last = blocks[0], blocks[-1]
    return max(last[0] + last[2] - first[0], last[1] + last[2] - first[1]) <= len(short) + TAIL


def _is_distinctive(word: str) -> bool:
    """Whether a word carries the meaning of a quotation: small words do not."""
    return word in WEIGHTY or (word != GAP and rarity(word) > COMMON)


def _lemma(word: str) -> str:
    return verb_lemma(word) or singular(word)


def _common(one: list[str], other: list[str]) -> list[tuple[int, int, int]]:
    """Stretches of words that both have, in order; one or two small words are chance unless both begin with them or one has them next to others."""
    blocks = SequenceMatcher(None, [_lemma(word) for word in one], [_lemma(word) for word in other], autojunk=False).get_matching_blocks()
    told = [(a, b, n) for a, b, n in blocks if n > 2 or (n > 0 and a == b == 0) or any(map(_is_distinctive, one[a : a + n]))]
    lead = next((block for block in reversed(blocks) if told and block[2] and block < told[0]), None)
    return [lead, *told] if lead and _leads(lead, told[0]) else told


def _leads(small: tuple[int, int, int], block: tuple[int, int, int]) -> bool:
    """Whether small words stand right before a stretch in one version and near it in the other: "a narrow channel", "a very narrow channel"."""
    gaps = sorted((block[0] - small[0] - small[2], block[1] - small[1] - small[2]))
    return gaps[0] == 0 < gaps[1] <= TAIL


def _differ(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Whether two stretches of words differ by more than a gap, a blank inside a word, small words that are left out, and an ending or a
    possessive that only fits the words to the sentence around them."""
    if GAP in ours or GAP in theirs or "".join(ours) == "".join(theirs):
        return False
    left, right = ({_OWNER if word in _POSSESSIVES else _lemma(word) for word in words if word not in LIGHT} for words in (ours, theirs))
    if left == right:
        return False
    return (bool(left) and bool(right)) or any(word in WEIGHTY or _is_distinctive(word) for word in left ^ right)


def _reworded(ours: tuple[str, ...], theirs: tuple[str, ...], *, whole: bool) -> bool:
    """Whether two stretches have other words, small ones included: what is in quotation marks is verbatim.

    Words that only join, and an article that one of them lacks, are heard or not. A possessive fits the words to the sentence around them;
    in renderings that are no `whole` sentences an ending does too.
    """
    left, right = ([word for word in words if word not in JOINING] for words in (ours, theirs))
    if GAP in ours or GAP in theirs or "".join(left) == "".join(right) or (_POSSESSIVES & {*left, *right}):
        return False
    if not (left and right) and ARTICLES.issuperset({*left, *right}):
        return False
    return whole or list(map(_lemma, left)) != list(map(_lemma, right))
