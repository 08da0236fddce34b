"""The parts of a date expression, one form a file: calendar dates, numeric dates, clock times, relative days, years, fiscal periods."""
