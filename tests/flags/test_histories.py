"""Months of edits: what was decided stays decided, and what was not comes up. Histories are made by hypothesis."""

import datetime
import re
import tempfile
import textwrap
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from discrepancy.flags import apply, load, write
from discrepancy.flags.storage.flag import decide
from discrepancy.flags.storage.states import DECISIONS
from discrepancy.model.discrepancy import State
from tests.flags.newsroom import find_ages

pytestmark = pytest.mark.slow


TODAY = datetime.date(2026, 6, 1)
SURNAMES = ("Keller", "Braun", "Lang", "Moreau", "Óskarsdóttir", "Šarić")
GIVEN = ("Ada", "Cyril", "Dora", "Émile")
FILLERS = (
    "The harbour was closed until noon.",
    "“Nobody told us,” said a woman at the gate — she would not give a name.",
    "Rain fell all day 🌧 and the river rose by half-a-metre.",
    "Prices of seven-and-a-half-inch pipes went up.",
    "## What we know",
)
TAILS = (
    "was at the gate.",
    "said nothing until Monday.",
    "came from Lyon by train, and left the same evening.",
    "won the seven-and-a-half-mile race.",
)


@dataclass(frozen=True)
class World:
    """Sources as lists of paragraphs, and how each is laid out."""

    sources: tuple[tuple[str, tuple[str, ...]], ...]
    width: int = 0
    newline: str = "\n"
    quoted: bool = False
    curly: bool = False

    def texts(self) -> dict[str, str]:
        found = {}
        for name, paragraphs in self.sources:
            lines = [textwrap.fill(text, self.width) if self.width else text for text in paragraphs]
            text = "\n\n".join(lines) + "\n"
            if self.quoted:
                text = "".join(f"> {line}\n" for line in text.splitlines())
            if self.curly:
                text = text.replace("'", "’")
            found[name] = text.replace("\n", self.newline)
        return found


def statement(draw: st.DrawFn, surname: str, age: int) -> str:
    given_name = draw(st.sampled_from(("", *(f"{name} " for name in GIVEN[:1]))))
    return f"{given_name}{surname}, {age}, {draw(st.sampled_from(TAILS))}"


@st.composite
def worlds(draw: st.DrawFn) -> World:
    people = draw(st.lists(st.sampled_from(SURNAMES), min_size=1, max_size=3, unique=True))
    sources = []
    for number in range(draw(st.integers(2, 3))):
        paragraphs = [draw(st.sampled_from(FILLERS)) for _ in range(draw(st.integers(0, 2)))]
        for index, person in enumerate(people):
            # each person is given two ages at least: one in the first source, another in the second
            paragraphs.append(statement(draw, person, 30 + 10 * index + number))
        sources.append((f"s{number}.txt", tuple(paragraphs)))
    return World(sources=tuple(sources))


def harmless(draw: st.DrawFn, world: World) -> World:
    """An edit that changes nothing that anybody decided."""
    edit = draw(st.sampled_from(("above", "between", "wrap", "rename", "move", "agree", "reorder", "crlf", "quote", "curly", "merge")))
    if edit == "wrap":
        return replace(world, width=draw(st.sampled_from((0, 40, 60, 72))))
    if edit == "reorder":
        return replace(world, sources=tuple(draw(st.permutations(world.sources))))
    if edit == "crlf":
        return replace(world, newline=draw(st.sampled_from(("\n", "\r\n"))))
    if edit in ("quote", "curly"):
        return replace(world, quoted=world.quoted != (edit == "quote"), curly=world.curly != (edit == "curly"))
    return replace(world, sources=edited(draw, world.sources, edit))


