"""Sides: a delegation, a government or a ministry that stands for its state.

Reads annotated sentences: «украинская сторона», «делегации России и США», «МИД Турции».
"""

from yargy import or_, rule

from grammars.predicates import STATE, STATE_ADJECTIVE, entity, lemma, words
from grammars.words import read_lines

NOUN = lemma(*read_lines("side_nouns.txt"))
ADJECTIVE = entity(STATE_ADJECTIVE)
GENITIVE = entity(STATE, "gent")
AND = rule(words("и", ","))

SIDE = or_(
    rule(ADJECTIVE, rule(AND, ADJECTIVE).repeatable(max=4).optional(), NOUN),  # российская и украинская делегации
    rule(NOUN, GENITIVE, rule(AND, GENITIVE).repeatable(max=4).optional()),  # делегации России и США
)
