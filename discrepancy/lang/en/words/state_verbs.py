"""Verbs of states and habits: what they say holds for a while, so that two years next to them are no two days of one event."""

from __future__ import annotations

# States of being, having, relation, mind and measure (Quirk et al., A Comprehensive Grammar of the English Language, §4.28-31), and what
# people and firms do for years: live, work, employ, produce, sell.
STATE_VERBS = frozenset(
    """be have own possess belong contain include hold lack need owe deserve depend consist comprise amount total number average account
    exceed equal cost weigh measure stand lie remain stay seem resemble know believe think hate love like want wish prefer live reside dwell
    inhabit work serve employ earn produce manufacture export import sell consume generate use attract receive house seat carry count
    trade farm mine fish teach study rent lease supply""".split()
)
