"""The playground and its HTTP API: paste a text, see its facts, ask why. Needs the extra `web`."""
