"""Political parties: the words for one before an office ("Green senator", "a Liberal mayor"), and those for its members."""

from __future__ import annotations

import itertools

from discrepancy.lang.en.tables.word_set import word_set

# Members of political parties and their adjectives.
PARTIES = word_set(
    "democrat democrats democratic republican republicans conservative conservatives tory tories liberal liberals socialist "
    "socialists independent communist communists nationalist nationalists unionist unionists"
)
MEMBERS = PARTIES - {"democratic", "independent"}
"""Those that are nouns too: after a place they describe somebody and name nobody ("a Lorn Democrat")."""
# The parties that sit in the parliaments of English-speaking countries, and the families of parties elsewhere (ParlGov's party families),
# each with all words for it; the first represents the others.
_PARTIES = """
labour labor | conservative tory | liberal-democrat lib-dem | snp | plaid | dup | sdlp | alliance | sinn-fein | ukip reform | fianna-fail | fine-gael
republican gop | democratic democrat | independent | libertarian
liberal | ndp | nationals | one-nation
green greens | socialist | social-democratic social-democrat | christian-democratic christian-democrat | communist | left | centrist | far-right
cdu | csu | spd | fdp | afd | bjp | aap | anc | da | eff | likud | meretz | yesh-atid | fidesz | jobbik
"""
_PARTY = {word: group.split()[0] for line in _PARTIES.strip().splitlines() for group in line.split("|") for word in group.split()}


def party_of(words: tuple[str, ...]) -> str | None:
    """The party that the words before an office name, in lower case; None where they name none."""
    joined = (*words, *("-".join(pair) for pair in itertools.pairwise(words)))
    return next((_PARTY[word] for word in reversed(joined) if word in _PARTY), None)
