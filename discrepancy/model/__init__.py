"""The values that travel between rooms: frozen, slotted, standard library only. One value a file."""
