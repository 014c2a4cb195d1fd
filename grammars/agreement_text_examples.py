"""Examples of agreements that the clause alone does not tell: relative clauses, who decides, the sentence before."""

from facts import Agreement
from grammars.examples import Examples, people

EXAMPLES = Examples(
    date="2021-05-20",
    found={
        # the relative clause
        Agreement(title="Договор о пастбищах", parties=["CA"], status="terminated"): [
            "Министры затронули Договор о пастбищах, из которого Канада недавно вышла.",
        ],
        Agreement(title="договор о границе", terminated="2021-07-05"): [
            "Чили и Перу соблюдают договор о границе, срок действия которого истекает 5 июля.",
        ],
        # who decides
        Agreement(kind="договор", parties=["TD"], status="terminated"): [
            "Франция осудила решение Чада о выходе из договора.",
        ],
        Agreement(title="соглашение о свободных поездках", parties=["LT"], status="terminated"): [
            "Опубликовано постановление литовского сейма о денонсации соглашения о свободных поездках.",
        ],
        Agreement(title="соглашение с Ганой о порте", parties=["TG", "GH"], status="terminated"): [
            "Президент Того подписал закон, прекращающий действие соглашения с Ганой о порте.",
        ],
        # the verb is told apart by a parenthesis
        Agreement(kind="соглашение", date="2000-09-02", place="Вена", status="signed"): [
            "Соглашение, напомним, было подписано в Вене 2 сентября 2000 года.",
        ],
        # an end has a day
        Agreement(title="договор о дружбе", parties=["CL"], terminated="2003-05-05", status="terminated"): [
            "Чили вышла из договора о дружбе 5 мая 2003 года.",
        ],
        # the subject is left out
        Agreement(title="Лимский договор", parties=["CL", "PE"], date="1905-08-24", status="terminated"): [
            "Лимский договор заключён между Чили и Перу. Подписан 24 августа 1905 года. Денонсирован в 1956 году.",
        ],
        # who signs is told before
        Agreement(parties=["GT", "HN"], signatories=people("-/minister/GT", "-/minister/HN"), status="signed"): [
            "Гватемала и Гондурас строят мост. Соглашение подписали министры финансов двух стран.",
        ],
        Agreement(
            parties=["KE", "UG"],
            signatories=people("Джон Мванги/foreign_minister/KE", "Пол Окелло/foreign_minister/UG"),
            status="signed",
        ): [
            "Переговоры провели главы МИД Кении и Уганды Джон Мванги и Пол Окелло. Министры подписали протокол о чае.",
        ],
        Agreement(
            parties=["US", "CZ"], signatories=people("Мэри Лоу/ambassador/US", "Ян Новак/minister/CZ"), status="signed"
        ): [
            "С американской стороны соглашение о радаре подписала посол Мэри Лоу, с чешской — министр Ян Новак.",
        ],
        # where: a visit
        Agreement(title="Соглашение о кофе", parties=["BR", "PE"], place="Перу", status="signed"): [
            "Соглашение о кофе подписано в ходе визита президента Бразилии в Перу.",
        ],
        # a parliament approves, and dates no signing by that
        Agreement(title="соглашение о меди", date=None, parties=["CL"], status="ratified"): [
            "Парламент Чили 8 мая одобрил соглашение о меди.",
        ],
        # the two told before
        Agreement(kind="соглашение", parties=["PE", "EC"], in_force="2021-05-20", status="in_force"): [
            "Перу и Эквадор отменили визы. Сегодня вступило в силу соответствующее соглашение между нашими странами.",
        ],
        Agreement(title="соглашение о пенсиях", parties=["PE", "EC"], status="planned"): [
            "Премьеры Перу и Эквадора встретились в Лиме. Стороны рассчитывают подготовить соглашение о пенсиях.",
        ],
        Agreement(title="Конвенция о кораллах (ККР)", parties=["PH", "VN"], status="in_force"): [
            "Филиппины и Вьетнам спорят. Стороны объявили о возвращении в полном объёме к Конвенции о кораллах (ККР).",
        ],
        # at home: a person told without a state beside one of another
        (
            Agreement(kind="программа", parties=["RU", "PE"], status="signed"),
            Agreement(kind=None, parties=["RU", "PE"], status="signed"),
            Agreement(title="соглашение о меди", parties=["RU", "PE"], status="signed"),
        ): [
            "Иван Орлов и премьер Перу Пабло Вега подписали совместное заявление и программу обменов. "
            "Всего подписано 16 документов. Среди них соглашение о меди.",
        ],
        # several of one kind, one of another name
        Agreement(title="Договор о запрете мин (Лимский договор)", date="1963-08-05", status="signed"): [
            "Договор о запрете мин (Лимский договор) был подписан 5 августа 1963 года.",
        ],
        Agreement(title="Соглашение Чили — Перу — Эквадор", parties=["CL", "PE", "EC"], in_force="2020-07-01"): [
            "Соглашение Чили — Перу — Эквадор, действующее с 1 июля 2020 года, пересмотрят.",
        ],
        Agreement(
            title="Договор о запрете мин в пустыне, в горных районах и под водой", parties=["CL"], status="ratified"
        ): [
            "Чили ратифицировала Договор о запрете мин в пустыне, в горных районах и под водой.",
        ],
        Agreement(title="Совместный всеобъемлющий план действий", parties=["CA"], status="terminated"): [
            "Премьер вывел Канаду из Совместного всеобъемлющего плана действий.",
        ],
        # what binds without a stage
        Agreement(title="договорённости о прекращении огня", parties=["TD"], status=None): [
            "Чад нарушил договорённости о прекращении огня, заявили в Ливии.",
        ],
        # one document by two nouns
        Agreement(kind="меморандум", title="меморандум о мире в Судане", date="2021-04", status="signed"): [
            "Лидеры Кении и Уганды обсудили меморандум о мире в Судане. "
            "Достигнутые в апреле договорённости дали результат.",
        ],
        (Agreement(title="Бамакское соглашение по золоту"), Agreement(kind="договор", status="signed")): [
            "Премьер Мали напомнил о Бамакском соглашении по золоту. Мали присоединилась к договору о золоте.",
        ],
        # ministries sign
        Agreement(level="interagency", parties=["PE", "EC"], status="signed"): [
            "Министерство торговли Перу и министерство торговли Эквадора подписали протокол о рыбе.",
        ],
        # a visit to two
        Agreement(title="соглашения о газопроводе", parties=["IN", "NP", "BT"], status="signed"): [
            "Важны соглашения о газопроводе, достигнутые в ходе визита президента Индии в Непал и Бутан.",
        ],
        # an event told before, its place and day
        Agreement(kind="меморандум", place="Богота", status="signed"): [
            "В Боготе Перу и Колумбия завершили переговоры о портах. Меморандум подписан в ходе визита премьера.",
        ],
        # what becomes of a try, of a text agreed upon, of talks that go on
        Agreement(title="договор о рыбе", parties=["TD"], status="rejected"): [
            "Попытки Чада заключить договор о рыбе провалились.",
        ],
        Agreement(title="соглашение о воде", parties=["IN", "NP"], status="planned"): [
            "Индия и Непал готовят соглашение о воде. Документ уже согласован экспертами.",
        ],
        Agreement(title="соглашение между Перу и ЕС", date=None, parties=["PE", "EU"], status="planned"): [
            "Переговоры по заключению соглашения между Перу и ЕС возобновятся в июле.",
        ],
        Agreement(title="договор о союзе", date="2021-07", status="planned"): [
            "Кения и Уганда обсудили проект договора о союзе. Его подписание намечено на июль.",
        ],
        Agreement(title="договорённости по Сомали", parties=["KE", "UG"], status="signed"): [
            "Итогом встречи президентов Кении и Уганды стали договорённости по Сомали.",
        ],
        Agreement(title="рамочное соглашение", parties=["EU", "PE"], status="signed"): [
            "Евросоюз и Перу объявили о новом рамочном соглашении.",
        ],
        # whose head it is, the text tells elsewhere; several documents taken one by one
        (
            Agreement(title="Лимское соглашение по климату", parties=["CA"], status="terminated"),
            Agreement(title="договор о кораллах", parties=["CA"], status="terminated"),
        ): [
            "Джон Трембл вышел из ряда международных соглашений. В частности, Лимского соглашения по климату "
            "и договора о кораллах. Так Канада осталась одна, и мир забыл о Канаде.",
        ],
        # one document, whatever it is called
        Agreement(title="договор СНВ", parties=["US", "RU"], date="2010-04-08", status="signed"): [
            "Сенат США ратифицирует договор СНВ. В сенате говорили о российско-американском соглашении. "
            "Договор по СНВ был подписан 8 апреля 2010 года.",
        ],
        Agreement(kind="договор", title="мирный договор", parties=["FR", "PT"], date="1856-03-30"): [
            "Франция и Португалия 30 марта 1856 года подписали мирный договор (известный как Лимский трактат).",
        ],
        Agreement(kind="соглашение", title="торговое соглашение с Перу", parties=["US", "PE"]): [
            "США подписали торговое соглашение с Перу. Эту торговую сделку с Лимой премьер назвал крупной.",
        ],
        Agreement(kind=None, title="торговая сделка", parties=["US", "PE"], date=None, status="planned"): [
            "США и Перу 5 мая договорились о заключении торговой сделки.",
        ],
        (Agreement(title="Гаагская конвенция о купле"), Agreement(title="Гаагская конвенция о законе")): [
            "Юристы ссылаются на Гаагскую конвенцию о купле. Они забыли Гаагскую конвенцию о законе.",
        ],
        # whose the document is, and what it is about
        Agreement(title="меморандум Чада и ООН о зерне", parties=["TD", "UN"], date="2019"): [
            "Подписанный в 2019 году меморандум Чада и ООН о зерне исполняется.",
        ],
        Agreement(title="договорённость о запрете ударов по портам Ливии и Чада", parties=["US", "RU"]): [
            "Переговоры США и России прошли в Лозанне. "
            "Достигнута договорённость о запрете ударов по портам Ливии и Чада.",
        ],
        Agreement(title="конвенция о пытках", parties=["TD"]): [
            "Суд решил, что Чад нарушил статью 3 конвенции о пытках.",
        ],
        # «документ» with a subject, beside another
        Agreement(kind=None, title="документ об упрощении торговли", parties=["CL", "PE"], status="signed"): [
            "Чили и Перу подписали документ об упрощении торговли.",
        ],
        (
            Agreement(kind="соглашение", parties=["PE", "CL"], level="intergovernmental", date="2021-05-20"),
            Agreement(kind=None, title="документ о поставках сахара", parties=["PE", "CL"], date="2021-05-20"),
        ): [
            "Сегодня по итогам встречи премьер-министров Перу и Чили подписано межправительственное соглашение. "
            "Кроме того, подписан документ о поставках сахара.",
        ],
        # an extension agreed upon, an end in the past
        Agreement(title="Договор о дружбе", parties=["PE", "CL"], status="in_force"): [
            "Лидеры Перу и Чили договорились о продлении Договора о дружбе.",
        ],
        Agreement(title="договор о чае", terminated="2020-12"): [
            "Кения и Уганда обсудили договор о чае, срок действия которого истёк в декабре.",
        ],
        # an acronym and what it stands for
        Agreement(title="Договор по противоракетной обороне", parties=["US"], date="1972", status="terminated"): [
            "Министры обсудили договор по ПРО. США вышли из Договора по противоракетной обороне 1972 года.",
        ],
        # a package of a summit is its organisation's
        Agreement(kind=None, parties=["CSTO"], status="signed"): [
            "По итогам саммита ОДКБ в Бишкеке подписан пакет документов.",
        ],
        # where an anniversary is kept, nothing was signed
        Agreement(title="мирное соглашение между Перу и Чили", place=None, status="signed"): [
            "В Боготе в годовщину подписания мирного соглашения между Перу и Чили возложили венки.",
        ],
        # by the law, by debate, by taking part
        Agreement(title="Североморский договор", parties=["FI"], status="ratified"): [
            "Президент Финляндии подписал закон о присоединении к Североморскому договору.",
        ],
        Agreement(title="соглашение с Непалом о культуре", status=None): [
            "Министры Индии впервые обсудили приостановку соглашения с Непалом о культуре.",
        ],
        Agreement(title="соглашение о торговле", parties=["GE"], status="in_force"): [
            "Грузия продолжает участвовать в соглашении о торговле.",
        ],
        Agreement(
            title="Лимский договор",
            parties=["RU", "SE"],
            signatories=people("Яков Орлов/-/RU", "Андрей Смирнов/-/RU", "Юхан Берг/-/SE"),
            status="signed",
        ): [
            "Лимский договор завершил войну. "
            "Его подписали со стороны России Яков Орлов и Андрей Смирнов, со стороны Швеции Юхан Берг.",
        ],
        # a participle goes on after «в том числе»; a document told by what it is about and where it was signed
        Agreement(kind="договорённость", date="2021-02", parties=["SD"], status="signed"): [
            "Это один из пунктов договорённостей, подписанных, в том числе, Суданом ещё в феврале.",
        ],
        Agreement(kind=None, title="документ о модернизации портов Чили", place="Брюссель", status="signed"): [
            "Так премьер Перу Пабло Вега оценил подписанный в Брюсселе документ о модернизации портов Чили.",
        ],
        Agreement(title="Комплекс мер по прекращению огня", date="2015-03-12", status="signed"): [
            "Именно 12 марта 2015 года в Хартуме был подписан Комплекс мер по прекращению огня.",
        ],
        (Agreement(kind=None, status="signed"), Agreement(title="Соглашение о чае", parties=["PE", "CL"])): [
            "Перу и Чили подписали сразу несколько документов. И это не только Соглашение о чае.",
        ],
        # documents told beside one another, and inside a package
        (
            Agreement(title="соглашение о пошлинах", parties=["PE", "CL"], status="signed"),
            Agreement(kind=None, title="документ о поставках меди", parties=["PE", "CL"], status="signed"),
        ): [
            "Перу и Чили подписали соглашение о пошлинах. Кроме того, подписан документ о поставках меди.",
            "По итогам встречи президентов Перу и Чили подписано соглашение о пошлинах. "
            "Подписан также документ о поставках меди.",
        ],
        (
            Agreement(kind=None, parties=["PE", "CL"], status="signed"),
            Agreement(title="соглашение о миграции", parties=["PE", "CL"], status="signed"),
        ): [
            "Встреча президентов Перу и Чили завершилась подписанием 16 документов, включая соглашение о миграции.",
        ],
        (
            Agreement(title="Договор о ненападении между Перу и Чили", date="1929"),
            Agreement(title="секретный протокол о разграничении вод", parties=["PE", "CL"]),
        ): [
            "Договор о ненападении между Перу и Чили был подписан в 1929 году. "
            "К нему прилагался секретный протокол о разграничении вод.",
        ],
        Agreement(kind=None, title="документ о прекращении огня", place="Лима", status="signed"): [
            "После переговоров министры Чили и Перу согласовали в Лиме документ о прекращении огня.",
        ],
        (
            Agreement(kind=None, parties=["RU", "KG"], status="signed"),
            Agreement(title="соглашение о дорогах", parties=["RU", "KG"], status="signed"),
            Agreement(title="меморандум о школах", parties=["RU", "KG"], status="signed"),
        ): [
            "Президенты России и Киргизии подписали семь документов. Среди подписанных документов:\n"
            "- соглашение о дорогах;\n- меморандум о школах.",
        ],
        Agreement(
            title="Договор с Россией о вооружениях (ДСНВ)", date="1987", parties=["RU", "US", "SU"], status="terminated"
        ): [
            "США вышли из Договора с Россией о вооружениях (ДСНВ). ДСНВ в 1987 году подписали СССР и США.",
        ],
        # the other side where the text tells of one other state
        Agreement(title="соглашение о промысле", parties=["RU", "JP"], status="suspended"): [
            "Рыбаки Японии недовольны. МИД России приостановил соглашение о промысле.",
        ],
        # a law that is laid before a parliament ratifies nothing yet
        Agreement(title="договор о партнёрстве с Чили", parties=["RU", "CL"], status=None): [
            "Президент внёс в Госдуму закон о ратификации договора о партнёрстве с Чили.",
        ],
        Agreement(date="1922-04-16", place="Лима", status="signed"): [
            "Лимский договор 1922 года между Чили и Перу был заключён 16 апреля 1922 года в Лиме.",
        ],
        # what no longer holds, and since when it does
        Agreement(title="Договор по открытому небу", parties=["RU"], status="terminated"): [
            "Россия официально не участвует больше в Договоре по открытому небу.",
        ],
        Agreement(date="1987-12-08", in_force="1988-06-01", status="in_force"): [
            "Договор подписан в Лиме 8 декабря 1987 года, в силу он вступил 1 июня 1988-го.",
        ],
        Agreement(date="2014", parties=["RU", "CU"]): [
            "Соглашение 2014 года, по которому Россия списала Кубе долг, действует.",
        ],
        Agreement(title="базовое соглашение между Чили и Перу", status="planned"): [
            "Обсуждалась работа над базовым соглашением между Чили и Перу.",
        ],
    },
    ignored=[
        "Президент Чили подписал акт о помиловании.",
        "В области подписан договор об общественном согласии.",
        "Совет Федерации отклонил договор о разграничении полномочий между центром и Татарстаном.",
        "Губернатор и министр Орлов подписали соглашение о цифровизации архивов.",
        "Президент подписал указ о мерах и связанных с ним протоколов не раскрыл.",
        "Посланник США Том Пэрри признал, что заключить перемирие не получится.",
        "В числе подписанных документов — законы о пенсиях в Чили и Перу.",
    ],
    gaps={
        # a place told elsewhere names the document
        Agreement(title="соглашение о соли", parties=["CL", "PE"]): [
            "В Лиме Чили и Перу подписали соглашение о соли. Историки спорят о Лимском соглашении.",
        ],
    },
)
