"""Words that say whether a clause looks back or ahead, and whether what it states is sought, planned, possible or of another period."""

from __future__ import annotations

from discrepancy.lang.en.grammar.function_words import BE, SUBJECT_PRONOUNS
from discrepancy.lang.en.quantities.numbers import SMALL

AHEAD = frozenset(
    "will shall won't due expected scheduled plans planned planning hopes hoped hoping upcoming aims intends intend forthcoming"
    " going 'll next until till deadline expires faces must should expects expect forecasts predicts sees foresees projects slated".split()
)
TIMETABLE_FORMS = frozenset("opens closes starts begins ends leaves arrives departs expires reopens premieres resumes".split())
"""The present tense of timetables (Quirk et al. 1985, 4.45): with a date it looks ahead."""
SCHEDULED = {
    "takes": frozenset("office effect place over the".split()), "comes": frozenset("into".split()), "goes": frozenset("on to live".split()),
    "kicks": frozenset(("off",)), "turns": frozenset(("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")),
}  # fmt: skip
"""Verbs that are of a timetable with these words after them: "takes office", "comes into force", "goes on sale", "turns 50"."""
WENT_ON = frozenset(
    "lasted lingered continued went carried raged ran stayed remained waited fought burned burnt worked served lived held slept played talked"
    " smouldered persisted dragged".split()
)
"""Past verbs of lasting states: "stayed until Friday" puts Friday in the past; "was remanded until Friday" does not."""
AHEAD_AFTER_BE = frozenset(("to", "due", "supposed", "expected", "scheduled", "set", "planned", "going", "about"))
BE_SHORT = BE | {"'s", "'re"}
LIGHT_PAST = frozenset("was were had did been has have".split())
BACK = frozenset("since ago last previous earlier".split())
# The past forms of irregular English verbs that do not look like another word's base form (Quirk et al. 1985, §3.11-3.20).
IRREGULAR = frozenset(
    "arose awoke became began bent bet bit bled blew bore bought bound bred broke brought built burnt burst came caught chose clung crept"
    " dealt died dove drank drawn drew drove dug fed fell felt fled flew flung forbade forgave forgot fought found froze gave given gone got grew"
    " heard held hid hung hurt kept knew known laid lain led left lent lit lost made meant met mistook mown overcame overtook paid put ran"
    " rang read rode rose said sang sank sat saw sent set shook shone shot shut slept slid sold spent spoke spread sprang stole stood strode"
    " struck stuck stung sued swam swept swore swung taken taught thought threw thrown told took tore torn trod understood undertook upheld"
    " went wept withdrew woke won wore wound wrote".split()
)
CUES = (
    AHEAD
    | TIMETABLE_FORMS
    | frozenset(("takes", "turns", "comes", "goes", "kicks", "coming"))
    | BE_SHORT
    | LIGHT_PAST
    | BACK
    | IRREGULAR
    | {"would", "could"}
)
FIXED = frozenset("fixed set scheduled planned listed due slated booked adjourned postponed delayed".split())
TENSED_SUBJECTS = SUBJECT_PRONOUNS | {"who", "which"}
TIMETABLE_VERBS = frozenset("open close start begin end finish leave arrive depart land sail meet expire run reopen".split())
CHANGES = frozenset(
    """rise rises rose risen rising fall falls fell fallen falling drop drops dropped increase increased increases decrease decreased decline declined
    grow grew grown up down climbed jumped slipped slumped surged soared cut raised lowered reduced changed revised widened narrowed improved""".split()
)
AREAS = frozenset(
    "village town city district province region state county valley capital country nation area island prefecture borough".split()
)
WIDE = frozenset("worldwide nationwide statewide globally nationally".split())
# The words that `scope_of` asks about at all.
SCOPING = WIDE | frozenset("alone . ; : ! ? including excluding include counting before after in across throughout".split())
NUMBER_CUES = frozenset({*SMALL, "dozens", "hundreds", "several", "many", "some", "few", "more"})
PERIOD_NOUNS = frozenset("quarter season half semester term".split())
ORDER_OF_PERIODS = frozenset("first second third fourth last previous next this current final opening prior coming".split())
