"""Hostile texts by grammar: atoms of a few families, so many of them different, glued, wrapped and marked; any recipe at any length.

`benchmarks.slowest` searches the recipes for the slowest, docs/worst-cases.md shows what it found.
"""

from __future__ import annotations

import datetime
import string
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from discrepancy.model.source import Source

_DAY = datetime.date(2000, 1, 1)
PUBLISHED = datetime.date(2021, 6, 15)
_SYLLABLES = ("ka", "ro", "mi", "ten", "vul", "sa", "ber", "lo", "ni", "dra", "gos", "pel", "tu", "wex")


def word(number: int) -> str:
    """A word that no dictionary has, another for each number."""
    letters = ""
    while True:
        number, rest = divmod(number, len(_SYLLABLES))
        letters += _SYLLABLES[rest]
        if not number:
            return letters + "k"


def _name(number: int) -> str:
    return f"{word(number).capitalize()} {word(number * 7 + 3).capitalize()}"


def _spelled(number: int) -> str:
    return f"Alexandra Kowal{string.ascii_lowercase[number % 26]}{string.ascii_lowercase[number // 26 % 26]}k"


def _date(number: int) -> str:
    day = _DAY + datetime.timedelta(days=number % 7_000)
    return f"{day.day} {day:%B} {day.year}"


FAMILIES: Mapping[str, Callable[[int], str]] = {
    "capitalised words": lambda number: word(number).capitalize(),
    "names": _name,
    "names a letter apart": _spelled,
    "long names": lambda number: " ".join(word(number + step).capitalize() for step in range(40)),
    "initials": lambda number: f"{string.ascii_uppercase[number % 26]}.",
    "titles": lambda number: f"Minister {word(number).capitalize()}",
    "offices": lambda number: f"the deputy minister of {word(number).capitalize()}",
    "bodies": lambda number: f"the {word(number).capitalize()} Bank",
    "role nouns": lambda number: f"the {('driver', 'lawyer', 'widow', 'captain', 'nurse')[number % 5]}",
    "ages": lambda number: f"{_name(number)}, {20 + number % 70},",
    "aged": lambda number: f"a {20 + number % 70}-year-old",
    "numbers": lambda number: f"{number + 3:,}",
    "speeds": lambda number: f"{number + 5} km/h",
    "lengths": lambda number: f"{number + 5} metres",
    "counts": lambda number: f"{number + 2} people",
    "deaths": lambda number: f"killed {number + 2} people",
    "sums": lambda number: f"${number + 5} million",
    "percentages": lambda number: f"{number % 97 + 1}.{number % 9} per cent",
    "dates": _date,
    "days": lambda number: ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")[number % 5],
    "ago": lambda number: f"{('two', 'three', 'four', 'five')[number % 4]} years ago",
    "durations": lambda number: f"{number + 2} days",
    "clock times": lambda number: f"at {number % 12 + 1}:{number % 60:02} p.m.",
    "results": lambda number: f"won {number % 9}-{number % 7}",
    "terms": lambda number: f"sentenced to {number % 40 + 1} years in prison",
    "charges": lambda number: f"charged with {('fraud', 'theft', 'murder', 'arson')[number % 4]}",
    "places": lambda number: f"in {('Berlin', 'Paris', 'Oslo', 'Rome', 'Lima')[number % 5]}",
    "identifiers": lambda number: f"Flight KX{number % 9_000 + 100}",
    "remarks": lambda number: f'"we saw {word(number)} and nothing else at all", said {_name(number % 50)}',
    "remarks, long": lambda number: '"' + " ".join(word(number * 3 + step) for step in range(30)) + '", she said',
    "sayings": lambda number: f"{word(number).capitalize()} said",
    "pronouns": lambda number: ("he", "she", "they", "his", "her")[number % 5],
    "common words": lambda number: ("the", "house", "was", "built", "of", "stone", "by", "people")[number % 8],
    "rare words": word,
}
GLUES: Mapping[str, str] = {
    "blanks": " ",
    "commas": ", ",
    "and": " and ",
    "to": " to ",
    "of": " of ",
    "full stops": ". ",
    "lines": "\n",
    "paragraphs": ".\n\n",
    "semicolons": "; ",
    "dashes": " – ",
    "slashes": "/",
}
WRAPS: Mapping[str, tuple[str, str]] = {
    "nothing": ("", ""),
    "quotation marks": ("“", "”"),
    "straight marks": ('"', '"'),
    "open quotation marks": ("“", ""),
    "parentheses": ("(", ")"),
    "open parentheses": ("(", ""),
}
MARKS: Mapping[str, str] = {
    "nothing": "",
    "marks of direction": "\u202e",
    "combining marks": "\u0301",
    "soft hyphens": "\u00ad",
    "joiners": "\u200d",
}
OTHERS = ("the same", "other values", "the other way round")
"""What the second source says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """A recipe for a text: its families in turn, how many of each are different, and the words between, around and after them."""

    families: tuple[str, ...]
    different: int = 1
    glue: str = "blanks"
    wrap: str = "nothing"
    marks: str = "nothing"
    other: str = "the same"
    a_sentence: int = 0
    """Atoms after which a full stop and a line end come; 0 for none at all."""

    def __str__(self) -> str:
        parts = [" + ".join(self.families), f"{self.different:,} different", f"between them {self.glue}"]
        if self.wrap != "nothing":
            parts.append(f"in {self.wrap}")
        if self.marks != "nothing":
            parts.append(f"with {self.marks}")
        if self.a_sentence:
            parts.append(f"{self.a_sentence} a sentence")
        return ", ".join((*parts, f"against {self.other}"))


SLOWEST = (
    Recipe(families=("speeds",)),
    Recipe(families=("ago",)),
    Recipe(families=("capitalised words",), different=5),
    Recipe(families=("terms", "aged", "ages"), wrap="parentheses", marks="soft hyphens", a_sentence=8),
    Recipe(families=("aged", "deaths", "pronouns"), different=50, glue="commas", marks="combining marks", a_sentence=60),
)
"""Recipes that `benchmarks.slowest` or a reader found slow."""


def compose(recipe: Recipe, length: int, first: int = 0) -> str:
    """The text of a recipe at a length in characters; `first` is the number of the first atom."""
    opens, closes = WRAPS[recipe.wrap]
    parts: list[str] = []
    size = at = 0
    while size < length:
        family = FAMILIES[recipe.families[at % len(recipe.families)]]
        atom = family(first + at // len(recipe.families) % recipe.different)
        end = ".\n" if recipe.a_sentence and at % recipe.a_sentence == recipe.a_sentence - 1 else GLUES[recipe.glue]
        parts.append(f"{opens}{atom}{MARKS[recipe.marks]}{closes}{end}")
        size += len(parts[-1])
        at += 1
    return "".join(parts)[:length]


def sources(recipe: Recipe, length: int) -> list[Source]:
    """Two dated sources of half the length each."""
    half = length // 2
    text = compose(recipe, half)
    other = compose(recipe, half, 1) if recipe.other == "other values" else text
    if recipe.other == "the other way round":
        other = "\n".join(reversed(text.split("\n"))) if "\n" in text else " ".join(reversed(text.split(" ")))
    return [Source(id="a", text=text, published=PUBLISHED), Source(id="b", text=other, published=PUBLISHED)]
