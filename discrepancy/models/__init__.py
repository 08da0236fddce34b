"""What was learned: models as readable JSON of whole numbers. `training/` makes them; docs/model-card.md says how good they are."""
