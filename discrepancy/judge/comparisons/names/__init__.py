"""Questions about names and terms: spelling, titles, offices, places, substances, terms."""

COLLECTED = True  # the registry looks into this folder too
