"""The files of a library: clauses, definitions, models and situations read into values, and checked as a whole."""
