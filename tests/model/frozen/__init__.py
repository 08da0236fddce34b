"""Tests of model/frozen."""
