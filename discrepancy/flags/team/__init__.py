"""What several people do at one desk: who they are, and the journal of what each decided, said and was given to do."""

from discrepancy.flags.team.journal import Journal, journal_path, odd_lines
from discrepancy.flags.team.missed import Missed
from discrepancy.flags.team.team import Team

__all__ = ["Journal", "Missed", "Team", "journal_path", "odd_lines"]
