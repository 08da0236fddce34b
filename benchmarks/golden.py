"""`make golden`: reports/ written anew from seeds/."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
REPORTS = ROOT / "reports"


def write(folder: Path) -> None:
    """Write the whole report over seeds/ into `folder`, as `discrepancy report seeds --out` does, from the top of the repository."""
    command = [sys.executable, "-m", "discrepancy", "report", "seeds", "--out", str(folder), "--no-store"]
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)


def main() -> None:
    """Replace reports/."""
    shutil.rmtree(REPORTS, ignore_errors=True)
    write(REPORTS)
    print("\n".join(sorted(str(path.relative_to(ROOT)) for path in REPORTS.rglob("*") if path.is_file())))


if __name__ == "__main__":
    main()
