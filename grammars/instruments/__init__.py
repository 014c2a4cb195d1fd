"""An agreement or a declaration: from the nouns of documents to the facts of a document."""
