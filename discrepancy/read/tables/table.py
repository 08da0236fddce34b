"""A table of facts with the mapping of sources.toml: each row states one value, and its cell is its place."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass

from discrepancy.model.fact import Fact
from discrepancy.model.value import Hedge
from discrepancy.read.files.metadata import day_of
from discrepancy.read.files.reader import Columns, Content, NotMeant, Part, Request, Unreadable
from discrepancy.read.tables.cell import CellValue, cell_value, is_nothing, readable_kinds
from discrepancy.read.tables.rows import Rendered, Rows, rendered

_SHOWN = 8
_PART = re.compile(r"[^\w. -]+")


def contents(rows: Rows, request: Request) -> Content | Iterator[Part]:
    """The table as one document; with a column of publishers, one for each of them. Raises NotMeant without a mapping."""
    columns = request.columns
    if columns is None:
        some = ", ".join(repr(name) for name in rows.header[:_SHOWN] if name)
        raise NotMeant(
            "is a table, but nothing says what its columns are; in sources.toml give"
            f' columns = {{ subject = "…", attribute = "…", value = "…", unit = "…" }} (it has {some})'
        )
    places = {role: _index(rows.header, name, role) for role, name in columns.columns.items()}
    if not rows.rows:
        raise Unreadable("is a table without rows")
    publisher = places.get("publisher")
    if publisher is None:
        return _content(rows, list(range(len(rows.rows))), places, columns, columns.fixed.get("publisher"))
    groups: dict[str, list[int]] = {}
    for number, (_, cells) in enumerate(rows.rows):
        groups.setdefault(cells[publisher], []).append(number)
    return _parts(rows, groups, places, columns)


def _parts(rows: Rows, groups: dict[str, list[int]], places: dict[str, int], columns: Columns) -> Iterator[Part]:
    for number, name in enumerate(sorted(groups), 1):
        part = _PART.sub("-", name).strip(" .-") or "no publisher"
        if any(other != name and (_PART.sub("-", other).strip(" .-") or "no publisher") == part for other in groups):
            part = f"{part} {number}"
        yield Part(name=part, content=_content(rows, groups[name], places, columns, name or None))


def _index(header: tuple[str, ...], name: str, role: str) -> int:
    wanted = " ".join(name.split()).casefold()
    for number, each in enumerate(header):
        if " ".join(each.split()).casefold() == wanted:
            return number
    near = difflib.get_close_matches(name, header, 1, 0.6)
    hint = f"did you mean {near[0]!r}?" if near else f"it has {', '.join(repr(each) for each in header[:_SHOWN] if each)}"
    raise Unreadable(f"has no column {name!r}, which sources.toml names as its {role}; {hint}")


@dataclass(frozen=True, slots=True)
class _Row:
    """One row by roles."""

    cells: tuple[str, ...]
    places: dict[str, int]
    columns: Columns

    def get(self, role: str) -> str:
        place = self.places.get(role)
        return self.cells[place] if place is not None else self.columns.fixed.get(role, "")


def _content(rows: Rows, chosen: list[int], places: dict[str, int], columns: Columns, publisher: str | None) -> Content:
    page = rendered(rows, chosen)
    value = places["value"]
    header = rows.header[value]
    facts: list[Fact] = []
    marks: list[tuple[int, str]] = []
    unread: list[str] = []
    readable = readable_kinds()
    for line, number in enumerate(chosen):
        place, cells = rows.rows[number]
        row = _Row(cells, places, columns)
        marks.append((page.lines[line][0], place))
        cell = row.get("value")
        if is_nothing(cell):
            continue
        kind = row.get("kind").strip().lower()
        found = (
            None
            if kind and kind not in readable
            else cell_value(cell, row.get("unit"), row.get("attribute") or ("" if "attribute" in places else header), kind)
        )
        if found is None:
            unread.append(rows.place(number, value))
            continue
        fact = _fact(found, cell, row, page, line, value)
        facts.append(fact)
        marks += [(fact.start, rows.place(number, value)), (fact.end, place)]
    if not facts:
        raise Unreadable(
            f"states nothing that can be read: column {header!r} holds no number, date or text of a kind ({', '.join(readable)})"
        )
    more = f" and {len(unread) - 3} more" if len(unread) > 3 else ""
    notes = (f"cells that cannot be read as a value, or have no unit: {'; '.join(unread[:3])}{more}",) if unread else ()
    found_at = (
        (("publisher", f"column {rows.header[places['publisher']]}" if "publisher" in places else "sources.toml"),) if publisher else ()
    )
    return Content(text=page.text, publisher=publisher, facts=tuple(facts), marks=tuple(marks), extracted=True, notes=notes, found=found_at)


def _fact(found: CellValue, cell: str, row: _Row, page: Rendered, line: int, value: int) -> Fact:
    start = page.starts[line][value]
    written = row.get("date").strip()
    day = day_of(written) if written else None
    return Fact(
        kind=found.kind,
        source="",
        start=start,
        end=start + len(cell),
        quote=cell,
        value=found.value,
        hedge=found.hedge if isinstance(found.hedge, Hedge) else Hedge.EXACT,
        attribute=found.attribute,
        head=found.head,
        details=found.details,
        subject=row.get("subject").strip() or None,
        thing=row.get("thing").strip() or None,
        sieve="column of a table",
        as_of=day.isoformat() if day else None,
        said_by=row.get("said_by").strip() or None,
        sentence=page.lines[line],
        place="list",
    )
