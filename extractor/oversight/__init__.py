"""What decided records are for: figures, duties and companies. Pure: values in, values out; no store, no clock."""
