"""Currencies of the world: symbols, ISO 4217 codes and names, before and after a number; and which one an ambiguous name means."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from discrepancy.lang.en.meaning.lexicon import country_of
from discrepancy.lang.en.quantities.money import AFTER_GRAND, COUNTRY_ADJECTIVES
from discrepancy.lang.en.quantities.numbers import MONEY_SCALES, SCALES
from discrepancy.lang.en.tables.frozen_table import read_lines
from discrepancy.lang.en.words.currency_names import (
    ALIASES,
    BEHIND,
    COINS,
    DOLLAR_LETTERS,
    EVERYDAY,
    LETTERS,
    MINOR,
    MINOR_OF,
    PLURALS,
    SHORT,
    SYMBOLS,
)
from discrepancy.scan.words import Words


class Currency(NamedTuple):
    """A currency next to a number: its possible codes, the most likely first, the words it takes, and 0.01 for cents and pence."""

    codes: tuple[str, ...]
    first: int
    stop: int
    factor: float


class _Names(NamedTuple):
    codes: frozenset[str]
    homes: dict[str, tuple[str, ...]]
    full: dict[str, str]
    base: dict[str, tuple[str, ...]]


@cache
def _names() -> _Names:
    homes: dict[str, tuple[str, ...]] = {}
    full: dict[str, str] = {}
    base: dict[str, tuple[str, ...]] = dict(ALIASES)
    for line in read_lines("currencies.tsv"):
        code, territories, *names = line.split("\t")
        homes[code] = tuple(territories.split())
        for name in names:
            full[name] = code
            last = name.rsplit(" ", 1)[-1]
            singular = last.removesuffix("s") if last != "swiss" else last
            if singular not in ALIASES and PLURALS.get(last) not in ALIASES and code not in base.get(singular, ()):
                base[singular] = (*base.get(singular, ()), code)
    for name in list(base):
        base.setdefault(name + "s", base[name])
    for plural, name in PLURALS.items():
        base[plural] = base.get(name, ())
    return _Names(frozenset(homes), homes, full, base)


def is_symbol(token: str) -> bool:
    """Whether a token is a currency sign."""
    return token in SYMBOLS


def is_code(token: str) -> bool:
    """Whether a token, as written, is an ISO 4217 code or a short form such as "Rs"."""
    return token in SHORT or (len(token) == 3 and token.isupper() and (token in _names().codes or token in COINS))


def is_million_code(token: str) -> bool:
    """Whether a token is a code with its million before it, as annual reports write it: MEUR, MUSD."""
    return len(token) == 4 and token[0] in "MT" and token.isupper() and token[1:] in _LARGE


_LARGE = frozenset("USD EUR GBP JPY CNY CHF INR AUD CAD NZD SEK NOK DKK ZAR BRL PLN CZK HUF".split())
_HIGHEST_PENCE = 10_000
_LINES = frozenset((240.0, 360.0, 480.0, 576.0, 720.0, 1080.0, 1440.0, 2160.0, 4320.0))
"""Lines of a picture: "1080p" is no price."""
_LETTERED = 1000


def letter_before(words: Words, first: int, amount: float) -> Currency | None:
    """The letter of a currency directly before a large amount: "N20 million", "P5,000"; K2 and N7 are names."""
    at = first - 1
    codes = LETTERS.get(words.texts[at]) if at >= 0 and words.ends[at] == words.starts[first] else None
    if codes is None or amount < _LETTERED or (at and words.ends[at - 1] == words.starts[at]) or not _written_out(words, first):
        return None
    return Currency(codes, at, first, 1.0)


def _written_out(words: Words, first: int) -> bool:
    """Whether figures are grouped or have a scale after them, as amounts do and the numbers of roads and models do not."""
    follow = words.lowers[first + 1] if first + 1 < len(words.texts) else ""
    return follow == "," or (follow == "." and words.lowers[first + 2 : first + 3] != ()) or follow in SCALES or follow in MONEY_SCALES


def is_name(word: str) -> bool:
    """Whether a lower-case word is the name of a currency, or an adjective's country apart, its last word."""
    return word in _names().base


