"""When a fact held: ISO forms as stretches of time, as-of days, windows of birth, inferred dates, timelines of tolls."""
