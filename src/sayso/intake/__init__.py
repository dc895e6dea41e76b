"""From a file, address, folder or mail to a document, or a refusal."""
