"""How a rule says no."""


class Refused(ValueError):
    """Something typed cannot be taken; `str()` is one sentence for the person, and nothing has changed."""
