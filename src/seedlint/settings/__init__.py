"""What the user wants: settings files, flags, and what they come to for one file."""
