"""`make golden`: writes everything that is generated: reports/, the runs in README.md, docs/rules.md, docs/rooms.md, figures of docs/promises.md, schemas."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

from benchmarks import promises, rooms
from discrepancy.cli.schema import config_schema
from discrepancy.judge.rulefiles.manual import manual
from discrepancy.judge.rules import load_rules
from discrepancy.judge.schema import rule_schema
from discrepancy.read.schema import sources_schema

ROOT = Path(__file__).parents[1]
REPORTS = ROOT / "reports"
README = ROOT / "README.md"
MANUAL = ROOT / "docs" / "rules.md"
SHOWN = re.compile(r"(<!-- shown: (\d+) lines? -->\n```console\n\$ discrepancy ([^\n]*)\n)(.*?)(```)", flags=re.DOTALL)
"""A run in the README, and how many lines of its output the page shows."""


def program(*arguments: str) -> str:
    """What the program prints, called from the top of the repository on a terminal of 80 columns without colour."""
    environment = {**os.environ, "COLUMNS": "80", "NO_COLOR": "1"}
    command = [sys.executable, "-m", "discrepancy", *arguments]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=False)
    if done.returncode not in {0, 1}:
        sys.exit(done.stderr.decode())
    return done.stdout.decode()


def write(folder: Path) -> None:
    """Write the whole report over seeds/ into `folder`, as `discrepancy report seeds --out` does."""
    program("report", "seeds", "--out", str(folder), "--no-store")


def refresh(page: str) -> str:
    """A page with its runs rebuilt; "…" marks the lines that it leaves out."""

    def run(match: re.Match[str]) -> str:
        head, lines, arguments, _, fence = match.groups()
        printed = program(*shlex.split(arguments)).rstrip("\n").split("\n")
        kept = printed[: int(lines)] + (["…"] if len(printed) > int(lines) else [])
        return head + "\n".join(line.rstrip() for line in kept) + "\n" + fence

    return SHOWN.sub(run, page)


def main() -> None:
    """Replace reports/, the runs in the README, the pages of rules and of rooms, and the JSON Schemas."""
    shutil.rmtree(REPORTS, ignore_errors=True)
    write(REPORTS)
    for workbook in REPORTS.glob("*.xlsx"):
        workbook.unlink()  # a zip: its bytes are the compressor's, and it says what the csv says
    for schema in (rule_schema, config_schema, sources_schema):
        schema.FILE.write_text(schema.text(), encoding="utf-8", newline="\n")
    MANUAL.write_text(manual(load_rules(examples=True)), encoding="utf-8", newline="\n")
    README.write_text(refresh(README.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
    promises.PAGE.write_text(promises.refresh(promises.PAGE.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
    rooms.PAGE.write_text(rooms.page(), encoding="utf-8", newline="\n")
    print(
        "\n".join(
            sorted(
                str(path.relative_to(ROOT)) for path in [*REPORTS.rglob("*"), README, MANUAL, promises.PAGE, rooms.PAGE] if path.is_file()
            )
        )
    )


if __name__ == "__main__":
    main()
