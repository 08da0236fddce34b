"""Numbers with their units, and what each of them states. `measure_scan` finds them, `measure_roles` says what they are."""
