"""Measures the reading against annotated cases."""
