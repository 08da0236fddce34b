"""What people say at a shared desk about a finding, as the desk asks for it and the journal keeps it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Comment:
    """A comment on a finding."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment:
    """Whom a finding is assigned to; empty for nobody."""

    to: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """A request for a second opinion, or its withdrawal."""

    wanted: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Opinion:
    """A second opinion about the decision that has this mark."""

    agrees: bool
    mark: str
    text: str


Said = Comment | Assignment | Request | Opinion
