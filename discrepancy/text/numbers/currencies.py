"""Currencies of the world: symbols, ISO 4217 codes and names, before and after a number; and which one an ambiguous name means."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from discrepancy.text.lexicon.lookup import country_of
from discrepancy.text.lexicon.table import read_lines
from discrepancy.text.words import Words

_DOLLARS = ("USD", "AUD", "CAD", "NZD", "HKD", "SGD", "TWD", "JMD", "TTD", "BBD", "BSD", "BZD", "FJD", "GYD", "LRD", "NAD", "XCD")
_POUNDS = ("GBP", "EGP", "SYP", "LBP", "SDG", "SSP")
_RUPEES = ("INR", "PKR", "LKR", "NPR", "MUR", "SCR")
_KRONER = ("NOK", "DKK", "SEK", "ISK")
# CLDR's symbols (narrow forms included), and those of newsroom style books. The first code is meant unless the text says otherwise.
_SYMBOLS: dict[str, tuple[str, ...]] = {
    "$": _DOLLARS,
    "€": ("EUR",),
    "£": _POUNDS,
    "¥": ("JPY", "CNY"),
    "￥": ("JPY", "CNY"),
    "₹": ("INR",),
    "₽": ("RUB",),
    "₩": ("KRW", "KPW"),
    "₪": ("ILS",),
    "₺": ("TRY",),
    "₴": ("UAH",),
    "₦": ("NGN",),
    "₫": ("VND",),
    "฿": ("THB",),
    "₱": ("PHP",),
    "₡": ("CRC",),
    "₲": ("PYG",),
    "₸": ("KZT",),
    "₼": ("AZN",),
    "₾": ("GEL",),
    "₵": ("GHS",),
    "₭": ("LAK",),
    "₮": ("MNT",),
    "៛": ("KHR",),
    "؋": ("AFN",),
    "৳": ("BDT",),
    "﷼": ("IRR", "SAR", "YER", "OMR", "QAR"),
    "＄": _DOLLARS,
}
# What stands before or behind a dollar sign: US$5, $US5, A$5.
_DOLLAR_LETTERS = {
    "us": "USD", "u": "USD", "a": "AUD", "au": "AUD", "aus": "AUD", "c": "CAD", "ca": "CAD", "can": "CAD", "cdn": "CAD", "nz": "NZD", "hk": "HKD",
    "s": "SGD", "sg": "SGD", "nt": "TWD", "r": "BRL", "mx": "MXN", "ec": "XCD", "j": "JMD", "tt": "TTD", "bz": "BZD", "fj": "FJD", "n": "NAD",
    "z": "ZWL", "b": "BND", "l": "LRD",
}  # fmt: skip
# Abbreviations that stand before an amount (or, the krone family and zloty, behind it), as written.
_SHORT: dict[str, tuple[str, ...]] = {
    "Rs": _RUPEES, "Re": _RUPEES, "R": ("ZAR",), "RM": ("MYR",), "Rp": ("IDR",), "Ksh": ("KES",), "KSh": ("KES",), "Tk": ("BDT",), "Kr": _KRONER,
    "kr": _KRONER, "NKr": ("NOK",), "SKr": ("SEK",), "DKr": ("DKK",), "Sfr": ("CHF",), "SFr": ("CHF",), "Fr": ("CHF",), "Dh": ("AED", "MAD"),
    "Dhs": ("AED", "MAD"), "zł": ("PLN",), "Kč": ("CZK",), "Ft": ("HUF",), "лв": ("BGN",), "руб": ("RUB",), "грн": ("UAH",), "Ush": ("UGX",),
    "Tsh": ("TZS",), "Rmb": ("CNY",), "RMB": ("CNY",), "Gs": ("PYG",), "STG": ("GBP",), "FCFA": ("XOF", "XAF"),
}  # fmt: skip
_BEHIND = frozenset(("kr", "Kr", "zł", "Kč", "Ft", "лв", "руб", "грн", "Dh", "Dhs", "FCFA", "RMB"))
# Names in use beside CLDR's; the first code is meant unless the text says otherwise.
_ALIASES: dict[str, tuple[str, ...]] = {
    "dollar": _DOLLARS, "pound": _POUNDS, "rupee": _RUPEES, "krone": ("NOK", "DKK"), "krona": ("SEK", "ISK"), "euro": ("EUR",),
    "yen": ("JPY",), "renminbi": ("CNY",), "yuan": ("CNY",), "ruble": ("RUB", "BYN"), "rouble": ("RUB", "BYN"), "shekel": ("ILS",),
    "sheqel": ("ILS",), "franc": ("CHF", "XOF", "XAF", "CDF", "RWF", "BIF", "DJF", "GNF", "KMF", "XPF"), "won": ("KRW", "KPW"),
    "peso": ("MXN", "ARS", "CLP", "COP", "PHP", "CUP", "DOP", "UYU"), "lira": ("TRY",), "zloty": ("PLN",), "forint": ("HUF",),
    "crown": ("CZK", "SEK", "NOK", "DKK", "ISK"), "dinar": ("KWD", "IQD", "JOD", "RSD", "DZD", "TND", "LYD", "BHD"), "rial": ("IRR", "YER", "OMR"),
    "riyal": ("SAR", "QAR"), "dirham": ("AED", "MAD"), "shilling": ("KES", "UGX", "TZS", "SOS"), "quid": ("GBP",), "sterling": ("GBP",),
    "buck": ("USD", "AUD", "CAD", "NZD"), "ringgit": ("MYR",), "cruzeiro": ("BRL",), "tenge": ("KZT",), "hryvnia": ("UAH",), "naira": ("NGN",),
    "bolivar": ("VES",), "lev": ("BGN",), "leu": ("RON", "MDL"), "manat": ("AZN", "TMT"), "som": ("KGS", "UZS"), "kwacha": ("ZMW", "MWK"),
}  # fmt: skip
_PLURALS = {
    "kroner": "krone",
    "kronor": "krona",
    "lei": "leu",
    "leva": "lev",
    "reais": "real",
    "lire": "lira",
    "korunas": "crown",
    "soles": "sol",
}
# Names that are everyday English words too count only behind an adjective of nationality or a large number.
_EVERYDAY = frozenset("won real mark sol crown colon gold tala kip pula lek crowns reals".split())
_MINOR = {
    "cent": 0.01,
    "cents": 0.01,
    "pence": 0.01,
    "penny": 0.01,
    "kopecks": 0.01,
    "paise": 0.01,
    "centimes": 0.01,
    "eurocents": 0.01,
    "centavos": 0.01,
}
_MINOR_OF: dict[str, tuple[str, ...]] = {
    "pence": ("GBP",), "penny": ("GBP",), "kopecks": ("RUB",), "paise": ("INR",), "centimes": ("CHF",), "eurocents": ("EUR",), "centavos": ("MXN",),
    "cent": ("USD", "EUR", *_DOLLARS[1:]), "cents": ("USD", "EUR", *_DOLLARS[1:]),
}  # fmt: skip


class Currency(NamedTuple):
    """A currency beside a number: what it may be, best guess first, the words it takes, and 0.01 for cents and pence."""

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
    base: dict[str, tuple[str, ...]] = dict(_ALIASES)
    for line in read_lines("currencies.tsv"):
        code, territories, *names = line.split("\t")
        homes[code] = tuple(territories.split())
        for name in names:
            full[name] = code
            last = name.rsplit(" ", 1)[-1]
            singular = last.removesuffix("s") if last != "swiss" else last
            if singular not in _ALIASES and _PLURALS.get(last) not in _ALIASES and code not in base.get(singular, ()):
                base[singular] = (*base.get(singular, ()), code)
    for name in list(base):
        base.setdefault(name + "s", base[name])
    for plural, name in _PLURALS.items():
        base[plural] = base.get(name, ())
    return _Names(frozenset(homes), homes, full, base)


def is_symbol(token: str) -> bool:
    """Whether a token is a currency sign."""
    return token in _SYMBOLS


def is_code(token: str) -> bool:
    """Whether a token, as written, is an ISO 4217 code or a short form such as "Rs"."""
    return token in _SHORT or (len(token) == 3 and token.isupper() and token in _names().codes)


def is_name(word: str) -> bool:
    """Whether a lower-case word is the name of a currency, or an adjective's country apart, its last word."""
    return word in _names().base


