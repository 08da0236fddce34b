"""One piece of evidence for output: its sentence with the value marked, who published it and when, and a link to the place."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from discrepancy.model.discrepancy import Discrepancy, Side
from discrepancy.model.fact import Fact
from discrepancy.model.source import Source
from discrepancy.report.locations.place_link import place_link
from discrepancy.report.text.excerpt import Excerpt, excerpt
from discrepancy.scan.web import is_web

_REACH = 400
"""Most characters of a sentence on either side of its value: more is no sentence but a table or a list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """`side` is number `number` of `d`, from 1; `fact` is one of its facts."""

    d: Discrepancy
    number: int
    side: Side
    fact: Fact
    piece: Excerpt
    link: str


def evidence(discrepancies: Iterable[Discrepancy], sources: Iterable[Source], page: str | None = None) -> Iterator[Evidence]:
    """Every piece of evidence of each side, in order. `page` is the html report that shows the discrepancies, where there is one."""
    by_id = {source.id: source for source in sources}
    for d in discrepancies:
        for number, side in enumerate(d.sides, 1):
            for fact in side.facts:
                link = place_link(fact, by_id[fact.source], page and f"{page}#d-{d.id}")
                yield Evidence(d=d, number=number, side=side, fact=fact, piece=excerpt(fact, by_id, _REACH), link=link)


def passages_in(sources: Sequence[Source]) -> Callable[[Discrepancy], tuple[str, ...]]:
    """A function from a discrepancy to its passages, each as one text: "41: The engineer, ►41◄, had warned … (Gazette, 2021-05-04, a.txt, line 3)"."""
    by_id: Mapping[str, Source] = {source.id: source for source in sources}

    def passages(d: Discrepancy) -> tuple[str, ...]:
        of_d = evidence((d,), by_id.values())
        return tuple(f"{each.side.value}: {each.piece.marked} ({_origin(each)})" for each in of_d)

    return passages


def _origin(each: Evidence) -> str:
    piece = each.piece
    web = each.link if is_web(each.link) else ""
    return ", ".join(part for part in (piece.publisher, piece.published or "no date", piece.source, piece.where, web) if part)
