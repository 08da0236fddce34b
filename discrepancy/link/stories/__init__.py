"""Which sources tell one story, near-linear in their number; reprints and copies count as one witness."""
