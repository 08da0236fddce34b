"""Words that quotations are compared by: contractions, negations, numbers, and words of little or of much weight."""

from __future__ import annotations

from discrepancy.lang.en.quantities.numbers import SMALL, TENS

NEGATIONS = frozenset({"not", "never", "no", "none", "nobody", "nothing", "nowhere", "neither", "nor", "without", "cannot"})
# English contractions, whole or by their ending.
CONTRACTIONS = {
    "won't": "will not",
    "can't": "can not",
    "shan't": "shall not",
    "cannot": "can not",
    "ain't": "is not",
    "let's": "let us",
    "gonna": "going to",
}
CONTRACTED_ENDINGS = (("n't", " not"), ("'ve", " have"), ("'re", " are"), ("'ll", " will"), ("'m", " am"), ("'d", " would"))
NUMBERS = (SMALL.keys() | TENS.keys()) - {"zero", "one", "fourty"} | set(
    "hundred thousand million billion dozen half third quarter".split()
)
JOINING = frozenset("and but so well".split())
"""Words that join what is said, which a reporter may add or drop where two sentences become one."""
ARTICLES = frozenset("a an the".split())
BEFORE_WORKS = frozenset(
    "in on at with of from for the a an this film movie book novel song album series show play titled entitled".split()
)
"""Words right before a work's name in quotation marks."""
LIGHT = JOINING | ARTICLES | frozenset("that just".split())
"""Words that can be left out without a change of meaning."""
WEIGHTY = frozenset("very only never all every both".split())
"""Common words that change what is said."""
