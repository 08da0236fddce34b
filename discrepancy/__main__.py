"""python -m discrepancy."""

from __future__ import annotations

from discrepancy.cli.app import main

if __name__ == "__main__":
    main()
