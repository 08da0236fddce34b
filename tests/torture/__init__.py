"""Tests that take minutes: `make torture`. Their short forms run with all the others."""
