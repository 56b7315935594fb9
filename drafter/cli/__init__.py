"""The command line: each command parses what a person typed, calls the toolkit, and shows the answer."""
