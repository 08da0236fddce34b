"""Word lists for events, by what they are about: dates, years, tense, occasions, outcomes for people, charges and courts."""
