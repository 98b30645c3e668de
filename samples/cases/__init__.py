"""What the papers say: one invented, consistent case for each record type, and the words of each split."""
