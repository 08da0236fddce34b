"""Which pairs of facts can be linked at all, told by what is cheap to know: nearly all of a story's pairs have nothing in common.

Nothing is ruled out here that links.py would not give up too: what passes is scored there, with all its parts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from discrepancy.align.events import CUSTODY, EVENT_KINDS, POINTS, participants
from discrepancy.align.family import COMPETING
from discrepancy.align.gates import gate_of, one_sum, same_attribute, telling
from discrepancy.align.happens import ROLES, one_event
from discrepancy.align.known import Known
from discrepancy.align.places import address, home
from discrepancy.align.sizes import figures_of
from discrepancy.align.weights import FITTED
from discrepancy.text.lexicon.countables import counted
from discrepancy.text.lexicon.lookup import same_predicate

Pair = tuple[int, int]

_HEADS = {"same", "synonym"} | ({"broader", "narrower", "anyone"} if FITTED.get("broader head", 0) > 0 else set())
"""How two counted nouns must stand to one another to speak for a link."""


class _Bits:
    """A set of words as the bits of one number, so that two facts are told to share none by one operation."""

    def __init__(self) -> None:
        self._bit: dict[str, int] = {}

    def of(self, words: Iterable[str]) -> int:
        """The bits of these words, new ones for words not seen before."""
        found = 0
        for word in words:
            bit = self._bit.get(word)
            if bit is None:
                bit = self._bit[word] = 1 << len(self._bit)
            found |= bit
        return found


class _Sketch:
    """What a pair is told apart by. `what` is a number for what a value is of: equal numbers, equal answers."""

    __slots__ = (
        "caption",
        "custody",
        "entity",
        "event",
        "figures",
        "gate",
        "head",
        "item",
        "kind",
        "near",
        "place",
        "predicate",
        "source",
        "thing",
        "verbs",
        "what",
        "words",
    )

    def __init__(self, item: Known, gate: int) -> None:
        fact = item.fact
        self.kind = fact.kind
        self.source = fact.source
        self.entity = item.entity
        self.gate = gate
        self.item = item
        self.thing, self.event = fact.kind in COMPETING, fact.kind in EVENT_KINDS
        self.caption = fact.place == "caption"
        self.words = self.near = self.verbs = self.head = self.predicate = self.what = 0
        self.figures = figures_of(fact) if fact.kind in COMPETING else None
        self.custody = fact.predicate in CUSTODY
        self.place: tuple[str, bool, str] | None = None
        """Its part in what happens, whether it is a way from a place, and how that begins."""


def prospects(ordered: Sequence[Known], pairs: Iterable[Pair], least: int) -> Iterator[Pair]:
    """Those of the pairs, by places in `ordered`, that can be linked; dates and places with at least `least` points."""
    sketches = _sketches(ordered)
    things, happenings = _Answers(ordered, _of_one_thing), _Answers(ordered, _happen_once)
    for pair in pairs:
        left, right = sketches[pair[0]], sketches[pair[1]]
        if left.gate != right.gate:
            continue
        if left.event and right.event:
            if left.kind == right.kind and not _one_event(happenings, least, left, right):
                continue
        elif left.thing and right.thing and not left.words & right.words and not _one_thing(things, left, right):
            continue
        yield pair


def _sketches(ordered: Sequence[Known]) -> list[_Sketch]:
    words, heads, verbs = _Bits(), _Bits(), _Bits()
    gates: dict[tuple[object, ...], int] = {}
    whats: dict[object, int] = {}
    said = {item.fact.head for item in ordered if item.fact.head}
    done = {item.fact.predicate for item in ordered if item.fact.predicate}
    found = []
    for place, item in enumerate(ordered):
        fact = item.fact
        sketch = _Sketch(item, gates.setdefault(gate_of(fact), len(gates)))
        if sketch.thing or sketch.event:
            sketch.words = words.of(item.near) | words.of(item.around)
        if sketch.thing:
            sketch.near, sketch.verbs = heads.of(said & item.near.keys()), verbs.of(done & item.verbs)
            sketch.head, sketch.predicate = heads.of([fact.head] if fact.head else ()), verbs.of([fact.predicate] if fact.predicate else ())
            happens = item.events if fact.kind == "duration" else ()
            sketch.what = whats.setdefault((fact.kind, fact.head, telling(fact), fact.predicate, item.years, happens), place)
        elif sketch.event:
            sketch.what = whats.setdefault(item.events, place)
            if fact.kind == "place":
                part = fact.attribute if fact.attribute in ROLES or home(fact) else ""
                sketch.place = (part, fact.detail("direction") is not None, address(fact.value.text)[0][:1])
        found.append(sketch)
    return found


class _Answers:
    """The answers to one question about two facts, asked once for any two that are alike in what it looks at."""

    def __init__(self, ordered: Sequence[Known], ask: Callable[[Known, Known], bool]) -> None:
        self._ordered, self._ask = ordered, ask
        self._known: dict[Pair, bool] = {}

    def of(self, left: int, right: int) -> bool:
        """The answer for two facts by their `what`."""
        pair = (left, right)
        found = self._known.get(pair)
        if found is None:
            found = self._known[pair] = self._ask(self._ordered[left], self._ordered[right])
        return found


def _one_thing(answers: _Answers, left: _Sketch, right: _Sketch) -> bool:
    """Two values with no word beside both: whether noun, verb, bearer or year say that they can be of one thing."""
    if left.entity is not None and left.entity == right.entity:
        return True
    if left.source != right.source and ((not left.item.more and not right.item.more) or (left.figures and left.figures == right.figures)):
        return True
    if left.predicate & right.verbs or right.predicate & left.verbs:
        return True
    if (left.head & right.near and not right.head) or (right.head & left.near and not left.head):
        return True
    return answers.of(left.what, right.what)


def _of_one_thing(left: Known, right: Known) -> bool:
    a, b = left.fact, right.fact
    if a.head and b.head and counted(a.head, b.head) in _HEADS:
        return True
    if a.predicate and b.predicate and (a.predicate == b.predicate or same_predicate(a.predicate, b.predicate)):
        return True
    if (left.years and left.years == right.years) or (a.kind == b.kind == "duration" and _happen_once(left, right)):
        return True
    ours, theirs = telling(a), telling(b)
    return bool(ours and theirs) and (same_attribute(ours, theirs) is not None or (a.kind == "money" and one_sum(ours, theirs)))


def _one_event(answers: _Answers, least: int, left: _Sketch, right: _Sketch) -> bool:
    """Two days or two places: whether what happens, to whom or where, or the words beside both say that they can be of one event."""
    ours, theirs = left.place, right.place
    if ours and theirs and ((ours[0] and ours[0] == theirs[0]) or (ours[1] and theirs[1]) or ours[2] == theirs[2]):
        return True
    one = left.entity is not None and left.entity == right.entity
    if (one and left.custody and right.custody) or (left.source != right.source and left.item.more == right.item.more):
        return True
    alone = POINTS["base"] + POINTS["event beside"] + POINTS["entity"] * one + POINTS["caption"] * (left.caption or right.caption)
    if alone >= least or answers.of(left.what, right.what):
        return True
    wanted = (least - alone) / POINTS["participants"]
    return bool(left.words & right.words) and participants(left.item, right.item) >= wanted


def _happen_once(left: Known, right: Known) -> bool:
    return any(one_event(event, other) for event in left.events for other in right.events)
