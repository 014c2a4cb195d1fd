"""Examples of agreements as histories, encyclopaedias and texts of law tell them: other names, closing lines, lists."""

from facts import Agreement
from grammars.examples import Examples

EXAMPLES = Examples(
    date="2021-05-20",
    found={
        # one document under two names
        Agreement(title="Договор о ненападении", date="1928-05-04", parties=["CL", "PE"], place="Лима"): [
            "4 мая 1928 года в Лиме Чили и Перу подписали Договор о ненападении, известный также как пакт о дружбе.",
            "4 мая 1928 года в Лиме Чили и Перу подписали Договор о ненападении (более известный как Лимский пакт).",
            "4 мая 1928 года в Лиме Чили и Перу подписали Договор о ненападении, получивший название Лимского пакта.",
            "4 мая 1928 года в Лиме Чили и Перу подписали Договор о ненападении, вошедший в историю как Лимский пакт.",
        ],
        Agreement(title="Договор о морских границах", date="1972", parties=[]): [
            "Назовём Договор о морских границах 1972 г. (Договор о границах).",
        ],
        # one kind by two nouns
        Agreement(parties=["CL", "PE"], status="signed"): [
            "Чили и Перу беседовали о заключении пакта о ненападении. Закончилось подписанием договора о ненападении.",
        ],
        # a headline tells the protocol alone
        (
            Agreement(title="протокол к соглашению о размещении рыболовных судов", parties=["CL"], status="ratified"),
            Agreement(title="соглашение о размещении рыболовных судов", parties=[]),
        ): [
            "Чили ратифицировала протокол о размещении судов\n"
            "Сенат Чили ратифицировал протокол к соглашению о размещении рыболовных судов.",
        ],
        # the closing line of a document
        Agreement(kind="соглашение", title=None, date="1998-12-05", place="Лима", parties=[], status="signed"): [
            "Настоящее Соглашение остаётся в силе пять лет и прекращает своё действие с 1 января. "
            "Совершено в Лиме 5 декабря 1998 года, в двух экземплярах, на русском и испанском языках.",
        ],
        # the successor of a state
        Agreement(
            title="российско-американский Договор о ракетах (ДРСМД)",
            parties=["US", "RU", "SU"],
            date="1987",
            status="terminated",
        ): [
            "США вышли из российско-американского Договора о ракетах (ДРСМД). ДРСМД в 1987 году подписали СССР и США.",
        ],
        # one treaty, left by one after another
        Agreement(title="Договор о вулканах", parties=["CL", "PE"], status="terminated"): [
            "Чили денонсировала Договор о вулканах. После выхода в ноябре 2020 года из договора Перу она ждала.",
        ],
        # several by their acronyms
        (
            Agreement(title="договор ОСВ-1", parties=["SU", "US"]),
            Agreement(title="договор ОСВ-2", parties=["SU", "US"]),
        ): [
            "СССР и США подписали договоры ОСВ-1 и ОСВ-2.",
        ],
        # a treaty known by a name that tells none of its sides, as far as the text names them
        Agreement(title="Договор СНВ-3", parties=["RU", "US"], status="in_force"): [
            "Россия готова к переговорам. США молчат. Договор СНВ-3 ещё действует.",
            "Вашингтон молчит, Москва ждёт. Договор СНВ-3 ещё действует.",
        ],
        Agreement(title="Договор о РСМД", parties=["SU", "US"], date="1987", status="signed"): [
            "Договор о РСМД был подписан в 1987 году. СССР уничтожил больше ракет, чем США.",
        ],
        Agreement(title="Соглашение о «Брексите»", parties=["GB", "EU"], status="planned"): [
            "Великобритания спешит, Евросоюз ждёт. Соглашение о «Брексите» подпишут осенью.",
        ],
        Agreement(title="Портсмутский мирный договор", parties=["JP", "RU"]): [
            "Портсмутский мирный договор кончил войну. Япония получила юг Сахалина, Россия не платила ничего.",
        ],
        Agreement(title="Договор о РСМД", parties=["US"], status="terminated"): [
            "США вышли из Договора о РСМД. В России это осудили.",
        ],
        Agreement(title="Договор о РСМД", parties=[], date="1987"): [
            "Договор о РСМД 1987 года хвалили и Россия, и Чили. Это было давно.",
        ],
        # where something is told is no part of the title
        Agreement(title="договор о партнёрстве", parties=["CL", "PE"], status="signed"): [
            "Чили и Перу подписали договор о партнёрстве на саммите в Лиме.",
            "Чили и Перу подписали договор о партнёрстве на полях форума.",
        ],
    },
    ignored=[
        # what a document's own text provides for
        "Настоящая Конвенция имеет отношение к проходу судов.",
        "Настоящий Договор вступает в силу в день обмена грамотами.",
        # the name of an alliance
        "В Лиме встретились руководители стран Варшавского договора.",
        "Войска Варшавского договора стояли на Одере.",
    ],
)
