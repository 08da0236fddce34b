"""Kinship words, the sex that they imply, and the relation that they state."""

from __future__ import annotations

from discrepancy.lang.en.tables.word_set import word_set

FEMALE_KIN = (
    "mother daughter sister wife widow aunt niece grandmother granddaughter girlfriend fiancée fiancee mum mom stepmother stepdaughter"
)
MALE_KIN = "father son brother husband widower uncle nephew grandfather grandson boyfriend fiancé fiance dad stepfather stepson"
NEUTRAL_KIN = "parent child sibling spouse cousin partner twin grandparent grandchild relative baby"
KIN: dict[str, str | None] = {
    **dict.fromkeys(FEMALE_KIN.split(), "female"),
    **dict.fromkeys(MALE_KIN.split(), "male"),
    **dict.fromkeys(NEUTRAL_KIN.split(), None),
}
KIN |= {f"{noun}-in-law": sex for noun, sex in KIN.items() if noun in ("mother", "father", "sister", "brother", "son", "daughter")}

FEMALE_NOUNS = word_set(
    "woman girl lady schoolgirl actress waitress hostess heiress heroine policewoman businesswoman spokeswoman chairwoman"
)
MALE_NOUNS = word_set("man boy gentleman schoolboy gunman policeman fireman businessman spokesman chairman fisherman salesman")


def noun_gender(noun: str) -> str | None:
    """The sex that a lower-case singular person noun implies, or None."""
    if noun in KIN:
        return KIN[noun]
    return "female" if noun in FEMALE_NOUNS else "male" if noun in MALE_NOUNS else None
