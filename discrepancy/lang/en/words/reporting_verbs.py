"""Verbs of saying, and the papers and networks in which words appear without being the speaker."""

from __future__ import annotations

from discrepancy.lang.en.tables.word_set import word_set

SPEECH = word_set(
    "say tell ask speak state declare announce report mention remark note observe comment add continue conclude reiterate repeat relate recount"
    " explain recall reveal disclose confirm deny admit acknowledge concede confess claim allege assert maintain contend insist argue suggest"
    " propose predict warn caution promise vow pledge threaten urge advise demand complain lament joke quip boast brag reply respond answer"
    " retort write post tweet text testify swear estimate stress emphasise emphasize underline call describe label brand dub term characterise"
    " characterize quote cite denounce condemn dismiss hail praise express exclaim whisper shout scream yell cry mutter murmur laugh sigh"
    " interject counter object inform assure remind apologise apologize thank decry"
)
"""Lemmas of the verbs whose subject is the speaker (Levin 1993: tell 37.2, manner of speaking 37.3, say 37.7, complain 37.8, advise 37.9,
characterize 29.2, dub 29.3, judgement 33; nonverbal expression 40.2 next to a quotation)."""

BODIES = word_set("campaign government cabinet family firm embassy consulate regime coalition opposition camp staff management leadership")
"""Nouns for bodies that can speak and do not end a name."""

MEDIA = word_set(
    "newspaper paper news press times post herald tribune gazette chronicle journal guardian observer telegraph courier sentinel daily weekly"
    " magazine mail mirror sun star standard globe inquirer examiner dispatch ledger register bulletin wire network channel television tv"
    " radio website site blog media outlet broadcaster podcast reuters ap afp bloomberg bbc cnn nbc abc cbs msnbc npr pbs itv sky politico"
    " facebook twitter instagram youtube tiktok whatsapp telegram reddit"
)
"""Last words of the names of publications and broadcasters, lower case."""
