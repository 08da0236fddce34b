"""Units of measure, currencies, percentages and rates, next to a number."""
