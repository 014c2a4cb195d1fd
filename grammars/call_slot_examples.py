"""Examples of who is who, whose initiative it was and what was discussed in calls told in several sentences."""

from facts import Call
from grammars.examples import Examples, people

EXAMPLES = Examples(
    date="2021-05-20",
    found={
        Call(
            participants=people("-/head_of_state/CL", "-/head_of_state/PE"),
            initiator="PE",
            medium="phone",
            status="held",
        ): [
            "Президенты Чили и Перу поговорили по телефону. Инициатором выступила перуанская сторона.",
            "Президенты Чили и Перу поговорили по телефону. Инициатором, по словам пресс-секретаря, стала Лима.",
            "Президенты Чили и Перу поговорили по телефону, инициатором разговора была перуанская сторона.",
            "Президенты Чили и Перу поговорили по телефону. Лима стала инициатором разговора.",
            "Президенты Чили и Перу поговорили по телефону. Беседа прошла по просьбе перуанской стороны.",
        ],
        # whose side it was tells whose the one without a state is
        Call(
            participants=people("Люк Вилар/head_of_state/FR", "Ян Новак/-/CZ"),
            initiator="CZ",
            medium="phone",
            status="held",
        ): [
            "Президент Франции Люк Вилар поговорил по телефону с Яном Новаком. "
            "Беседа состоялась по инициативе чешской стороны.",
        ],
        # a city before a name is no part of it
        Call(
            participants=people("Иван Орлов/-/-", "-/head_of_government/KZ"),
            medium="phone",
            topics=["Отношения Москвы и Нур-Султана"],
        ): [
            "Отношения Москвы и Нур-Султана Иван Орлов обсудил по телефону с премьер-министром Казахстана.",
        ],
        # what was discussed, in the next sentence
        Call(
            participants=people("-/head_of_state/CL", "-/head_of_state/PE"),
            medium="phone",
            topics=["поставкам меди"],
        ): [
            "Президенты Чили и Перу поговорили по телефону. Особое внимание стороны уделили поставкам меди.",
        ],
        Call(
            participants=people("-/head_of_state/CL", "-/head_of_state/PE"),
            medium="phone",
            topics=["поставок меди"],
        ): [
            "Президенты Чили и Перу поговорили по телефону. Президент Чили коснулся в разговоре поставок меди.",
        ],
        Call(
            participants=people("-/head_of_state/CL", "-/head_of_state/PE"),
            medium="phone",
            topics=["цены на медь"],
        ): [
            "Президенты Чили и Перу поговорили по телефону. В центре обсуждений были цены на медь.",
        ],
        # a name never told in full: an unknown word, or a noun that only its place tells to be a name
        Call(participants=people("Бринкель/-/-", "-/head_of_state/PE"), medium="phone"): [
            "Бринкель в ходе телефонного разговора с президентом Перу отметил рост торговли.",
            "В конце мая Бринкель по телефону обсудил с президентом Перу торговлю.",
        ],
        Call(participants=people("Макрон/-/-", "-/head_of_state/PE"), medium="phone"): [
            "В конце мая Макрон во время телефонного разговора с президентом Перу отметил рост торговли.",
            "По его словам, Макрон в телефонном разговоре с президентом Перу отметил рост торговли.",
        ],
    },
    ignored=[
        "Вчера Совет по телефону обсудил с президентом рост цен.",
        "Инициатором резолюции стала перуанская сторона.",
    ],
)
