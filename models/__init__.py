"""The meaning of the papers: record types and Indonesian value types. Imports nothing of the machine."""
