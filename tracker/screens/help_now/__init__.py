"""Help now: whom to call, one key away from everywhere."""
