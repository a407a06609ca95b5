"""How quick the real program is, measured from outside."""
