"""One module or folder a mode, with its styles beside it; dialogs are modal screens with a typed result."""
