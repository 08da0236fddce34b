"""Offices, ranks, honorifics and role nouns, and what comes before them: country, status."""

from __future__ import annotations

from functools import lru_cache

from discrepancy.lang.en.meaning.lexicon import country_of, is_person_noun, place_kind, singular
from discrepancy.lang.en.tables.word_set import word_set

# Forms of address: they say that a person follows, and are no office.
HONORIFICS = word_set(
    "mr mrs ms miss mx sir dame lady lord madam mme mlle messrs herr frau señor señora signor monsieur sri shri honour excellency majesty highness"
    " holiness"
)
FEMALE = word_set(
    "mrs ms miss dame lady madam mme mlle frau señora queen princess sister mother actress duchess baroness chairwoman "
    "spokeswoman congresswoman policewoman businesswoman councilwoman"
)  # fmt: skip
MALE = word_set(
    "mr sir lord herr señor signor monsieur king prince father brother fr duke baron chairman spokesman congressman "
    "policeman businessman councilman headmaster fireman"
)  # fmt: skip
# Titles that say less than an office next to them.
FORMS_OF_ADDRESS = HONORIFICS | frozenset(["dr", "prof", "professor", "doctor", "assoc", "associate", "rev", "reverend", "hon"])
_STAYING = frozenset(
    [
        "dr",
        "prof",
        "rev",
        "fr",
        "st",
        "ceo",
        "cfo",
        "coo",
        "cto",
        "pm",
        "mp",
        "da",
        "vp",
        "pc",
        "dc",
        "ds",
        "di",
        "dci",
        "min",
        "sec",
        "pres",
    ]
)
# Abbreviated titles, and what they stand for.
ABBREVIATED = {
    "dr": "doctor",
    "prof": "professor",
    "assoc": "associate",
    "asst": "assistant",
    "rev": "reverend",
    "fr": "father",
    "hon": "honourable",
    "st": "saint",
    "sgt": "sergeant",
    "lt": "lieutenant",
    "capt": "captain",
    "col": "colonel",
    "gen": "general",
    "maj": "major",
    "cmdr": "commander",
    "adm": "admiral",
    "cpl": "corporal",
    "pvt": "private",
    "pte": "private",
    "det": "detective",
    "insp": "inspector",
    "supt": "superintendent",
    "const": "constable",
    "sen": "senator",
    "rep": "representative",
    "gov": "governor",
    "sens": "senator",
    "reps": "representative",
    "govs": "governor",
    "cllr": "councillor",
    "atty": "attorney",
    "dep": "deputy",
    "pres": "president",
    "min": "minister",
    "sec": "secretary",
    "ceo": "chief executive officer",
    "cfo": "chief financial officer",
    "coo": "chief operating officer",
    "cto": "chief technology officer",
    "pm": "prime minister",
    "mp": "member of parliament",
    "da": "district attorney",
    "vp": "vice president",
    "flt": "flight",
    "wg": "wing",
    "sqn": "squadron",
    "cdr": "commander",
    "ldr": "leader",
    "cdre": "commodore",
    "brig": "brigadier",
    "ssgt": "staff sergeant",
    "msgt": "master sergeant",
    "lcpl": "lance corporal",
    "spc": "specialist",
    "dsupt": "detective superintendent",
}
# Nouns that head the name of an office or rank in English (state, courts, army, police, church, firms, learning, sport, sea and air).
OFFICES = word_set(
    "president premier chancellor minister secretary undersecretary governor mayor senator congressman congresswoman "
    "representative councillor councilman councilwoman alderman ambassador envoy consul commissioner commissar king queen "
    "prince princess emperor empress sultan emir sheikh sheik shah tsar duke duchess earl baron baroness count viscount "
    "pope cardinal archbishop bishop priest reverend vicar pastor rabbi imam ayatollah mufti deacon canon abbot dean "
    "chaplain monsignor patriarch judge justice magistrate prosecutor attorney solicitor barrister lawyer counsel bailiff "
    "sheriff undersheriff marshal coroner registrar notary clerk ombudsman defender general admiral colonel major captain lieutenant "
    "sergeant corporal private commander commodore brigadier marshal ensign airman seaman cadet officer constable inspector "
    "superintendent detective chief deputy agent patrolman trooper ranger warden policeman policewoman guard director "
    "chairman chairwoman chairperson chair president executive manager founder cofounder owner partner boss head leader "
    "coordinator administrator adviser advisor treasurer spokesman spokeswoman spokesperson official delegate negotiator "
    "mediator chief consultant analyst strategist economist accountant auditor banker broker professor doctor lecturer "
    "teacher headmaster headmistress headteacher principal provost rector scientist researcher engineer physicist chemist "
    "biologist geologist historian archaeologist astronomer mathematician seismologist meteorologist epidemiologist surgeon "
    "physician nurse paramedic midwife dentist pharmacist therapist psychologist psychiatrist veterinarian curator "
    "librarian archivist editor reporter journalist correspondent columnist anchor presenter broadcaster photographer "
    "author writer novelist poet playwright actor actress director producer singer musician composer conductor pianist "
    "guitarist drummer rapper dancer artist painter sculptor architect designer developer programmer entrepreneur "
    "businessman businesswoman trader merchant farmer fisherman shrimper carpenter joiner plumber electrician machinist "
    "mechanic builder labourer laborer miner driver pilot copilot skipper master mate bosun sailor crewman steward "
    "stewardess navigator dispatcher controller conductor coach trainer referee umpire captain striker midfielder defender "
    "goalkeeper forward winger quarterback linebacker cornerback receiver kicker returner pitcher catcher batsman bowler "
    "boxer champion challenger contender runner sprinter swimmer cyclist skier jockey golfer wrestler athlete player "
    "international goalie firefighter fireman lifeguard rescuer climber guide student pupil intern apprentice trainee "
    "volunteer activist campaigner candidate lawmaker legislator politician diplomat aide assistant bodyguard soldier "
    "veteran hacker specialist expert technician operator worker employee secretary receptionist cleaner cook chef waiter "
    "waitress baker butcher barber hairdresser tailor shopkeeper salesman cashier landlord tenant broker blogger agent "
    "translator interpreter whistleblower recorder ringleader mastermind comptroller councilor subpostmaster postmaster bursar beadle "
    "stationmaster harbourmaster quartermaster wicketkeeper spinner scrumhalf flanker jockey speaker whip host nominee model"
)
# Offices of power and of speaking for a body: a story does not refer to their holders by age or sex.
AUTHORITY = word_set(
    "president premier chancellor minister secretary governor mayor senator congressman congresswoman representative "
    "ambassador envoy commissioner king queen prince princess pope bishop judge justice magistrate prosecutor attorney "
    "chief director chairman chairwoman chairperson executive spokesman spokeswoman spokesperson official leader inspector "
    "superintendent commander general admiral colonel professor"
)
# Nouns for more than one person, or for no one in particular: no role of one.
GROUPS = word_set(
    "police staff workforce personnel troops military press media clergy audience management opposition government council count "
    "major general private chair head corporal friend member figure person individual one people "
    "family crew party couple pair name lot self other one somebody being folk public humanity majority minority"
)
# Person nouns that are adjectives first: they describe, and name no role.
ADJECTIVAL = word_set(
    "old young dead living poor rich elderly blind deaf disabled wounded injured missing sick accused deceased departed "
    "unemployed homeless white black male female regular original individual native national international local foreign "
    "professional intellectual liberal conservative radical moderate human mortal equal superior inferior minor senior "
    "junior favourite favorite familiar initial humanitarian independent civil commercial political social religious proxy "
    "innocent middle weak strong needy hungry uninsured enlightened faithful urban rural first second third last next "
    "former latter late elder younger"
)
# Kin and person nouns that describe people but name no office.
NO_OFFICE = word_set(
    "man woman boy girl person people child kid baby infant teenager teen adult victim passenger resident suspect defendant "
    "accused neighbour neighbor friend witness survivor mother father parent son daughter brother sister sibling wife "
    "husband spouse widow widower uncle aunt cousin nephew niece grandfather grandmother grandson granddaughter fiance "
    "fiancee boyfriend girlfriend partner twin relative mum mom dad member figure citizen national native gunman killer "
    "murderer thief robber attacker shooter hijacker winner loser opponent rival colleague lover guest visitor tourist "
    "traveller traveler patient customer client user buyer seller reader viewer fan voter elector individual human being "
    "somebody one other self enemy hero star fellow maroon rover patron graduate alumnus name lot party couple pair family crew"
)
STATUS = {
    "former": "former",
    "ex": "former",
    "onetime": "former",
    "retired": "retired",
    "outgoing": "outgoing",
    "late": "late",
    "acting": "acting",
    "interim": "interim",
    "caretaker": "acting",
    "incoming": "elect",
    "designate": "elect",
    "elect": "elect",
    "emeritus": "retired",
    "ousted": "former",
    "disgraced": "former",
    "then": "former",
    "deposed": "former",
    "sacked": "former",
    "new": "new",
}
# Words that open an office and belong to it.
RANK_WORDS = word_set(
    "deputy vice assistant associate chief senior junior first second lead principal head general prime attorney under co "
    "executive managing"
)


