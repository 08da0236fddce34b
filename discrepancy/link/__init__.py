"""What is the same across sources: stories, entities, claims."""
