"""What a measure belongs to: the thing that is long or old, the base of a share, the role of a sum of money."""
