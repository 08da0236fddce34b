"""English irregular nouns and verbs, complete as a grammar lists them; archaic forms are left out."""

from __future__ import annotations

NOUNS = """
man men, woman women, child children, person people, foot feet, tooth teeth, goose geese, mouse mice, louse lice, ox oxen, die dice,
penny pence, brother brethren, knife knives, life lives, wife wives, half halves, calf calves, leaf leaves, loaf loaves, thief thieves,
shelf shelves, wolf wolves, self selves, elf elves, hoof hooves, scarf scarves, wharf wharves, sheaf sheaves, staff staves, turf turves,
alumnus alumni, alumna alumnae, cactus cacti, focus foci, fungus fungi, nucleus nuclei, radius radii, stimulus stimuli, syllabus syllabi,
bacillus bacilli, locus loci, analysis analyses, axis axes, basis bases, crisis crises, diagnosis diagnoses, emphasis emphases,
hypothesis hypotheses, oasis oases, parenthesis parentheses, synthesis syntheses, thesis theses, prognosis prognoses, neurosis neuroses,
metastasis metastases, appendix appendices, index indices, matrix matrices, vertex vertices, codex codices, addendum addenda,
bacterium bacteria, curriculum curricula, erratum errata, memorandum memoranda, millennium millennia,
ovum ova, stratum strata, symposium symposia, referendum referenda, consortium consortia, aquarium aquaria, spectrum spectra,
criterion criteria, phenomenon phenomena, automaton automata, antenna antennae, formula formulae, larva larvae, vertebra vertebrae,
nebula nebulae, corpus corpora, genus genera, stigma stigmata, plateau plateaux, bureau bureaux,
chateau chateaux, tableau tableaux, beau beaux, adieu adieux, kibbutz kibbutzim, virtuoso virtuosi, paparazzo paparazzi,
graffito graffiti, mafioso mafiosi, carabiniere carabinieri, passerby passersby, passer-by passers-by, mother-in-law mothers-in-law,
father-in-law fathers-in-law, son-in-law sons-in-law, daughter-in-law daughters-in-law, brother-in-law brothers-in-law,
sister-in-law sisters-in-law, attorney-general attorneys-general, runner-up runners-up, bystander bystanders, hero heroes,
echo echoes, potato potatoes, tomato tomatoes, torpedo torpedoes, veto vetoes, embargo embargoes, cargo cargoes, mosquito mosquitoes,
volcano volcanoes, tornado tornadoes, buffalo buffaloes, domino dominoes, mango mangoes, motto mottoes, zero zeroes, halo haloes,
bus buses, gas gases, lens lenses, quiz quizzes, movie movies, zombie zombies, cookie cookies, calorie calories, rookie rookies,
hoodie hoodies, selfie selfies, prairie prairies, eerie eeries, tie ties, lie lies, pie pies, die dies, shoe shoes, toe toes,
canoe canoes, foe foes, cache caches, headache headaches, avalanche avalanches, niche niches, axe axes, annex annexes, tsar tsars
"""
"""Singular and plural, in pairs."""

_UNCHANGED = """
aircraft spacecraft hovercraft watercraft sheep deer moose salmon trout cod fish shrimp bison swine offspring series species means
headquarters barracks gallows crossroads news politics mathematics physics economics ethics athletics gymnastics measles mumps
diabetes rabies corps chassis rendezvous premises works innings mews bus gas lens alias atlas bias canvas christmas pancreas iris
tennis chess glass boss loss mass class pass cross dress press process access success progress business witness illness fitness
darkness wilderness address congress compass mattress fortress hostess actress waitress duchess princess countess mistress seamstress
abyss bass brass kiss miss virus campus census status circus bonus corpus genius chorus consensus apparatus versus surplus cactus
focus minus plus thus pus genus locus sinus fetus foetus anus uterus walrus hippopotamus octopus platypus exodus prospectus nexus
crisis basis analysis thesis emphasis hypothesis diagnosis axis oasis cannabis tuberculosis arthritis hepatitis bronchitis meningitis
metropolis clitoris penis pelvis epidermis trellis portcullis debris chaos cosmos pathos ethos asbestos rhinoceros molasses pyjamas
pajamas trousers scissors shorts jeans glasses binoculars tongs pliers tweezers thanks goods arms clothes data media police cattle
clergy vermin personnel folk yes his this us as is was has lass grass ass morass molass harass alas customs pants
sunglasses
"""

