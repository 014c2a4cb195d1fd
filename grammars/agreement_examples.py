from grammars.examples import Examples

EXAMPLES = Examples()
