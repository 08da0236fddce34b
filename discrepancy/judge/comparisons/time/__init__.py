"""Questions about time: birthdays, dates and weekdays."""

COLLECTED = True  # the registry looks into this folder too
