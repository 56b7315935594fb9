"""One module a format: each writes the same tree, and knows nothing of clauses or law."""
