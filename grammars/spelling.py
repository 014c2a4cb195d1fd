"""Mended spelling: Latin letters that stand inside Russian words for the Cyrillic ones they look like.

News archives hold «договорeнность» and «вперeд» with a Latin e for ё. Every letter is replaced by one letter, so that
character offsets stay those of the text as given.
"""

import re

_LOOKALIKES = str.maketrans("aceopxyëABCEHKMOPTX", "асеорхуёАВСЕНКМОРТХ")
_INSIDE = re.compile(r"(?<=[а-яё])[aceopxyë]+(?=[а-яё])|(?<=[а-яё])[aceopxyë]\b|\b[ABCEHKMOPTX](?=[а-яё])")


def mended(text: str) -> str:
    """`text` with such letters replaced; of the same length.

    >>> mended("договорeнность")
    'договоренность'
    """
    return _INSIDE.sub(lambda match: match.group().translate(_LOOKALIKES), text)
