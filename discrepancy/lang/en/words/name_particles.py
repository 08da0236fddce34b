"""Small closed classes that names are built from: particles, generations, function words, nouns that head organisations and places."""

from __future__ import annotations

from functools import lru_cache

from discrepancy.lang.en.grammar.function_words import PLACE_PREPOSITIONS
from discrepancy.lang.en.tables.word_set import word_set

# Lower-case words inside a personal name (Dutch, German, French, Iberian, Italian, Arabic, Hebrew, Scandinavian).
PARTICLES = word_set(
    "de del della dell delle di da dal dos das do du des la le las los van von der den ter ten te zu zum zur af av al el ul "
    "wa ole arap binti ad an as ash at bin ibn bint ben bat abu abd ap y e und"
)
# Those of them that are also English words join only between two capitalised words of one name.
WEAK_PARTICLES = word_set("do an as at ten den y e ben bat ad la le las los te das und")
ARABIC_ARTICLES = word_set("al el ul an as ash at ad ar az")
GENERATIONS = word_set("jr sr junior senior ii iii iv")
# Letters after a name: degrees, orders, chartered professions.
POSTNOMINALS = word_set("qc kc sc mba msc mp phd md esq obe mbe cbe mep msp jd dds rn frs")

# Words that begin sentences and headings and are never names: the closed classes of English, and adverbs of discourse.
FUNCTION_WORDS = word_set(
    "a an the this that these those there here it its he him his she her hers we us our ours you your yours they them their "
    "theirs i me my mine who whom whose which what when where why how whoever whatever whether and or but nor so yet for as "
    "at by from in into of off on onto out over per than through to toward towards under until unto up upon via with within "
    "without about above across after against along amid among around because before behind below beneath beside besides "
    "between beyond despite down during except inside like near once opposite outside past plus regarding round since "
    "though although unless unlike versus while whilst if is are was were be been being am has have had having do does did "
    "doing will would shall should can could may might must cannot not no none never neither either both all any some each "
    "every few fewer many more most much less least several such same other another others own one two three four five six "
    "seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty "
    "fifty sixty seventy eighty ninety hundred thousand million billion first second third fourth fifth dozens hundreds "
    "thousands half also again already almost always even ever just only perhaps maybe quite rather really soon still then "
    "thus too very now today yesterday tomorrow tonight however meanwhile moreover nevertheless nonetheless otherwise "
    "therefore furthermore instead indeed later earlier afterwards finally eventually recently nobody nothing everybody "
    "everyone everything somebody someone something anybody anyone anything according asked following given including "
    "speaking yes well oh"
)
CALENDAR_WORDS = word_set(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sept "
    "sep oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun gmt utc est edt "
    "pst pdt cet bst ist am pm bc ad ce bce"
)
# Adjectives and adherents of faiths and languages: capitalised in English, and no names.
FAITHS_AND_LANGUAGES = word_set(
    "jewish christian christians muslim muslims islamic islamist catholic catholics protestant protestants orthodox hindu "
    "hindus buddhist buddhists sikh sikhs anglican lutheran methodist baptist mormon evangelical hebrew arabic latin "
    "english french german spanish russian chinese western eastern northern southern european asian african arab arabs "
    "american latino hispanic"
)
# Nouns that end the name of an organisation.
ORGANISATION_HEADS = word_set(
    "inc incorporated ltd limited llc llp plc corp corporation co company companies group holdings gmbh ag sa nv bv ab oy "
    "spa srl partners associates university college school academy institute institution faculty polytechnic seminary "
    "laboratory laboratories lab labs observatory ministry department bureau agency authority commission committee council "
    "board office secretariat directorate service services administration treasury parliament congress senate assembly "
    "knesset duma court tribunal judiciary police constabulary army navy corps guard force forces unit squad brigade "
    "regiment party union federation association society league alliance coalition foundation trust charity fund bank "
    "exchange insurance club team united fc afc athletic rovers wanderers airlines airways air lines railways rail motors "
    "industries systems technologies technology therapeutics pharmaceuticals pharma energy petroleum media news press times "
    "post herald tribune gazette chronicle journal guardian observer telegraph courier sentinel clinic hospital infirmary "
    "hospice church ministries museum gallery library theatre theater orchestra center centre network channel television "
    "branch command tech health radio publishing records studios pictures entertainment brothers sons "
    "foods brands stores resources properties communications solutions logistics electronics semiconductors biosciences analytics securities"
)
# Nouns that end the name of an event, a work, a law, a plan or a product, and no person's.
THING_HEADS = word_set(
    "cup award awards prize act bill law amendment treaty agreement accord pact program programme plan project "
    "initiative display newsletter show festival fair expo games series tour marathon rally edition summit "
    "convention ranking system apartments estates projects lecture lectures fellowship scholarship championship "
    "championships medal theorem scale"
)
# Nouns that end the name of an organisation or of a place after a word that is a given name as well: "Aria Health", "Holm Gardens".
SITE_ENDINGS = word_set("gardens springs heights meadows auditorium")
# Of these, those that take "of", "for" or "on" and a second part: "Ministry of Defence", "Centre for Ageing".
OF_HEADS = word_set(
    "ministry department bureau agency authority commission committee council board office secretariat directorate "
    "university college school academy institute court bank house church society association federation league union party "
    "army institute museum chamber bureau faculty center centre republic kingdom state city district county province region "
    "isle island gulf bay strait cape sea university hospital clinic chief chiefs division foundation campaign assembly "
    "parliament ports port tower palace battle treaty freedom convention charter covenant declaration protocol coalition alliance "
    "trust fund network initiative partnership inspectorate inquiry tribunal taskforce archive archives laboratory observatory"
)
PLACE_HEADS = word_set(
    "street road avenue lane drive boulevard square highway motorway river lake mountain mountains mount hill hills valley "
    "island islands isle peninsula bay gulf sea ocean strait cape beach harbour harbor port airport station park forest "
    "desert county province district region state city town village airfield bridge tower palace castle prison jail canyon "
    "glacier creek falls coast canal plaza terrace crescent territory peak ridge reservoir dam arena stadium strip township "
    "parkway highlands wetlands"
)
# Verbs of saying in the forms that are next to a speaker's name.
SAYING = word_set(
    "said says say told tells tell added adds asked asks wrote writes explained explains insisted insists noted notes "
    "recalled recalls replied replies announced announces argued argues claimed claims confirmed confirms declared declares "
    "denied denies stated states stressed stresses testified warned warns reported reports suggested suggests tweeted "
    "posted commented admitted admits alleged alleges acknowledged emphasised emphasized concluded predicted promised "
    "revealed described estimated estimates maintained conceded contended joked continued urged according called"
)
# Words before a noun phrase that keep it from being the subject.
PREPOSITIONS = word_set(
    "of in on at by for from to with against about over after before between under near without into than like as behind and"
)
# Verbs by which a source vouches for a statement; "denied", "promised" and their like report acts.
VOUCHING = word_set(
    "said says say told tells added adds wrote writes explained explains insisted noted recalled replied announced argued "
    "claimed confirmed confirms declared stated stressed testified warned reported commented admitted acknowledged "
    "emphasised emphasized revealed estimated maintained according"
)
PREPOSITIONS_OF_PLACE = PLACE_PREPOSITIONS | word_set("from off around toward towards")


def has_form_in(verb: str, forms: frozenset[str]) -> bool:
    """Whether a verb, given by its lemma, or one of its regular forms is among these."""
    return not forms.isdisjoint((verb, f"{verb}s", f"{verb}d", f"{verb}ed"))


@lru_cache(maxsize=16384)
def is_function_word(lower: str) -> bool:
    """Whether a lower-case word is of a closed class, contractions included ("I'm", "don't", "that's")."""
    if lower in FUNCTION_WORDS:
        return True
    head, mark, tail = lower.partition("'")
    return bool(mark) and (
        (tail in ("m", "ve", "re", "ll", "d", "t") and len(head) > 1) or head in FUNCTION_WORDS or lower == "i'm" or head == "let"
    )
