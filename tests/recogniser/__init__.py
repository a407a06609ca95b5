"""How the recogniser of thoughts is made: examples that this project wrote, training, and what it scores."""
