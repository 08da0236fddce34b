"""The facts of a large collection as one sequence: counted at once, unpacked to objects only on access."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import TypeVar, overload

from discrepancy.engines.columns import ExtractRow
from discrepancy.engines.packing import Damaged, pack, unpack
from discrepancy.engines.store import Store
from discrepancy.model.extract import Extract
from discrepancy.model.fact import Fact
from discrepancy.model.source import Source

AT_ONCE = 256
"""Most sources whose facts are objects at one time."""


Item = TypeVar("Item")


class LazySequence(Sequence[Item]):
    """A sequence whose members are rebuilt on each iteration, so that it is never in memory as a whole."""

    def __init__(self, make: Callable[[], Iterator[Item]]) -> None:
        self._make = make

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __iter__(self) -> Iterator[Item]:
        return self._make()

    @overload
    def __getitem__(self, place: int) -> Item: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Item, ...]: ...
    def __getitem__(self, place: int | slice) -> Item | tuple[Item, ...]:
        if isinstance(place, slice):
            return tuple(self)[place]
        wanted = place + len(self) if place < 0 else place
        found = next(islice(iter(self), wanted, None), None) if wanted >= 0 else None
        if found is None:
            raise IndexError(place)
        return found


class Facts(LazySequence[Fact]):
    """All facts, by source and place. Packed in the store where there is one, in memory otherwise: about 3 kB per article."""

    def __init__(
        self,
        sources: Mapping[str, Source],
        keys: Mapping[str, bytes],
        store: Store | None,
        extract: Callable[[Source, bytes | None], tuple[Extract, bytes]],
    ) -> None:
        super().__init__(self._facts)
        self._sources = sources
        self._keys = keys
        self._store = store
        self._extract = extract
        self._held: dict[str, bytes] = {}
        self.counts: dict[str, int] = {}
        """Number of facts, by source."""
        self.words: dict[str, bytes] = {}
        """What stories are found by (`About`, packed), by source, until they are found."""

    def take(self, rows: Iterable[ExtractRow]) -> None:
        """Keep what was read, unless the store has it."""
        for row in rows:
            self.counts[row.id], self.words[row.id] = row.facts, row.words
            if self._store is None or not self._store.keeps or row.problems:
                self._held[row.id] = row.extract

    def packed(self, names: Sequence[str]) -> dict[str, bytes]:
        """Packed extracts by source; what the store has lost in the meantime is read again."""
        found = {name: self._held[name] for name in names if name in self._held}
        if self._store is not None:
            kept = self._store.extracts([self._keys[name] for name in names])
            found |= {name: kept[self._keys[name]] for name in names if self._keys[name] in kept}
        return found | {name: pack(self._extract(self._sources[name], None)[0]) for name in names if name not in found}

    def extracts(self) -> Iterator[Extract]:
        """The extract of each source, in order, a few at a time."""
        names = iter(sorted(self.counts))
        while some := list(islice(names, AT_ONCE)):
            packed = self.packed(some)
            for name in some:
                try:
                    yield unpack(Extract, packed[name])
                except Damaged:
                    yield self._extract(self._sources[name], None)[0]

    def __len__(self) -> int:
        return sum(self.counts.values())

    def __repr__(self) -> str:
        return f"<Facts: {len(self):,} of {len(self.counts):,} sources>"

    def _facts(self) -> Iterator[Fact]:
        return (fact for extract in self.extracts() for fact in extract.facts)
