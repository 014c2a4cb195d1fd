"""A call or a meeting: from the phrases of a clause to the facts of a document."""
