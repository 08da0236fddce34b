"""Word lists for names: people, titles, organisations, places, identifiers, quotations, languages."""
