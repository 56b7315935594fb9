.PHONY: draft test test-all clean
