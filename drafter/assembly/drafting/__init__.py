"""Drafting: from a plan to a numbered text whose references are resolved, one pass a file; ``passes`` has their order."""
