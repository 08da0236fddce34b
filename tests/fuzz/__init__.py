"""What must hold whatever the bytes: targets that `make fuzz` (atheris), hypothesis and the replay of what was once found all run."""
