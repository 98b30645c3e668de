"""One small module for each layout family; ``samples.catalogue`` finds them by themselves."""
