"""Pictures of a report: where each mark is, as plain numbers that a template draws. Each carries the rows of its table."""
