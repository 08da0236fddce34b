"""What two wordings say of each other: acts, offices, places, terms, quotations, lists of charges."""
