"""From a frozen description of a plot to coloured text and a sentence in words."""