@cache
def currency_words() -> frozenset[str]:
    """Every lower-case word that can begin a currency after a number, full names apart."""
    names = _names()
    return frozenset(
        (
            *map(str.lower, COINS),
            *names.base,
            *map(str.lower, names.codes),
            *map(str.lower, BEHIND),
            *SYMBOLS,
            *MINOR,
            *COUNTRY_ADJECTIVES,
            "p",
            "u",
            "us",
            "cfa",
            "new",
            *(f"{letter}{code}".lower() for letter in "MT" for code in _LARGE),
        )
    )


def currency_before(words: Words, first: int) -> Currency | None:
    """The currency sign, code or short form directly before word `first`."""
    at = first - 1
    if at < 0:
        return None
    token = words.texts[at]
    gap = words.starts[first] - words.ends[at]
    if gap > 1 or (words.starts[first] > words.ends[at] and "\n" in token):
        return None
    if token in SYMBOLS:
        return _with_symbol(words, at, first)
    if at > 0 and words.ends[at - 1] == words.starts[at] and (found := _in_two_words(words, at)) is not None:
        return Currency(found, at - 1, first, 1.0)
    if is_million_code(token):
        return Currency((token[1:],), at, first, 1e6 if token[0] == "M" else 1e3)
    if token in SHORT and not (token in ("R", "Fr", "Re") and gap):
        return Currency(SHORT[token], at, first, 1.0)
    if len(token) == 3 and is_code(token):
        return Currency((token,), at, first, 1.0)
    return None


def _with_symbol(words: Words, at: int, first: int) -> Currency:
    """The currency of the symbol at word `at`, with the letters glued to it: "US$", "E£"."""
    token = words.texts[at]
    if at > 0 and words.ends[at - 1] == words.starts[at]:
        if token == "$" and words.lowers[at - 1] in DOLLAR_LETTERS:
            return Currency((DOLLAR_LETTERS[words.lowers[at - 1]],), at - 1, first, 1.0)
        if token == "£" and words.texts[at - 1] in ("E", "LE"):
            return Currency(("EGP",), at - 1, first, 1.0)
    return Currency(SYMBOLS[token], at, first, 1.0)


def _in_two_words(words: Words, at: int) -> tuple[str, ...] | None:
    """The codes that word `at` and the one glued before it may mean: "Rs.", "$US", "GH¢"."""
    token, before = words.texts[at], words.texts[at - 1]
    if token == "." and before in ("Rs", "Fr", "Re", "Tk", "Rp"):
        return SHORT[before]
    if before == "$" and words.lowers[at] in DOLLAR_LETTERS:
        return (DOLLAR_LETTERS[words.lowers[at]],)
    return ("GHS",) if token in ("¢", "₵") and before in ("GH", "Gh") else None


def currency_after(words: Words, stop: int, amount: float) -> Currency | None:
    """The currency sign, code or name that begins at word `stop`, after a number of that size."""
    if stop >= len(words.texts):
        return None
    token, lower = words.texts[stop], words.lowers[stop]
    if token in SYMBOLS:
        return Currency(SYMBOLS[token], stop, stop + 1, 1.0) if _closes_sum(words, stop) else None
    if token == "p" and amount < _HIGHEST_PENCE and amount not in _LINES and words.starts[stop] == words.ends[stop - 1]:
        return Currency(("GBP",), stop, stop + 1, 0.01)
    if (
        token == "U"
        and words.texts[stop + 1 : stop + 4] == (".", "S", ".")
        and words.lowers[stop + 4 : stop + 5] in (("dollars",), ("dollar",))
    ):
        return Currency(("USD",), stop, stop + 5, 1.0)
    if is_million_code(token):
        return Currency((token[1:],), stop, stop + 1, 1e6 if token[0] == "M" else 1e3)
    if lower == "grand" and not _grand(words, stop):
        return None
    if lower in MINOR:
        return Currency(MINOR_OF[lower], stop, stop + 1, MINOR[lower])
    if token in BEHIND:
        return Currency(SHORT[token], stop, stop + 1, 1.0)
    return _named_after(words, stop, amount)


