"""What requests ask with: filters, pages and ids; named as the store's filters are."""
