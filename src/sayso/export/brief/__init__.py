"""A brief on each incident for print: what stands, who says what, which words that rests on; HTML and PDF."""
