"""Questions about numbers: intervals, percentages, rates, sums, tolls, ranks and results."""

COLLECTED = True  # the registry looks into this folder too
