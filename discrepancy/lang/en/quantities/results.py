"""Words of results: who beat whom in a match, and votes and records, whose two numbers are not a score."""

from __future__ import annotations

# Verbs of winning with the loser as their object, and words of losing or winning that take a preposition before the other side.
BEATING = frozenset(
    "beat defeat thrash edge overcome crush rout hammer outplay trounce down stun upset overpower outclass demolish".split()
)
LOSING = frozenset("lose fall crash slump succumb".split())
RESULT_NOUNS = {"win": True, "victory": True, "triumph": True, "success": True, "defeat": False, "loss": False}
AGAINST = frozenset("over against to by at".split())
BEFORE_RESULT = frozenset("have has had were was be been narrowly comfortably easily eventually also then went on to and out down".split())
PARTIAL = frozenset("half-time halftime interval break leg set quarter period lead led leading ahead trailed trailing down".split())
RECORD = frozenset("record records record-wise went overall".split())
FORMATIONS = frozenset("formation formations system shape odds favourite favorite shot outsider".split())
WON = {"win": "win", "wins": "win", "won": "win", "winning": "win", "lose": "loss", "lost": "loss", "losing": "loss", "dropped": "loss"}
RESULTS = frozenset(
    "win wins won winning loss losses lost losing lead leads led leading record defeat defeats defeated victory victories draw draws drew drawn tie ties tied"
    " beat beats beaten beating start run finish halftime half-time score scores scored scoreline triumph rout trail trails trailing trailed upset"
    " decision comeback advantage deficit shootout aggregate thrashing mark down ahead up advance edge edged win-loss vote ruling verdict".split()
)
VOTES = frozenset("vote votes voted voting passed won approved rejected defeated beat margin tally ballot decision ruling score".split())