def _closes_sum(words: Words, stop: int) -> bool:
    """Whether the symbol at word `stop` belongs to the number before it, and not to one after it."""
    glued_right = stop + 1 < len(words.texts) and words.ends[stop] == words.starts[stop + 1] and words.texts[stop + 1].isdecimal()
    spaced_dollar = words.texts[stop] == "$" and words.starts[stop] > words.ends[stop - 1]
    return not glued_right and (not spaced_dollar or _sign_ends(words, stop))


def _named_after(words: Words, stop: int, amount: float) -> Currency | None:
    """The currency whose name or code begins at word `stop`."""
    token, lower = words.texts[stop], words.lowers[stop]
    names = _names()
    if lower in names.base:
        if lower in EVERYDAY and amount < 1000:
            return None
        tail = stop + 2 if stop + 1 < len(words.texts) and words.lowers[stop + 1] == "sterling" else stop + 1
        return Currency(names.base[lower], stop, tail, 1.0)
    if len(token) == 3 and is_code(token):
        return Currency((token,), stop, stop + 1, 1.0)
    if token[:1].isupper() or lower in ("us", "cfa", "new") or lower in COUNTRY_ADJECTIVES:
        return _full_name(words, stop, names)
    return None


def _sign_ends(words: Words, at: int) -> bool:
    """Whether a dollar sign after a blank belongs to the number before it: no figures follow, as in "10 $ is not much"."""
    return at + 1 >= len(words.texts) or not (words.texts[at + 1].isdecimal() or words.texts[at + 1] == "$")


def _grand(words: Words, stop: int) -> bool:
    """Whether "grand" after a number is a thousand: no noun follows it, as in "two grand pianos"."""
    follow = words.lowers[stop + 1] if stop + 1 < len(words.texts) else "."
    return not follow[0].isalpha() or follow in AFTER_GRAND


def _full_name(words: Words, stop: int, names: _Names) -> Currency | None:
    """ "Danish kroner", "Fiji dollars", "U.S. dollars"."""
    for size in (2, 3, 4, 5):
        last = stop + size - 1
        if last >= len(words.texts):
            return None
        word = words.lowers[last]
        if word not in names.base:
            continue
        code = names.full.get(" ".join(words.lowers[stop : last + 1]))
        if code is not None:
            return Currency((code,), stop, last + 1, 1.0)
        country = country_of(" ".join(words.texts[stop:last]).replace(" . ", ".").replace(" .", "."))
        codes = tuple(code for code in names.base[word] if country in names.homes.get(code, ()))
        if codes:
            return Currency(codes, stop, last + 1, 1.0)
        if words.lowers[stop] in ("us", "u"):
            return Currency(("USD",), stop, last + 1, 1.0)
        if names.base[word] and not any(code in names.homes for code in names.base[word]):
            return Currency(names.base[word], stop, last + 1, 1.0)  # "Finnish markka": nobody's tender now
        return None
    return None


def choose(codes: tuple[str, ...], countries: Mapping[str, int]) -> str:
    """The code that is meant, by how often a text names each country (ISO 3166): the code of the most named country, or else the first."""
    if len(codes) == 1 or not countries:
        return codes[0]
    homes = _names().homes
    if any(countries.get(home, 0) for home in homes.get(codes[0], ())):
        return codes[0]
    named = [(max((countries.get(home, 0) for home in homes.get(code, ())), default=0), -place) for place, code in enumerate(codes)]
    times, place = max(named)
    return codes[-place] if times else codes[0]
