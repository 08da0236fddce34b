"""Names and places that only their clause gives away: introduced names, nationalities, unnamed places, inside or outside, charges."""
