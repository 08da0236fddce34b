"""What common words mean: frozen tables and small taxonomies."""
