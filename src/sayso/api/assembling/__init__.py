"""What a store gives put together as the interface gives it: pure functions where the rows are few."""
