"""One target under atheris: `python -m tests.fuzz.guided TARGET [libFuzzer's options]`. Needs the extra `fuzz`."""

from __future__ import annotations

import sys

import atheris

# What is imported here reports what it runs through; honest inputs import the kinds, rules and tables that come late.
with atheris.instrument_imports(include=["discrepancy", "tomllib", "email", "html", "json", "warcio"]):
    from tests.fuzz.target import targets

    TARGET = targets()[sys.argv[1]]
    for seed in TARGET.seeds:
        TARGET.run(seed)

if __name__ == "__main__":
    atheris.Setup([sys.argv[0], *sys.argv[2:]], TARGET.run)
    atheris.Fuzz()
