"""Mended spelling: Latin letters inside Russian words, strange spaces and hyphens, quotes, surnames in capitals.

News archives hold «договорeнность» and «вперeд» with a Latin e for ё, «CША» with a Latin C, «Вице–премьер» with
a dash, «Иван ПЕТРОВ» in capitals, quotes of five kinds. Every character is replaced by one, so that offsets stay those
of the text as given.
"""

import re

from grammars.name_forms import given_readings

_LOOKALIKES = str.maketrans("aceopxyëABCEHKMOPTX", "асеорхуёАВСЕНКМОРТХ")
_INSIDE = re.compile(
    r"(?<=[а-яё])[aceopxyë]+(?=[а-яё])|(?<=[а-яё])[aceopxyë]\b|\b[ABCEHKMOPTX](?=[а-яё])"
    r"|\b[ABCEHKMOPTX]+(?=[А-ЯЁ])|(?<=[А-ЯЁ])[ABCEHKMOPTX]+(?=[А-ЯЁ]|\b)"
)
_SPACES = str.maketrans(dict.fromkeys("\u200b\u2028\u2029", " ") | {"\u2010": "-", "\u2011": "-"})
# «Вице–премьер», not «Россия–США»
_DASH_IN_WORD = re.compile(r"[–—](?<=[А-Яа-яё].)(?=[а-яё])")
_SHOUTED = re.compile(r"\b([А-ЯЁ][а-яё]+|[А-ЯЁ]\.) ?([А-ЯЁ][А-ЯЁ-]{3,})\b(?!-)")

# Without these signs there is nothing to mend, and most texts are done with at a glance.
_LATIN = re.compile("[aceopxyëABCEHKMOPTX]")
_ODD_SPACE = re.compile("[\u200b\u2028\u2029\u2010\u2011]")
_QUOTES = re.compile('["„“”]')
# A quote opens before a word and after a blank, a bracket, a dash or another quote.
_OPENING = re.compile(r'(?:^|(?<=[\s(\[—–/«-]))["„“”](?=[^\s.,;:!?)])|„', re.MULTILINE)
_CAPITALS = re.compile("[А-ЯЁ][А-ЯЁ-]{3}")


def mended(text: str) -> str:
    """`text` with such letters replaced; of the same length.

    >>> mended("договорeнность CША")
    'договоренность США'
    >>> mended('саммит "двадцатки" и „Искандеры“')
    'саммит «двадцатки» и «Искандеры»'
    >>> mended("Иван ПЕТРОВ и вице–премьер")
    'Иван Петров и вице-премьер'
    """
    if _ODD_SPACE.search(text):
        text = text.translate(_SPACES)
    if _LATIN.search(text):
        text = _INSIDE.sub(lambda match: match.group().translate(_LOOKALIKES), text)
    if _QUOTES.search(text):
        text = _QUOTES.sub("»", _OPENING.sub("«", text))
    text = _DASH_IN_WORD.sub("-", text)
    return _SHOUTED.sub(_spoken, text) if _CAPITALS.search(text) else text


def _spoken(match: re.Match[str]) -> str:
    """«Иван ПЕТРОВ» as «Иван Петров»; «Министр ОБСЕ» stays."""
    before, name = match.groups()
    if not (before.endswith(".") or given_readings(before)):
        return match.group()
    return match.group()[: -len(name)] + name.title()
