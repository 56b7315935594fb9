"""What only the whole library can judge: references, needs, terms, and the clauses and options that models name."""
