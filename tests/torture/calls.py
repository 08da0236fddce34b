"""Every system call of the commands that write, in turn: it fails, or the program is killed at it. Flags, store and reports are the old
or the new, never between; what failed is told with its file; and the next run is right.

python -m tests.torture.calls [SCENE] [EVERY]
"""

from __future__ import annotations

import shutil
import sqlite3
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from discrepancy.pipeline import check
from tests.torture.faults import Fault, Outcome, calls, faults, plain, run, why_not
from tests.torture.scenes import FLAGS, SCENES, STORE, Scene, holds, rows, state

Rows = dict[tuple[str, bytes], tuple[object, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Clean:
    """A scene without a fault: how it ends, and its files before and after."""

    ended: Outcome
    before: dict[str, bytes]
    after: dict[str, bytes]
    rows: Rows | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """What was done to a scene, and every complaint."""

    calls: int
    errors: int
    kills: int
    missed: int
    wrong: tuple[str, ...]


def made(scene: Scene, box: Path) -> Path:
    """The folder of the scene, as it is before the command."""
    shutil.rmtree(box, ignore_errors=True)
    box.mkdir(parents=True)
    scene.prepare(box)
    if scene.again is not None:
        plain(scene.again(box), box.parent)
    return box


def clean(scene: Scene, box: Path) -> Clean:
    """The scene without a fault."""
    before = state(made(scene, box))
    return Clean(ended=plain(scene.arguments(box), box.parent), before=before, after=state(box), rows=rows(box))


def complaints(scene: Scene, right: Clean, ended: Outcome, box: Path, fault: Fault) -> list[str]:
    """What is not as promised after one fault."""
    killed = fault.error is None
    now = state(box)
    found = [*_files(right, ended, box, fault, now), *_store(right, box)]
    if not killed:
        found += _ending(right, ended, box, now)
    if killed or found:
        after = plain(scene.arguments(box), box.parent)
        if state(box) != right.after:
            found.append(f"the next run leaves {sorted(name for name, data in state(box).items() if right.after.get(name) != data)}")
        if "Traceback" in after.err or (scene.id.startswith("check") and after.out.replace(str(box), "BOX") != right.ended.out):
            found.append(f"the next run says otherwise: {after.err}")
        found += _store(right, box)
    return found


def _files(right: Clean, ended: Outcome, box: Path, fault: Fault, now: Mapping[str, bytes]) -> list[str]:
    """The files that are neither as before nor as after a run without a fault."""
    found = []
    for name in sorted({*right.before, *right.after, *now} - {STORE}):
        if now.get(name) in (right.before.get(name), right.after.get(name)) or (fault.error is None and name.endswith(".tmp")):
            continue
        if name == f"news/{FLAGS}" and ended.code == 2 and FLAGS not in fault.call.shown and holds(box, right.before.get(name)):
            continue  # a source could not be read: that is reported, and the decisions are about the others
        found.append(f"{name} is neither the old nor the new one")
    return found


def _ending(right: Clean, ended: Outcome, box: Path, now: Mapping[str, bytes]) -> list[str]:
    """What the program said and how it ended, held against a run without a fault."""
    found = []
    same = now == right.after and ended.out == right.ended.out
    if ended.code not in (right.ended.code, 2):
        found.append(f"ended with {ended.code}, without a fault with {right.ended.code}")
    if not same and ended.code != 2:
        found.append(f"something is missing and it ended with {ended.code}")
    silent = same and ended.err.replace(str(box), "BOX") == right.ended.err
    if not silent and str(box) not in ended.err:
        found.append(f"no file is named: {ended.err!r}")
    if "Traceback" in ended.err or "Exception ignored" in ended.err or "defect" in ended.err:
        found.append(f"a traceback: {ended.err}")
    return found


def _store(right: Clean, box: Path) -> list[str]:
    if right.rows is None:
        return []
    try:
        found = rows(box)
    except (sqlite3.DatabaseError, AssertionError) as error:
        return [] if right.rows and not _ours(box) else [f"the store is damaged: {error}"]
    return [f"the store has another {key}" for key, row in (found or {}).items() if key in right.rows and right.rows[key] != row]


def _ours(box: Path) -> bool:
    """Whether the store is not the damaged one that the scene began with."""
    return not (box / STORE).read_bytes().startswith(b"SQLite format 3\0xxx")


def torture(scene: Scene, folder: Path, every: int = 1, start: int = 0) -> Tally:
    """Puts each fault on the scene, or every so-manieth."""
    check([str(made(scene, folder / "clean") / "news")])  # so that all that a run needs is loaded
    right = clean(scene, folder / "clean")
    touched = [
        call
        for call in calls(scene.arguments(made(scene, folder / "calls")), folder / "calls", folder / "log")
        if not scene.at or any(name in call.shown for name in scene.at)
    ]
    chosen = faults(touched)[start::every]
    box = folder / "box"
    expected = _called(right, folder / "clean", box)
    results = []
    for fault in chosen:
        for _ in range(3):  # now and then Python makes one call more
            ended = run(scene.arguments(made(scene, box)), fault, box, folder / "log")
            if ended.hit:
                break
        ended = replace(ended, out=ended.out.replace(str(box), "BOX"))
        results.append((fault, ended.hit, complaints(scene, expected, ended, box, fault) if ended.hit else []))
    wrong = [f"{scene.id}: {fault}: {text}"[:600] for fault, hit, found in results for text in found]
    kills = sum(fault.error is None for fault in chosen)
    return Tally(
        calls=len(touched), errors=len(chosen) - kills, kills=kills, missed=sum(not hit for _, hit, _ in results), wrong=tuple(wrong)
    )


def _called(right: Clean, there: Path, box: Path) -> Clean:
    """The clean run as it would be in another folder."""
    return Clean(
        ended=Outcome(
            code=right.ended.code, out=right.ended.out.replace(str(there), "BOX"), err=right.ended.err.replace(str(there), "BOX"), hit=True
        ),
        before=right.before,
        after={name: data.replace(str(there).encode(), str(box).encode()) for name, data in right.after.items()},
        rows=right.rows,
    )


def main(asked: Sequence[str]) -> int:
    reason = why_not()
    if reason is not None:
        print(f"system calls: {reason}")
        return 0
    name = asked[0] if asked else ""
    every = int(asked[1]) if len(asked) > 1 else 1
    total: list[Tally] = []
    for scene in SCENES:
        if not scene.id.startswith(name):
            continue
        with tempfile.TemporaryDirectory() as folder:
            tally = torture(scene, Path(folder), every)
        total.append(tally)
        print(
            f"{scene.id}: {tally.calls} calls, {tally.errors} errors, {tally.kills} kills, {len(tally.wrong)} wrong, {tally.missed} elsewhere"
        )
        for line in tally.wrong[:20]:
            print(f"  {line}")
    wrong = sum(len(tally.wrong) for tally in total)
    print(
        f"system calls: {sum(t.calls for t in total)} calls, {sum(t.errors for t in total)} errors injected, "
        f"{sum(t.kills for t in total)} kills, {wrong or 'nothing'} lost"
    )
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
