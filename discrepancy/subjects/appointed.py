"""Who holds an office that a verb gives, keeps or takes: "was named interim coach", "will take over as chief", "sacked Holm as manager"."""

from __future__ import annotations

from discrepancy.model.fact import Fact
from discrepancy.subjects.clause import clause_start, subject_before
from discrepancy.subjects.mention import Seen
from discrepancy.subjects.scene import Scene
from discrepancy.text.lexicon.closed_class import DETERMINERS
from discrepancy.text.lexicon.lookup import verb_lemma
from discrepancy.text.lexicon.word_set import word_set
from discrepancy.text.names.titles import STATUS

# Verbs whose object becomes, or no longer is, what stands behind "as" or beside it (Levin 1993: appoint 29.1, dub 29.3, and their opposites).
_OF_OBJECT = word_set(
    "name appoint make elect choose select pick hire install nominate confirm designate crown announce introduce unveil reappoint "
    "reelect promote fire sack dismiss oust remove depose drop suspend keep"
)
# Verbs whose subject is, becomes or was it (masquerade 29.6, and taking up and laying down an office).
_OF_SUBJECT = word_set("become remain stay serve act work replace succeed follow take return continue resign quit retire step begin start")
_BARE = word_set("name appoint make elect become remain stay crown")
"""Verbs that need no "as"."""
_BE = word_set("was were is are been be being")
_REACH, _AS = 5, 9
"""Words that stand before an office inside its phrase at most, and words between a verb and its "as"."""


def appointed(scene: Scene, fact: Fact) -> Seen | None:
    """The mention of the holder of an office that stands without a name, or None where no such verb gives it."""
    words = scene.words
    low = words.at(scene.reach(fact)[0])
    at = words.at(fact.start) - 1
    stop = max(low, at - _REACH)
    while at > stop and (words.lowers[at] in DETERMINERS or words.lowers[at] in STATUS or _possessor(words.lowers[at])):
        at -= 2 if words.lowers[at] == "s" else 1
    lower = words.lowers[at] if at >= low else ""
    if lower == "as":
        verb = next((i for i in range(at - 1, max(low, at - _AS) - 1, -1) if verb_lemma(words.lowers[i]) in _OF_OBJECT | _OF_SUBJECT), -1)
    else:
        verb = at if verb_lemma(lower) in _BARE and lower else -1
    if verb < 0:
        return None
    lemma = verb_lemma(words.lowers[verb])
    begin = clause_start(words, words.starts[verb], scene.reach(fact)[0])
    if lemma in _OF_SUBJECT or words.lowers[verb - 1] in _BE or words.lowers[verb - 2 : verb - 1] in {(word,) for word in _BE}:
        return subject_before(scene, words.starts[verb], begin, people=True)
    between = [s for s in scene.between(words.ends[verb], fact.start) if s.entity >= 0 and not s.possessive]
    return between[-1] if between and scene.cast.drafts[between[-1].entity].sort in ("person", "role") else None


def _possessor(lower: str) -> bool:
    return lower == "s" or lower.endswith(("'s", "’s"))
