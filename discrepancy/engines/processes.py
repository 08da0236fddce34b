"""The work in several processes of this machine. A worker that dies takes one batch with it at most, and the run says which."""

from __future__ import annotations

import gc
import multiprocessing
import signal
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from typing import Any

from discrepancy.engines.local import Batch, Made, Row

AHEAD = 2
"""Batches handed out for each worker: one in work and one waiting, so that no worker idles and no more than that is in memory."""


class Processes:
    """The engine of several processes. To be used in a `with`."""

    def __init__(self, workers: int) -> None:
        self.workers = workers
        self._pool: ProcessPoolExecutor | None = None
        self._others: set[Any] = set()

    def __enter__(self) -> Processes:
        return self

    def __exit__(self, *error: object) -> None:
        if self._pool is not None:
            if any(error):  # somebody waits for the end, and what a worker has half done is lost anyway
                for child in set(multiprocessing.active_children()) - self._others:
                    child.terminate()
            self._pool.shutdown(wait=True, cancel_futures=True)
            self._pool = None

    def each(
        self, function: Batch[Row, Made], batches: Iterable[list[Row]], lost: Callable[[list[Row]], list[Made]]
    ) -> Iterator[list[Made]]:
        """What `function` makes of each batch, in the order in which they are done.

        Where a worker dies (killed, out of memory) its batches are tried again one by one; for one that kills its worker twice
        comes what `lost` says of it.
        """
        running: dict[Future[list[Made]], list[Row]] = {}
        waiting = iter(batches)
        for batch in waiting:
            running[self._submit(function, batch)] = batch
            if len(running) >= AHEAD * self.workers:
                break
        while running:
            done, _ = wait(running, return_when=FIRST_COMPLETED)
            broken: list[list[Row]] = []
            for future in done:
                batch = running.pop(future)
                try:
                    made = future.result()
                except BrokenProcessPool:
                    broken.append(batch)
                else:
                    yield made
            if broken:
                broken += running.values()
                running.clear()
                self.__exit__()
                yield from (self._again(function, batch, lost) for batch in broken)
            while len(running) < AHEAD * self.workers and (following := next(waiting, None)) is not None:
                running[self._submit(function, following)] = following

    def _again(self, function: Batch[Row, Made], batch: list[Row], lost: Callable[[list[Row]], list[Made]]) -> list[Made]:
        try:
            return self._submit(function, batch).result()
        except BrokenProcessPool:
            self.__exit__()
            return lost(batch)

    def _submit(self, function: Batch[Row, Made], batch: list[Row]) -> Future[list[Made]]:
        if self._pool is None:
            self._others = set(multiprocessing.active_children())
            self._pool = ProcessPoolExecutor(self.workers, mp_context=_context(), initializer=_start)
        try:
            return self._pool.submit(_listed, function, batch)
        except BrokenProcessPool:
            failed: Future[list[Made]] = Future()
            failed.set_exception(BrokenProcessPool())
            return failed


def _context() -> Any:
    """Forked workers begin at once with everything loaded; a process with threads must not be forked (they may hold locks)."""
    fork = "fork" in multiprocessing.get_all_start_methods() and threading.active_count() == 1
    return multiprocessing.get_context("fork" if fork else "spawn")


def _start() -> None:
    """Ctrl-C goes to every process of a terminal: the parent alone decides what it means."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # Facts and links form no circles: looking for some takes a fifth of the time.
    gc.freeze()
    gc.set_threshold(200_000, 50, 100)


def _listed(function: Batch[Row, Made], batch: list[Row]) -> list[Made]:
    return list(function(batch))
