"""How a discrepancy is recognised in a later run: by its values, and by hashes of the sentences that state them."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache

from discrepancy.model.discrepancy import Side
from discrepancy.model.fact import Fact

LENGTH = 12
"""Hex digits of a sentence's hash: 48 bits, so that a million sentences share one by accident once in 560 folders."""

REACH = 1000
"""Most characters on either side of a value that are searched for the ends of its sentence: four times a long sentence."""

# What ends a sentence whatever the layout: a stop before a blank and a capital, figure or opening mark, or an empty line. Abbreviations
# end one too ("Mr. Keller"): the bounds need to be the same tomorrow, not right.
_END = re.compile(r"[.!?\u2026][\"'\u2019\u201d)\]]*(?=\s+(?:>\s*)*[\"'\u2018\u201c(\[]?[A-Z0-9\u00c0-\u00de])|\n[ \t\r>]*\n")
_AHEAD = 3
"""Characters of a sentence that _END looks at to see that it begins."""
# A line of a markdown quotation starts with "> ", which is layout and not text.
_QUOTED = re.compile(r"(?m)^[ \t]*(?:>[ \t]?)+")
# Marks that a content system rewrites while it stores a text, and invisible characters that it adds or drops.
_FOLD = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u02bc", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"'),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"),
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff", ""),
    }
)


def plain(text: str) -> str:
    """`text` without what layout may change: all white space, quotation marks and dashes made plain, composed characters.

    White space goes altogether, since a text that is wrapped anew may break inside "seven-and-a-half" too.
    """
    if ">" in text:
        text = _QUOTED.sub("", text)
    return "".join((text if text.isascii() else unicodedata.normalize("NFC", text).translate(_FOLD)).split())


@lru_cache(maxsize=16_384)
def key(text: str) -> str:
    """A name or value for comparing: as `plain`, and without regard to case."""
    return plain(text).casefold()


def sentence_hashes(fact: Fact, texts: Mapping[str, str]) -> tuple[str, ...]:
    """Hashes of the sentence that states `fact`, LENGTH hex digits each: one, or two where only a single line break bounds it.

    Whether a line break ends a sentence (a headline) or is layout (a wrapped line) cannot be seen in one file, and changes when the file
    is wrapped again; so the sentence counts both ways, and either is enough to recognise it. The bounds are found here and not taken
    from `fact.sentence`, so that a later version that splits sentences better still knows what was decided with an earlier one.
    """
    text = texts.get(fact.source)
    if text is None:
        return (_hash(fact.quote),)
    left, right = max(0, fact.start - REACH), min(len(text), fact.end + REACH)
    ends = (match.end() for match in _END.finditer(text, left, fact.start + _AHEAD))
    before = max((end for end in ends if end <= fact.start), default=left)
    after = next((match.start() + 1 for match in _END.finditer(text, fact.end, right)), right)
    breaks = text.rfind("\n", before, fact.start), text.find("\n", fact.end, after)
    whole = text[before:after]
    line = text[max(before, breaks[0] + 1) : breaks[1] if breaks[1] >= 0 else after]
    return (_hash(whole),) if line == whole else tuple(sorted({_hash(whole), _hash(line)}))


def _hash(sentence: str) -> str:
    return hashlib.sha256(plain(sentence).encode("utf-8", "surrogatepass")).hexdigest()[:LENGTH]


def evidence(side: Side, texts: Mapping[str, str]) -> tuple[str, ...]:
    """Hashes of all sentences that state the value of `side`, sorted."""
    return tuple(sorted({part for fact in (*side.facts, *side.more) for part in sentence_hashes(fact, texts)}))


def forms(shown: str, facts: Iterable[Fact]) -> frozenset[str]:
    """All forms of one value: as shown, as quoted, and as normalised, with its unit where it has one."""
    found = {key(shown)}
    for fact in facts:
        unit = fact.value.unit
        found.add(key(fact.quote))
        found.add(key(f"{fact.value.text} {unit}" if unit else fact.value.text))
        if unit and fact.value.low is not None and fact.value.low == fact.value.high:
            found.add(key(f"{fact.value.low:,.10g} {unit}"))
        if unit in ("year", "person"):  # shown as a bare number, and measured in nothing else
            found.add(key(fact.value.text))
    return frozenset(found)
