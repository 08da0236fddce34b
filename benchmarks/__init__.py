"""Quality, speed and memory, measured: `make quality`, `make bench`."""