UNCHANGED = frozenset(_UNCHANGED.split())
"""Nouns that look like plurals and are not, or have none."""

VERBS = """
arise arose arisen, awake awoke awoken, bear bore borne born, beat beat beaten, become became become, befall befell befallen,
beget begot begotten, begin began begun, behold beheld, bend bent, beset beset, bet bet, bid bade bidden bid, bind bound, bite bit bitten,
bleed bled, blow blew blown, break broke broken, breed bred, bring brought, broadcast broadcast, build built, burn burnt, burst burst,
buy bought, cast cast, catch caught, choose chose chosen, cling clung, come came come, cost cost, creep crept, cut cut, deal dealt,
dig dug, dive dove, do did done does, draw drew drawn, dream dreamt, drink drank drunk, drive drove driven, dwell dwelt, eat ate eaten,
fall fell fallen, feed fed, feel felt, fight fought, find found, flee fled, fling flung, fly flew flown, forbid forbade forbidden,
forecast forecast, foresee foresaw foreseen, forget forgot forgotten, forgive forgave forgiven, forgo forwent forgone,
forsake forsook forsaken, freeze froze frozen, get got gotten, give gave given, go went gone goes, grind ground, grow grew grown,
hang hung, have had has, hear heard, hide hid hidden, hit hit, hold held, hurt hurt, keep kept, kneel knelt, knit knit, know knew known,
lay laid, lead led, lean leant, leap leapt, learn learnt, leave left, lend lent, let let, lie lay lain, light lit, lose lost,
make made, mean meant, meet met, mislead misled, misread misread, mistake mistook mistaken, misunderstand misunderstood, mow mown,
offset offset, outdo outdid outdone, outgrow outgrew outgrown, outrun outran outrun, overcome overcame overcome, overhear overheard,
override overrode overridden, overrun overran overrun, oversee oversaw overseen, overtake overtook overtaken,
overthrow overthrew overthrown, overturn overturned, partake partook partaken, pay paid, plead pled, prove proven, put put, quit quit,
read read, rebuild rebuilt, redo redid redone, remake remade, repay repaid, reset reset, resell resold, retell retold, rethink rethought,
rewrite rewrote rewritten, rid rid, ride rode ridden, ring rang rung, rise rose risen, run ran run, saw sawn, say said, see saw seen,
seek sought, sell sold, send sent, set set, sew sewn, shake shook shaken, shave shaven, shear shorn, shed shed, shine shone,
shoot shot, show shown, shrink shrank shrunk, shut shut, sing sang sung, sink sank sunk, sit sat, slay slew slain, sleep slept,
slide slid, sling slung, slink slunk, slit slit, smell smelt, sow sown, speak spoke spoken, speed sped, spell spelt, spend spent,
spill spilt, spin spun, spit spat, split split, spoil spoilt, spread spread, spring sprang sprung, stand stood, steal stole stolen,
stick stuck, sting stung, stink stank stunk, strew strewn, stride strode stridden, strike struck stricken, string strung,
strive strove striven, swear swore sworn, sweep swept, swell swollen, swim swam swum, swing swung, take took taken, teach taught,
tear tore torn, tell told, think thought, throw threw thrown, thrust thrust, tread trod trodden, undercut undercut,
undergo underwent undergone, understand understood, undertake undertook undertaken, undo undid undone, unwind unwound, uphold upheld,
upset upset, wake woke woken, wear wore worn, weave wove woven, wed wed, weep wept, win won, wind wound, withdraw withdrew withdrawn,
withhold withheld, withstand withstood, wring wrung, write wrote written, be is are was were been am being
"""
"""Base form and its irregular forms."""

NOT_THEIRS = frozenset({"wound"})
"""Forms that are far more often other verbs: people are wounded, clocks are wound."""
