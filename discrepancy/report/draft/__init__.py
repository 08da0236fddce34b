"""What the sources say about a draft, in each form of the report."""
