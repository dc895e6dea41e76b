"""Flat tables of claims, figures and answers, as CSV, Parquet and an Excel workbook."""
