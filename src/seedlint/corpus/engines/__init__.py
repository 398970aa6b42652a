"""Adapters to engines that exist already; none is imported unless it is used."""
