"""What is printed: data to standard output or files, problems and progress to standard error."""
