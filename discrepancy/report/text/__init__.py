"""Source text on a page or a terminal: escaped, shortened, wrapped, marked."""
