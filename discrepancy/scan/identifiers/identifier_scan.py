"""The identifier scan: figures that name a thing instead of counting."""

from __future__ import annotations

from collections.abc import Iterator

from discrepancy.lang.en.meaning.lexicon import is_demonym, place_kind
from discrepancy.lang.en.names.identifiers import BODIES, IDENTIFIER_STARTS, NETWORKS, NO_SERIES, OF_SERIES, ROADS
from discrepancy.lang.en.quantities.numbers import MONEY_SCALES
from discrepancy.lang.en.words.date_words import MONTHS, ORDINALS, WEEKDAYS
from discrepancy.lang.en.words.identifier_words import (
    BILLS,
    CLASSES,
    CODES,
    EXCHANGES,
    LOWER_TOO,
    MAKERS,
    NO_CODES,
    NUMBERED_BEFORE,
    SOFTWARE,
    UNITS,
)
from discrepancy.lang.en.words.name_particles import is_function_word
from discrepancy.lang.en.words.place_words import STREETS
from discrepancy.scan.identifiers.code_extent import code_end, grouped_number_end, model_end
from discrepancy.scan.identifiers.identifier import Identifier
from discrepancy.scan.identifiers.registrations import aircraft, citation, plate, ticker
from discrepancy.scan.units.currencies import is_code
from discrepancy.scan.units.units import WORDS
from discrepancy.scan.words import Words


def scan_identifiers(words: Words) -> Iterator[Identifier]:
    """All identifiers in order, none overlapping. Linear in the words: it only looks at figures and a few nouns."""
    lowers = words.lowers
    done = 0
    # Digits sort before ":" in every encoding of ASCII, those of other scripts after it.
    for i in sorted([*words.among(IDENTIFIER_STARTS), *(i for i in words.figures if lowers[i] < ":")]):
        if i < done:
            continue
        found = _at(words, i, done)
        if found is not None and found.first >= done:
            yield found
            done = found.last


def _at(words: Words, i: int, done: int) -> Identifier | None:
    lowers = words.lowers
    word = lowers[i]
    if word in EXCHANGES:
        return ticker(words, i)
    if word == "seed" or word == "seeds":
        number = ORDINALS.get(lowers[i - 1]) if i > done else None
        return None if number is None else Identifier(first=i - 1, last=i + 1, value=i - 1, label="seed", series="seed", ordinal=number)
    if word in ("registration", "registrations", "plate", "plates"):
        return aircraft(words, i) or plate(words, i)
    before = i - 1
    if before < done:
        return citation(words, i)
    touching = words.ends[before] == words.starts[i]
    if touching and (
        words.texts[before].isalpha() or (lowers[before] in ("-", "/") and before > done and words.ends[before - 1] == words.starts[before])
    ):
        return _code(words, i, before, done)
    numbered = _numbered_body(words, i, before) or _bill(words, i, before) or _edition(words, i, before)
    if numbered is not None:
        return numbered
    return _flight(words, i, before, done) or _classed(words, i, before, done) or _model(words, i, before, done) or citation(words, i)


def _flight(words: Words, i: int, before: int, done: int) -> Identifier | None:
    """A flight with a blank in its number: flight BD 1120."""
    airline = words.texts[before]
    if before <= done or words.lowers[before - 1] != "flight" or not (airline.isupper() and airline.isalpha() and len(airline) < 4):
        return None
    return Identifier(first=before - 1, last=code_end(words, i), value=before, label="flight", series="flight")


def _classed(words: Words, i: int, before: int, done: int) -> Identifier | None:
    """Figures after the noun of a class: Channel 4, Case no. 18-300512, section 30, No. 5 seed."""
    lowers = words.lowers
    j = before
    said = False
    if lowers[j] in (":", "#"):
        j -= 1
        said = True
    if j >= done and lowers[j] == "." and j - 1 >= done and lowers[j - 1] in ("no", "nos", "art"):
        j -= 1
    if j >= done and lowers[j] in ("no", "nos", "number", "numbers", "nr", "№"):
        said = True
        number, j = j, j - 1
    else:
        number = None
    if number is not None and j > done and lowers[j] == ",":
        j -= 1  # "the case, no. 22-01478"
    name = lowers[j] if j >= done else ""
    label = CLASSES.get(name)
    if (label is None and number is None) or (j > done and lowers[j - 1] == "-" and words.ends[j - 1] == words.starts[j]):
        return None  # "a top-of-the-line 17-inch laptop"
    if label is None and number is not None and _numbers_things(words, j, number, i, done):
        return Identifier(first=j, last=code_end(words, i), value=i, label=name, series=name)
    return _with_value(words, i, j, number, label, name, said=said)


