"""What happens at a date or a place, and when it is told."""
