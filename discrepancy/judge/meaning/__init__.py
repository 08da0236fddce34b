"""How two wordings relate to each other: acts, offices, places, terms, quotations, lists of charges."""
