"""Pure rules and values: no clock, no file, no screen; the present moment is always an argument."""
