"""The words of a clause: its text with options and names filled, its list ends, its blanks and its defined terms."""
