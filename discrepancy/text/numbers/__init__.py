"""Numbers and what they are numbers of: the scan, hedges, ranges, measures, units, money."""
