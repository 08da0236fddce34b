"""The words of a quotation, made plain for comparison."""

from __future__ import annotations

import re
import unicodedata

from discrepancy.lang.en.meaning.lexicon import rarity, singular, verb_lemma
from discrepancy.lang.en.names.quotations import CONTRACTED_ENDINGS, CONTRACTIONS, NEGATIONS, NUMBERS
from discrepancy.lang.en.quantities.numbers import SMALL, TENS

_GLOSS = re.compile(r"\[[^\[\]]*\]|\([^()]*\)|…|\.\.\.")
_WORD = re.compile(r"[^\W_]+(?:[.,]\d+)*(?:'[^\W\d_]+)?")
_NUMBER_WORDS = frozenset(NUMBERS)
COMMON = 33
"""Greatest rarity of words without content: function words and words as common as these."""


def normalise_quote(text: str) -> list[str]:
    """Words in lower case, contractions written out, glosses in brackets and marks left out."""
    plain = unicodedata.normalize("NFKC", _GLOSS.sub(" ", text)).casefold().replace("’", "'")
    found: list[str] = []
    for word in _WORD.findall(plain):
        if word in CONTRACTIONS:
            found += CONTRACTIONS[word].split()
            continue
        for ending, full in CONTRACTED_ENDINGS:
            if word.endswith(ending) and len(word) > len(ending):
                found += (word[: -len(ending)] + full).split()
                break
        else:
            found.append(word.removesuffix("'s"))
    return found


_INSERTED = re.compile(r"(?<!\S)\[([^\W\d_][^\[\]]*)\]")


def glosses(text: str) -> tuple[str, ...]:
    """The words that an editor adds in square brackets, without "sic": "[the mayor]", not the "[h]" of "[h]e"."""
    found = (" ".join(match[1].split()) for match in _INSERTED.finditer(text))
    return tuple(gloss for gloss in found if len(gloss) > 2 and gloss.casefold() != "sic")


def numbers_in_figures(words: list[str]) -> list[str]:
    """The words with numbers up to 99 in figures: "two in three" is "2 in 3"."""
    found: list[str] = []
    for word in words:
        value = SMALL.get(word)
        if value is not None and value < 10 and found and found[-1] in _TENS:
            found[-1] = str(int(found[-1]) + value)
        else:
            found.append(str(value if value is not None else TENS.get(word, word)))
    return found


_TENS = frozenset(str(value) for value in TENS.values())


def content_lemmas(words: list[str]) -> frozenset[str]:
    """Lemmas of the content words."""
    lemmas = (verb_lemma(word) or singular(word) for word in words if rarity(word) > COMMON and word not in NEGATIONS)
    return frozenset(lemma for lemma in lemmas if rarity(lemma) > COMMON)


def figures(words: list[str]) -> list[str]:
    """The numbers among the words, as written."""
    return [word for word in words if word[:1].isdigit() or (word in _NUMBER_WORDS and word != "one")]


def is_excerpt(short: list[str], long: list[str]) -> bool:
    """Whether the words of one are in the other, together and in order."""
    if not short or len(short) > len(long):
        return False
    at = f" {' '.join(long)} ".find(f" {' '.join(short)} ")
    if at < 0:
        return False
    before = " ".join(long)[:at].split()
    return not (before and before[-1] in NEGATIONS and len(long) - len(short) <= len(_NEGATING))  # "Not every house" denies "every house"


_NEGATING = ("it", "is", "not")
"""Words of a negation before a sentence."""
