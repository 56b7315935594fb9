"""Which body may issue which instrument, what that instrument can do, and the sources of that power."""
