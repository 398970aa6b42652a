"""English grammar helpers without a dictionary."""
