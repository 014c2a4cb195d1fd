"""Text as HTML that cannot run, nor turn the words around it."""

from __future__ import annotations

import html
import re

# Characters that reorder what stands around them (Unicode's bidirectional controls), controls that no
# browser shows, and halves of characters: all are shown by their code point.
CONTROL = re.compile("[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")


def escaped(text: object) -> str:
    """The text for an element or a quoted attribute, control characters by name.

    >>> escaped('<b title="x">')
    '&lt;b title=&quot;x&quot;&gt;'
    >>> escaped("МИД\u202e")
    'МИД[U+202E]'
    """
    return html.escape(CONTROL.sub(lambda found: f"[U+{ord(found[0]):04X}]", str(text)))
