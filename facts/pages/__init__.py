"""What pages that show facts are made of: labels, colours, the marking of passages in a text."""
