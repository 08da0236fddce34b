"""All of the work in this process, a batch at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Protocol, TypeVar

Row = TypeVar("Row")
Made = TypeVar("Made")
Batch = Callable[[Iterable[Row]], Iterable[Made]]


class Engine(Protocol):
    """What runs a function over batches of rows. To be used in a `with`."""

    def __enter__(self) -> Engine: ...
    def __exit__(self, *_: object) -> None: ...
    def each(
        self, function: Batch[Row, Made], batches: Iterable[list[Row]], lost: Callable[[list[Row]], list[Made]]
    ) -> Iterator[list[Made]]:
        """What `function` makes of each batch, in any order. `lost` says what stands for a batch that could not be worked on."""
        ...


class Local:
    """The engine of one process."""

    def __enter__(self) -> Local:
        return self

    def __exit__(self, *_: object) -> None:
        return None

    def each(
        self, function: Batch[Row, Made], batches: Iterable[list[Row]], lost: Callable[[list[Row]], list[Made]]
    ) -> Iterator[list[Made]]:
        """What `function` makes of each batch, as it is made. No batch is lost here."""
        del lost
        return map(partial(_listed, function), batches)


def _listed(function: Batch[Row, Made], batch: list[Row]) -> list[Made]:
    return list(function(batch))
