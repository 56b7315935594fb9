"""The rules of review and of safety: each asks a neutral text, and answers with flags."""
