"""Law reports, tickers and registration marks, each with its special form."""

from __future__ import annotations

from discrepancy.lang.en.words.date_words import MONTH_SHORT, MONTHS
from discrepancy.scan.identifiers.identifier import Identifier
from discrepancy.scan.words import Words


def citation(words: Words, i: int) -> Identifier | None:
    """A law report with its year: 2024 SCJ 211, [2019] EWCA Civ 112."""
    lowers, texts, count = words.lowers, words.texts, len(words)
    if len(lowers[i]) != 4 or i + 2 >= count or not "1800" < lowers[i] < "2100" or lowers[max(0, i - 1)] in ("copyright", "©"):
        return None
    j = i + 1
    first = i
    if lowers[j] == "]" and i and lowers[i - 1] == "[":
        first, j = i - 1, j + 1
    k = j
    while (
        k < count
        and k < j + 3
        and texts[k].isalpha()
        and ((texts[k].isupper() and len(texts[k]) < 7) or (k > j and texts[k].istitle() and len(texts[k]) < 6))
    ):
        k += 1
    if k == j or k >= count or not lowers[k].isdecimal() or lowers[j] in MONTHS or lowers[j] in MONTH_SHORT or len(texts[j]) < 2:
        return None
    return Identifier(first=first, last=k + 1, value=first, label="law report", series=lowers[j])


def ticker(words: Words, i: int) -> Identifier | None:
    """A company's sign on an exchange: NYSE: MRVN."""
    texts, count = words.texts, len(words)
    if i + 2 < count and texts[i + 1] == ":" and texts[i + 2].isalpha() and texts[i + 2].isupper() and len(texts[i + 2]) <= 6:
        return Identifier(first=i, last=i + 3, value=i + 2, label="ticker", series=words.lowers[i])
    return None


def aircraft(words: Words, i: int) -> Identifier | None:
    """A registration mark of letters after its noun: registration LN-SKD."""
    texts, count = words.texts, len(words)
    j = i + 1
    while j < count and j < i + 4 and not (texts[j].isupper() and texts[j].isalpha()):
        j += 1
    if (
        j + 2 < count
        and texts[j].isupper()
        and texts[j + 1] == "-"
        and texts[j + 2].isupper()
        and texts[j + 2].isalpha()
        and len(texts[j]) <= 2
        and 3 <= len(texts[j + 2]) <= 5
    ):
        return Identifier(first=j, last=j + 3, value=j, label="registration", series="registration")
    return None


def plate(words: Words, i: int) -> Identifier | None:
    """A car's registration of letters and figures after its noun: registration KX19 LMB, number plate 4512 BKT."""
    texts, count = words.texts, len(words)
    j = i + 1
    while (
        j < count
        and j < i + 4
        and words.lowers[j] in ("number", "mark", "no", ".", ":", ",", "plate", "plates", "was", "is", "were", "bearing", "reading")
    ):
        j += 1
    last = j
    while (
        last < count
        and last < j + 5
        and len(texts[last]) < 6
        and (texts[last].isdecimal() or (texts[last].isalpha() and texts[last].isupper()))
    ):
        last += 1
    parts = texts[j:last]
    if not any(part.isdecimal() for part in parts) or not any(part.isalpha() for part in parts):
        return None
    return Identifier(first=j, last=last, value=j, label="registration", series="registration")