@cache
def currency_words() -> frozenset[str]:
    """Every lower-case word that can begin a currency behind a number, full names apart."""
    names = _names()
    return frozenset(
        (*names.base, *map(str.lower, names.codes), *map(str.lower, _BEHIND), *_SYMBOLS, *_MINOR, "p", "u", "us", "cfa", "new")
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
    if token in _SYMBOLS:
        if token == "$" and at > 0 and words.ends[at - 1] == words.starts[at] and words.lowers[at - 1] in _DOLLAR_LETTERS:
            return Currency((_DOLLAR_LETTERS[words.lowers[at - 1]],), at - 1, first, 1.0)
        if token == "£" and at > 0 and words.ends[at - 1] == words.starts[at] and words.texts[at - 1] in ("E", "LE"):
            return Currency(("EGP",), at - 1, first, 1.0)
        return Currency(_SYMBOLS[token], at, first, 1.0)
    if token == "." and at > 0 and words.texts[at - 1] in ("Rs", "Fr", "Re", "Tk", "Rp") and words.ends[at - 1] == words.starts[at]:
        return Currency(_SHORT[words.texts[at - 1]], at - 1, first, 1.0)
    if at > 0 and words.texts[at - 1] == "$" and words.lowers[at] in _DOLLAR_LETTERS and words.ends[at - 1] == words.starts[at]:
        return Currency((_DOLLAR_LETTERS[words.lowers[at]],), at - 1, first, 1.0)
    if token in _SHORT and not (token in ("R", "Fr", "Re") and gap):
        return Currency(_SHORT[token], at, first, 1.0)
    if len(token) == 3 and token.isupper() and token in _names().codes:
        return Currency((token,), at, first, 1.0)
    return None


def currency_after(words: Words, stop: int, amount: float) -> Currency | None:
    """The currency sign, code or name that begins at word `stop`, behind a number of that size."""
    if stop >= len(words.texts):
        return None
    token, lower = words.texts[stop], words.lowers[stop]
    if token in _SYMBOLS:
        glued_right = stop + 1 < len(words.texts) and words.ends[stop] == words.starts[stop + 1] and words.texts[stop + 1].isdecimal()
        return (
            None
            if glued_right or (token == "$" and words.starts[stop] > words.ends[stop - 1])
            else Currency(_SYMBOLS[token], stop, stop + 1, 1.0)
        )
    if token == "p" and amount < 100 and words.starts[stop] == words.ends[stop - 1]:
        return Currency(("GBP",), stop, stop + 1, 0.01)
    if (
        token == "U"
        and words.texts[stop + 1 : stop + 4] == (".", "S", ".")
        and words.lowers[stop + 4 : stop + 5] in (("dollars",), ("dollar",))
    ):
        return Currency(("USD",), stop, stop + 5, 1.0)
    if lower in _MINOR:
        return Currency(_MINOR_OF[lower], stop, stop + 1, _MINOR[lower])
    if token in _BEHIND:
        return Currency(_SHORT[token], stop, stop + 1, 1.0)
    names = _names()
    if lower in names.base:
        if lower in _EVERYDAY and amount < 1000:
            return None
        tail = stop + 2 if stop + 1 < len(words.texts) and words.lowers[stop + 1] == "sterling" else stop + 1
        return Currency(names.base[lower], stop, tail, 1.0)
    if len(token) == 3 and token.isupper() and token in names.codes:
        return Currency((token,), stop, stop + 1, 1.0)
    if token[:1].isupper() or lower in ("us", "cfa", "new"):
        return _full_name(words, stop, names)
    return None


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
        return None
    return None


def choose(codes: tuple[str, ...], countries: Mapping[str, int]) -> str:
    """The code that is meant, by how often a text names each country (ISO 3166): its most named tender, or else the first."""
    if len(codes) == 1 or not countries:
        return codes[0]
    homes = _names().homes
    if any(countries.get(home, 0) for home in homes.get(codes[0], ())):
        return codes[0]
    named = [(max((countries.get(home, 0) for home in homes.get(code, ())), default=0), -place) for place, code in enumerate(codes)]
    times, place = max(named)
    return codes[-place] if times else codes[0]
