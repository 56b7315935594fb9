"""What files are read into: clauses, options, nodes of a text, values and tests. Frozen; nothing here reads a file."""
