"""Questions about wording that must be exact: quotations, identifiers, judicial sentences and outcomes."""

COLLECTED = True  # the registry looks into this folder too
