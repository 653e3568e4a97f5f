"""How long it takes, against the stock way; run by `make bench`."""