def _with_value(words: Words, i: int, j: int, number: int | None, label: str | None, name: str, *, said: bool) -> Identifier | None:
    """The identifier of the class at word `j` with its figures at word `i`; `number` is the place of "no.", `said` that a sign says so."""
    lowers = words.lowers
    last = code_end(words, i)
    if label == "patent":
        last = grouped_number_end(words, last)
    mixed = any(word.isalpha() for word in lowers[i:last]) and last > i + 1
    if label is not None and (words.texts[j][0].isupper() or name in LOWER_TOO or said or mixed) and (said or not _counts(words, last)):
        if last < len(words) and lowers[last] == "/" and last + 1 < len(words) and lowers[last + 1].isdecimal():
            last += 2
        return Identifier(first=j, last=last, value=i, label=label, series=name)
    if number is not None and last < len(words) and lowers[last] in NUMBERED_BEFORE:
        return Identifier(first=number, last=last, value=i, label=CLASSES[lowers[last]], series=lowers[last])  # "the No. 142 bus"
    if number is not None and last < len(words) and lowers[last] in ("seed", "seeds", "ranked", "jersey", "shirt"):
        return Identifier(first=number, last=last, value=i, label=lowers[last].removesuffix("s"), series=lowers[last].removesuffix("s"))
    return None


def _numbers_things(words: Words, j: int, number: int, i: int, done: int) -> bool:
    """Whether a noun before "number" says what is numbered: inventory number 1187, serial number 40-118."""
    lowers = words.lowers
    noun = lowers[j] if j >= done else ""
    after = lowers[code_end(words, i)] if code_end(words, i) < len(words) else "."
    plain = noun.isalpha() and len(noun) > 3 and words.texts[j].islower() and not is_function_word(noun)
    return plain and lowers[number] == "number" and len(lowers[i]) > 1 and (not after.isalpha() or is_function_word(after))


def _counts(words: Words, last: int) -> bool:
    """Whether the figures that end before word `last` count or measure what follows."""
    lowers = words.lowers
    if last >= len(words):
        return False
    after = lowers[last]
    return (
        after in UNITS
        or (after in WORDS and len(after) > 1)
        or after == "%"
        or (
            after == ","
            and last + 1 < len(words)
            and len(lowers[last + 1]) == 3
            and words.starts[last + 1] == words.ends[last]
            and lowers[last + 1].isdecimal()
        )
    )


def _model(words: Words, i: int, before: int, done: int) -> Identifier | None:
    """Figures after a maker or series: Cessna 172, Saturn 5, barge Tern 14."""
    lowers, texts = words.lowers, words.texts
    j = before
    if lowers[j] == "-" or (not texts[j][0].isupper() and lowers[j] not in ("iphone", "ipad", "ipod", "ios")):
        return None
    if lowers[j] in MAKERS:
        last = code_end(words, i)
        first = j
        while (
            first - 1 >= done
            and texts[first - 1][0].isupper()
            and lowers[first - 1] in ("internet", "microsoft", "google", "apple", "mozilla", "sony", "samsung", "amd", "intel", "mcdonnell")
        ):
            first -= 1
        if _counts(words, last) or (lowers[j] in MONTHS):
            return None
        return Identifier(
            first=first, last=model_end(words, last), value=first, label="version" if lowers[j] in SOFTWARE else "model", series=lowers[j]
        )
    k = j
    while k - 1 >= done and k > j - 3 and texts[k - 1][0].isupper() and texts[k - 1].isalpha():
        k -= 1
    lead = lowers[k - 1] if k > done else ""
    label = CLASSES.get(lead)
    if label != "vessel":
        return None
    last = code_end(words, i)
    if not _counts(words, last) and lowers[j] not in MONTHS and lowers[j] not in WEEKDAYS:
        return Identifier(first=k - 1, last=last, value=k, label="vessel", series=" ".join(lowers[k : j + 1]))
    return None


def _filed(words: Words, j: int, i: int, last: int) -> bool:
    """Whether letters and figures between slashes are a file's number: after "No." or a class, or with two slashes."""
    before = words.lowers[max(0, j - 2) : j]
    return "no" in before or any(word in CLASSES for word in before) or "/" in words.lowers[i:last]


def _numbered_body(words: Words, i: int, before: int) -> Identifier | None:
    """ "the 14th Amendment", "the 116th Congress", "the 27th Congressional District": a body or article by its number."""
    lowers, texts, count = words.lowers, words.texts, len(words)
    if i + 2 >= count or lowers[i + 1] not in ("st", "nd", "rd", "th") or words.starts[i + 1] != words.ends[i]:
        return None
    at = i + 2
    while at < count and at < i + 4 and texts[at][0].isupper() and lowers[at] not in BODIES:
        at += 1
    if at >= count or not texts[at][0].isupper() or lowers[at] not in BODIES:
        return None
    return Identifier(first=i, last=at + 1, value=i, label=lowers[at], series=lowers[at])


def is_number_of_bill(words: Words, i: int) -> bool:
    """Whether the figures at word `i` number a bill: "H.R. 1910"."""
    return i > 0 and _bill(words, i, i - 1) is not None


