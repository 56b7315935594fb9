"""The pages for people, and ``docs.make``, which makes those of them that are made."""
