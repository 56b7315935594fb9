"""The rules of the table, one file a subject: a rule is a row with a small function and examples that tests run."""
