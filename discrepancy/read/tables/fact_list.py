"""Lists of facts as `discrepancy facts --format csv` and jsonl write them, read back; facts of any other extractor can be read in this
form too. Only the quotes of their texts are known. If their offsets are consistent, the quotes are put at them in an otherwise blank
text, so that every fact keeps its place and id; else each quote is a line.
"""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from discrepancy.model.fact import Fact
from discrepancy.model.frame import UNPARSED, Frame, Slot, SlotState
from discrepancy.model.value import Hedge, Value
from discrepancy.read.files.reader import Content, Part, Request, Unreadable

_NEEDED = frozenset(("kind", "source", "quote"))
_LONGEST = 5_000_000
"""Most characters of a text that is made up of blanks and quotes."""
_STATES = frozenset(map(str, SlotState))
_KIND = re.compile(r"[a-z][a-z0-9-]*$")


def is_fact_list(keys: Collection[str]) -> bool:
    """Whether these columns are those of a list of facts."""
    return set(keys) >= _NEEDED and ("value" in keys or "value.text" in keys)


def listed_facts(rows: Sequence[Mapping[str, str]], request: Request) -> Iterator[Part]:
    """One document for each source that the list names."""
    groups: dict[str, list[tuple[int, Mapping[str, str]]]] = {}
    for number, row in enumerate(rows, 2):
        if missing := sorted(_NEEDED - row.keys()):
            raise Unreadable(f"row {number}: has no {missing[0]}, which a list of facts needs in each row")
        groups.setdefault(row["source"], []).append((number, row))
    if not groups:
        raise Unreadable("is a list of facts, but has no rows")
    for name, members in sorted(groups.items()):
        yield Part(name=name.replace("\\", "/").replace("..", "-").strip("/") or "no source", content=_content(name, members))


def _content(name: str, rows: Sequence[tuple[int, Mapping[str, str]]]) -> Content:
    text = _laid_out(rows)
    lines: list[str] = []
    facts: list[Fact] = []
    offset = 0
    for number, row in rows:
        quote = row["quote"]
        if text is None:
            line = "\t".join(filter(None, (row.get("subject", ""), row.get("attribute", ""), quote)))
            start = offset + len(line) - len(quote)
            sentence = (offset, offset + len(line))
            lines.append(line)
            offset += len(line) + 1
        else:
            start = int(row["start"])
            sentence = (start, start + len(quote))
        facts.append(_fact(number, row, start, sentence))
    whole = "\n".join(lines) if text is None else text
    return Content(
        text=whole,
        id=name or None,
        facts=tuple(facts),
        extracted=True,
        found=(("text", "the quotes of the list" if text is None else "the quotes of the list, at their places"),),
    )


def _laid_out(rows: Sequence[tuple[int, Mapping[str, str]]]) -> str | None:
    """A text with each quote at its offset; None where offsets are missing, too large, or do not agree."""
    spans: list[tuple[int, str]] = []
    for _, row in rows:
        written = row.get("start", "")
        if not written.isdecimal() or len(written) > 9 or int(written) + len(row["quote"]) > _LONGEST:
            return None
        spans.append((int(written), row["quote"]))
    letters = [" "] * max(start + len(quote) for start, quote in spans)
    for start, quote in spans:
        for at, char in enumerate(quote, start):
            if letters[at] not in (" ", char):
                return None
            letters[at] = char
    text = "".join(letters)
    return text if all(text[start : start + len(quote)] == quote for start, quote in spans) else None


def _fact(number: int, row: Mapping[str, str], start: int, sentence: tuple[int, int]) -> Fact:
    kind = row["kind"].strip()
    if not _KIND.match(kind):
        raise Unreadable(f"row {number}: {kind[:40]!r} is not a kind of fact")
    hedge = row.get("hedge") or "exact"
    if hedge not in {str(each) for each in Hedge}:
        raise Unreadable(f"row {number}: {hedge[:40]!r} is not a hedge; write one of {', '.join(map(str, Hedge))}")
    value = Value(
        text=row.get("value") or row.get("value.text") or row["quote"],
        low=_float(number, row, "low"),
        high=_float(number, row, "high"),
        unit=row.get("unit") or row.get("value.unit") or None,
        resolution=_resolution(row),
    )
    return Fact(
        kind=kind,
        source="",
        start=start,
        end=start + len(row["quote"]),
        quote=row["quote"],
        value=value,
        hedge=Hedge(hedge),
        attribute=row.get("attribute") or kind,
        head=row.get("head") or None,
        modifiers=tuple(filter(None, row.get("modifiers", "").split("; "))),
        predicate=row.get("predicate") or None,
        of=row.get("of") or None,
        qualifiers=tuple(sorted(filter(None, row.get("qualifiers", "").split("; ")))),
        details=_details(row),
        subject=row.get("subject") or None,
        thing=row.get("thing") or None,
        sieve="list of facts",
        as_of=row.get("as_of") or None,
        said_by=row.get("said_by") or None,
        sentence=sentence,
        place=row.get("place") or "body",
        confidence=_confidence(number, row),
        frame=_frame(row),
    )


def _float(number: int, row: Mapping[str, str], name: str) -> float | None:
    written = row.get(name) or row.get(f"value.{name}") or ""
    try:
        found = float(written) if written else None
    except ValueError:
        found = math.nan
    if found is not None and not math.isfinite(found):
        raise Unreadable(f"row {number}: {name} is no number: {written[:40]!r}")
    return found


def _confidence(number: int, row: Mapping[str, str]) -> float:
    found = _float(number, row, "confidence")
    return 1.0 if found is None or not 0 <= found <= 1 else found


def _frame(row: Mapping[str, str]) -> Frame:
    """The slots of the clause, as our own list writes them; a slot that a row does not give is unknown."""
    slots: dict[str, Any] = {
        name: _slot(row, f"frame.{name}.") for name, _ in UNPARSED.slots() if row.get(f"frame.{name}.state") in _STATES
    }
    return replace(UNPARSED, **slots) if slots else UNPARSED


def _slot(row: Mapping[str, str], name: str) -> Slot:
    start, end = (int(text) if (text := row.get(f"{name}{side}") or "").isdecimal() else 0 for side in ("start", "end"))
    state = SlotState(row[f"{name}state"])
    return Slot(state, row.get(f"{name}text") or "", start, end, None, row.get(f"{name}how") or "")


def _details(row: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    pairs = [part.partition("=") for part in row.get("details", "").split("; ") if "=" in part]
    pairs += [(key.removeprefix("details."), "=", text) for key, text in row.items() if key.startswith("details.")]
    return tuple(sorted((name, text) for name, _, text in pairs))


def _resolution(row: Mapping[str, str]) -> float | None:
    """The resolution in a list without that column: the place value of the last digit, zeros before the decimal point not counted."""
    if written := row.get("resolution"):
        try:
            return float(written)
        except ValueError:
            return None
    figure = row.get("low") or row.get("value.low") or row.get("high") or row.get("value.high") or ""
    whole, _, decimals = figure.partition(".")
    if not whole.lstrip("-").isdecimal():
        return None
    if decimals.strip("0"):
        return float(10 ** -len(decimals.rstrip("0")))
    return float(10 ** (len(whole) - len(whole.rstrip("0")))) if whole.strip("-0") else 1.0
