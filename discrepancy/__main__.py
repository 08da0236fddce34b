"""python -m discrepancy."""

from __future__ import annotations

import sys

from discrepancy.system.import_path import module_path

if __name__ == "__main__":
    sys.path[:] = module_path()  # `-m` has put the working directory first
    from discrepancy.cli.app import main

    main()
