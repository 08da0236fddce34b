"""What the sources say to a draft, in each form of the report."""
