"""The signs, short forms and names of currencies next to their codes and CLDR's names."""

from __future__ import annotations

DOLLARS = ("USD", "AUD", "CAD", "NZD", "HKD", "SGD", "TWD", "JMD", "TTD", "BBD", "BSD", "BZD", "FJD", "GYD", "LRD", "NAD", "XCD")
POUNDS = ("GBP", "EGP", "SYP", "LBP", "SDG", "SSP")
RUPEES = ("INR", "PKR", "LKR", "NPR", "MUR", "SCR")
KRONER = ("NOK", "DKK", "SEK", "ISK")
# CLDR's symbols (narrow forms included), and those of newsroom style books. The first code is meant unless the text says otherwise.
SYMBOLS: dict[str, tuple[str, ...]] = {
    "$": DOLLARS,
    "€": ("EUR",),
    "£": POUNDS,
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
    "＄": DOLLARS,
    "₿": ("BTC",),
    "元": ("CNY", "TWD"),
}
# What comes before or after a dollar sign: US$5, $US5, A$5.
DOLLAR_LETTERS = {
    "us": "USD", "u": "USD", "a": "AUD", "au": "AUD", "aus": "AUD", "c": "CAD", "ca": "CAD", "can": "CAD", "cdn": "CAD", "nz": "NZD", "hk": "HKD",
    "s": "SGD", "sg": "SGD", "nt": "TWD", "r": "BRL", "mx": "MXN", "ec": "XCD", "j": "JMD", "tt": "TTD", "bz": "BZD", "fj": "FJD", "n": "NAD",
    "z": "ZWL", "b": "BND", "l": "LRD",
}  # fmt: skip
# Abbreviations that come before an amount (or, the krone family and zloty, after it), as written.
SHORT: dict[str, tuple[str, ...]] = {
    "Rs": RUPEES, "Re": RUPEES, "R": ("ZAR",), "RM": ("MYR",), "Rp": ("IDR",), "Ksh": ("KES",), "KSh": ("KES",), "Tk": ("BDT",), "Kr": KRONER,
    "kr": KRONER, "NKr": ("NOK",), "SKr": ("SEK",), "DKr": ("DKK",), "Sfr": ("CHF",), "SFr": ("CHF",), "Fr": ("CHF",), "Dh": ("AED", "MAD"),
    "Dhs": ("AED", "MAD"), "zł": ("PLN",), "Kč": ("CZK",), "Ft": ("HUF",), "лв": ("BGN",), "руб": ("RUB",), "грн": ("UAH",), "Ush": ("UGX",),
    "Tsh": ("TZS",), "Rmb": ("CNY",), "RMB": ("CNY",),
    "Sh": ("KES", "UGX", "TZS", "SOS"), "Shs": ("KES", "UGX", "TZS", "SOS"), "Gs": ("PYG",), "STG": ("GBP",), "FCFA": ("XOF", "XAF"),
}  # fmt: skip
BEHIND = frozenset(("kr", "Kr", "zł", "Kč", "Ft", "лв", "руб", "грн", "Dh", "Dhs", "FCFA", "RMB"))
# Names in use next to CLDR's; the first code is meant unless the text says otherwise.
ALIASES: dict[str, tuple[str, ...]] = {
    "dollar": DOLLARS, "pound": POUNDS, "rupee": RUPEES, "krone": ("NOK", "DKK"), "krona": ("SEK", "ISK"), "euro": ("EUR",),
    "yen": ("JPY",), "renminbi": ("CNY",), "yuan": ("CNY",), "ruble": ("RUB", "BYN"), "rouble": ("RUB", "BYN"), "shekel": ("ILS",),
    "sheqel": ("ILS",), "franc": ("CHF", "XOF", "XAF", "CDF", "RWF", "BIF", "DJF", "GNF", "KMF", "XPF"), "won": ("KRW", "KPW"),
    "peso": ("MXN", "ARS", "CLP", "COP", "PHP", "CUP", "DOP", "UYU"), "lira": ("TRY",), "zloty": ("PLN",), "forint": ("HUF",),
    "crown": ("CZK", "SEK", "NOK", "DKK", "ISK"), "dinar": ("KWD", "IQD", "JOD", "RSD", "DZD", "TND", "LYD", "BHD"), "rial": ("IRR", "YER", "OMR"),
    "riyal": ("SAR", "QAR"), "dirham": ("AED", "MAD"), "shilling": ("KES", "UGX", "TZS", "SOS"), "quid": ("GBP",), "sterling": ("GBP",),
    "buck": ("USD", "AUD", "CAD", "NZD"), "ringgit": ("MYR",), "cruzeiro": ("BRL",), "tenge": ("KZT",), "hryvnia": ("UAH",), "naira": ("NGN",),
    "bolivar": ("VES",), "lev": ("BGN",), "leu": ("RON", "MDL"), "manat": ("AZN", "TMT"), "som": ("KGS", "UZS"), "kwacha": ("ZMW", "MWK"),
    "bitcoin": ("BTC",), "kuai": ("CNY",),
}  # fmt: skip
# Codes in small letters, as prices on the web give them.
ALIASES |= {code.lower(): (code,) for code in "USD EUR GBP JPY CNY CHF INR AUD CAD NZD HKD SGD SEK NOK DKK ZAR BRL KRW RUB".split()} | {
    "rmb": ("CNY",)
}
# What was paid with before the euro; stories of the past and of archives still count in it.
ALIASES |= {
    "markka": ("FIM",), "guilder": ("NLG", "ANG"), "peseta": ("ESP",), "drachma": ("GRD",), "escudo": ("PTE", "CVE"), "schilling": ("ATS",),
    "deutschmark": ("DEM",), "deutschemark": ("DEM",), "d-mark": ("DEM",), "punt": ("IEP",), "tolar": ("SIT",),
}  # fmt: skip
# Coins without a state, by their signs on exchanges.
COINS = frozenset(("BTC", "ETH"))
# Letters that come directly before an amount of a thousand or more: N20 million, P5,000, K12,500.
LETTERS: dict[str, tuple[str, ...]] = {"N": ("NGN",), "P": ("PHP", "BWP"), "K": ("ZMW", "PGK"), "D": ("GMD",)}
PLURALS = {
    "markkaa": "markka",
    "drachmas": "drachma",
    "drachmae": "drachma",
    "kroner": "krone",
    "kronor": "krona",
    "lei": "leu",
    "leva": "lev",
    "reais": "real",
    "lire": "lira",
    "korunas": "crown",
    "soles": "sol",
}
# Names that are everyday English words too count only after an adjective of nationality or a large number.
EVERYDAY = frozenset("punt punts won real mark sol crown colon gold tala kip pula lek crowns reals".split())
MINOR_OF: dict[str, tuple[str, ...]] = {
    "pence": ("GBP",), "penny": ("GBP",), "kopecks": ("RUB",), "paise": ("INR",), "centimes": ("CHF",), "eurocents": ("EUR",), "centavos": ("MXN",),
    "pennies": ("GBP", "USD"), "cts": ("USD", "EUR", *DOLLARS[1:]), "sen": ("MYR", "IDR", "JPY"), "grand": ("USD", "GBP", *DOLLARS[1:]),
    "cent": ("USD", "EUR", *DOLLARS[1:]), "cents": ("USD", "EUR", *DOLLARS[1:]),
}  # fmt: skip
CENTS = frozenset(MINOR_OF) - {"eurocents", "sen", "grand"} | {"p"}
MINOR = dict.fromkeys(MINOR_OF, 0.01) | {"grand": 1000.0}
