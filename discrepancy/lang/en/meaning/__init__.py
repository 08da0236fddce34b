"""What words mean: person nouns, event nouns, synonyms, broader terms, places, offences, substances, rarity.

`lexicon` offers what most callers need. The relations come from WordNet; two small taxonomies (`offences`, `substances`) add what it lacks.
"""
