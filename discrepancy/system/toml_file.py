"""TOML files that people write: parsed with the standard library, and every mistake reported with its line."""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from discrepancy.model.problem import Problem, UserError

# Nothing is given back (++): a line that is no header after all must not be tried in every way.
_HEADER = re.compile(r"\s*+(\[\[?)([^\[\]]++)\]\]?\s*+(?:#.*)?$")
_KEY = re.compile(r"""\s*+((?:[\w-]++|"[^"]*+"|'[^']*+')(?:\s*+\.\s*+(?:[\w-]++|"[^"]*+"|'[^']*+'))*+)\s*+=""")
_PART = re.compile(r"""[\w-]+|"[^"]*"|'[^']*'""")
_AT_LINE = re.compile(r"\s*\(at (?:line (\d+), column \d+|end of document)\)")

_DEEPEST = 20
"""Greatest nesting of tables whose line numbers are kept: a name of a thousand parts would need half a million parts for its prefixes."""

_MOST_PARTS = 100
"""Most names with full stops between in one header or key."""

Place = tuple[str | int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TomlFile:
    """A parsed file. `lines` maps the place of each table and key, such as ("source", 0, "path"), to its line, from 1."""

    path: str
    data: Mapping[str, object]
    lines: Mapping[Place, int]

    def line(self, *place: str | int) -> int | None:
        """The line of a key or table, or of the nearest table around it; None where it is not in the file."""
        for length in range(len(place), 0, -1):
            if (found := self.lines.get(place[:length])) is not None:
                return found
        return None

    def problem(self, message: str, *place: str | int, fatal: bool = True) -> Problem:
        """A problem at a place of this file."""
        return Problem(path=self.path, line=self.line(*place), message=message, fatal=fatal)


def parse_toml(path: str, text: str) -> TomlFile:
    """Parse; raises UserError with file and line where the text is not TOML."""
    for number, written in enumerate(text.split("\n"), 1):
        head = written.partition("=")[0].strip()
        if head.count(".") > _MOST_PARTS and head[:1] != "." and " " not in head:  # the standard library takes the square of them
            raise UserError(Problem(path=path, line=number, message="this cannot be read as TOML: it is nested too deeply"))
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        where = _AT_LINE.search(str(error))
        line = int(where.group(1)) if where and where.group(1) else text.count("\n") + 1
        message = _AT_LINE.sub("", str(error))
        raise UserError(Problem(path=path, line=line, message=f"this is not valid TOML: {message}")) from None
    except RecursionError:
        raise UserError(Problem(path=path, message="this cannot be read as TOML: it is nested too deeply")) from None
    except ValueError as error:  # an integer of thousands of figures
        raise UserError(Problem(path=path, message=f"this cannot be read as TOML: {error}")) from None
    return TomlFile(path=path, data=data, lines=_lines(text))


def unknown(word: str, choices: Iterable[str]) -> str:
    """What to say after "unknown …": the nearest choice, or all of them."""
    known = sorted(choices)
    near = difflib.get_close_matches(word, known, 1, 0.6)
    return f"did you mean {near[0]!r}?" if near else f"known keys are: {', '.join(known)}"


def _lines(text: str) -> dict[Place, int]:
    found: dict[Place, int] = {}
    table: Place = ()
    counts: dict[Place, int] = {}
    closing: str | None = None
    for number, line in enumerate(text.split("\n"), 1):
        if closing is not None:
            closing = None if closing in line else closing
            continue
        if header := _HEADER.match(line):
            table = _table(header.group(1) == "[[", _parts(header.group(2)), counts)
            found.setdefault(table, number)
            for length in range(1, min(len(table), _DEEPEST)):
                found.setdefault(table[:length], number)
        elif key := _KEY.match(line):
            place = table + _parts(key.group(1))
            for length in range(len(table) + 1, min(len(place) + 1, len(table) + _DEEPEST)):
                found.setdefault(place[:length], number)
            closing = _left_open(line[key.end() :])
    return found


def _parts(dotted: str) -> tuple[str, ...]:
    return tuple(part.strip("\"'") if part[0] in "\"'" else part for part in _PART.findall(dotted))


def _table(is_array: bool, names: tuple[str, ...], counts: dict[Place, int]) -> Place:
    """The place of a header; a name that is an array of tables means its last element."""
    place: Place = ()
    for name in names[:-1]:
        place += (name,)
        if place in counts:
            place += (counts[place],)
    place += names[-1:]
    if is_array:
        counts[place] = counts.get(place, -1) + 1
        place += (counts[place],)
    return place


def _left_open(rest: str) -> str | None:
    """The mark that closes a multi-line string which this line opens, or None."""
    for mark in ('"""', "'''"):
        if rest.lstrip().startswith(mark) and rest.count(mark) == 1:
            return mark
    return None
