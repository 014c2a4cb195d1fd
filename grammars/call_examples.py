"""Examples of calls: the fact first, its phrasings under it; then conversations that are none."""

from facts import Call
from grammars.examples import Examples, people

EXAMPLES = Examples(
    date="2021-05-20",
    found={
        (
            Call(participants=people("-/foreign_minister/PE", "-/foreign_minister/CL"), medium="phone", status="held"),
            Call(
                participants=people("-/foreign_minister/PE", "-/foreign_minister/CL"),
                date="2021-02-12",
                medium="phone",
                status="held",
            ),
        ): [
            "Глава МИД Перу поговорил по телефону с главой МИД Чили. Предыдущие переговоры состоялись 12 февраля.",
            "Состоялся телефонный разговор министров иностранных дел Перу и Чили. Первый разговор прошёл 12 февраля.",
        ],
        Call(
            participants=people("-/head_of_government/IT", "-/head_of_government/MT"),
            medium="phone",
            topics=["миграция"],
            status="held",
        ): [
            "Важное место в телефонном разговоре премьеров Италии и Мальты занимает миграция.",
        ],
        Call(participants=people("-/-/IR", "-/-/TR"), medium="phone", topics=["транзита газа"], status="held"): [
            "Телефонные переговоры между Ираном и Турцией касались транзита газа.",
        ],
        Call(
            participants=people("-/foreign_minister/CU", "-/foreign_minister/PA"),
            medium="phone",
            topics=["положения на Гаити"],
            status="held",
        ): [
            "Главы МИД Кубы и Панамы обменялись по телефону оценками положения на Гаити.",
        ],
        Call(
            participants=people("-/head_of_government/GR", "-/head_of_government/CY"),
            initiator="GR",
            medium="phone",
            topics=["лесных пожарах"],
            status="held",
        ): [
            "Премьер Греции позвонил премьеру Кипра. Речь — о лесных пожарах.",
        ],
        Call(
            participants=people("-/head_of_government/GR", "-/head_of_government/MT"),
            initiator="GR",
            medium="phone",
            status="held",
        ): [
            "Премьер Греции позвонил премьеру Мальты. Беседа шла о лесных пожарах.",
        ],
        Call(
            participants=people("-/head_of_government/NO", "-/head_of_government/DK"),
            medium="phone",
            topics=["сотрудничество, в том числе в торговой и научной сферах"],
            status="held",
        ): [
            "Премьеры Норвегии и Дании обсудили по телефону сотрудничество, в том числе в торговой и научной сферах.",
        ],
        Call(
            participants=people("-/head_of_government/EE", "-/head_of_government/DK"),
            date="2021-05-06",
            medium="phone",
            topics=["добычу нефти"],
            status="held",
        ): [
            "Премьеры Эстонии и Дании обсудили по телефону в четверг, 6 мая, добычу нефти.",
        ],
        Call(participants=people("-/head_of_state/CL", "Джон Мванги/head_of_state/KE")): [
            "Президент Чили подтвердил, что сейчас проводит телефонную беседу с кенийским коллегой Джоном Мванги.",
            "Президент Чили в первом за год телефонном разговоре с кенийским коллегой Джоном Мванги обещал помощь.",
        ],
        Call(participants=people("-/head_of_state/ES", "Джон Смит/other/US")): [
            "Состоялся телефонный разговор короля Испании с директором ЦРУ Джоном Смитом.",
        ],
        Call(participants=people("-/head_of_state/CL", "-/head_of_state/BO")): [
            "Состоялся телефонный разговор президентов Чили и Боливии.",
        ],
        Call(participants=people("-/head_of_government/FI", "-/head_of_government/EE"), date="2021-05-19"): [
            "Вчера состоялась телефонная беседа премьер-министров Финляндии и Эстонии.",
        ],
        Call(participants=people("-/foreign_minister/KE", "-/foreign_minister/GH"), date="2021-05-19"): [
            "19 мая состоялся телефонный разговор глав МИД Кении и Ганы.",
        ],
        Call(participants=people("Эммануэль Макрон/-/-", "-/head_of_state/SN"), status="held"): [
            "Состоялся телефонный разговор Эммануэля Макрона с президентом Сенегала\nОб этом "
            "сообщили в Елисейском дворце.",
        ],
        Call(participants=people("-/defence_minister/PL", "-/defence_minister/RO")): [
            "Министр обороны Польши провёл телефонные переговоры с министром обороны Румынии.",
        ],
        Call(participants=people("-/head_of_state/CY", "-/head_of_state/EG"), medium="phone"): [
            "Президент Кипра провёл переговоры по телефону с президентом Египта.",
        ],
        Call(participants=people("-/foreign_minister/JP", "-/foreign_minister/US"), date="2021-05-20"): [
            "Глава МИД Японии провёл сегодня телефонную беседу с госсекретарём США.",
        ],
        (
            Call(participants=people("-/head_of_state/GE", "-/head_of_state/LT")),
            Call(participants=people("-/head_of_state/GE", "-/head_of_government/SE")),
        ): [
            "Президент Грузии провёл телефонные разговоры с президентом Литвы и премьером Швеции.",
        ],
        (
            Call(participants=people("-/foreign_minister/QA", "-/foreign_minister/OM")),
            Call(participants=people("-/foreign_minister/QA", "-/foreign_minister/IR")),
        ): [
            "Глава МИД Катара провёл отдельные телефонные переговоры с коллегами из Омана и Ирана.",
        ],
        Call(participants=people("-/head_of_state/TR", "-/head_of_state/EG"), topics=["Поставки зерна"]): [
            "Поставки зерна обсудили по телефону президенты Турции и Египта.",
        ],
        Call(participants=people("-/foreign_minister/TD", "-/foreign_minister/EG"), topics=["Ситуацию в Судане"]): [
            "Ситуацию в Судане обсудили по телефону главы МИД Чада и Египта.",
        ],
        Call(
            participants=people("Радж Верман/defence_minister/IN", "-/defence_minister/JP"), topics=["морские учения"]
        ): [
            "Министр обороны Индии Радж Верман обсудил по телефону с министром обороны Японии морские учения.",
        ],
        Call(participants=people("-/head_of_government/IE", "-/head_of_government/DE"), topics=["цены на газ"]): [
            "Премьер Ирландии обсудил с канцлером Германии по телефону цены на газ.",
        ],
        Call(topics=["энергетику", "строительство дорог"]): [
            "Президенты Словении и Хорватии обсудили по телефону энергетику, а также строительство дорог.",
        ],
        Call(
            participants=people("-/foreign_minister/ES", "-/foreign_minister/MA"), topics=["миграцию"], medium="phone"
        ): [
            "Главы МИД Испании и Марокко в ходе телефонного разговора обсудили миграцию.",
        ],
        Call(participants=people("-/head_of_state/BR", "-/head_of_state/AR")): [
            "Президент Бразилии поговорил по телефону с президентом Аргентины.",
        ],
        Call(participants=people("-/head_of_government/IN", "-/head_of_government/NP")): [
            "Премьер Индии пообщался по телефону с премьером Непала.",
        ],
        Call(participants=people("-/head_of_state/GH", "-/head_of_state/TG"), medium="phone", date="2021-05-18"): [
            "Президенты Ганы и Того созвонились во вторник.",
        ],
        Call(participants=people("-/foreign_minister/VN", "-/foreign_minister/LA")): [
            "Глава МИД Вьетнама переговорил по телефону с главой МИД Лаоса.",
        ],
        Call(participants=people("-/head_of_state/FR", "-/head_of_government/AT"), initiator="FR", medium="phone"): [
            "Президент Франции позвонил канцлеру Австрии.",
        ],
        Call(participants=people("-/head_of_state/MX", "-/head_of_government/CA"), initiator="MX"): [
            "Премьер-министру Канады позвонил президент Мексики.",
        ],
        Call(participants=people("Нильс Кнудсен/foreign_minister/DK", "-/foreign_minister/IS"), initiator="DK"): [
            "Глава МИД Дании Нильс Кнудсен позвонил главе МИД Исландии.",
        ],
        Call(participants=people("-/head_of_state/DZ", "-/head_of_state/TN"), initiator="TN"): [
            "Президенты Алжира и Туниса поговорили по телефону. Беседа состоялась по инициативе тунисской стороны.",
        ],
        Call(participants=people("Ангела Меркель/-/-", "-/head_of_state/JO"), date="2021-05-20"): [
            "Сегодня по инициативе Ангелы Меркель состоялся её телефонный разговор с королём Иордании.",
        ],
        Call(initiator="HU"): [
            "По инициативе Будапешта состоялся телефонный разговор премьеров Венгрии и Словении.",
        ],
        Call(participants=people("-/head_of_state/VN", "-/head_of_state/MN"), topics=[]): [
            "Президент Вьетнама по телефону поздравил президента Монголии с победой на выборах.",
        ],
        Call(participants=people("-/head_of_state/JO", "-/head_of_state/CY"), topics=[], status="held"): [
            "В телефонном разговоре с королём Иордании президент Кипра выразил соболезнования.",
        ],
        Call(participants=people("-/head_of_government/MY", "-/head_of_government/TH")): [
            "Премьер Малайзии в телефонном разговоре с премьером Таиланда пригласил его в Куала-Лумпур.",
        ],
        Call(topics=["Добыча лития"]): [
            "Добыча лития стала главной темой телефонного разговора президентов Чили и Аргентины.",
        ],
        Call(
            participants=people("-/head_of_state/PE", "-/head_of_state/EC"),
            topics=["рыболовстве", "борьбе с контрабандой"],
        ): [
            "Президенты Перу и Эквадора провели телефонный разговор. Речь шла о рыболовстве и борьбе с контрабандой.",
        ],
        Call(participants=people("-/foreign_minister/IQ", "-/foreign_minister/KW"), topics=["ситуации в заливе"]): [
            "Главы МИД Ирака и Кувейта провели телефонный разговор и обменялись мнениями по ситуации в заливе.",
        ],
        Call(topics=["вопросы туризма"]): [
            "Состоялся телефонный разговор президентов Кубы и Мексики, в ходе которого были затронуты вопросы туризма.",
        ],
        Call(participants=people("-/head_of_state/BR", "-/head_of_state/CL"), medium="video"): [
            "Президенты Бразилии и Чили пообщались по видеосвязи.",
        ],
        Call(participants=people("-/head_of_government/GR", "-/head_of_government/BG"), medium="video"): [
            "Премьеры Греции и Болгарии провели переговоры в режиме видеоконференции.",
        ],
        Call(participants=people("-/defence_minister/AU", "-/defence_minister/JP"), medium="video"): [
            "Министры обороны Австралии и Японии провели видеопереговоры.",
        ],
        Call(medium="video", topics=["торговлю"]): [
            "Главы МИД Армении и Индии обсудили торговлю по видеосвязи.",
        ],
        Call(status="planned", date="2021-05-21"): [
            "Президент Турции проведёт завтра телефонный разговор с президентом Румынии.",
        ],
        Call(status="planned", date="2021-05-26"): [
            "Телефонный разговор канцлера Австрии и президента Румынии намечен на среду.",
        ],
        Call(participants=people("-/foreign_minister/ML", "-/foreign_minister/NE"), status="planned"): [
            "Ожидается телефонный разговор глав МИД Мали и Нигера.",
        ],
        Call(participants=people("-/head_of_state/SY", "-/head_of_state/LB"), status="denied"): [
            "Телефонный разговор президентов Сирии и Ливана не состоялся.",
        ],
        Call(status="planned", date="2021-05-25"): [
            "Запланированный телефонный разговор президентов Кореи и Монголии пройдёт 25 мая.",
        ],
        Call(
            participants=people("Имтиаз Хан/head_of_government/PK", "Халед Аттия/head_of_government/QA"),
            date="2021-05-20",
        ): [
            "Премьеры Пакистана и Катара поговорили по телефону\nПремьер Пакистана Имтиаз Хан "
            "обсудил с катарским коллегой Халедом Аттией поставки сжиженного газа. Разговор "
            "состоялся сегодня.",
        ],
        Call(participants=people("Сергей Лавров/foreign_minister/RU", "-/foreign_minister/CU"), topics=["туризм"]): [
            "Сергей Лавров провёл телефонный разговор с министром иностранных дел Кубы\nМинистр "
            "иностранных дел России обсудил с кубинским коллегой туризм.",
        ],
        Call(
            participants=people("Матти Лехто/head_of_state/FI", "-/head_of_state/SE"),
            initiator="SE",
            topics=["Арктику"],
        ): [
            "Президент Финляндии Матти Лехто и король Швеции обсудили по телефону Арктику, сообщила "
            "канцелярия. Разговор состоялся по инициативе Стокгольма.",
        ],
        Call(participants=people("-/org_head/UN", "-/head_of_state/SD")): [
            "Состоялся телефонный разговор генсека ООН с президентом Судана.",
        ],
        Call(participants=people("-/org_head/NATO", "-/head_of_state/GE")): [
            "Генсек НАТО поговорил по телефону с президентом Грузии.",
        ],
        Call(participants=people("-/foreign_minister/RU", "-/foreign_minister/DZ"), topics=["ситуацию в Ливии"]): [
            "МОСКВА, 18 мая. Министр иностранных дел РФ обсудил по телефону с главой МИД Алжира ситуацию в Ливии.",
        ],
        Call(participants=people("-/head_of_state/KE", "-/head_of_state/UG", "-/head_of_state/RW")): [
            "Трёхсторонний телефонный разговор провели президенты Кении, Уганды и Руанды.",
        ],
        Call(participants=people("-/head_of_state/PA", "-/head_of_state/ES"), initiator="PA"): [
            "Король Испании провёл серию телефонных переговоров\nЕму позвонил президент Панамы.",
        ],
        (
            Call(participants=people("-/head_of_state/GR", "-/head_of_government/IT")),
            Call(participants=people("-/head_of_state/AL", "-/head_of_government/IT")),
        ): [
            "Премьеру Италии позвонили президенты Греции и Албании.",
        ],
        Call(participants=people("-/head_of_state/CZ", "-/head_of_state/BE")): [
            "Стало известно, что президент Чехии сказал королю Бельгии в телефонной беседе.",
        ],
        Call(participants=people("-/head_of_state/KE", "-/head_of_government/IN")): [
            "С победой на выборах президента Кении по телефону поздравил премьер Индии.",
        ],
        Call(date="2021-05-20", topics=["рыболовство"]): [
            "Главы МИД Чили и Перу обсудили сегодня по телефону рыболовство.",
        ],
        Call(participants=people("-/defence_minister/IN", "-/defence_minister/FR"), medium="phone"): [
            "Между министрами обороны Индии и Франции состоялся телефонный разговор.",
        ],
        Call(participants=people("-/-/G7"), medium="video", initiator="IT"): [
            "Виртуальный саммит «Большой семёрки» созван по инициативе Италии.",
        ],
        Call(topics=["Международные темы", "торговлю"]): [
            "Международные темы и торговлю обсудили по телефону президенты Чили и Перу.",
        ],
        Call(participants=people("-/head_of_state/PE", "-/head_of_state/CL"), topics=["вопросы рыболовства"]): [
            "О телефонном разговоре президентов Перу и Чили сообщил МИД. Они затронули вопросы рыболовства.",
        ],
        Call(participants=people("-/-/CL", "-/-/PE"), medium="phone", status="held"): [
            "Президент Чили говорил по телефонной линии с президентом Перу.",
        ],
        Call(participants=people("-/-/CL", "-/-/PE"), medium="phone", topics=["торговлю"], status="held"): [
            "Президент Чили был на телефонной связи с президентом Перу и обсудил торговлю.",
            "Президенты Чили и Перу обсудили по телефону, в частности, торговлю.",
            "Президенты Чили и Перу обсудили по телефону в первую очередь торговлю.",
            "Президенты Чили и Перу обсудили по телефону прежде всего торговлю.",
            "Президенты Чили и Перу обсудили по телефону в том числе торговлю.",
            "Президенты Чили и Перу обсудили по телефону, по всей видимости, торговлю.",
        ],
        Call(participants=people("-/-/CL", "-/-/PE"), medium="video", topics=["торговлю"], status="held"): [
            "Главы МИД Чили и Перу в видеоформате обсудили торговлю.",
            "Главы МИД Чили и Перу обсудили в режиме онлайн торговлю.",
        ],
        Call(participants=people("-/-/CL", "-/-/PE"), initiator="PE", medium="phone", status="held"): [
            "По инициативе чилийской и перуанской сторон состоялся телефонный разговор президентов Чили и Перу.",
        ],
        Call(
            participants=people("-/-/CL", "-/-/PE"), medium="phone", topics=["торговлю", "ремонт дорог"], status="held"
        ): [
            "Президенты Чили и Перу обсудили по телефону торговлю; ремонт дорог.",
        ],
        Call(participants=people("-/-/CL", "-/-/PE"), medium="phone", topics=["торговлю", "туризм"], status="held"): [
            "Президенты Чили и Перу обсудили по телефону торговлю, а также туризм.",
            "Президенты Чили и Перу обсудили по телефону торговлю и также туризм.",
        ],
        Call(
            participants=people("-/-/CL", "-/-/PE"), medium="phone", topics=["торговлю", "поставки меди"], status="held"
        ): [
            "Президенты Чили и Перу обсудили по телефону торговлю, включая поставки меди.",
            "Президенты Чили и Перу обсудили по телефону торговлю — в частности, поставки меди.",
        ],
        Call(participants=people("-/-/CL", "-/-/PE"), medium="phone", topics=["проект «Новый путь»"], status="held"): [
            "Президенты Чили и Перу обсудили по телефону проект «Новый путь».",
        ],
        Call(
            participants=people("-/-/CL", "-/-/PE"),
            medium="phone",
            topics=["наиболее острые вопросы торговли"],
            status="held",
        ): [
            "Президенты Чили и Перу обсудили по телефону наиболее острые вопросы торговли.",
        ],
        Call(
            participants=people("-/-/CL", "-/-/PE"),
            medium="phone",
            topics=["торговлю между Чили и Перу"],
            status="held",
        ): [
            "Президенты Чили и Перу обсудили по телефону торговлю между Чили и Перу.",
        ],
        Call(participants=people("-/-/CL", "-/-/PE"), medium="phone", topics=["соглашение от 5 мая"], status="held"): [
            "Президенты Чили и Перу обсудили по телефону соглашение от 5 мая.",
        ],
        Call(participants=people("-/-/CL", "-/-/PE"), medium="phone", topics=["торговле"], status="held"): [
            "Президенты Чили и Перу подняли по телефону вопрос о торговле.",
            "Главы МИД Чили и Перу по телефону сверили свои подходы к торговле.",
            "Президенты Чили и Перу вели по телефону речь о торговле.",
        ],
        Call(participants=people("-/-/CL", "-/-/PE"), medium="phone", topics=["торговля"], status="held"): [
            "В центре внимания телефонного разговора президентов Чили и Перу была торговля.",
        ],
        Call(
            participants=people("-/-/CL", "-/-/PE"),
            date="2021-05-19",
            medium="phone",
            topics=["торговли"],
            status="held",
        ): [
            "Телефонный разговор президентов Чили и Перу касательно торговли состоялся вчера.",
        ],
        Call(
            participants=people("-/-/CL", "-/-/PE"),
            medium="phone",
            topics=["торговлю медью и в Боливии"],
            status="held",
        ): [
            "Президенты Чили и Перу обсудили по телефону торговлю медью и в Боливии.",
        ],
        Call(participants=people("-/head_of_state/IR", "-/head_of_state/IQ"), medium="phone", status="held"): [
            "По инициативе иранских и иракских партнёров состоялся телефонный разговор президентов Ирана и Ирака.",
        ],
        Call(
            participants=people("-/head_of_government/NP", "-/head_of_government/IN"),
            medium="phone",
            topics=["рыболовства"],
            status="held",
        ): [
            "Премьер Непала в телефонном разговоре с премьером Индии поднял тему рыболовства.",
        ],
        Call(
            participants=people("-/foreign_minister/OM", "-/foreign_minister/QA"),
            medium="phone",
            topics=["судоходства в проливе"],
            status="held",
        ): [
            "Главы МИД Омана и Катара обменялись по телефону мнениями относительно судоходства в проливе.",
        ],
        Call(
            participants=people("-/head_of_government/IE", "-/head_of_government/DK"),
            medium="phone",
            topics=["ценах на газ"],
            status="held",
        ): [
            "Премьеры Ирландии и Дании обменялись по телефону мнениями о ценах на газ.",
        ],
        Call(
            participants=people("-/head_of_state/TR", "-/head_of_state/RO"),
            initiator="TR",
            medium="phone",
            topics=["судоходстве", "проходе танкеров"],
            status="held",
        ): [
            "Президент Турции позвонил президенту Румынии. Говорили о судоходстве, в частности — о проходе танкеров.",
        ],
        Call(
            participants=people("-/head_of_government/JP", "-/head_of_government/AU"),
            medium="phone",
            topics=["намеченный на июнь саммит"],
            status="held",
        ): [
            "Премьер Японии обсудил по телефону с премьером Австралии намеченный на июнь саммит.",
        ],
        Call(
            participants=people("-/defence_minister/PL", "-/defence_minister/LT"),
            medium="phone",
            topics=["военно-техническое сотрудничество"],
            status="held",
        ): [
            "Министры обороны Польши и Литвы обсудили по телефону военно-техническое сотрудничество.",
        ],
        Call(
            participants=people("-/foreign_minister/DZ", "-/foreign_minister/TN"),
            medium="phone",
            topics=["ряд международных тем"],
            status="held",
        ): [
            "Главы МИД Алжира и Туниса затронули по телефону ряд международных тем.",
        ],
        Call(
            participants=people("-/head_of_state/PE", "-/head_of_state/EC"),
            medium="phone",
            topics=["квот на лов рыбы"],
            status="held",
        ): [
            "Президенты Перу и Эквадора в телефонном разговоре преодолели разногласия относительно квот на лов рыбы.",
        ],
        Call(
            participants=people("-/head_of_government/DK", "-/head_of_government/IS"),
            medium="phone",
            topics=["квотах на лов сельди"],
            status="held",
        ): [
            "Премьеры Дании и Исландии в телефонном разговоре преодолели разногласия о квотах на лов сельди.",
        ],
        Call(participants=people("-/-/IR", "-/-/TR"), medium="phone", topics=["транзита газа"], status="held"): [
            "Прошли телефонные переговоры Тегерана и Анкары по поводу транзита газа.",
        ],
        Call(
            participants=people("-/head_of_government/BG", "-/head_of_government/GR"),
            medium="phone",
            topics=["паромному сообщению"],
            status="held",
        ): [
            "Премьер Болгарии поговорил по телефону с премьером Греции, особое внимание — паромному сообщению.",
        ],
        Call(
            participants=people("-/head_of_state/EG", "-/head_of_state/SD"),
            medium="phone",
            topics=["подготовку к запланированному на июнь саммиту"],
            status="held",
        ): [
            "Президент Египта обсудил по телефону с президентом Судана подготовку к запланированному на июнь саммиту.",
        ],
        Call(
            participants=people("-/head_of_state/GT", "-/head_of_state/PA"),
            medium="phone",
            topics=["саммите Мексика — Куба"],
            status="held",
        ): [
            "Президенты Гватемалы и Панамы беседовали по телефону; говорили о саммите Мексика — Куба.",
        ],
        Call(
            participants=people("-/head_of_state/KE", "-/head_of_state/RW"),
            medium="phone",
            topics=["строительство так называемого Северного пути"],
            status="held",
        ): [
            "Президент Кении обговорил по телефону с президентом Руанды строительство так называемого Северного пути.",
        ],
        Call(
            participants=people("-/head_of_government/AT", "-/-/HU"),
            medium="phone",
            topics=["движение поездов"],
            status="held",
        ): [
            "Канцлер Австрии обсудил по телефону с Будапештом движение поездов.",
        ],
        Call(
            participants=people("-/foreign_minister/QA", "-/foreign_minister/OM"),
            medium="phone",
            topics=["судоходство"],
            status="held",
        ): [
            "Глава МИД Катара и глава МИД Омана обсудили с иностранными партнёрами по телефону судоходство.",
        ],
        Call(
            participants=people("-/head_of_government/IT", "-/head_of_government/MT"),
            medium="phone",
            topics=["спасение мигрантов"],
            status="held",
        ): [
            "Премьеры Италии и Мальты обсудили по телефону, как сообщили в Валлетте, спасение мигрантов.",
        ],
        Call(
            participants=people("-/head_of_state/KG", "-/head_of_state/TJ"),
            medium="phone",
            topics=["торговлю", "наиболее спорные участки границы"],
            status="held",
        ): [
            "Президенты Киргизии и Таджикистана обсудили по телефону торговлю и наиболее спорные участки границы.",
        ],
        Call(
            participants=people("-/head_of_government/IS", "-/head_of_government/DK"),
            medium="phone",
            topics=["рыболовство"],
            status="held",
        ): [
            "Премьер Исландии обсудил с премьером Дании по телефону рыболовство.",
        ],
        Call(
            participants=people("-/head_of_state/ML", "-/head_of_state/SN"),
            medium="phone",
            topics=["борьбу с засухой"],
            status="held",
        ): [
            "Президенты Мали и Сенегала обсудили по телефону, главным образом, борьбу с засухой.",
        ],
        Call(
            participants=people("-/head_of_state/NE", "-/head_of_state/BJ"),
            medium="phone",
            topics=["борьбу с саранчой"],
            status="held",
        ): [
            "Президенты Нигера и Бенина обсудили по телефону в основном борьбу с саранчой.",
        ],
        Call(
            participants=people("-/defence_minister/CY", "-/defence_minister/GR"),
            medium="phone",
            topics=["учения", "участие в них авиации"],
            status="held",
        ): [
            "Министры обороны Кипра и Греции обсудили по телефону учения, прежде всего участие в них авиации.",
        ],
        Call(
            participants=people("-/head_of_government/CA", "-/head_of_government/IS"),
            medium="phone",
            topics=["Арктика"],
            status="held",
        ): [
            "Одной из главных тем телефонного разговора премьеров Канады и Исландии стала Арктика.",
        ],
        Call(
            participants=people("-/head_of_state/JO", "-/head_of_state/EG"),
            medium="phone",
            topics=["положение в южных районах Сирии"],
            status="held",
        ): [
            "Король Иордании и президент Египта обсудили по телефону положение в южных районах Сирии.",
        ],
        Call(
            participants=people("-/foreign_minister/LT", "-/foreign_minister/LV"),
            medium="phone",
            topics=["отзыв посла той или иной страны"],
            status="held",
        ): [
            "Главы МИД Литвы и Латвии обсудили по телефону отзыв посла той или иной страны.",
        ],
        Call(
            participants=people("-/head_of_state/MA", "-/head_of_state/SN"),
            initiator="MA",
            medium="phone",
            status="held",
        ): [
            "Король Марокко дозвонился президенту Сенегала.",
        ],
        Call(
            participants=people("-/foreign_minister/OM", "-/foreign_minister/QA"),
            initiator="OM",
            medium="phone",
            status="held",
        ): [
            "Глава МИД Омана перезвонил главе МИД Катара.",
        ],
        Call(participants=people("-/-/IN", "-/-/EU"), medium="video", status="held"): [
            "Состоялся видеосаммит Индии и ЕС.",
        ],
        Call(participants=people("-/head_of_state/KZ", "-/head_of_state/KG"), medium="video", status="held"): [
            "Состоялась видеовстреча президентов Казахстана и Киргизии.",
        ],
        Call(
            participants=people("-/head_of_government/DK", "-/head_of_government/SE"), medium="video", status="held"
        ): [
            "Прошёл видеоразговор премьеров Дании и Швеции.",
        ],
        Call(participants=people("-/foreign_minister/CU", "-/foreign_minister/MX"), status="held"): [
            "Прошли телепереговоры глав МИД Кубы и Мексики.",
        ],
        Call(
            participants=people("-/head_of_state/GH", "-/head_of_state/BJ"),
            medium="phone",
            topics=["ход выборов"],
            status="held",
        ): [
            "Президенты Ганы и Бенина проанализировали по телефону ход выборов.",
        ],
        Call(
            participants=people("-/head_of_state/TG", "-/head_of_state/BJ"),
            medium="phone",
            topics=["дорогах"],
            status="held",
        ): [
            "Президенты Того и Бенина разговаривали по телефону о дорогах.",
        ],
        Call(
            participants=people("-/head_of_government/DE", "-/head_of_state/FR"),
            date="2021-05-21",
            medium="phone",
            status="planned",
        ): [
            "Канцлер Германии и президент Франции созваниваются завтра.",
        ],
        Call(participants=people("-/foreign_minister/IN", "-/foreign_minister/AU"), medium="video", status="held"): [
            "В режиме видеоконференцсвязи прошёл диалог глав МИД Индии и Австралии.",
        ],
        Call(participants=people("-/foreign_minister/TR", "-/foreign_minister/IR"), medium="phone", status="held"): [
            "Состоялся телефонный контакт глав МИД Турции и Ирана.",
        ],
        Call(
            participants=people("-/head_of_government/IT", "-/head_of_government/GR"),
            medium="phone",
            topics=["миграции"],
            status="held",
        ): [
            "В разговоре по телефону премьеры Италии и Греции согласовали позиции по миграции.",
        ],
        Call(
            participants=people("-/head_of_government/IT", "-/head_of_government/MT"),
            initiator="IT",
            medium="phone",
            topics=["спасении на море"],
            status="held",
        ): [
            "Премьер Италии позвонил премьеру Мальты. Речь пойдёт о спасении на море.",
        ],
        Call(
            participants=people("-/head_of_government/IT", "-/head_of_government/GR"),
            medium="phone",
            topics=["миграция"],
            status="held",
        ): [
            "Предметом телефонного разговора премьеров Италии и Греции была миграция.",
        ],
        Call(
            participants=people("-/foreign_minister/DK", "-/foreign_minister/LV"),
            medium="phone",
            topics=["«Балтийский путь — 2»"],
            status="held",
        ): [
            "Главы МИД Дании и Латвии обсудили по телефону «Балтийский путь — 2».",
        ],
        Call(
            participants=people("-/foreign_minister/DK", "-/foreign_minister/EE"),
            medium="phone",
            topics=["туризм", "«Балтийский путь — 2»"],
            status="held",
        ): [
            "Главы МИД Дании и Эстонии обсудили по телефону туризм и «Балтийский путь — 2».",
        ],
        Call(
            participants=people("-/head_of_government/IN", "-/head_of_government/NP"),
            medium="phone",
            topics=["повестку намеченного на июнь форума"],
            status="held",
        ): [
            "Премьеры Индии и Непала обсудили по телефону повестку намеченного на июнь форума.",
        ],
        Call(
            participants=people("-/head_of_government/IN", "-/head_of_government/BD"),
            medium="phone",
            topics=["вопросы торгово-экономического сотрудничества"],
            status="held",
        ): [
            "Премьеры Индии и Бангладеш обсудили по телефону вопросы торгово-экономического сотрудничества.",
        ],
        Call(
            participants=people("-/head_of_government/IN", "-/head_of_government/BT"),
            medium="phone",
            topics=["сотрудничество в торгово-экономической сфере"],
            status="held",
        ): [
            "Премьеры Индии и Бутана обсудили по телефону сотрудничество в торгово-экономической сфере.",
        ],
        Call(
            participants=people("-/foreign_minister/LT", "-/foreign_minister/EE"),
            medium="phone",
            topics=["туризм", "торгово-экономические связи"],
            status="held",
        ): [
            "Главы МИД Литвы и Эстонии обсудили по телефону туризм и торгово-экономические связи.",
        ],
        Call(
            participants=people("-/head_of_state/CL", "-/head_of_state/PE"),
            medium="phone",
            topics=["торговлю"],
            status="held",
        ): [
            "Президенты Чили и Перу обсудили по телефону в основном торговлю.",
            "Президенты Чили и Перу обсудили по телефону главным образом торговлю.",
        ],
        Call(
            participants=people("-/foreign_minister/CL", "-/foreign_minister/UY"),
            medium="video",
            topics=["торговлю"],
            status="held",
        ): [
            "Главы МИД Чили и Уругвая в онлайн-формате обсудили торговлю.",
        ],
        Call(participants=people("-/head_of_state/PE", "-/head_of_state/IR"), medium=None, status="held"): [
            "В этом выпуске: встречи с избирателями; о больших проектах президент Перу говорил с президентом Ирана.",
        ],
        Call(participants=people("Антон Белов/head_of_state/RU", "-/head_of_state/TR"), medium="phone"): [
            "Антон Белов обсудил по телефону с президентом Турции торговлю. Российский лидер отметил её рост.",
        ],
        Call(participants=people("Антон Белов/head_of_state/RU", "Билл Хант/head_of_state/US"), medium="phone"): [
            # the one Russian name goes with Russia's post, whatever the order
            "Президенты России и США поговорили по телефону. Билл Хант и Антон Белов обсудили торговлю.",
        ],
        Call(participants=people("Антон Белов/head_of_government/RU", "Люк Мартен/head_of_government/FR")): [
            "Франция пошлёт самолёт в Россию. Об этом в телефонном разговоре договорились премьер-министры двух стран. "
            "Антон Белов и Люк Мартен обсудили также торговлю.",
        ],
        Call(participants=people("Антон Белов/head_of_state/RU", "-/head_of_government/IN"), medium="phone"): [
            # a post of no state told is the home state's where the name is Russian
            "Президент Антон Белов провёл телефонный разговор с премьер-министром Индии.",
        ],
        (
            Call(participants=people("Хуан Вега/-/-", "-/head_of_state/PS")),
            Call(participants=people("Хуан Вега/-/-", "-/head_of_state/DZ")),
        ): [
            "Хуан Вега провёл переговоры по телефону с лидером Палестины и президентом Алжира.",
        ],
        Call(participants=people("Антон Белов/-/-", "-/head_of_government/IL"), medium="phone", status="held"): [
            "Телефонный разговор Антона Белова прошёл с премьером Израиля.",
        ],
        Call(participants=people("-/head_of_state/US", "-/head_of_state/UA"), date="2021-05-26", status="planned"): [
            "Президент США сообщил, что в среду поговорит по телефону с президентом Украины.",
        ],
        Call(participants=people("Билл Хант/-/-", "Ли Вэй/-/-"), date="2021-05-05", medium="phone"): [
            "Документ должны одобрить Билл Хант и Ли Вэй. 5 мая лидеры созванивались.",
        ],
        Call(participants=people("-/-/CSTO", "Антон Белов/-/-"), medium="video"): [
            "Видеосаммит ОДКБ прошёл под председательством Антона Белова.",
        ],
        (
            Call(participants=people("-/head_of_government/IN", "-/head_of_state/KE")),
            Call(participants=people("-/head_of_government/IN", "-/head_of_state/GH")),
        ): [
            # two partners are two calls
            "Премьер Индии провёл переговоры по телефону с президентами Кении и Ганы.",
        ],
        Call(participants=people("-/foreign_minister/PE", "-/foreign_minister/US"), medium="phone"): [
            "Глава МИД Перу сообщил о телефонном разговоре с госсекретарём США.",
        ],
        Call(participants=people("Лавров/-/-", "Рубио/-/-"), medium="phone", status="denied"): [
            "Телефонный разговор Лаврова с Рубио не планируется.",
        ],
        Call(participants=people("Ян Новак/head_of_state/CZ", "-/head_of_government/GB"), medium="phone"): [
            "Президент Чехии Ян Новак в телефонном разговоре пригласил британского премьера в Прагу.",
        ],
        Call(participants=people("Джон Хант/head_of_state/US", "Ларс Хольм/head_of_government/DK"), medium="phone"): [
            "Президент США говорил по телефону с премьером Дании.\nДжон Хант поблагодарил Ларса Хольма за помощь.",
        ],
        (
            Call(participants=people("-/defence_minister/CL", "-/defence_minister/PE"), date=None, medium="phone"),
            Call(participants=people("-/defence_minister/CL", "-/defence_minister/PE"), date="2021-05-12"),
        ): [
            "Министры обороны Чили и Перу провели телефонные переговоры. Предыдущие переговоры состоялись 12 мая.",
        ],
        Call(
            participants=people("-/foreign_minister/CL", "-/foreign_minister/PE"),
            topics=["вопросы безопасности, представляющие взаимный интерес"],
        ): [
            "Главы МИД Чили и Перу созвонились. "
            "Министры обсудили вопросы безопасности, представляющие взаимный интерес.",
        ],
        Call(participants=people("-/head_of_state/CL", "-/head_of_state/PE"), topics=["новые дороги"]): [
            "«Мы с президентом обсудили новые дороги», — сказал президент Чили после звонка президенту Перу.",
        ],
    },
    ignored=[
        "Пресс-секретарь президента Антон Белов сообщил о телефонном разговоре с президентом Кении.",
        "Президент Перу дал интервью писателю Хуану Веге. Общались по телефону.",
        "Президент поговорил по телефону с женой.",
        "Губернатор обсудил по телефону с мэром ремонт дорог.",
        "Президент России обсудил по телефону с министром финансов России бюджет.",
        "Владимир Путин провёл видеоконференцию с губернаторами.",
        "Неизвестный позвонил в полицию и сообщил о бомбе.",
        "На горячую линию поступило тысяча телефонных звонков.",
        "Телефонные мошенники позвонили пенсионерке.",
        "Первый звонок прозвенел в сельской школе.",
        "Опубликована запись телефонного разговора двух бандитов.",
        "Пранкеры разыграли чиновника по телефону.",
        "Обо всём он рассказал нам по телефону из Рима.",
        "Больница закупила новые телефоны для врачей.",
        "Банк продлил приём заявок по телефону.",
        "Тренер поговорил по телефону с вратарём сборной Испании.",
        "Журналист связался по телефону с посольством.",
        "Режиссёр провёл переговоры по видеосвязи с продюсером.",
        "Президент провёл совещание с членами правительства по видеосвязи.",
        "Певица созвонилась с подругой.",
        "Спасатели держат связь с экипажем по телефону.",
        "Министр сказал, что говорить по телефону за рулём опасно.",
        "Директор завода обсудил по телефону с поставщиком цены на сталь.",
        "Разговор о погоде затянулся до вечера.",
        "Владимир Путин обсудил по видеосвязи с членами Совбеза новую доктрину.",
        "Президент Перу созвонился с министром экономики Перу.",
        "Губернатор Тувы позвонил министру строительства.",
        "Телефонный разговор диспетчера с пилотом попал в эфир.",
    ],
    gaps={
        Call(participants=people("-/-/CL", "-/-/PE"), medium="video", topics=["учения"], status="held"): [
            "Министры обороны Чили и Перу обсудили в онлайн-режиме учения.",
        ],
        Call(
            participants=people("-/-/CL", "-/-/PE"),
            medium="phone",
            topics=["так называемый медный договор"],
            status="held",
        ): [
            "Президенты Чили и Перу обсудили по телефону так называемый медный договор.",
        ],
        Call(participants=people("-/-/CL", "-/-/PE"), medium="phone", topics=["торговли"], status="held"): [
            "Президенты Чили и Перу обсудили по телефону насчёт торговли.",
            "Президенты Чили и Перу поговорили по телефону насчёт торговли.",
        ],
        (
            Call(participants=people("Ян Новак/-/-", "-/head_of_state/PE")),
            Call(participants=people("Ян Новак/-/-", "Паоло Росси/-/-")),
        ): [
            # headlines of a digest stand alone
            "Смотрите в этом выпуске: Ян Новак провёл телефонную беседу с президентом Перу; "
            "хоккеисты вернулись домой; пошлины стали темой телефонного разговора Яна Новака и Паоло "
            "Росси;",
        ],
        Call(participants=people("Ян Новак/head_of_government/CZ", "Юлия Орлова/-/-")): [
            # a woman's name in the accusative, read as a man's
            "Премьер Чехии Ян Новак поздравил Юлию Орлову с днём рождения\nВ телефонном разговоре он "
            "затронул тему пошлин Словакии.",
        ],
        Call(participants=people("-/head_of_state/RS", "-/head_of_state/ME")): [
            # presidents of two states, which once were one
            "Президенты Сербии и Черногории обсудили по телефону строительство дорог.",
        ],
        Call(participants=people("-/head_of_state/IR", "-/head_of_government/IQ"), topics=["торговлю"]): [
            # the headline tells by post alone whose conversation the lead reports
            "Президент Ирана поздравил премьера Ирака с праздником\nВ телефонном разговоре главы "
            "двух стран обсудили торговлю.",
        ],
    },
)
