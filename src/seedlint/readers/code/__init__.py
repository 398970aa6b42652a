"""Source code: its documentation is prose, and its comments where settings ask for them."""
