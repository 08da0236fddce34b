"""One source's text, read once: every scan is made on first use and shared by all kinds."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from functools import cached_property

from discrepancy.model.fact import Fact
from discrepancy.model.source import Source
from discrepancy.model.value import Hedge, Value
from discrepancy.scan.dates.date_scan import DateMention, scan_dates
from discrepancy.scan.language import Language, foreign_language
from discrepancy.scan.markup import hide_comments, hide_marks
from discrepancy.scan.measures.country_counts import count_countries
from discrepancy.scan.measures.measure_roles import assign_roles
from discrepancy.scan.measures.measure_scan import Measure, scan_measures
from discrepancy.scan.names.name_scan import NameMention, scan_names
from discrepancy.scan.names.role_nouns import RoleMention, scan_roles
from discrepancy.scan.names.surname_typos import surname_typos
from discrepancy.scan.numbers.number_scan import Number, scan_numbers
from discrepancy.scan.places.place import Place
from discrepancy.scan.places.place_scan import scan_places
from discrepancy.scan.quotations import Quotation, scan_quotes
from discrepancy.scan.sentences import Sentence, split_sentences
from discrepancy.scan.units.units import Unit
from discrepancy.scan.unwrap import unwrap
from discrepancy.scan.words import Words, split_words


class Document:
    """A source and its scans. All offsets are code points of `source.text`.

    `text` is what the scans read: the source's text, in which comments, the marks of Markdown and line ends that only wrap a paragraph are blanks.
    """

    def __init__(self, source: Source, units: Mapping[str, Unit] | None = None) -> None:
        """`units` are the user's own, by every lower-case form of their names."""
        self.source = source
        self.units = units or {}
        text = hide_comments(source.text)
        self.text = unwrap(hide_marks(text) if source.format == "markdown" else text)

    @cached_property
    def language(self) -> Language | None:
        """The language of a text that is not English; None for English and where it is unknown."""
        return foreign_language(self.source.text, self.source.language)

    @cached_property
    def words(self) -> Words:
        """Words, digit runs and single marks, in order."""
        return split_words(self.text)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Sentences in order; headlines, captions and list lines are separate sentences."""
        return split_sentences(self.text)

    @cached_property
    def numbers(self) -> tuple[Number, ...]:
        """Every numeric expression in order, none overlapping."""
        return scan_numbers(self.text, self.words, self.source.language if self.language is None else self.language.code)

    @cached_property
    def measures(self) -> tuple[Measure, ...]:
        """Every number with its unit, compounds and ranges whole, in order."""
        return scan_measures(self.text, self.words, self.numbers, lambda: self.countries, self.units)

    @cached_property
    def measure_starts(self) -> list[int]:
        """Where each measure begins."""
        return [measure.start for measure in self.measures]

    @cached_property
    def measure_roles(self) -> tuple[str, ...]:
        """What each measure states: age, sentence, duration, money, percent, quantity, count, or "" for none."""
        return assign_roles(self.text, self.words, self.sentences, self.dates, self.measures)

    @cached_property
    def countries(self) -> Mapping[str, int]:
        """How often the text names each country, by ISO 3166 code."""
        return count_countries(self.words)

    @cached_property
    def names(self) -> tuple[NameMention, ...]:
        """Every capitalised name in order, none overlapping."""
        return scan_names(self.text, self.words, self.sentences)

    @cached_property
    def slips(self) -> Mapping[int, int]:
        """Places in `names` of misspelt surnames, each with the place of the full name that is meant."""
        return surname_typos(self.names)

    @cached_property
    def roles(self) -> tuple[RoleMention, ...]:
        """Every role noun that means a person without a name, in order."""
        return scan_roles(self.words, self.names, self.sentences)

    @cached_property
    def dates(self) -> tuple[DateMention, ...]:
        """Every date or time expression in order, resolved against the source's own date."""
        return scan_dates(self.text, self.words, self.source.published)

    @cached_property
    def places(self) -> tuple[Place, ...]:
        """Every named place in order, none overlapping."""
        return tuple(scan_places(self.text, self.words, self.names))

    @cached_property
    def quotes(self) -> tuple[Quotation, ...]:
        """Every passage in quotation marks, in order."""
        return scan_quotes(self.text)

    @cached_property
    def _date_starts(self) -> list[int]:
        return [mention.start for mention in self.dates]

    def date_at(self, offset: int) -> DateMention | None:
        """The date or time expression that covers `offset`, or None."""
        at = bisect_right(self._date_starts, offset) - 1
        return self.dates[at] if at >= 0 and offset < self.dates[at].end else None

    @cached_property
    def sentence_starts(self) -> list[int]:
        """The offset at which each sentence begins."""
        return [sentence.start for sentence in self.sentences]

    def sentence_at(self, offset: int) -> Sentence:
        """The sentence that holds `offset`, or the last one that starts before it."""
        if not self.sentence_starts:
            return Sentence(start=0, end=len(self.text), paragraph=0, place="body")
        at = bisect_right(self.sentence_starts, offset) - 1
        return self.sentences[at if at > 0 else 0]

    @cached_property
    def _sentence_words(self) -> list[tuple[int, int]]:
        words = self.words
        found, last = [], 0
        for sentence in self.sentences:
            first, last = words.between(sentence.start, sentence.end, last)
            found.append((first, last))
        return found

    def sentence_words(self, offset: int) -> tuple[int, int]:
        """The first word of the sentence at `offset`, and the word after its last one."""
        if not self.sentence_starts:
            return 0, len(self.words)
        at = bisect_right(self.sentence_starts, offset) - 1
        return self._sentence_words[at if at > 0 else 0]

    def fact(
        self,
        kind: str,
        start: int,
        end: int,
        value: Value,
        *,
        hedge: Hedge = Hedge.EXACT,
        attribute: str = "",
        head: str | None = None,
        modifiers: tuple[str, ...] = (),
        predicate: str | None = None,
        of: tuple[int, int] | None = None,
        qualifiers: tuple[str, ...] = (),
        details: tuple[tuple[str, str], ...] = (),
        confidence: float = 1.0,
    ) -> Fact:
        """A fact of this source at `start`, `end`; `of` is the span of its substance."""
        sentence = self.sentence_at(start)
        source = self.source
        substance, of_start, of_end = (source.text[of[0] : of[1]], *of) if of else (None, None, None)
        qualifiers = qualifiers if len(qualifiers) < 2 else tuple(sorted(qualifiers))
        details = details if len(details) < 2 else tuple(sorted(details))
        return Fact(
            kind=kind, source=source.id, start=start, end=end, quote=source.text[start:end], value=value, hedge=hedge,
            attribute=attribute or kind, head=head, modifiers=modifiers, predicate=predicate, of=substance, of_start=of_start, of_end=of_end,
            qualifiers=qualifiers, details=details, sentence=(sentence.start, sentence.end), place=sentence.place, confidence=confidence,
        )  # fmt: skip
