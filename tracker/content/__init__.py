"""What ships as text: the ladder's tasks, the scales, the lists, the first pages."""