def _bill(words: Words, i: int, before: int) -> Identifier | None:
    """ "SB 1062", "H.R. 3200": a bill by its house and number (rules of the American legislatures)."""
    first, letters = before, words.texts[before]
    if letters == ".":
        while before - first < 8 and first > 0 and words.texts[first] == "." and _is_initial(words, first - 1):
            first -= 2
        first += 1
        letters = "".join(words.texts[first:before:2])
    if letters not in BILLS or words.starts[i] - words.ends[before] != 1 or _counts(words, i + 1):
        return None
    return Identifier(first=first, last=i + 1, value=first, label="bill", series=letters.lower())


def _is_initial(words: Words, at: int) -> bool:
    """Whether a word is one letter with a stop right behind it."""
    return len(words.texts[at]) == 1 and words.texts[at].isalpha() and words.ends[at] == words.starts[at + 1]


def _edition(words: Words, i: int, before: int) -> Identifier | None:
    """ "the 81st Harbour Games": which of a series that has a name."""
    lowers, texts, at = words.lowers, words.texts, i + 2
    if at >= len(words) or lowers[i + 1] not in ("st", "nd", "rd", "th") or words.starts[i + 1] != words.ends[i]:
        return None
    named = texts[at][0].isupper() and texts[at].isalpha() and words.starts[at] - words.ends[i + 1] == 1
    if not named or len(texts[at]) == 1 or lowers[before] not in OF_SERIES or is_demonym(texts[at]) or place_kind(texts[at]):
        return None
    last = at + 1
    while last < len(words) and last < at + 3 and texts[last][0].isupper() and texts[last].isalpha():
        last += 1
    near = {lowers[at], lowers[last - 1]}
    if near & (MONTHS.keys() | WEEKDAYS.keys() | STREETS | NO_SERIES):
        return None
    return Identifier(first=i, last=last, value=i, label="edition", series=" ".join(lowers[at:last]))


def _code(words: Words, i: int, before: int, done: int) -> Identifier | None:
    """Letters and figures in one: BA123, NCT04918273, N51427, LUMEN-2."""
    lowers, texts = words.lowers, words.texts
    j = before if lowers[before] not in ("-", "/") else before - 1
    letters = texts[j]
    if not letters.isalpha() or not letters.isupper() or len(letters) > 12 or not letters.isascii():
        return None
    if j > done and words.ends[j - 1] == words.starts[j] and (texts[j - 1] in ("-", "/", "$", "@", "_", ".") or texts[j - 1].isdecimal()):
        return None
    if len(lowers[i]) < 3 and (letters in NETWORKS or (letters[0] in "KW" and len(letters) in (3, 4))):
        return None  # a station and its channel: "WQXL8"
    made = j > done and lowers[j - 1] in MAKERS and texts[j - 1][0].isupper()
    road = (
        len(letters) == 1
        and letters in "AIMBNEDRK"
        and len(lowers[i]) < 5
        and (lowers[before] != "/" and j > done and lowers[j - 1] in ROADS)
    )
    if letters in NO_CODES and not made and not road and (len(letters) > 1 or len(lowers[i]) < 3):
        return None
    last = code_end(words, i)
    if lowers[before] == "/" and (len(letters) < 2 or not _filed(words, j, i, last)):
        return None
    if _counts(words, last) or (is_code(letters) and words.lowers[last - 1] in MONEY_SCALES):
        return None
    return _coded(words, i, j, last, lead=lowers[j - 1] if j > done else "", hyphened=lowers[before] == "-", road=road)


def _coded(words: Words, i: int, j: int, last: int, *, lead: str, hyphened: bool, road: bool) -> Identifier:
    """What the code of the letters at word `j` and the figures at word `i` names, by the word before it."""
    lowers, letters = words.lowers, words.texts[j]
    figures = len(lowers[i])
    series = letters.lower()
    if lead in ("flight", "flights") or (
        figures in (3, 4) and 2 <= len(letters) <= 3 and not hyphened and last < len(words) and lowers[last] in ("flight", "from")
    ):
        return Identifier(first=j - 1 if lead in ("flight", "flights") else j, last=last, value=j, label="flight", series="flight")
    if lead in MAKERS and words.texts[j - 1][0].isupper():
        return Identifier(first=j - 1, last=model_end(words, last), value=j - 1, label="model", series=lead)
    if letters in CODES:
        return Identifier(first=j, last=last, value=j, label=CODES[letters], series=series)
    if lead in CLASSES and lead in LOWER_TOO | {"highway", "route", "motorway"}:
        return Identifier(first=j - 1, last=last, value=j, label=CLASSES[lead], series=series)
    if len(letters) == 1 and (figures < 3 or road):
        label = "route" if road else "code"
        return Identifier(first=j, last=last, value=j, label=label, series=series, confidence=0.6)
    return Identifier(first=j, last=last, value=j, label="code", series=series, confidence=0.8)
