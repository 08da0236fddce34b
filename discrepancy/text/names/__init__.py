"""Names: the scan, titles and roles, and whether two names are one."""
