"""Frozen values, made and copied quickly."""
