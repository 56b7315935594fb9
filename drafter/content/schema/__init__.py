"""The fields that a file may hold, YAML that knows its lines, and the decoder that tells every fault at once."""