def expand_title(word: str) -> str:
    """A title as written with ranks spelled out: "Sgt" -> "Sergeant"; initialisms and forms of address stay ("CEO", "Rev")."""
    full = ABBREVIATED.get(word.lower())
    if full is None or word.lower() in _STAYING:
        return word
    return full.capitalize() if word[0].isupper() else full


_SAINTS = frozenset(("st", "saint"))
"""Before a name these are part of the name of a place or a body, not an office."""


@lru_cache(maxsize=16384)
def is_office(word: str) -> bool:
    """Whether a lower-case word heads an office, rank or profession, abbreviations included."""
    if word in NO_OFFICE or word in _SAINTS:
        return False
    return word in OFFICES or word in ABBREVIATED


@lru_cache(maxsize=16384)
def is_role(word: str) -> bool:
    """Whether a lower-case singular noun says what a person is: an office or profession, or any other person noun except kinship words."""
    return (is_office(word) and word not in ADJECTIVAL) or (
        word not in NO_OFFICE and word not in ADJECTIVAL and len(word) > 2 and is_person_noun(word)
    )


@lru_cache(maxsize=16384)
def is_plural_role(word: str) -> bool:
    """Whether a lower-case word is the plural of a role: "policemen", "pilots"."""
    one = singular(word)
    return one != word and is_role(one)


_PLAYED = {
    "back": word_set("running defensive full wing corner centre center left right quarter half outside line"),
    "end": word_set("tight defensive split"),
    "tackle": word_set("offensive defensive nose left right"),
    "safety": word_set("free strong"),
    "prop": word_set("loosehead tighthead"),
    "lock": word_set("second-row"),
}
"""Positions of players whose last word alone does not name a person, from the rule books of the codes of football."""


def is_position(before: str, word: str) -> bool:
    """Whether two lower-case words name a player by his position: "running back", "tight end", "free safety"."""
    return before in _PLAYED.get(word, frozenset())


def is_body(word: str) -> bool:
    """Whether a word as written is a country, its adjective or a place: what an office can belong to."""
    return country_of(word) is not None or place_kind(word) is not None
