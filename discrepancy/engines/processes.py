"""The work in several processes of this machine. If a worker dies, at most one batch is lost, and the run says which.

Each worker has its own pipe, and this process has no threads: a dead worker is a closed pipe, seen by the same call that waits for
results. (A pool of `concurrent.futures` watches its workers from a thread, which on Python 3.11 can itself fail where a worker dies while
another one is being started; the program then never ends: python/cpython, `get_n_children_alive`.)
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection, wait
from queue import SimpleQueue
from typing import Any, Generic

from discrepancy.engines.local import Batch, Made, Row
from discrepancy.system.gc_pause import collect_rarely
from discrepancy.system.import_path import safe_children

AHEAD = 2
"""Batches handed out for each worker: one in work and one waiting, so that no worker idles and no more than that is in memory."""

GRACE = 1.0
"""Seconds that a worker has for its batch once its parent has ended: nothing waits for the result."""


@dataclass(frozen=True, slots=True)
class Task(Generic[Row]):
    """A batch to be processed. `tried` says that a worker has died on it."""

    batch: list[Row]
    tried: bool = False


class Died(Exception):
    """A worker's process has ended."""


class Worker:
    """One process and what it was given. Results come in the order of tasks."""

    def __init__(self) -> None:
        context = _context()
        self.pipe, theirs = context.Pipe()
        self.tasks: deque[Task[Any]] = deque()
        self._function: object = None
        forked = context.get_start_method() == "fork"
        self._process = context.Process(target=_work, args=(theirs, self.pipe if forked else None), daemon=True)
        with safe_children():
            self._process.start()
        theirs.close()

    def give(self, function: object, task: Task[Any]) -> None:
        """Hand out a task, with the function if it differs from the last one."""
        self.tasks.append(task)
        with suppress(OSError):  # it has died: the next `take` says so
            self.pipe.send((None if function is self._function else function, task.batch))
        self._function = function

    def take(self) -> Any:
        """The result of the first task. Raises Died, and what the function raised."""
        try:
            made, error = self.pipe.recv()
        except (EOFError, OSError):
            self.stop()
            raise Died from None
        self.tasks.popleft()
        if error is not None:
            raise error
        return made

    def stop(self) -> None:
        """End the process; what it has half done is lost."""
        if self.tasks:
            self._process.terminate()
        self.pipe.close()
        self._process.join()


class Processes:
    """The engine of several processes. To be used in a `with`."""

    def __init__(self, workers: int) -> None:
        self.workers = workers
        self._team: list[Worker] = []

    def __enter__(self) -> Processes:
        return self

    def __exit__(self, *_: object) -> None:
        while self._team:
            self._team.pop().stop()

    def each(
        self, function: Batch[Row, Made], batches: Iterable[list[Row]], lost: Callable[[list[Row]], list[Made]]
    ) -> Iterator[list[Made]]:
        """The result of `function` for each batch, in the order of completion. If a worker dies (killed, out of memory), another tries
        its batch once more; a batch that kills its worker twice gets the result of `lost`.
        """
        waiting = map(Task, batches)
        back: deque[Task[Row]] = deque()
        try:
            while True:
                self._hand_out(function, back, waiting)
                busy = {worker.pipe: worker for worker in self._team if worker.tasks}
                if not busy:
                    return
                for pipe in wait(list(busy)):
                    worker = busy[pipe]
                    try:
                        made: list[Made] = worker.take()
                    except Died:
                        self._team.remove(worker)
                        first, *others = worker.tasks
                        back.extend(others)
                        if not first.tried:
                            back.append(replace(first, tried=True))
                        else:
                            yield lost(first.batch)
                    else:
                        yield made
        finally:
            if any(worker.tasks for worker in self._team):  # no one asks for the rest
                self.__exit__()

    def _hand_out(self, function: object, back: deque[Task[Row]], waiting: Iterator[Task[Row]]) -> None:
        """Give every worker something to do, and starts one where all have something and more are allowed."""
        while True:
            worker = min(self._team, key=lambda worker: len(worker.tasks), default=None)
            starts = len(self._team) < self.workers and (worker is None or bool(worker.tasks))
            if not starts and (worker is None or len(worker.tasks) >= AHEAD):
                return
            task = back.popleft() if back else next(waiting, None)
            if task is None:
                return
            if starts or worker is None:
                worker = Worker()
                self._team.append(worker)
            worker.give(function, task)


def _context() -> Any:
    """Forked workers begin at once with everything loaded; a process with threads must not be forked (they may hold locks)."""
    fork = "fork" in multiprocessing.get_all_start_methods() and threading.active_count() == 1
    return multiprocessing.get_context("fork" if fork else "spawn")


def _work(pipe: Connection, parents: Connection | None) -> None:
    """The loop of a worker, until its pipe is closed by the parent or by the parent's end.

    `parents` is the other end of the pipe, which a forked process has inherited: while it is open here, the pipe is never closed.
    """
    if parents is not None:
        parents.close()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C goes to every process of a terminal: the parent alone decides what it means
    collect_rarely()
    given: SimpleQueue[tuple[Any, list[Any]] | None] = SimpleQueue()
    # Somebody must empty the pipe while a batch is worked on, or parent and worker could each wait for the other to read.
    threading.Thread(target=_receive, args=(pipe, given), daemon=True).start()
    function = None
    while (task := given.get()) is not None:
        function = task[0] or function
        try:
            answer: tuple[Any, Exception | None] = (list(function(task[1])) if function is not None else [], None)
        except Exception as error:
            answer = ([], error)
        try:
            pipe.send(answer)
        except OSError:  # no one reads any more
            return


def _receive(pipe: Connection, given: SimpleQueue[tuple[Any, list[Any]] | None]) -> None:
    with suppress(EOFError, OSError):
        while True:
            given.put(pipe.recv())
    given.put(None)
    time.sleep(GRACE)  # the process ends meanwhile, and this thread with it, unless its batch takes longer
    os._exit(1)
