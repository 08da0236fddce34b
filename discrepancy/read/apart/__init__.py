"""Heavy formats: each module is imported and run only in a separate process."""
