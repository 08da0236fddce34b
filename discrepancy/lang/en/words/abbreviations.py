"""Words whose full stop ends no sentence, or not always."""

from __future__ import annotations

TITLES = frozenset(
    """mr mrs ms mx dr prof rev revd fr hon st sgt sen rep gov gen col capt lt cmdr cdr maj cpl pvt pte supt det insp brig adm amb pres pm mt ft messrs mme
    mlle m sra dra hr fru herr""".split()
)
"""Before a name: a sentence never ends after them, not even at a line's end."""

ABBREVIATIONS = TITLES | frozenset(
    """vs v no nos approx est fig e.g i.e cf ca c ave blvd rd assoc dept univ jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu
    thurs fri sat sun art sec pp vol ed eds al op nr ph d.c n.y n.j b.c""".split()
)
"""A full stop after one of these ends no sentence."""

MAY_END = frozenset(
    """jr sr etc inc ltd co corp plc llc bros a.m p.m u.s u.k u.n e.u u.s.a u.a.e l.a ph.d m.d b.a m.a ala ariz ark calif colo conn del fla ga ill ind kan
    ky la md mass mich minn miss mo mont neb nev okla ore pa penn tenn tex vt va wash wis wyo ont que alta""".split()
)
"""A full stop after one of these ends a sentence where the next word is one that opens sentences."""

OPENERS = frozenset(
    """The A An This That These Those He She It They We I You His Her Its Their Our My In On At But And Or So As After Before When While If For From By With
    There Here Then Police Officials However Meanwhile No Not Some Many Most All Both Each One Two Three What Why How Who Although Though Since Because
    Another Other Such According""".split()
)
"""Words that with a capital mostly open a sentence."""
