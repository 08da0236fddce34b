"""All of the work in this process, a batch at a time."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Protocol, TypeVar

from discrepancy.system.gc_pause import collect_rarely

Row = TypeVar("Row")
Made = TypeVar("Made")
Batch = Callable[[Iterable[Row]], Iterable[Made]]


class Engine(Protocol):
    """Runs a function over batches of rows. To be used in a `with`."""

    def __enter__(self) -> Engine: ...
    def __exit__(self, *_: object) -> None: ...
    def each(
        self, function: Batch[Row, Made], batches: Iterable[list[Row]], lost: Callable[[list[Row]], list[Made]]
    ) -> Iterator[list[Made]]:
        """The result of `function` for each batch, in any order. `lost` gives the result of a batch that could not be processed."""
        ...


class Local:
    """The engine of one process."""

    def __enter__(self) -> Local:
        self._before = gc.get_threshold()
        collect_rarely()
        return self

    def __exit__(self, *_: object) -> None:
        gc.unfreeze()
        gc.set_threshold(*self._before)

    def each(
        self, function: Batch[Row, Made], batches: Iterable[list[Row]], lost: Callable[[list[Row]], list[Made]]
    ) -> Iterator[list[Made]]:
        """The result of `function` for each batch, in order. No batch is lost here."""
        del lost
        return map(partial(_listed, function), batches)


def _listed(function: Batch[Row, Made], batch: list[Row]) -> list[Made]:
    return list(function(batch))
