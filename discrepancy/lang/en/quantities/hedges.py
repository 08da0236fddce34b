"""Hedges: words before and after a number that make it approximate or a bound, and words that only look like hedges."""

from __future__ import annotations

from discrepancy.model.value import Hedge

PHRASES: dict[Hedge, str] = {
    Hedge.APPROXIMATE: "about around some roughly approximately approx circa ca nearly almost perhaps maybe possibly ~ ≈ ∼ approaching nigh"
    " close-to near-to next-to an-estimated estimated in-the-region-of in-the-area-of in-the-order-of of-the-order-of on-the-order-of"
    " in-the-neighbourhood-of in-the-neighborhood-of something-like somewhere-near around-the about-the somewhere-around not-quite"
    " in-the-vicinity-of or-so virtually practically as-good-as getting-on-for not-far-short-of not-far-off close-on well-nigh just-about pretty-much",
    Hedge.AT_LEAST: "at-least at-the-least at-the-very-least at-a-minimum a-minimum-of minimum-of minimum not-less-than no-less-than no-fewer-than a-good"
    " not-fewer-than not-under no-under as-few-as no-younger-than not-younger-than as-young-as as-low-as from-as-little-as as-little-as ≥",
    Hedge.AT_MOST: "at-most at-the-most at-the-very-most up-to as-many-as as-much-as as-high-as as-long-as as-large-as as-big-as as-old-as"
    " as-far-as as-fast-as no-more-than not-more-than a-maximum-of maximum-of max no-longer-than not-exceeding not-over"
    " no-greater-than no-later-than no-older-than not-older-than no-higher-than no-bigger-than no-larger-than at-no-more-than ≤",
    Hedge.MORE_THAN: "more-than over above upwards-of upward-of in-excess-of exceeding exceeds exceeded greater-than larger-than longer-than"
    " higher-than better-than bigger-than topping topped north-of older-than just-over well-over a-little-over a-little-more-than little-over"
    " slightly-over slightly-more-than just-above well-above heavier-than taller-than further-than farther-than >",
    Hedge.LESS_THAN: "less-than fewer-than under below just-under well-under a-little-under little-under slightly-under slightly-less-than"
    " smaller-than shorter-than lower-than younger-than just-below well-below shy-of just-shy-of short-of just-short-of a-little-less-than <",
}
# Words that may be between a hedge and its number without breaking it: "about another 30", "more than just the 12".
TRANSPARENT = frozenset("a an the another further additional just only total of all its his her their".split())
# Before a determiner these say where or when ("over the three days", "under the two flags"), not how many.
SPATIAL = frozenset("over under above below about around".split())
# After these "over" says what it is about: "jailed over £4m fraud", "a row over 20 jobs".
DISPUTES = frozenset(
    " jailed charged arrested convicted sentenced fined sued suing sue questioned detained indicted tried row rows dispute"
    " disputes clash clashes clashed quarrel quarrelled argued"
    " fought campaign campaigned protest"
    " protests protested fight battle argument concern concerns anger fury outrage fears tensions criticised criticized resigned sacked fired suspended"
    " quit inquiry investigation probe lawsuit case talks debate feud war struck strike strikes".split()
)
AFTER_NUMBER: dict[Hedge, str] = {
    Hedge.AT_LEAST: "or-more or-above or-over or-older or-higher or-longer or-better or-larger or-greater or-upwards or-even-more and-over and-above and-older"
    " and-up and-upwards and-counting and-rising at-least at-the-least at-the-very-least at-minimum at-a-minimum minimum if-not-more",
    Hedge.AT_MOST: "or-less or-fewer or-under or-below or-younger or-lower or-smaller or-shorter and-under and-below and-younger at-most at-the-most"
    " at-the-very-most at-maximum at-a-maximum maximum",
    Hedge.APPROXIMATE: "or-so or-thereabouts or-thereabout or-nearabouts give-or-take more-or-less odd",
    Hedge.MORE_THAN: "and-more and-then-some plus",
}
GLUED: dict[str, Hedge] = {
    "plus": Hedge.MORE_THAN, "odd": Hedge.APPROXIMATE, "ish": Hedge.APPROXIMATE, "some": Hedge.APPROXIMATE, "or": Hedge.APPROXIMATE,
}  # fmt: skip
MOVING = frozenset("go goes went gone going move moves moved rose rises climbed crept edged pushed driven drove jumped shot inched".split())
PIECES = frozenset("storeys stories floors levels decks pages legs sets rounds laps holes".split())
"""What something is spread over: "14 rooms over three storeys"."""

HEDGE_TEXTS = {
    Hedge.APPROXIMATE: "about ",
    Hedge.AT_LEAST: "at least ",
    Hedge.AT_MOST: "at most ",
    Hedge.MORE_THAN: "more than ",
    Hedge.LESS_THAN: "less than ",
}
"""How a reader is shown each hedge, before the number."""
