"""Closed-class words of English: they are never a counted noun and never a name before a number."""

from __future__ import annotations

from discrepancy.lang.en.grammar.function_words import BE

DETERMINERS = frozenset(
    "a an the this that these those my your his her its our their each every either neither some any no all both half such another other"
    " several few many much more most less least enough".split()
)
PRONOUNS = frozenset(
    "i me you he him she it we us they them myself yourself himself herself itself ourselves themselves who whom whose which what whoever one ones"
    " anyone anybody anything someone somebody something everyone everybody everything none nobody nothing mine yours hers ours theirs there here".split()
)
PREPOSITIONS = frozenset(
    "about above across after against along alongside amid amidst among amongst around as at atop before behind below beneath beside besides between"
    " beyond by despite down during except for from in inside into like minus near of off on onto opposite out outside over past per plus"
    " round since than through throughout till to toward towards under underneath unlike until up upon versus via vs with within without".split()
)
CONJUNCTIONS = frozenset(
    "and or but nor so yet if because although though while whereas when whenever where wherever how why whether unless lest once".split()
)
AUXILIARIES = frozenset(
    "am is are was were be been being isn't aren't wasn't weren't have has had having haven't hasn't hadn't do does did doing done don't doesn't didn't"
    " will would shall should can could may might must ought won't wouldn't can't cannot couldn't shouldn't i'm he's she's it's we're they're you're"
    " i've we've they've you've he'd she'd they'd we'd i'd he'll she'll they'll".split()
)
ADVERBS = frozenset(
    "not also only just still already again ever never even now then today tonight yesterday tomorrow soon later earlier ago almost nearly roughly"
    " approximately exactly alone together altogether too very quite rather perhaps maybe apart aside away back forward instead meanwhile however"
    " therefore otherwise else elsewhere abroad overnight onwards onward respectively combined nearby so far overall alive apiece".split()
)
CLOSED = DETERMINERS | PRONOUNS | PREPOSITIONS | CONJUNCTIONS | AUXILIARIES | ADVERBS
BE_WITH_CONTRACTIONS = BE | {"isn't", "aren't", "wasn't", "weren't", "'re"}
