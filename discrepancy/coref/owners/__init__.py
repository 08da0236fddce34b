"""Whose a fact is: ages, offices, verdicts and charges, and all else by the roles of its clause."""
