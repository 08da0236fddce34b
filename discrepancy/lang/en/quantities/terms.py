"""Words of sentences that a court passes: verbs of passing and serving them, kinds of order, and what only looks like a term."""

from __future__ import annotations

PASSES = frozenset(
    "sentenced sentence sentences sentencing jailed jails jailing jail imprisoned imprisons imprison imprisonment incarcerated condemned".split()
)
HANDS = frozenset(
    "gave give gives given giving got get gets getting gotten received receive receives receiving handed hands handing imposed imposes impose sought seek"
    " seeks seeking demanded demands demand asked asks requested requests request recommended recommends recommend urged ordered orders faces face facing"
    " want wants wanted awarded landed copped earned earns"
    " faced carries carry carried add added adds spared reduced cut increased raised upheld doing does did drew draws serve serves serving".split()
)
AFTER_TERM = frozenset(
    "prison jail imprisonment custody incarceration penitentiary gaol bars servitude probation parole confinement detention sentence sentences term terms"
    " labour labor colony curfew tag licence".split()
)
# What a judicial term can be a term of; another noun makes it a stretch of something else.
OF_TERM = AFTER_TERM | frozenset(
    "hard forced penal strict supervised house home conditional suspended mandatory psychiatric incarceration community unpaid correctional military"
    " a an the his her their this that which prison".split()
)
COURT_WORDS = frozenset(
    "offence offences offense crime crimes law convict charge charges concurrently consecutively ringleader gang fraudster murderer killer robber burglar thief"
    " rapist smuggler trafficker dealer paedophile arsonist con-man accomplice accomplices lieutenants culprit parole bail minimum-security"
    " court courts judge judges jury prosecutor prosecutors prosecution sentenced sentence jailed convicted guilty defendant co-defendant magistrate tribunal"
    " imprisonment prison jail conviction plea pleaded attorney felony".split()
)
NOT_TERM = frozenset(
    "suspended spent spend spending held lasted last after within before trial remand followed probe inquiry deliberated over during by".split()
)
# Orders that a court makes for a time, other than prison: "a 12-month community order", "an 18-month driving ban".
ORDERS = frozenset("order orders discharge ban disqualification curfew probation tag supervision".split())
ORDER_KINDS = frozenset(
    """youth rehabilitation community supervision supervised conditional absolute referral restraining driving licence alcohol drug treatment behaviour
    criminal protection stalking sexual harm prevention parenting travel exclusion football banning abstinence monitoring requirement hospital
    probation curfew electronic suspended detention training night-time""".split()
)
# Ways to say jailed with a particle, and the words of being held back from driving.
SENDING_AWAY = frozenset(
    (("locked", "up"), ("sent", "down"), ("put", "away"), ("banged", "up"), ("sent", "away"), ("put", "behind"), ("sent", "to"))
)
TERM_LABELS = frozenset("sentence sentences term penalty punishment jail imprisonment".split())
JUDGING = frozenset(("nothing", "not", "too", "an", "a", "no", "hardly", "n't"))
SPENT = frozenset("spent spend spending spends held after".split())
RECEIVING = frozenset("get gets given got handed received receives".split())
"""Forms of verbs by which somebody gets something."""
GIVEN = RECEIVING | {"faces", "doing", "serving"}
ADDED = frozenset("another additional further extra".split())
"""Make a term one more, on top of another."""
BEFORE_ADDED_TERM = ADDED | {"a", "an"}
ASKED = frozenset("asked asks asking called calls pushed pleaded".split())
JUDGED = frozenset("sentenced jailed jailing imprisonment convicted prosecutors sentencing imprisoned verdict".split())
SOUGHT = frozenset(
    """sought seek seeks seeking demanded demand demands demanding asked asks request requested requests recommended recommend recommends urged want
    wants wanted push pushed""".split()
)
CEILING = frozenset("maximum faces face facing carries carry carried punishable could can may might".split())
# These make the figure itself a bound: "the maximum is ten years", "could have got ten years".
CEILING_MODALS = frozenset("maximum could can might may".split())
ON_TOP = ADDED | {"plus", "extended"}
PASSED = frozenset("sentenced jailed imprisoned sentence condemned".split())
TERMS = frozenset("sentence sentences imprisonment term terms".split())

SERVING_VERBS = frozenset({"jail", "imprison", "incarcerate", "lock", "send", "serve", "spend"})
"""Verbs of a term that is spent in prison."""

NOUNS_OF_TERM = frozenset("of sentence term jail prison custodial".split())
