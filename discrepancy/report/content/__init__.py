"""The report itself, and what several formats are made from: tables, plain objects, the matrix of who says what, explanations."""
