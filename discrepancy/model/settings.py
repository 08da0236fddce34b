"""The settings of a run: the values of the configuration file and the command line, frozen."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from discrepancy.model.discrepancy import Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Limits for one input file. A file over a limit is refused with the limit's name, and the others are read."""

    max_megabytes: float = 20.0
    """A file larger than this is not read. A book of 1,000 pages has about 2 MB of text."""
    max_unpacked_megabytes: float = 200.0
    """The most that a compressed file may unpack to: a zip bomb of 10 MB holds 10 GB, ordinary office files at most ten times their size."""
    max_files: int = 10_000
    """Documents in one archive, mailbox, feed or web archive."""
    max_pages: int = 2_000
    """Pages of a pdf."""
    max_rows: int = 100_000
    """Rows of a table."""
    max_seconds: float = 60.0
    """Seconds that a format that is read in a separate process may take for one file."""
    max_memory_megabytes: float = 1_500.0
    """Address space of that process, libraries included. Not bounded on Windows."""
    max_fetch_seconds: float = 30.0
    """Seconds for fetching one web page, with its robots.txt and all redirects."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Web:
    """How web pages given by their address are fetched. A page that is already kept is not fetched again."""

    frozen: str = "frozen"
    """The folder that keeps every page as it was fetched."""
    allow_private: bool | tuple[str, ...] = False
    """Whether pages are fetched from this machine and from private networks: from all of them, or only from these hosts."""
    refetch: bool = False
    """Fetch every page anew."""
    offline: bool = False
    """Fetch nothing: read what was kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything that changes the findings. With the defaults, only the sources are read."""

    path: str | None = None
    """The configuration file that was read, or None."""
    rules: tuple[str, ...] = ()
    """Folders or files with the user's own rules."""
    select: tuple[str, ...] = ()
    """Ids of the rules to run; none means all."""
    ignore: tuple[str, ...] = ()
    profile: str | None = None
    """strict, lenient, or a file of changes to rules."""
    overrides: Mapping[str, Mapping[str, Any]] = field(default_factory=lambda: MappingProxyType({}))
    """Changes to single rules by id, such as {"age-conflict": {"severity": {"variant": "off"}}}."""
    units: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    """The user's own units, as in the file: {"dunam": {"dimension": "area"}}."""
    terms: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    """The user's own terms for every rule, as in a term file: {"same": [["barge", "lighter"]]}."""
    parser: str | None = None
    """The package of spaCy's English pipeline that parses, such as "en_core_web_md"; None for the one that was installed with the program."""
    fail_on: Severity | None = Severity.WARNING
    """None fails on nothing ("never")."""
    min_confidence: float = 0.5
    """Discrepancies of at least this confidence, 0 to 1, count; less certain ones are possible. A rule may have its own threshold."""
    flags: str | None = None
    """The file of decisions, or None for no file."""
    editable: tuple[str, ...] = ()
    """Files and folders whose Markdown may carry decisions, as comments."""
    today: datetime.date | None = None
    """The day that decides whether a decision with `until` is over; None: nothing expires."""
    store: str | None = None
    """The file that keeps the facts of large collections between runs; None keeps none."""
    engine: str | None = None
    """Where the work runs: local, processes, spark, or auto (processes for a large collection). None is local."""
    workers: int | None = None
    """Processes, or Spark's cores where no master is named; None for as many as there are cores."""
    master: str | None = None
    """Spark's master ("local[2]", "spark://host:7077"); None leaves it to spark-submit's configuration, or takes this machine."""
    limits: Limits = Limits()
    """How much one input file may take."""
    web: Web = Web()
    """How pages that are given by their address are had."""
