"""The data as it was read: acts, authorities, precedents, provisions, and how old each copy is."""
