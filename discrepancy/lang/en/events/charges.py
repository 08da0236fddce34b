"""Words of charges and of courts: offences, stages of the law, what ends a charge, who judges and who is judged."""

from __future__ import annotations

from discrepancy.lang.en.quantities.numbers import SMALL
from discrepancy.lang.en.tables.word_set import word_set

# What no offence contains: the sentence goes on.
ENDS_OF_CHARGE = frozenset(
    """after before when while who whom which that but over during last yesterday today tomorrow tonight at following because as he she they we i it was were
    is are has had have will would faces face until since where if under-age monday tuesday wednesday thursday friday saturday sunday and/or according
    said says on in for into upon between near outside amid through then also both later earlier again early late this his her their its our
    january february april june july august september october november december about around despite though although so nor than based""".split()
)
CHARGE_NOUNS = frozenset(("charge", "charges", "allegation", "allegations", "case", "count", "counts", "conviction", "convictions"))
UNLAWFUL = frozenset(
    "leaving filing making causing failing fleeing falsely impersonating carrying discharging brandishing transporting refusing".split()
)
"""Gerunds that begin the name of an offence in the statutes: leaving the scene of an accident, filing false returns, making false statements."""
COUNT_WORDS = {word for word, number in SMALL.items() if 1 <= number <= 12} | {
    "a", "an", "several", "multiple", "numerous", "additional", "further", "single",
}  # fmt: skip
# Nouns and gerunds that name an offence and that the table of offences lacks or has only in longer names.
ACTS = frozenset(
    """possession possessing conspiracy conspiring attempted attempting aiding abetting trafficking smuggling importing importation exporting supplying
    supply dealing distribution distributing manufacture handling receiving stealing obtaining resisting obstructing perverting inciting incitement
    soliciting assaulting threatening leaking misuse breach contempt falsifying tampering evading membership wounding procuring kidnapping kidnap
    hijacking hostage-taking endangering endangerment cruelty concealment concealing hacking laundering insulting defaming spying espionage treason
    sedition violating violation trespassing breaking entering misconduct malfeasance corruption collusion dwi dui gbh abh rape murder offences
    offenses misdemeanor misdemeanour felony littering fly-tipping loitering vagrancy begging kerb-crawling pimping jaywalking joyriding harbouring
    desertion mutiny piracy poaching affray trespass bigamy blasphemy sacrilege witchcraft contraband counterfeiting racketeering skimming
    drink-driving speeding tailgating overcharging price-fixing match-fixing doping bid-rigging cartel sabotage usury scalping touting profiteering
    gun-running stabbing assassination slavery enslavement servitude grooming upskirting revenge-porn stalking cyberstalking catfishing sextortion
    flashing exposure voyeurism paedophilia child-stealing burglary looting rioting swatting swindling conning cheating plagiarism perjury
    money-laundering people-smuggling drug-dealing drug-trafficking tax-evasion insider-dealing manslaughter homicide femicide genocide torture
    libel slander infringement negligence nuisance obscenity obstruction abuse indecency threats falsification molestation""".split()
)
OFFENCE_ADJECTIVES = frozenset(("criminal", "reckless", "negligent", "aggravated", "indecent", "unlawful", "illegal", "grievous"))
"""Words that name an offence with any noun after them: criminal vehicular operation."""
# Words that are in the name of an offence and name none by themselves.
NO_HEADS = frozenset(
    "office power peace account court crime traffic justice attack terror hack steal criminal money drug driving negligence running".split()
)
BEFORE_TO = frozenset(
    "conspiracy conspiring intent attempt attempting threat threats incitement accessory failing failure soliciting equipped ,".split()
)
"""Words of an offence that "to" continues: "conspiracy to", "threats to"."""
WHOM = frozenset(
    "a an the his her their two three police prosecutors investigators authorities officers detectives somebody someone".split()
)
CHARGE_OPENERS = frozenset(
    """a an the of on to with from by and or no any some all two three four five six seven eight nine ten eleven twelve these those such other face faces
    facing faced denies deny denied bring brought press pressed drop dropped dropping dismissed dismiss related including include includes deny pending
    criminal federal state formal initial original separate serious lesser new possible several multiple against not guilty under admitted
    admits him them me us criminal further fresh filed file files jailed jails wanted held arrested convicted tried trial""".split()
)
NO_ACTS = frozenset("being having doing failing nothing something anything everything evening morning king wedding".split())
# Verb or noun, the preposition that brings the offence, and how far the law has got; "" where the words before it say.
FRAMES = {
    "charged": (("with",), "charged"), "charging": (("with",), "charged"), "indicted": (("for", "on", "with"), "charged"),
    "convicted": (("of", "for"), "convicted"), "conviction": (("for", "of"), "convicted"), "convictions": (("for", "of"), "convicted"),
    "guilty": (("of", "to"), "convicted"), "acquitted": (("of",), "acquitted"), "cleared": (("of",), "acquitted"), "clears": (("of",), "acquitted"),
    "accused": (("of",), "suspected"), "accuses": (("of",), "suspected"), "suspicion": (("of",), "suspected"), "suspected": (("of",), "suspected"),
    "wanted": (("for", "on"), "wanted"), "sought": (("for",), "wanted"), "jailed": (("for", "over"), "sentenced"),
    "imprisoned": (("for", "over"), "sentenced"), "sentenced": (("for", "over"), "sentenced"), "arrested": (("for", "on", "over"), "suspected"),
    "detained": (("for", "on", "over"), "suspected"), "held": (("for", "on", "over"), "suspected"), "tried": (("for", "on"), "charged"),
    "trial": (("for", "on"), "charged"), "prosecuted": (("for",), "charged"), "fined": (("for",), "sentenced"), "admitted": (("",), "pleaded-guilty"),
    "admits": (("",), "pleaded-guilty"), "denied": (("",), "denied"), "denies": (("",), "denied"), "charges": (("of", "including"), ""),
    "charge": (("of",), ""), "counts": (("of",), ""), "count": (("of",), ""), "booked": (("for", "on"), "charged"), "offence": (("of",), ""),
    "offense": (("of",), ""), "crime": (("of",), ""), "crimes": (("of",), ""), "allegations": (("of",), "suspected"), "years": (("for",), "sentenced"),
    "months": (("for",), "sentenced"), "prison": (("for",), "sentenced"), "jail": (("for",), "sentenced"),
    "life": (("for",), "sentenced"), "sentence": (("for",), "sentenced"),
    "cause": (("for",), "suspected"), "treated": (("as",), "suspected"), "treating": (("as",), "suspected"),
    "investigated": (("for", "over"), "suspected"), "investigation": (("into", "for"), "suspected"), "probe": (("into",), "suspected"),
    "inquiry": (("into",), "suspected"), "questioned": (("over", "about", "for"), "suspected"), "probed": (("for", "over"), "suspected"),
    "sued": (("for",), "suspected"), "implicated": (("in",), "suspected"), "linked": (("to",), "suspected"), "alleged": (("",), "suspected"),
    "confessed": (("to",), "pleaded-guilty"), "confesses": (("to",), "pleaded-guilty"), "confession": (("to",), "pleaded-guilty"),
    "contest": (("to",), "convicted"), "arraigned": (("on", "for"), "charged"), "remanded": (("on", "for"), "charged"),
    "extradited": (("on", "for", "over"), "charged"), "extradition": (("on", "for", "over"), "wanted"), "bailed": (("on", "over"), "suspected"),
    "cautioned": (("for",), "sentenced"), "reported": (("for",), "suspected"), "summonsed": (("for",), "charged"), "dock": (("for", "over"), "charged"),
    "prosecution": (("for",), "charged"), "prosecutions": (("for",), "charged"), "indictment": (("for", "on"), "charged"),
    "arrest": (("for", "on", "over"), "suspected"), "arrests": (("for", "on", "over"), "suspected"), "plea": (("to",), "pleaded-guilty"),
    "punished": (("for",), "sentenced"), "caged": (("for", "over"), "sentenced"), "executed": (("for",), "sentenced"), "banned": (("for",), "sentenced"),
    "deported": (("for",), "sentenced"), "imprisonment": (("for",), "sentenced"), "accusations": (("of",), "suspected"),
    "accusation": (("of",), "suspected"), "allegation": (("of",), "suspected"), "exonerated": (("of",), "acquitted"),
    "absolved": (("of",), "acquitted"), "reduced": (("from",), "charged"), "downgraded": (("from",), "charged"), "upgraded": (("from",), "charged"),
    "dismissed": (("",), "acquitted"), "commit": (("",), ""), "committed": (("",), ""), "committing": (("",), ""),
    "include": (("",), ""),
    "includes": (("",), ""), "alleging": (("",), "charged"),
}  # fmt: skip
NEXT_CHARGES = frozenset(verb for verb in FRAMES if verb.endswith("ed")) - {"alleged", "reported"}
"""Verbs that bring the next charge of a list: "accused of bribery, suspected of fraud"."""
FAR = frozenset(
    (
        "charges",
        "charge",
        "charged",
        "indicted",
        "convicted",
        "arrested",
        "sentenced",
        "jailed",
        "imprisoned",
        "acquitted",
        "fined",
        "trial",
        "detained",
        "held",
        "cleared",
        "clears",
        "prison",
        "jail",
        "treating",
        "treated",
        "arraigned",
        "remanded",
        "extradited",
        "bailed",
        "arrest",
        "dock",
    )
)
"""Words that other words may separate from the offence: "charged on Friday with", "sentenced to six years for"."""
ABOUT_CHARGES = frozenset(("related", "relating", "involving", "stemming", "including", "include", "included", "connected"))
BARE = frozenset(
    (
        "charge",
        "charges",
        "case",
        "conviction",
        "convictions",
        "offence",
        "offences",
        "offense",
        "offenses",
        "trial",
        "suspect",
        "allegation",
        "allegations",
        "accusation",
        "accusations",
        "rap",
        "raps",
        "investigation",
        "investigations",
        "probe",
        "inquiry",
        "prosecution",
        "indictment",
        "count",
        "counts",
    )
)
SURE = frozenset(("charged", "convicted", "acquitted", "guilty", "counts", "count", "indicted", "charges", "charge"))
OUTCOMES = {
    "acquitted": "acquitted", "cleared": "acquitted", "convicted": "convicted", "guilty": "convicted", "sentenced": "sentenced", "jailed": "sentenced",
    "charged": "charged", "indicted": "charged", "denied": "denied", "denies": "denied", "deny": "denied", "accused": "suspected", "suspected": "suspected",
    "wanted": "wanted", "arrested": "suspected", "pleaded": "pleaded-guilty",
    "investigated": "suspected", "confessed": "pleaded-guilty", "alleged": "suspected", "admitted": "pleaded-guilty",
    "dropped": "acquitted", "dismissed": "acquitted",
}  # fmt: skip
GERUNDS = frozenset(
    "convicted guilty fined jailed prosecuted sentenced imprisoned charged acquitted cleared arrested cautioned executed caged indicted tried summonsed".split()
)
"""After these any gerund names what was done against the law: "fined for dropping litter"."""
# Those who judge, charge and defend are not those judged.
OFFICERS_OF_COURTS = word_set(
    "judge justice magistrate prosecutor attorney lawyer solicitor barrister counsel defender coroner spokesman spokeswoman "
    "minister president"
)
JUDGES = word_set(
    "sentence jail imprison convict charge accuse arrest indict acquit clear find give hand fine send condemn order remand detain hold try"
    " prosecute arraign extradite suspect want question book cite exonerate pardon release spare ban punish investigate"
)
"""Verbs whose object, or whose subject in the passive, is the accused."""
UNDERGOES = word_set(
    "face serve receive get plead admit deny begin start spend confess stand go be await complete finish appeal have accept avoid escape"
    " dispute contest commit earn draw dodge risk do remain"
)
"""Verbs whose subject is the accused."""
SURELY_UNDERGOES = word_set("face serve receive get plead admit deny")
"""Such verbs that no one does on another's behalf: a lawyer or a minister who serves a term was sentenced."""
JUDGEMENTS = word_set(
    "conviction trial sentencing arrest acquittal indictment jailing imprisonment prosecution detention extradition sentence term punishment"
)
"""Nouns whose "of" or "for" phrase is the accused; an offence's is the victim."""
NOUNS_OF_OFFENCES = {
    "conspiring": "conspiracy", "conspire": "conspiracy", "murdering": "murder", "robbing": "robbery", "assaulting": "assault",
    "bribing": "bribery", "bribe": "bribery", "obstructing": "obstruction", "obstruct": "obstruction", "possessing": "possession",
    "embezzling": "embezzlement", "extorting": "extortion", "stealing": "theft", "raping": "rape", "defrauding": "fraud",
    "burgling": "burglary", "abducting": "abduction", "inciting": "incitement", "perverting": "perversion", "evading": "evasion",
}  # fmt: skip
"""Offences as verbs, with their nouns: "conspiring to obstruct justice" is conspiracy to obstruct justice."""
STAGES_OF_LAW = {
    "wanted": 0,
    "suspected": 0,
    "charged": 1,
    "denied": 1,
    "convicted": 2,
    "pleaded-guilty": 2,
    "sentenced": 2,
    "acquitted": 2,
}

IN_LAW = word_set("aggravated armed attempted criminal felonious malicious negligent reckless unlawful unlawfully")
"""Adjectives that open the name of an offence written with capitals: "Unlawful Possession", "Aggravated Assault"."""
DUTIES = word_set(
    "protecting guarding overseeing managing running leading keeping ensuring finding investigating developing making maintaining "
    "monitoring enforcing implementing drafting reviewing building preparing coordinating training teaching advising organising organizing"
)
"""Gerunds after "charged with" that name a task: "the agency charged with protecting the coast"."""
