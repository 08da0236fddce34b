"""Runs again when sources, rules, decisions or settings change, until it is interrupted.

Times and sizes of the files are checked twice a second, less often if there are many. This also works on network shares and in
containers, where the system reports no changes.
"""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from discrepancy.cli.terminal.output import options, write
from discrepancy.cli.terminal.problems import print_line, print_problems
from discrepancy.config import NAME, SHARED
from discrepancy.model.problem import Problem, UserError
from discrepancy.model.settings import Settings
from discrepancy.read.folders.folder import walk
from discrepancy.report.comparison.compared import Finding, compare
from discrepancy.report.comparison.comparison_page import as_text
from discrepancy.report.content.objects import discrepancy_object
from discrepancy.report.content.result import Report
from discrepancy.scan.web import is_web

PAUSE = 0.5
"""Seconds between two looks. A shorter pause would go unnoticed."""
_SHARE = 10
"""Least length of the pause, in lengths of the last check: watching takes at most a tenth of a core."""

Seen = Mapping[str, tuple[int, int, int]]
"""Time, size and number of each file by its path."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch:
    """The watched files: `paths` and `against` as given, and what `settings` name, except `ours`, which the run itself writes."""

    paths: Sequence[str]
    settings: Callable[[], Settings]
    config: str | None = None
    ours: Sequence[str] = ()

    def run(self, once: Callable[[Settings, bool], tuple[int, Report]], *, watch: bool) -> int:
        """The exit code of one run, or with `watch` of the last run. `once` takes the settings, and whether it is the first run."""

        def now(first: bool) -> tuple[int, Report]:
            settings = self.settings()
            return once(settings if first else without_refetch(settings), first)

        return rerun(self, now) if watch else now(True)[0]

    def look(self) -> Seen:
        """Every file as it is now."""
        try:
            settings = self.settings()
        except UserError:  # it is being written, or wrong; the run says so
            settings = Settings()
        left = tuple(os.path.abspath(path) for path in (*self.ours, settings.store) if path is not None)
        found = {}
        for path in self._files(settings):
            whole = os.path.abspath(path)
            if not any(whole == each or whole.startswith((each + os.sep, each + "-")) for each in left):
                try:
                    stat = os.stat(whole)
                except (OSError, ValueError):
                    continue
                found[whole] = (stat.st_mtime_ns, stat.st_size, stat.st_ino)
        return found

    def changed(self, before: Seen) -> Seen:
        """Waits until the files have changed and nothing writes to them any more; returns their new state."""
        while True:
            began = time.monotonic()
            now = self.look()
            time.sleep(max(PAUSE, _SHARE * (time.monotonic() - began)))
            if now != before and now == self.look():
                return now

    def _files(self, settings: Settings) -> Iterator[str]:
        given = [path for path in self.paths if not is_web(path)]
        yield from (each for each in (self.config, settings.path, settings.flags) if each is not None)
        for path in (*given, *settings.rules, *([settings.profile] if settings.profile else [])):
            yield from _below(path)
        for path in given[:1]:
            yield from _above(path)


def _below(path: str) -> Iterator[str]:
    """The file, or all files in the folder but for hidden ones, as they are no sources."""
    if not os.path.isdir(path):
        yield path
    for folder, names in walk(path):
        yield from (os.path.join(folder, name) for name in names)


def _above(path: str) -> Iterator[str]:
    """The folders above the path whose settings and lists of sources may apply to it."""
    folder = os.path.abspath(path)
    while (parent := os.path.dirname(folder)) != folder:
        yield from (os.path.join(parent, name) for name in (NAME, SHARED, "sources.toml"))
        folder = parent


def rerun(watch: Watch, run: Callable[[bool], tuple[int, Report]]) -> int:
    """Runs once and again after each change, and prints what is new and gone. `run` gets True on the first run.

    Ctrl-C ends it with the exit code of the last run. Raises UserError where the first run cannot be done at all.
    """
    if "-" in watch.paths:
        raise UserError(Problem(path="--watch", message="standard input cannot be watched; give files or folders"))
    seen = watch.look()
    code, report = run(True)
    before = _findings(report)
    try:
        while True:
            print_line(f"watching {len(seen):,} files; Ctrl-C stops")
            seen = watch.changed(seen)
            try:
                code, report = run(False)
            except UserError as error:
                print_problems(error.problems)
                code = 2
                continue
            after = _findings(report)
            write(as_text(compare(before, after), options()), None, paints=True)
            before = after
    except KeyboardInterrupt:
        return code


def follow(watch: Watch, seen: Seen, run: Callable[[], object]) -> None:
    """Runs after each change, in a thread that ends with the program; `seen` is the state before the first run."""

    def following() -> None:
        now = seen
        while True:
            now = watch.changed(now)
            try:
                run()
            except UserError as error:
                print_problems(error.problems)

    threading.Thread(target=following, daemon=True).start()


def _findings(report: Report) -> Sequence[Finding]:
    sources = {source.id: source for source in report.sources}
    return [discrepancy_object(d, sources) for d in report.everything]


def without_refetch(settings: Settings) -> Settings:
    """The settings of a later run: no page is fetched again."""
    return replace(settings, web=replace(settings.web, refetch=False))
