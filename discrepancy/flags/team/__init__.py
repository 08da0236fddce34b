"""Several people at one desk: who they are, and the journal of their decisions, comments and assignments."""

from discrepancy.flags.team.journal import Journal, journal_path, odd_lines
from discrepancy.flags.team.missed import Missed
from discrepancy.flags.team.team import Team

__all__ = ["Journal", "Missed", "Team", "journal_path", "odd_lines"]
