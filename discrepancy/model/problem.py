"""Errors in the input are values with a place; an error that ends the run is an exception."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """An error in the input. `fatal` ones mean that the job could not be done as asked (exit code 2)."""

    path: str
    message: str
    """What is wrong, and what to do next, in one line."""
    line: int | None = None
    fatal: bool = True

    def __str__(self) -> str:
        where = self.path if self.line is None else f"{self.path}:{self.line}"
        return f"{where}: {self.message}"


class UserError(Exception):
    """The run cannot go on as asked: exit code 2. Carries the problems, each with its place."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems
