"""People and bodies across the sources of a story: names clustered under cannot-links, then people known only by a role."""
