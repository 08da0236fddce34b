"""Word lists for events, by what they tell: dates, years, tense, occasions, outcomes for people, charges and courts."""
