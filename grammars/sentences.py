"""Sentence boundaries: razdel inside a line, and the news's own: headlines, lost spaces, agency prefixes.

A line break always ends a sentence, since a headline stands over its lead without a full stop.
"""

import re
from collections.abc import Iterator

from grammars.engine import morphology
from grammars.words import read_lines

COMPOUNDING = tuple(read_lines("institution_prefixes.txt"))

# «…с Украиной.По его словам» — the space after a full stop is often lost when pages are copied.
_LOST_SPACE = re.compile(r"(?<=[а-яё»”\")]{2})[.!?…](?=[А-ЯЁ«][а-яё])")
# «…с БлинкеномМинистр …» — a headline runs into its lead
_GLUED = re.compile(r"(?<=[а-яё]{4})(?=[А-ЯЁ][а-яё]{3})")
# «25 дек. 2021 г.»: after these a full stop ends no sentence, whatever follows
_SHORT = re.compile(
    r"\b(?:(?:янв|фев|февр|мар|апр|авг|сен|сент|окт|ноя|нояб|дек)\.(?=\s+\d)|(?:Дж|Дз|Чж|Кс)\.(?=\s*[А-ЯЁ]))"
)
_LINE = re.compile(r"[^\n\r]+")
_ADDRESS = re.compile(
    r"(?<=[.!?»”\"…)\w] )[a-z][a-z0-9-]{1,30}\.(?:ru|com|org|net|info|group|media|news|by|ua|kz)(?= [А-ЯЁ«])"
)
# «Смотрите в этом выпуске: переговоры в Анкаре; авария в Калуге»: headlines in one line
_DIGEST = re.compile(r"\s*(?:смотрите|читайте|слушайте|в (?:этом )?выпуске|главное|коротко)\b.*;", re.IGNORECASE)
# Longer stretches without a break are no sentences of a language; cutting keeps the cost linear.
_LIMIT = 2_000
# razdel copies what it has of a sentence at each sign: longer lines are cut where a sentence plainly ends
_LONG_LINE = 20_000
_PLAIN_END = re.compile(r"(?<=[а-яё]{4})[.!?…][»”\")]*\s+(?=[А-ЯЁ«„“\"])")
# No word that is looked up is longer.
_WORD = 40


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield `(start, stop)` character offsets of the sentences of `text`, in order, without blank edges."""
    for first, last in _lines(text):
        line = text[first:last]
        digest = bool(_DIGEST.match(line))
        for start, stop in _line_sentences(text, first, last):
            for item in _items(text, start, stop) if digest else [(start, stop)]:
                yield from _pieces(text, *item)


def is_known(word: str) -> bool:
    return morphology()(word)[0].is_known


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """Lines, and in them what a site's own address left in copied text keeps apart: «… формат». site.ru Кремль …»."""
    for line in _LINE.finditer(text):
        start = line.start()
        for address in _ADDRESS.finditer(text, line.start(), line.end()):
            yield start, address.start()
            start = address.end()
        yield start, line.end()


def _items(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """The items of a digest: «Смотрите в этом выпуске: …; …; …»."""
    for index in range(start, stop):
        if text[index] in ";:":
            yield start, index
            start = index + 1
    yield start, stop


def _line_sentences(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    for first, last in _stretches(text, start, stop):
        line = text[first:last]
        for sentence, end in _whole(line):
            begin = sentence
            for cut in sorted({*_lost_spaces(line, sentence, end), *_glued(line, sentence, end)}):
                yield first + begin, first + cut
                begin = cut
            if begin < end:
                yield first + begin, first + end


def _stretches(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """A line, in stretches of bounded length."""
    while stop - start > _LONG_LINE:
        cut = start + _LONG_LINE
        ends = [match.end() for match in _PLAIN_END.finditer(text, cut - _LIMIT, cut)]
        cut = ends[-1] if ends else text.rfind(" ", cut - _LIMIT, cut) + 1 or cut
        yield start, cut
        start = cut
    yield start, stop


def _whole(line: str) -> Iterator[tuple[int, int]]:
    """What razdel takes for sentences, put together again where it stops after an abbreviation."""
    from razdel import sentenize  # only a document that holds a trigger is split

    first = None
    for sentence in sentenize(line):
        first = sentence.start if first is None else first
        shorts = _SHORT.finditer(line, max(first, sentence.stop - 8), sentence.stop + 20)
        if not any(match.end() == sentence.stop for match in shorts):
            yield first, sentence.stop
            first = None
    if first is not None:
        yield first, len(line)


def _lost_spaces(line: str, start: int, stop: int) -> Iterator[int]:
    for match in _LOST_SPACE.finditer(line, start, stop):
        before = line[max(start, match.start() - _WORD) : match.start()]
        if not re.search(r"\b(?:г|гг|им|ст|тыс|млн|млрд|руб|долл|проц)$", before):
            yield match.end()


def _glued(line: str, start: int, stop: int) -> Iterator[int]:
    """Where a word in capitals begins inside another that is whole without it: «МосБиржа» stays one."""
    for match in _GLUED.finditer(line, start, stop):
        at = match.start()
        before = re.search(r"\w+$", line[max(start, at - _WORD) : at])
        after = re.match(r"\w+", line[at : min(stop, at + _WORD)])
        if before and after and is_known(after.group()) and not before.group().startswith(COMPOUNDING):
            yield at


def _pieces(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    start, stop = _without_blanks(text, start, stop)
    while stop - start > _LIMIT:
        cut = text.rfind(" ", start, start + _LIMIT)
        cut = cut if cut > start else start + _LIMIT
        yield _without_blanks(text, start, cut)
        start, _ = _without_blanks(text, cut, stop)
    if start < stop:
        yield start, stop


def _without_blanks(text: str, start: int, stop: int) -> tuple[int, int]:
    while start < stop and text[start].isspace():
        start += 1
    while stop > start and text[stop - 1].isspace():
        stop -= 1
    return start, stop
