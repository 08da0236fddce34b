"""A fact: one value that one source states, with the place of its words."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from discrepancy.model.frame import UNPARSED, Frame
from discrepancy.model.value import Hedge, Value


class Detail(StrEnum):
    """What a kind can say about a value besides the value itself. Each docstring begins with the kinds that give it; a `Kind` declares them."""

    ADDED = "added"
    """sentence: "yes" for a term that is served after another."""
    AMBIGUOUS = "ambiguous"
    """quantity and date: "unit" for a unit with several sizes ("ton"), "yes" for a day that can be read in two ways."""
    ANCHOR = "anchor"
    """date: "floating" for a date relative to one that the words after it may not mean."""
    AT = "at"
    """age and count: ISO date at which the value held, where the clause says it."""
    BASIS = "basis"
    """percent: "percent", "points" or "basis-points"."""
    BIRTHDAY = "birthday"
    """age: "yes" for "her 40th birthday", "short" where it was not reached."""
    BODY = "body"
    """title and name: The organisation or place of an office, as written."""
    CHANGE = "change"
    """percent and count: "yes" for a change against a level, or a margin."""
    CLOCK = "clock"
    """date: "either" for a clock time that may be before or after noon."""
    CORRECTION = "correction"
    """ "yes" where a source says that it corrects the value. No kind reads it yet."""
    COUNTRY = "country"
    """title and place: The country of an office or a nationality."""
    COUNTS = "counts"
    """sentence and charge: How many terms or offences it is for: a number, or "several"."""
    DIRECTION = "direction"
    """percent and place: "rise" or "fall" of a share; the side of the compass of a place."""
    DISTANCE = "distance"
    """place: How far from the place, as written."""
    EXISTENCE = "existence"
    """count: "yes" for a statement that there was someone or no one."""
    FORM = "form"
    """date and sentence: How a date is written ("absolute", "weekday" …); a term that is no time ("life", "death", "unpaid-work")."""
    FROM = "from"
    """place: Where a route begins."""
    HOLDER = "holder"
    """title: The name of who holds the office; "" where the title is not next to a name."""
    IN_A_ROW = "in-a-row"
    """count: "yes" for "three in a row"."""
    INTO = "into"
    """duration: Which part of a match or a term it measures."""
    JOINED = "joined"
    """count: "yes" for one of several counts that one verb governs."""
    LOSER = "loser"
    """count: The side that lost a match."""
    NEGATED = "negated"
    """count and charge: "yes" for none, or for an offence that is denied."""
    NTH = "nth"
    """count and duration: "yes" for an ordinal: the third victim, the fourth day."""
    OFFICE = "office"
    """name: The title before or after a name, lower case."""
    ONLY = "only"
    """count: "yes" for "the only survivor"."""
    OUTCOME = "outcome"
    """charge: "charged", "convicted", "acquitted" …"""
    PART = "part"
    """date: The part of a day, month or year: "morning", "early"."""
    PARTITIVE = "partitive"
    """count: "yes" for "two of them"."""
    PER = "per"
    """money, quantity, duration, percent, count: The singular noun that it is for each of: "hour", "item"."""
    POSITION = "position"
    """place: Where it lies from the place: "near", "inside", "outside"."""
    RECKONED_FROM = "reckoned-from"
    """date: The name of the person from whose event a day is counted."""
    SAID = "said"
    """quantity: "length" where the adjective says it: "90 metres long"."""
    SIDE = "side"
    """place: The part of a country or town, as written: "northern"."""
    SINCE = "since"
    """duration: ISO date of its beginning."""
    SO_FAR = "so-far"
    """duration: "yes" for what may still go on."""
    SORT = "sort"
    """name: The class of a name: person, organisation, place."""
    STATISTIC = "statistic"
    """age: "average", "median" or "mean"."""
    STATUS = "status"
    """title and name: "former", "acting" and so on."""
    TENSE = "tense"
    """date: "past" or "future"."""
    THEN = "then"
    """age: "yes" for an age at some other time."""
    TO = "to"
    """place: Where a route ends."""
    TOTAL = "total"
    """count: The number of which this is a part: 3 of 12."""
    TWIN = "twin"
    """quantity and money: "yes" for a value given a second time in other units."""
    UNRESOLVED = "unresolved"
    """date: "yes" for a date of which the text does not say enough."""
    WINNER = "winner"
    """count: The side that won a match."""
    WITHIN = "within"
    """place: The larger place that is named with it."""


class Qualifier(StrEnum):
    """What makes two values of one attribute two things."""

    EVENT = "event"
    """Which of several like events: "earlier", "another"."""
    MODALITY = "modality"
    """ "planned", "sought", "possible", "maximum", "averted" …"""
    PART = "part"
    """ "other" for a part of a whole that is not this one."""
    PERIOD = "period"
    """The period of a figure: "first quarter", "2016", "previous"."""
    SCOPE = "scope"
    """What it takes in or leaves out: "before tax", "village"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One value stated by one source.

    A kind fills the first block and what its words say by themselves (`head`, `modifiers`, `qualifiers`, `details`,
    `of`); `coref` fills who or what the fact is about. `source_text[start:end] == quote` always holds.
    """

    kind: str
    source: str
    start: int
    end: int
    quote: str
    value: Value
    hedge: Hedge = Hedge.EXACT
    attribute: str = ""
    """What is stated of the subject: "age", "killed", "speed", "deputy foreign minister" …; empty where only the kind says it."""

    # What the words next to the value say.
    head: str | None = None
    """Singular head noun of a counted or measured thing: "passenger", "hashish"; None where there is none."""
    modifiers: tuple[str, ...] = ()
    """Words that narrow the head: ("elderly",), ("navy",)."""
    predicate: str | None = None
    """Lemma of the verb or participle that governs the value: "kill", "find", "sentence"."""
    of: str | None = None
    """The substance of a quantity, as written ("hashish"), with its place in `of_start`, `of_end`."""
    of_start: int | None = None
    of_end: int | None = None
    qualifiers: tuple[str, ...] = ()
    """Sorted "name=value" pairs, by `Qualifier`. A different one is a different attribute."""
    details: tuple[tuple[str, str], ...] = ()
    """Sorted name and value pairs, by `Detail`. They do not make two values two things."""

    # Who or what, when, and by whom: filled by `subjects`.
    subject: str | None = None
    """Display name of the person, organisation or place the fact is about."""
    thing: str | None = None
    """Noun phrase and predicate where the fact is about no entity: "people killed"."""
    entity: str | None = None
    """Id of the entity within its source, or None."""
    sieve: str | None = None
    """Name of the sieve that found the subject."""
    as_of: str | None = None
    """ISO date at which the value held."""
    said_by: str | None = None
    sentence: tuple[int, int] = (0, 0)
    """Start and end of the sentence."""
    place: str = "body"
    """Where in the text: body, headline, caption, list."""
    context: tuple[str, ...] = ()
    """Sorted lemmas of the content words and names of the clause and sentence, without the value's own words."""
    near: tuple[str, ...] = ()
    """Lemmas of the content words on both sides of the value inside its sentence, nearest first."""
    frame: Frame = UNPARSED
    """The slots of its clause; all unknown where the sentence was not parsed."""
    confidence: float = 1.0

    @property
    def id(self) -> str:
        """Handle of this fact: source, kind, place and value."""
        return _handle(self.source, self.kind, self.start, self.end, self.value.text)

    def detail(self, name: StrEnum) -> str | None:
        """The value of one detail, or None; a third party's kind names its details in its own StrEnum."""
        for key, value in self.details:
            if key == name:
                return value
        return None

    def qualifier(self, name: StrEnum) -> str | None:
        """The value of one qualifier, or None."""
        for qualifier in self.qualifiers:
            if qualifier.startswith(name) and qualifier[len(name) : len(name) + 1] == "=":
                return qualifier[len(name) + 1 :]
        return None


HANDLES = 32_768
"""Most handles that are kept: facts are looked up by theirs again and again, and all facts of one story are looked up together."""


@lru_cache(maxsize=HANDLES)
def _handle(source: str, kind: str, start: int, end: int, value: str) -> str:
    what = "\x1f".join((source, kind, str(start), str(end), value))
    return hashlib.sha256(what.encode("utf-8", "surrogatepass")).hexdigest()[:12]
