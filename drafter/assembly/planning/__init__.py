"""Planning: from what was asked for to the clauses that stand, one pass a file; ``passes`` has their order."""
