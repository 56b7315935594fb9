"""What binds an act from above: state law by act, its conditions and exposure, federal limits, required savings."""
