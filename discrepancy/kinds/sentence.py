"""Prison and other judicial terms: imposed, sought, suspended, at most, for life."""

from __future__ import annotations

from collections.abc import Iterator

from discrepancy.kinds.clauses.stated_values import figure, measures_of, tidy_number, value_of, words_after, words_before
from discrepancy.kinds.time.life_sentences import lifetimes
from discrepancy.lang.en.quantities.numbers import SMALL
from discrepancy.lang.en.quantities.terms import CEILING, CEILING_MODALS, NOUNS_OF_TERM, ON_TOP, SOUGHT
from discrepancy.model.fact import Detail, Fact
from discrepancy.model.value import Hedge, Value
from discrepancy.scan.document import Document
from discrepancy.scan.fact_kind import Kind, Trait
from discrepancy.scan.measures.measure_scan import Measure
from discrepancy.scan.number_words import HYPHENS

# What somebody was spared was asked for and not imposed.
_SPARED = frozenset("spared escaped avoided dodged".split())
_STOPS = frozenset(". ; ! ?".split())


def extract(document: Document) -> Iterator[Fact]:
    """One fact for each judicial term; a life sentence has no number, and the detail form=life."""
    for measure in measures_of(document, "sentence"):
        before, after = words_before(document, measure, 10), words_after(document, measure, 8)
        measure, counts = _consecutive(document, measure)
        hedged = document.words.lowers[document.words.at(measure.number.hedge_start) : measure.first]
        served = measure.hedge is Hedge.AT_LEAST and before[-1:] in (("serve",), ("serving",), ("serves",))
        modality = "minimum" if "minimum" in hedged or served else _modality(before, after)
        life = after[:2] == ("to", "life")
        if modality == "maximum" and measure.hedge is Hedge.EXACT and CEILING_MODALS & set(before[-8:]):
            measure = measure._replace(low=None, hedge=Hedge.AT_MOST)
        value = value_of(measure, measure.unit)
        details = [("counts", counts)] if counts else []
        if life:
            measure = measure._replace(low=measure.raw[0], high=measure.raw[1], hedge=Hedge.RANGE)
            value = value_of(measure, measure.unit)
            details.append(("form", "to-life"))
        if _is_work(after):
            details.append(("form", "unpaid-work"))
        details += _added(before, ("more",) if "more" in document.words.lowers[measure.first : measure.stop] else after)
        yield document.fact(
            "sentence", measure.start, measure.end, value, hedge=measure.hedge, attribute="sentence", predicate="sentence",
            qualifiers=(f"modality={modality}",) if modality else (), details=tuple(details),
        )  # fmt: skip
    for found in lifetimes(document):
        before = document.words.lowers[max(0, found.first - 8) : found.first]
        modality = _modality(before, ())
        details = [("form", "death" if found.text == "death" else "life")]
        if found.times:
            details.append(("counts", figure(found.times)))
        elif document.words.lowers[found.first] in ("multiple", "several", "consecutive", "concurrent"):
            details.append(("counts", "several"))
        details += _added(before, ())
        yield document.fact(
            "sentence", found.start, found.end, Value(text=found.text), attribute="sentence", predicate="sentence",
            qualifiers=(f"modality={modality}",) if modality else (), details=tuple(details),
        )  # fmt: skip


def _modality(before: tuple[str, ...], after: tuple[str, ...]) -> str:
    """maximum, minimum, sought, suspended, possible or "" for what was imposed, by the words of the clause."""
    if any(word == "suspended" for word in after[:5]) or _is_suspended(before):
        return "suspended"
    near: list[str] = []
    for word in reversed(before):
        if word in _STOPS:
            break
        near.append(word)
    if "minimum" in near[:4] or after[:2] == ("before", "parole") or "eligible" in near[:5] or near[:3] == ["least", "at", "serve"]:
        return "minimum"
    for word in near[:8]:
        if word in ("sentenced", "jailed", "imprisoned", "gave", "serving"):
            return "maximum" if "can" in near or "could" in near or "maximum" in near else ""
        if word in SOUGHT or word in _SPARED:
            return "sought"
        if word in CEILING:
            return "maximum"
    return ""


def _is_suspended(before: tuple[str, ...]) -> bool:
    """Whether the noun phrase before a term says that it is suspended: "a suspended jail sentence of"."""
    for word in reversed(before[-5:]):
        if word in ("suspended", "conditional"):
            return True
        if word not in NOUNS_OF_TERM:
            return False
    return False


def _added(before: tuple[str, ...], after: tuple[str, ...]) -> list[tuple[str, str]]:
    """The detail of a term that comes on top of another: "an additional sentence of two years", "two more years"."""
    extra = any(word in ON_TOP for word in before[-4:]) or after[:1] in (("more",), ("extra",), ("extension",), ("consecutive",))
    return [("added", "yes")] if extra else []


def _is_work(after: tuple[str, ...]) -> bool:
    return after[:1] == ("of",) and after[1:2] in (("unpaid",), ("community",))


def _consecutive(document: Document, measure: Measure) -> tuple[Measure, str]:
    """ "two consecutive five-year terms": ten years; concurrent ones run side by side and add nothing."""
    words = document.words
    at = measure.first - 1
    kind = words.lowers[at] if at > 0 else ""
    if kind not in ("consecutive", "concurrent"):
        return measure, ""
    number = SMALL.get(words.lowers[at - 1]) or (
        int(words.lowers[at - 1]) if words.lowers[at - 1].isdecimal() and len(words.lowers[at - 1]) < 3 else 0
    )
    tail = words.lowers[measure.stop + 1] if words.texts[measure.stop : measure.stop + 1] and words.texts[measure.stop] in HYPHENS else ""
    if number < 2:
        return measure, ""
    start = words.starts[at - 1]
    if kind == "concurrent" or tail == "old":
        return measure._replace(start=start), str(number)
    low, high = measure.raw[0] * number, measure.raw[1] * number
    bottom = tidy_number(None if measure.low is None else low)
    top = tidy_number(None if measure.high is None else high)
    return (
        measure._replace(start=start, raw=(low, high), low=bottom, high=top),
        str(number),
    )  # fmt: skip


KIND = Kind(
    id="sentence",
    summary="A prison or other judicial term",
    extract=extract,
    traits=frozenset({Trait.NUMBER, Trait.OF_SOMEONE, Trait.OF_DEFENDANT, Trait.TERM}),
    details=frozenset({Detail.ADDED, Detail.COUNTS, Detail.FORM}),
)
