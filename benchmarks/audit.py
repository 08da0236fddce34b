"""Are there known holes in what requirements/ locks? `make audit`; python -m benchmarks.audit FILE...

Exit code 0: every locked release was looked up and none has a known hole; 1: some have, each is named; 2: not everything could be looked
up. pip-audit itself ends with 0 where the database knows no release at all, as after a mirror that has files alone.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

RELEASE = re.compile(r"^([a-z0-9][a-z0-9._-]*)==([^\s;]+)", flags=re.MULTILINE)


def locked(texts: Iterable[str]) -> list[tuple[str, ...]]:
    """The releases of these locks as `name==version`, each once, in rounds: a package has one release in a round.

    A lock for several Pythons and systems has more than one release of some packages; pip-audit refuses two in one file.
    """
    versions: dict[str, list[str]] = {}
    for name, version in sorted({found for text in texts for found in RELEASE.findall(text)}):
        versions.setdefault(name, []).append(version)
    deepest = max(map(len, versions.values()), default=0)
    return [tuple(f"{name}=={some[at]}" for name, some in versions.items() if at < len(some)) for at in range(deepest)]


def ask(releases: tuple[str, ...]) -> dict[str, Any] | None:
    """What pip-audit's report says of these releases; None if it could not make one, and then its last words are on standard error."""
    with tempfile.TemporaryDirectory() as folder:
        asked = Path(folder) / "requirements.txt"
        asked.write_text("\n".join(releases) + "\n", encoding="utf-8")
        command = (
            sys.executable,
            "-m",
            "pip_audit",
            "--no-deps",
            "--disable-pip",
            "--progress-spinner=off",
            "--format=json",
            "-r",
            str(asked),
        )
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    try:
        report: dict[str, Any] = json.loads(done.stdout)
    except ValueError:
        print(done.stderr.strip().rpartition("\n")[2], file=sys.stderr)
        return None
    return report


def holes(reports: list[dict[str, Any]]) -> Iterator[str]:
    """A line for each hole: release, names of the hole, and what closes it."""
    for report in reports:
        for found in report["dependencies"]:
            for hole in found.get("vulns", ()):
                known = ", ".join([hole["id"], *hole.get("aliases", ())])
                yield f"{found['name']} {found['version']}: {known}; closed in {', '.join(hole['fix_versions']) or 'no release yet'}"


def answered(reports: list[dict[str, Any]]) -> int:
    """How many releases the database knows."""
    return sum("skip_reason" not in found for report in reports for found in report["dependencies"])


def main(paths: list[str]) -> int:
    rounds = locked(Path(path).read_text(encoding="utf-8") for path in paths)
    asked = sum(map(len, rounds))
    reports = [report for report in map(ask, rounds) if report is not None]
    found = list(holes(reports))
    for line in found:
        print(line)
    unknown = asked - answered(reports)
    if unknown or not asked:
        print(f"audit failed: {unknown} of {asked} locked releases could not be looked up, nothing is known of them", file=sys.stderr)
        return 2
    print(f"{asked} locked releases looked up, {len(found)} known holes")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