def edited(draw: st.DrawFn, before: tuple[tuple[str, tuple[str, ...]], ...], edit: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The sources after an edit of the text or the name of one of them."""
    sources = list(before)
    at = draw(st.integers(0, len(sources) - 1))
    name, paragraphs = sources[at]
    if edit == "above":
        sources[at] = (name, (draw(st.sampled_from(FILLERS)), *paragraphs))
    elif edit == "between":
        cut = draw(st.integers(0, len(paragraphs)))
        sources[at] = (name, (*paragraphs[:cut], draw(st.sampled_from(FILLERS)), *paragraphs[cut:]))
    elif edit == "rename":
        sources[at] = (f"renamed {len(name)} {name}", paragraphs)
    elif edit == "move":
        sources[at] = (f"archive/{name}", paragraphs)
    elif edit == "agree":
        stated = [text for text in paragraphs if re.search(r", \d+, ", text)]
        again = re.sub(r"(, \d+, ).*", r"\1we wrote last year.", draw(st.sampled_from(stated)))
        sources.append((f"agree{len(sources)}.txt", (again,)))
    elif edit == "merge":  # two paragraphs become one
        cut = draw(st.integers(0, len(paragraphs) - 1))
        if cut + 1 < len(paragraphs) and not paragraphs[cut].startswith("#"):
            sources[at] = (name, (*paragraphs[:cut], f"{paragraphs[cut]} {paragraphs[cut + 1]}", *paragraphs[cut + 2 :]))
    return tuple(sources)


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_what_was_decided_stays_decided_whatever_is_edited_around_it(data: st.DataObject) -> None:
    world = data.draw(worlds())
    texts = world.texts()
    before = find_ages(texts)
    assert before
    flags = [decide(found, texts, data.draw(st.sampled_from(DECISIONS))) for found in before]
    expected = {found.id: flag.state for found, flag in zip(before, flags, strict=True)}
    for _ in range(data.draw(st.integers(1, 6))):
        world = data.draw(st.composite(harmless)(world))
        texts = world.texts()
        applied = apply(find_ages(texts), flags, texts, today=TODAY)
        assert {found.id: found.state for found in applied.discrepancies} == expected
        assert applied.stale == ()


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_a_value_that_nobody_judged_is_never_hidden(data: st.DataObject) -> None:
    world = data.draw(worlds())
    texts = world.texts()
    flags = [decide(found, texts, data.draw(st.sampled_from(DECISIONS))) for found in find_ages(texts)]
    for _ in range(data.draw(st.integers(0, 3))):
        world = data.draw(st.composite(harmless)(world))
    surname = data.draw(st.sampled_from(sorted({found.subject.split()[-1] for found in find_ages(world.texts())})))
    sources = list(world.sources)
    stating = [(at, cut) for at, (_, paragraphs) in enumerate(sources) for cut, text in enumerate(paragraphs) if f"{surname}, " in text]
    at, cut = data.draw(st.sampled_from(stating))
    name, paragraphs = sources[at]
    fresh = re.sub(rf"({surname}, )\d+", r"\g<1>99", paragraphs[cut])
    sources[at] = (name, (*paragraphs[:cut], fresh, *paragraphs[cut + 1 :]))
    texts = replace(world, sources=tuple(sources)).texts()
    applied = apply(find_ages(texts), flags, texts, today=TODAY)
    touched = [found for found in applied.discrepancies if found.subject.split()[-1] == surname]
    assert touched
    assert all(found.state in (State.NEW, State.CHANGED) for found in touched)
    others = [found for found in applied.discrepancies if found.subject.split()[-1] != surname]
    assert all(found.state not in (State.NEW, State.CHANGED) for found in others)


@settings(max_examples=50, deadline=None)
@given(st.data())
def test_histories_survive_the_file(data: st.DataObject) -> None:
    world = data.draw(worlds())
    texts = world.texts()
    found = find_ages(texts)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "discrepancy-flags.csv"
        for item in found:
            write(path, [decide(item, texts, State.KNOWN)])
        flags = load(path).flags
    world = data.draw(st.composite(harmless)(world))
    texts = world.texts()
    applied = apply(find_ages(texts), flags, texts, today=TODAY)
    assert {item.state for item in applied.discrepancies} == {State.KNOWN}
