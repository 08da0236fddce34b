"""The owner of a fact: of ages, offices, verdicts and charges by their own rules, of everything else by the roles in its clause."""
