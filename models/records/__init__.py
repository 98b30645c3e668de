"""One record type a file; no file knows another."""
