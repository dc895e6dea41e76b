"""The inside of a PDF: lines, running heads, paragraphs."""
