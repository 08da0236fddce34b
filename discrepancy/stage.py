"""A stage of the way of the data: what it needs, what it adds, and how it is scored by itself."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """One step from files to output. A room declares its stages as `STAGES`; `tests/test_stages.py` holds them to it.

    `function` is "module:name". `needs` and `adds` name fields of the values that travel ("Fact.frame"), or a value as a whole ("Document").
    `scorer` is the command or the test that says how good the stage is alone.
    """

    name: str
    function: str
    needs: tuple[str, ...]
    adds: tuple[str, ...]
    scorer: str
