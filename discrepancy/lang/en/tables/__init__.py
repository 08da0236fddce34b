"""How English data is written down: frozen tables looked up by bisection, sets and groups of words, and small taxonomies."""
