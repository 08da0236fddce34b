"""A small taxonomy of substances that news measures: drugs, fuels, metals, explosives. WordNet has the words, but rarely their relations."""

from __future__ import annotations

from discrepancy.lang.en.tables.taxonomy import broader_terms, synonym_map

_TREE = """
drug: narcotic, cannabis, opioid, opiate, stimulant, hallucinogen, sedative, anabolic steroid, khat
narcotic: opioid, opiate, cocaine, cannabis
cannabis: hashish, marijuana, cannabis oil, cannabis plant, skunk
opioid: opiate, fentanyl, oxycodone, methadone, tramadol, hydrocodone, carfentanil
opiate: heroin, morphine, opium, codeine
stimulant: cocaine, amphetamine, ecstasy
cocaine: crack cocaine
amphetamine: methamphetamine, ecstasy, captagon
hallucinogen: lsd, ketamine, psilocybin, magic mushroom
oil: crude oil, fuel oil, petroleum, palm oil, olive oil
petroleum: crude oil, petrol, diesel, kerosene
fuel: fuel oil, petrol, diesel, kerosene, jet fuel, natural gas, coal, bunker fuel
fuel oil: heavy fuel oil, diesel, bunker fuel
explosive: tnt, dynamite, semtex, ammonium nitrate, gelignite, gunpowder, rdx
precious metal: gold, silver, platinum, palladium
gem: diamond, ruby, sapphire, emerald, opal, pearl
jewellery: ring, necklace, bracelet, earring, brooch, pendant, tiara
alcohol: ethanol, methanol
spirit: vodka, whisky, gin, rum, brandy
ivory: elephant tusk
"""

_SYNONYMS = """
hashish, hash, hasheesh, cannabis resin
marijuana, marihuana, weed, ganja, herbal cannabis
cannabis, cannabis drug
ecstasy, mdma
methamphetamine, crystal meth, meth
crack cocaine, crack
crude oil, crude
petrol, gasoline, gas
diesel, diesel oil, diesel fuel
kerosene, paraffin
gem, jewel, gemstone, precious stone
jewellery, jewelry
tnt, trinitrotoluene
narcotic, narcotic drug
drug, illegal drug, illicit drug
"""

SUBSTANCES = broader_terms(_TREE)
"""Substance -> the substances that it is a kind of."""

SUBSTANCE_WORDS = synonym_map(_SYNONYMS)
"""Another word for a substance -> the word that represents it here."""
