"""Figures that name a thing and count nothing."""
