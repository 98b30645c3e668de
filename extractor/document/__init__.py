"""What is on the paper: frozen dataclasses, pure, no I/O."""
