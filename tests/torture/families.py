"""Families of hostile texts: each makes a text of about any number of characters, the same each time.

Texts without a word of a call, a meeting or a document are done with at a glance, so most families hold one.
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from itertools import count

Family = Callable[[int], str]

TRIGGER = "Министры провели телефонный разговор и подписали договор о встрече. "


def _repeated(unit: str, head: str = TRIGGER) -> Family:
    def made(size: int) -> str:
        return (head + unit * (size // len(unit) + 1))[:size]

    return made


def _sampled(signs: str, head: str = TRIGGER) -> Family:
    def made(size: int) -> str:
        drawn = random.Random(size)
        return (head + "".join(drawn.choices(signs, k=size)))[:size]

    return made


def _any_unicode(size: int) -> str:
    drawn = random.Random(size)
    return TRIGGER + "".join(chr(drawn.randrange(0x110000)) for _ in range(size - len(TRIGGER)))


def _words(words: list[str], between: str = " ") -> Family:
    def made(size: int) -> str:
        drawn = random.Random(size)
        text = TRIGGER
        parts = []
        length = len(text)
        while length < size:
            parts.append(drawn.choice(words))
            length += len(parts[-1]) + len(between)
        return (text + between.join(parts))[:size]

    return made


def _new_words(size: int) -> str:
    """Words that no cache has seen, all different, in sentences of a dozen."""
    drawn = random.Random(size)
    parts = [TRIGGER]
    length = len(TRIGGER)
    for number in count(1):
        if length >= size:
            return "".join(parts)[:size]
        word = "".join(drawn.choices("абвгдежзийклмнопрстуфхцчшщыэюя", k=drawn.randrange(4, 12)))
        parts.append(f"{word}. " if number % 12 == 0 else f"{word} ")
        length += len(parts[-1])
    raise AssertionError


def _numbers(size: int) -> str:
    digits = "9" * 10_000
    return (TRIGGER + " ".join([digits] * (size // 10_001 + 1)))[:size]


def _html(size: int) -> str:
    unit = (
        '<div class="news"><p>Встреча&nbsp;министров <b>России</b> и <a href="http://a.ru/?q=1&amp;b=2">ФРГ</a></p>\n'
    )
    return _repeated(unit)(size)


def _json(size: int) -> str:
    unit = json.dumps({"id": 1, "текст": "Президент России позвонил королю Иордании", "пусто": [None, {}, [[]]]})
    return _repeated(unit + ",")(size)


def _binary(size: int) -> str:
    return TRIGGER + random.Random(size).randbytes(size - len(TRIGGER)).decode("latin-1")


def _half_decoded(size: int) -> str:
    """UTF-8 read as CP1251, as archives hold it."""
    told = "Президент России позвонил президенту Турции. Министры подписали договор. ".encode()
    return _repeated(told.decode("cp1251", errors="replace"))(size)


_COUNTRIES = (
    "Россия Украина Казахстан США Китай Франция Германия Турция Египет Индия Сербия Куба Перу Чили Оман".split()
)
_GENITIVES = "России Украины Казахстана США Китая Франции Германии Турции Египта Индии Сербии Кубы Перу Чили".split()
_NAMES = "Сергей Лавров Иван Петров Анна Берг Хакан Фидан Ли Ван Эн аль-Рашид фон Штайн С. И. В. оглы".split()
_POSTS = "президент премьер-министр министр иностранных дел глава МИД король посол генсек ООН его коллега".split(" ")
_WEEKDAYS = "понедельник вторник среду четверг пятницу субботу воскресенье".split()
_MONTHS = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split()
_EVENTS = (
    "встреча переговоры телефонный разговор договор соглашение подписал встретился обсудили позвонил принял "
    "ратифицировали денонсировал состоится не состоялась отменён декларацию меморандум с между и в 5 марта России"
).split()
_ODD_DATES = "99.99.9999 00.00.0000 31.02.2021 1.1.10000 29.02.1900 32 марта 0 мая 01.13.2020 5 марта 0 года".split(" ")

FAMILIES: dict[str, Family] = {
    "any Unicode": _any_unicode,
    "lone surrogates": _sampled("\ud800\udfff\udc00 а"),
    "NULs": _sampled("\0 а"),
    "controls": _sampled("".join(map(chr, range(32))) + "\x7f\x85\u2028\u2029"),
    "combining marks": _repeated("е\u0301\u0308\u0306\u0323"),
    "right to left": _sampled("\u202e\u202d\u200f\u200e\u202cאבגدعاء Москва,"),
    "zero width": _repeated("Мо\u200bсква\u200d\ufeff\u2060 "),
    "emoji": _sampled("😀👩\u200d👩\u200d👧🇷🇺🏳\ufe0f\u200d🌈 и"),
    "mixed scripts": _sampled("аaсcеeоoрpхxАAВBΑαБ漢字한 "),
    "Latin for Cyrillic": _repeated("рaзгoвoр Mинистр договoренность "),
    "one letter": _repeated("а"),
    "one capital": _repeated("А"),
    "no space": _sampled("абвгдежзиклмнопрст"),
    "no space, words": _repeated("ПрезидентРоссиипозвонил"),
    "digits": _repeated("9"),
    "long numbers": _numbers,
    "numbers": _sampled("0123456789 "),
    "new words": _new_words,
    "«и »": _repeated("и "),
    "«и» on lines": _repeated("и\n"),
    "blanks": _repeated(" "),
    "line ends": _repeated("\n"),
    "carriage returns": _repeated("\r\n"),
    "NBSP": _repeated("\xa0"),
    "quotes": _repeated("«"),
    "quotes, nested": _repeated("«„“»"),
    "straight quotes": _repeated('"'),
    "brackets": _repeated("("),
    "brackets, paired": _repeated("()[]{}"),
    "commas": _repeated(","),
    "commas and blanks": _repeated(", "),
    "full stops": _repeated("."),
    "full stops and blanks": _repeated(". "),
    "dashes": _repeated("— - – "),
    "hyphens": _repeated("а-"),
    "colons, digest": _repeated("смотрите: а;", "Встреча. Смотрите в этом выпуске: "),
    "initials": _repeated("А. Б. "),
    "initials, one word": _repeated("А.Б."),
    "addresses": _repeated("слово. site.ru Слово "),
    "lost spaces": _repeated("слово.Слово"),
    "dates": _repeated("5 марта 2021 года, "),
    "odd dates": _words(_ODD_DATES),
    "dates in figures": _repeated("05.03.2021 "),
    "date lists": _repeated("5, 6 и 7 марта, "),
    "years": _repeated("2021 "),
    "months": _words(_MONTHS),
    "weekdays": _words(["в " + day for day in _WEEKDAYS]),
    "weekdays, bare": _words(_WEEKDAYS),
    "countries": _words(_COUNTRIES),
    "countries, genitive": _words(_GENITIVES),
    "countries, commas": _words(_GENITIVES, ", "),
    "countries, «и»": _words(_GENITIVES, " и "),
    "countries, hyphens": _repeated("российско-турецко-"),
    "«министр иностранных дел»": _repeated("министр иностранных дел "),
    "«министров иностранных дел»": _repeated("министров иностранных дел России, "),
    "«глав МИД России и»": _repeated("глав МИД России и "),
    "posts": _words(_POSTS),
    "names": _words(_NAMES),
    "names, capitals": _repeated("СЕРГЕЙ ЛАВРОВ "),
    "surnames, all different": lambda size: " ".join(
        [TRIGGER, *(f"министр Кры{_letters(n)}ов," for n in range(size // 14))]
    )[:size],
    "officials": _repeated("президент России Иван Петров и король Иордании Абдалла, "),
    "officials in sentences": _repeated("Президент России Иван Петров позвонил королю Иордании. "),
    "people, all different": lambda size: "".join(
        f"Президент Перу Иван Кры{_letters(n)}ов встретился с послом Кении. " for n in range(size // 50 + 1)
    )[:size],
    "calls": _repeated("Министры России и Китая провели телефонный разговор. "),
    "calls without a stop": _repeated("министры России и Китая провели телефонный разговор и "),
    "meetings": _repeated("Президент Чили встретился в Праге с премьером Италии 5 марта. "),
    "meetings, one line each": _repeated("Президент Чили встретился в Праге с премьером Италии 5 марта\n"),
    "talks": _repeated("переговоры "),
    "verbs of contact": _repeated("встретился с "),
    "treaties": _repeated("Россия и Китай подписали договор о дружбе. "),
    "treaties without a stop": _repeated("договор о дружбе между Россией и Китаем "),
    "treaties, all different": lambda size: "".join(
        f"Россия и Китай подписали договор о {_letters(n)}ении {_letters(n)}ов. " for n in range(size // 52 + 1)
    )[:size],
    "«договор о договоре»": _repeated("о договоре "),
    "«соглашение о»": _repeated("соглашение о "),
    "declarations": _repeated("Лидеры России и Китая приняли совместную декларацию о мире. "),
    "titles": _repeated("«Договор о дружбе» "),
    "titles, open": _repeated("договор «"),
    "topics": _repeated("обсудили торговлю, энергетику, "),
    "genitives": _repeated("вопросов развития отношений сотрудничества "),
    "event words": _words(_EVENTS),
    "visits": _repeated("Президент Чили прибыл с визитом в Прагу. "),
    "pronouns": _repeated("Он встретился с ним. Она позвонила ему. "),
    "headlines in capitals": _repeated("ПРЕЗИДЕНТ РОССИИ ПОЗВОНИЛ КОРОЛЮ ИОРДАНИИ\n"),
    "HTML": _html,
    "JSON": _json,
    "binary": _binary,
    "half decoded": _half_decoded,
}


def _letters(number: int) -> str:
    letters = "абвгдежзиклмнопрстуф"
    told = ""
    while True:
        number, rest = divmod(number, len(letters))
        told += letters[rest]
        if not number:
            return told
