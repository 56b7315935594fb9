"""For those who write clauses: a new file, previews, every variant side by side, and what does nothing in a library."""
