"""Heavy formats: each module is imported and run in a process of its own, and only there."""
