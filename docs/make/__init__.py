"""What makes the made pages: ``make docs`` writes each of them, and a test compares each with what stands in the repository.

It serves developers and is no part of the package: it stands beside the pages that it makes, and does not ship in the wheel.
"""
