"""What several reviewers exchange: what they say to each other, and what the program missed."""
