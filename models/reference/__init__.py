"""Tables behind wilayah, kbli and laws; sources in the README beside them."""
