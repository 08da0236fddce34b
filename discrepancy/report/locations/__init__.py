"""Where a value is: evidence with its sentence, line and column, links to the page of origin, selectors."""
