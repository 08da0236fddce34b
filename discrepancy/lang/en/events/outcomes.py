"""Outcomes for people: arrested, killed, hurt, missing, and the verbs that state them."""

from __future__ import annotations

from discrepancy.lang.en.grammar.function_words import BE
from discrepancy.lang.en.tables.word_set import word_set

# Verbs of dying, by how they are said of the one who dies (Levin 1993: murder and poison verbs 42, disappearance 48.2).
DIED = word_set("died dies perished drowned succumbed")
KILLED = word_set("killed murdered slain assassinated electrocuted executed lynched fatally")
HIT = word_set("shot stabbed beaten bludgeoned crushed burned burnt found pronounced declared strangled knocked trampled bled frozen froze")
DEATHS = word_set("death murder killing slaying assassination manslaughter body corpse remains funeral autopsy obituary")
KILLING = word_set("killed killing murdered murdering assassinated")
TAKING = word_set("arrested arresting charged charging jailed jailing sentenced sentencing convicted convicting")
BE_OR_GOT = BE | {"got"}
SKIPPED = word_set(
    "who has had have later also then reportedly allegedly apparently tragically yesterday today instantly both subsequently already himself herself"
)
INSIDE = word_set("a an the another old year years month - ‐ ‑ his her their its")
TAKES = word_set("take rush bring fly carry admit transport treat remain keep hold be airlift stay transfer send")
BIDS = word_set("tell order force urge ask advise")

PARTICIPANT_VERBS = {
    "accused": "arrested detained charged indicted convicted jailed sentenced imprisoned acquitted remanded extradited prosecuted arraigned",
    "rescued": "rescued saved airlifted winched",
    "injured": "injured wounded hurt hospitalised hospitalized mauled bitten",
    "missing": "missing kidnapped abducted",
}
"""Passives that give a person a part in a story, by the part (Levin 1993: hurt 40.8, steal and rescue 10.5)."""
