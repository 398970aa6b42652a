"""The extension points of Vale, a module each: what makes a check of a rule's options."""
