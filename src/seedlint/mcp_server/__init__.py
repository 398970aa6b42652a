"""A server for writing assistants that speak the Model Context Protocol."""
