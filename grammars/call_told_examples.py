"""Examples of calls told beside others: before a meeting, before the last one, of one with several."""

from facts import Call
from grammars.examples import Examples, people

EXAMPLES = Examples(
    date="2021-05-20",
    found={
        # the one before
        (
            Call(participants=people("-/foreign_minister/PE", "-/foreign_minister/CL"), medium="phone", date=None),
            Call(
                participants=people("-/foreign_minister/PE", "-/foreign_minister/CL"), date="2021-02-12", medium="phone"
            ),
        ): [
            "Главы МИД Перу и Чили провели телефонный разговор. В последний раз стороны общались 12 февраля.",
        ],
        Call(participants=people("-/head_of_state/PE", "-/head_of_state/CL"), medium="phone", status="held"): [
            "Президент Перу и президент Чили встретились в Лиме. Встрече предшествовал телефонный разговор.",
            "Встрече президентов Перу и Чили предшествовал телефонный разговор.",
        ],
        # one call each
        (
            Call(participants=people("-/head_of_state/CL", "-/head_of_state/PE"), medium="phone", topics=["торговлю"]),
            Call(
                participants=people("-/head_of_state/CL", "-/head_of_government/DK"),
                medium="phone",
                topics=["торговлю"],
            ),
            Call(participants=people("-/head_of_state/CL", "-/head_of_state/ES"), medium="phone", topics=["торговлю"]),
        ): [
            "Президент Чили обсудил торговлю по телефону с президентом Перу, премьером Дании и королём Испании.",
            "Президент Чили обсудил по телефону торговлю с президентом Перу, премьером Дании и королём Испании.",
        ],
        # a summit by video, a state as the object of an infinitive
        Call(participants=people("-/head_of_state/CL", "-/-/BRICS"), medium="video", status="held"): [
            "Президент Чили принял участие в саммите БРИКС по видеосвязи.",
            "Президент Чили выступил по видеосвязи на саммите БРИКС.",
        ],
        Call(participants=people("-/head_of_state/PE", "-/head_of_government/CL"), medium="phone", status="held"): [
            "Премьера Чили поздравил президент Перу, который по телефону пригласил премьера Чили посетить Колумбию.",
            "Премьера Чили поздравил президент Перу, который в телефонном разговоре "
            "пригласил премьера Чили посетить Соединённые Штаты.",
        ],
    },
)
