"""Examples of meetings: the fact first, its phrasings under it; then what is none."""

from facts import Meeting
from grammars.examples import Examples, people

EXAMPLES = Examples(
    date="2021-05-20",
    found={
        Meeting(
            participants=people("Хуан Прадо/other/PE", "Антонио Сото/defence_minister/CL"), place="Вена", status="held"
        ): [
            "В Вене прошла встреча Перу и Чили. Перуанскую сторону представлял советник президента Хуан Прадо, "
            "а чилийскую – министр обороны Антонио Сото.",
        ],
        Meeting(participants=people("Хуан Прадо/other/PE", "-/-/CL"), place="Вена", status="held"): [
            "В Вене прошли переговоры делегаций Перу и Чили. Глава перуанской делегации Хуан Прадо не спешил.",
        ],
        Meeting(
            participants=people("Хуан Прадо/deputy_minister/PE", "Антонио Сото/ambassador/CL"),
            place="Вена",
            status="held",
        ): [
            "В Вене прошли консультации делегаций Перу и Чили. С перуанской стороны участвовал замминистра Хуан Прадо, "
            "с чилийской — посол Антонио Сото.",
        ],
        Meeting(participants=people("-/-/PE", "-/-/CL"), place="Вена"): [
            "В Вене прошли переговоры Перу и Чили. В параде примут участие премьер Дании и премьер Норвегии.",
        ],
        Meeting(
            participants=people("-/head_of_state/PE", "-/head_of_state/CL"),
            date="1945-02-04/1945-02-11",
            place="Лима",
            status="held",
        ): [
            "Переговоры с 4 по 11 февраля 1945 года в Лиме проводились между президентом Перу и президентом Чили.",
            "С 4 по 11 февраля 1945 г. в г. Лиме проходила встреча президента Перу и президента Чили.",
        ],
        Meeting(participants=people("-/head_of_state/PE", "-/head_of_state/CL"), place="Бали", status="held"): [
            "На индонезийском острове Бали прошла встреча президента Перу и президента Чили.",
        ],
        Meeting(
            participants=people("-/head_of_state/PE", "-/head_of_state/CL"), place="Сан-Франциско", status="planned"
        ): [
            "Президент Перу и президент Чили планируют провести встречу в Сан-Франциско (США, штат Калифорния).",
        ],
        (
            Meeting(participants=people("-/-/APEC"), place="Лима", status="planned"),
            Meeting(
                participants=people("-/head_of_state/PE", "-/head_of_state/CL"),
                date="2021-11-15",
                place="Лима",
                status="planned",
            ),
        ): [
            "Президенты Перу и Чили планируют встретиться 15 ноября в Лиме на полях саммита АТЭС.",
        ],
        Meeting(participants=people("Хуан Прадо/-/PE", "Антонио Сото/head_of_state/CL"), place="Лима", status="held"): [
            "В Лиме в ходе перуанско-чилийской встречи Хуан Прадо и президент Чили Антонио Сото подписали договор.",
        ],
        Meeting(
            participants=people("Хуан Мора/head_of_state/PE", "Антонио Сото/head_of_state/CL"),
            date="1985",
            place="Лима",
            status="held",
        ): [
            "Президент Перу Хуан Мора и президент Чили Антонио Сото дружили с 1985 года, когда они встретились в Лиме.",
        ],
        Meeting(participants=people("-/-/NO", "-/-/DK"), place="Осло", topics=["ветряков"], status="held"): [
            "В Осло прошли переговоры Норвегии и Дании на тему ветряков.",
        ],
        Meeting(participants=people("-/head_of_state/TH", "-/-/CL"), place="Чили", status="held"): [
            "Король Таиланда находился с рабочим визитом в Чили. Он провёл переговоры с чилийским коллегой.",
        ],
        Meeting(
            participants=people("-/head_of_government/DK", "-/head_of_government/EE"),
            place="Рига",
            topics=["добычу сланца"],
            status="held",
        ): [
            "Премьеры Дании и Эстонии обсудили на рабочей встрече в Риге добычу сланца.",
        ],
        Meeting(participants=people("-/head_of_state/CL", "-/head_of_state/KE"), place="Вена", status="denied"): [
            "Президент Чили объявил об отмене запланированной встречи с президентом Кении в Вене.",
        ],
        Meeting(participants=people("-/head_of_state/CL", "-/head_of_state/KE"), status="denied"): [
            "Президент Чили объявил о решении отменить встречу с президентом Кении.",
        ],
        Meeting(participants=people("-/head_of_state/CL", "-/head_of_state/KE"), place="Вена", status="planned"): [
            "Подготовка встречи президентов Чили и Кении в Вене прорабатывается.",
        ],
        Meeting(participants=people("Луис Кастро/envoy/CL", "-/head_of_state/KE"), place="Найроби", status="planned"): [
            "Спецпосланник Чили Луис Кастро направляется в Найроби для переговоров с президентом Кении.",
        ],
        Meeting(participants=people("-/head_of_government/CL", "-/head_of_state/PE"), place="Лима", status="planned"): [
            "Премьер Чили отправился в Лиму на переговоры с президентом Перу.",
        ],
        Meeting(participants=people("-/head_of_state/CL", "-/head_of_state/KE"), place="Вена", status="held"): [
            "«Мы готовы помочь», — сказал президент Чили в начале встречи с президентом Кении в Вене.",
            "Встреча в формате тет-а-тет президента Чили и президента Кении началась в Вене.",
        ],
        Meeting(participants=people("-/-/BRICS"), place="Казань", status="held"): [
            "Саммит БРИКС прошёл в Казани.",
        ],
        Meeting(participants=people("Иван Орлов/other/-", "-/head_of_state/MN"), place="Улан-Батор", status="held"): [
            "Вице-премьер Иван Орлов провёл в Улан-Баторе переговоры с президентом Монголии.",
        ],
        Meeting(participants=people("-/head_of_government/CIS"), place="Минск", status="held"): [
            "В Минске прошло заседание Совета глав правительств СНГ.",
        ],
        Meeting(participants=people("-/head_of_state/APEC"), place="Рим", status="held"): [
            "В Риме завершилась встреча глав государств и правительств АТЭС.",
        ],
        Meeting(participants=people("-/head_of_state/CL", "-/head_of_state/BO"), place="Сантьяго"): [
            "Президенты Чили и Боливии встретились в Сантьяго.",
        ],
        Meeting(participants=people("-/head_of_government/FI", "-/head_of_government/EE"), date="2021-05-19"): [
            "Премьер Финляндии встретился вчера с премьером Эстонии.",
        ],
        Meeting(participants=people("-/head_of_state/JO", "-/head_of_state/CY"), date="2021-05-21", status="planned"): [
            "Король Иордании встретится в пятницу с президентом Кипра.",
        ],
        Meeting(place="Аккра", date="2021-05-28", status="planned"): [
            "Главы МИД Ганы и Того встретятся в Аккре 28 мая.",
        ],
        Meeting(participants=people("Джон Смит/envoy/US", "-/head_of_state/SD"), place="Хартум"): [
            "Спецпредставитель США по Судану Джон Смит встретился в Хартуме с президентом Судана.",
        ],
        Meeting(participants=people("-/foreign_minister/IR", "-/ambassador/IN")): [
            "Глава МИД Ирана встретился с послом Индии.",
        ],
        Meeting(participants=people("-/defence_minister/PL", "-/defence_minister/RO")): [
            "Министр обороны Польши встретился со своим румынским коллегой.",
        ],
        Meeting(participants=people("-/head_of_state/GE", "-/head_of_state/LT"), status="held"): [
            "Президент Грузии провёл встречу с президентом Литвы.",
        ],
        Meeting(participants=people("-/head_of_government/AT", "-/head_of_government/CZ"), place="Вена"): [
            "Канцлер Австрии провёл в Вене переговоры с премьером Чехии.",
        ],
        Meeting(participants=people("-/head_of_government/GR", "-/head_of_government/BG"), place="Варна"): [
            "Премьеры Греции и Болгарии провели переговоры в Варне.",
        ],
        Meeting(participants=people("-/deputy_minister/JP", "-/deputy_minister/IN")): [
            "Замглавы МИД Японии провёл консультации с замглавы МИД Индии.",
        ],
        Meeting(participants=people("-/foreign_minister/AM", "-/foreign_minister/IN"), topics=["вопросам торговли"]): [
            "Министр иностранных дел Армении провёл переговоры с министром иностранных дел Индии по вопросам торговли.",
        ],
        (
            Meeting(participants=people("-/head_of_government/ES", "-/head_of_state/FR")),
            Meeting(participants=people("-/head_of_government/ES", "-/head_of_government/DE")),
        ): [
            "Премьер Испании провёл две встречи: с президентом Франции и канцлером Германии.",
            "Премьер Испании провёл встречи с президентом Франции и канцлером Германии.",
        ],
        Meeting(participants=people("-/foreign_minister/RU", "-/foreign_minister/CU"), place="Москва"): [
            "В Москве состоялась встреча глав МИД России и Кубы.",
        ],
        Meeting(date="2021-05-18", place="Женева"): [
            "18 мая в Женеве прошли переговоры министров обороны Индии и Пакистана.",
        ],
        Meeting(participants=people("-/-/CO", "-/-/VE"), place="Осло"): [
            "В Осло начались переговоры делегаций Колумбии и Венесуэлы.",
        ],
        Meeting(date="2021-05-20", place="Кремль"): [
            "Сегодня в Кремле проходят переговоры президентов России и Сербии.",
        ],
        Meeting(participants=people("Шон Дойл/head_of_government/IE", "-/head_of_state/KE")): [
            "Состоялась встреча премьер-министра Ирландии Шона Дойла с президентом Кении.",
        ],
        Meeting(participants=people("-/head_of_state/AT", "-/head_of_state/SI"), place="Вена"): [
            "В Вене прошла встреча между президентами Австрии и Словении.",
        ],
        Meeting(participants=people("-/-/RU", "-/-/NO"), place="Осло", topics=["рыболовстве"]): [
            "В Осло прошли российско-норвежские переговоры о рыболовстве.",
        ],
        Meeting(participants=people("-/-/TR", "-/-/GR"), date="2021-06-03", status="planned"): [
            "Турецко-греческие консультации пройдут в Афинах 3 июня.",
        ],
        Meeting(participants=people("-/head_of_state/EG", "-/head_of_government/SD"), status="held"): [
            "На встрече с президентом Египта премьер Судана попросил о помощи.",
        ],
        Meeting(participants=people("-/foreign_minister/DZ", "Абдулай Кейта/foreign_minister/ML"), topics=[]): [
            "По итогам переговоров с главой МИД Алжира министр иностранных дел Мали Абдулай Кейта "
            "заявил о новом этапе.",
        ],
        Meeting(participants=people("-/head_of_state/VN", "-/head_of_state/LA"), topics=["торговля рисом"]): [
            "В ходе встречи президентов Вьетнама и Лаоса обсуждалась торговля рисом.",
        ],
        Meeting(participants=people("Владимир Путин/head_of_state/RU", "-/head_of_state/AO")): [
            "О планах рассказал президент России Владимир Путин на встрече с президентом Анголы.",
        ],
        Meeting(
            participants=people("-/defence_minister/IN", "-/defence_minister/VN"),
            place="Дели",
            topics=["морские учения"],
        ): [
            "В Дели министры обороны Индии и Вьетнама обсудили морские учения.",
        ],
        Meeting(
            participants=people("-/head_of_state/TR", "-/head_of_state/IR"),
            topics=["поставки газа", "борьба с контрабандой"],
        ): [
            "Президенты Турции и Ирана встретились в Анкаре. Обсуждались поставки газа и борьба с контрабандой.",
        ],
        Meeting(topics=["строительстве железной дороги"]): [
            "Премьеры Малайзии и Сингапура провели встречу. Речь шла о строительстве железной дороги.",
        ],
        Meeting(place="Бейрут", topics=["возвращению беженцев"]): [
            "Главы МИД Сирии и Ливана в Бейруте обменялись мнениями по возвращению беженцев.",
        ],
        Meeting(participants=people("-/-/ASEAN"), place="Джакарта"): [
            "В Джакарте открылся саммит АСЕАН.",
        ],
        Meeting(participants=people("-/-/NATO"), place="Мадрид", date="2021-06-28", status="planned"): [
            "Саммит НАТО пройдёт в Мадриде 28 июня.",
        ],
        Meeting(participants=people("-/head_of_state/G20"), place="Рим"): [
            "Лидеры стран G20 встретились в Риме.",
            "Лидеры G20 собрались в Риме.",
        ],
        Meeting(participants=people("-/head_of_state/KZ", "-/head_of_state/KG", "-/head_of_state/UZ"), place="Ош"): [
            "Саммит президентов Казахстана, Киргизии и Узбекистана прошёл в Оше.",
        ],
        Meeting(participants=people("-/foreign_minister/AM", "-/foreign_minister/GE", "-/foreign_minister/IR")): [
            "Состоялась трёхсторонняя встреча глав МИД Армении, Грузии и Ирана.",
        ],
        Meeting(participants=people("-/head_of_state/US", "-/head_of_state/CN"), status="planned"): [
            "Предстоящая встреча президентов США и Китая пройдёт на Бали.",
        ],
        Meeting(date="2021-06-01", status="planned"): [
            "Переговоры глав МИД Эфиопии и Эритреи запланированы на 1 июня.",
        ],
        Meeting(participants=people("-/head_of_government/PK", "-/head_of_state/AF"), status="planned"): [
            "Премьер Пакистана планирует встретиться с президентом Афганистана.",
        ],
        Meeting(participants=people("-/defence_minister/IN", "-/defence_minister/CN"), status="denied"): [
            "Встреча министров обороны Индии и Китая не состоялась.",
        ],
        Meeting(participants=people("-/head_of_state/RS", "-/head_of_state/HR"), status="denied"): [
            "Встреча президентов Сербии и Хорватии отменена.",
        ],
        Meeting(date="2021-05-17/2021-05-23", place="Баку"): [
            "На этой неделе в Баку встретились министры обороны Турции и Азербайджана.",
        ],
        Meeting(date="2021-05-10/2021-05-11", place="Рига"): [
            "Переговоры премьеров Литвы и Латвии прошли в Риге 10-11 мая.",
        ],
        Meeting(participants=people("-/foreign_minister/EG", "-/foreign_minister/ET"), date="2021-05-18"): [
            "Во вторник глава МИД Египта встретился в Аддис-Абебе с коллегой из Эфиопии.",
        ],
        Meeting(date="2019-04", place="Ханой"): [
            "В апреле 2019 года президенты Кореи и Вьетнама встречались в Ханое.",
        ],
        Meeting(
            participants=people("-/head_of_state/MN", "Дзюн Танака/head_of_government/JP"), topics=["угольные поставки"]
        ): [
            "Президент Монголии прибыл в Японию\nНа переговорах с премьером Японии Дзюном Танакой он "
            "обсудил угольные поставки.",
        ],
        Meeting(
            participants=people("Ерлан Сабитов/foreign_minister/KZ", "Раджив Менон/foreign_minister/IN"),
            date="2021-05-20",
            place="Астана",
            topics=["транзит"],
        ): [
            "Главы МИД Казахстана и Индии провели переговоры\nМинистр иностранных дел Казахстана "
            "Ерлан Сабитов и его индийский коллега Раджив Менон встретились сегодня в Астане. "
            "Стороны обсудили транзит.",
        ],
        Meeting(
            participants=people("-/head_of_government/DE", "-/head_of_state/PL"), place="Берлин", topics=["миграцию"]
        ): [
            "В Берлине прошли переговоры канцлера Германии и президента Польши. Стороны обсудили миграцию.",
        ],
        Meeting(participants=people("-/org_head/UN", "-/head_of_state/SD"), place="Хартум"): [
            "Генсек ООН встретился с президентом Судана в Хартуме.",
        ],
        Meeting(participants=people("-/head_of_government/GR", "-/head_of_state/EG")): [
            "АФИНЫ, 19 мая. Премьер Греции провёл встречу с президентом Египта.",
        ],
        Meeting(participants=people("-/other/EE", "-/other/FI"), place="Хельсинки"): [
            "Депутаты парламента Эстонии встретились в Хельсинки с депутатами парламента Финляндии.",
        ],
        Meeting(participants=people("Владимир Путин/-/-", "Александр Лукашенко/-/-"), place="Минск"): [
            "Владимир Путин и Александр Лукашенко встретились в Минске.",
        ],
        Meeting(participants=people("-/head_of_government/GR", "-/head_of_government/BG"), place="София"): [
            "Премьеры Греции и Болгарии провели переговоры в Софии.",
        ],
        Meeting(participants=people("-/head_of_state/ES", "-/head_of_state/PA"), place="Мадрид", status="held"): [
            "Король Испании принял в Мадриде президента Панамы.",
        ],
        Meeting(participants=people("-/head_of_state/CZ", "-/head_of_state/SK")): [
            "Президент Чехии принял своего словацкого коллегу.",
        ],
        Meeting(participants=people("-/-/JP", "-/-/EU"), place="Брюссель"): [
            "В Брюсселе прошёл саммит Япония — ЕС.",
        ],
        Meeting(
            participants=people("-/foreign_minister/KE", "-/foreign_minister/GH"), place="Аккра", status="planned"
        ): [
            "Главы МИД Кении и Ганы договорились провести встречу в Аккре.",
        ],
        Meeting(participants=people("-/head_of_government/CA", "-/head_of_state/NO"), status="planned"): [
            "В Лондон прилетел премьер Канады. Он встретится с королём Норвегии.",
        ],
        Meeting(participants=people("-/-/BG", "-/-/TR"), topics=["водным ресурсам"], status="denied"): [
            "Болгаро-турецкие переговоры по водным ресурсам отложены на неопределённый срок.",
        ],
        Meeting(participants=people("-/head_of_government/AT", "-/head_of_state/JO")): [
            "Из Вены сообщают: с королём Иордании встречается канцлер Австрии.",
        ],
        Meeting(participants=people("-/head_of_state/NO", "-/head_of_state/IS")): [
            "О рыболовстве Норвегии и Исландии говорили на встрече президентов двух стран.",
        ],
        Meeting(participants=people("Реджеп Эрдоган/-/-", "Ильхам Алиев/-/-")): [
            "Состоялась встреча Реджепа Эрдогана и Ильхама Алиева.",
        ],
        Meeting(participants=people("-/head_of_state/CY", "Хуан Вега/head_of_state/PE")): [
            "Президент Кипра провёл переговоры с президентом Перу Хуаном Вегой\nХуан Вега прибыл на "
            "Кипр с визитом. После этого началась встреча в расширенном составе.",
        ],
        Meeting(date="2021-05-22", place="Батуми", status="planned"): [
            "В субботу в Батуми встречаются президенты Турции и Грузии.",
        ],
        Meeting(participants=people("-/-/G7"), place="Торонто"): [
            "Саммит «большой семёрки» в Торонто завершился.",
        ],
        Meeting(participants=people("-/-/EU"), date="2021-05-21", place="Вена", status="planned"): [
            "Завтра в Вене открывается саммит Евросоюза.",
        ],
        Meeting(participants=people("-/-/CL", "-/-/PE"), topics=["рыболовству"]): [
            "Чилийско-перуанские консультации по рыболовству завершились.",
        ],
        Meeting(
            participants=people("-/foreign_minister/CL", "-/foreign_minister/PE"), place="Лима", topics=["рыболовство"]
        ): [
            "Глава МИД Чили обсуждал в Лиме с перуанским коллегой рыболовство.",
        ],
        Meeting(participants=people("-/foreign_minister/QA", "-/foreign_minister/OM"), topics=["транзит"]): [
            "Главы МИД Катара и Омана встретились. Министры обсудили транзит.",
        ],
        Meeting(date="2021-05-19", place="Сантьяго", topics=["добычу лития"]): [
            "Президенты Чили и Боливии обсудили вчера в Сантьяго добычу лития.",
        ],
        Meeting(participants=people("-/foreign_minister/QA", "-/foreign_minister/OM"), place="Доха"): [
            "Между главами МИД Катара и Омана состоялась встреча в Дохе.",
        ],
        Meeting(place="Кито", topics=["граница"]): [
            "Главной темой переговоров президентов Перу и Эквадора в Кито стала граница.",
        ],
        Meeting(place="Лима", topics=["торговля"]): [
            "Президенты Чили и Перу встретились в Лиме. Центральное место в беседе заняла торговля.",
        ],
        Meeting(place="Лима", topics=["торговле"]): [
            "Президенты Чили и Перу встретились в Лиме. Речь, прежде всего, о торговле.",
        ],
        Meeting(place="Лима", topics=["торговли"]): [
            "Президенты Чили и Перу встретились в Лиме. Разговор касался торговли.",
        ],
        Meeting(
            participants=people("-/head_of_government/CZ", "-/head_of_government/SK"), place="Прага", topics=["Пошлины"]
        ): [
            "Пошлины обсуждались на встрече в Праге премьеров Чехии и Словакии.",
        ],
        Meeting(participants=people("-/-/PE", "-/-/CL"), topics=["торговлю"], status="held"): [
            "Президент Перу обсудил с президентом Чили торговлю.",
        ],
        Meeting(participants=people("-/-/KE", "-/-/GH"), status="held"): [
            "Главы МИД Кении и Ганы провели онлайн-встречу.",
        ],
        Meeting(participants=people("-/-/CL", "-/-/PE"), topics=["торговле"], status="held"): [
            "На встрече президентов Чили и Перу состоялся обмен мнениями по торговле.",
            "Встреча президентов Чили и Перу была посвящена торговле.",
            "Президенты Чили и Перу провели встречу, посвящённую торговле.",
            "Особое внимание на встрече президенты Чили и Перу уделили торговле.",
            "На встрече президентов Чили и Перу было уделено внимание торговле.",
        ],
        Meeting(participants=people("-/-/CL", "-/-/PE"), topics=["торговля"], status="held"): [
            "На повестке дня встречи президентов Чили и Перу — торговля.",
            "Одна из главных тем встречи президентов Чили и Перу — торговля.",
            "Среди тем встречи президентов Чили и Перу — торговля.",
            "В числе главных вопросов встречи президентов Чили и Перу — торговля.",
        ],
        Meeting(
            participants=people("-/-/CL", "-/-/PE"), date="2021-05-05", place="Лима", topics=["торговлю"], status="held"
        ): [
            "Президенты Чили и Перу 5 мая обсудили в Лиме торговлю.",
        ],
        Meeting(participants=people("-/-/CL", "-/-/PE"), place="Лима", topics=["торговлю"], status="held"): [
            "Президенты Чили и Перу обсудили в ходе встречи в Лиме торговлю.",
            "Президенты Чили и Перу обсудили в деталях торговлю на встрече в Лиме.",
        ],
        Meeting(participants=people("-/-/CL", "-/-/PE"), topics=["торговлю"], status="held"): [
            "Президент Чили обсудил с ним торговлю на встрече с президентом Перу.",
        ],
        Meeting(participants=people("-/-/PE", "-/-/CL", "-/-/BO"), topics=["торговлю"], status="held"): [
            "Президент Перу и президент Чили обсудили с делегацией Боливии торговлю.",
        ],
        Meeting(participants=people("-/-/CL", "-/-/PE"), place="Лима", topics=["торговлю"], status="planned"): [
            "Президенты Чили и Перу, как ожидается, обсудят в Лиме торговлю.",
        ],
        Meeting(
            participants=people("-/head_of_state/KE", "-/head_of_state/RW"),
            place="Кигали",
            topics=["охрана лесов", "туризм"],
            status="held",
        ): [
            "Президенты Кении и Руанды встретились в Кигали. В центре внимания охрана лесов и туризм.",
        ],
        Meeting(
            participants=people("-/head_of_state/LT", "-/head_of_state/EE"), topics=["железной дороге"], status="held"
        ): [
            "Президент Литвы встретился с президентом Эстонии. Беседа посвящена железной дороге.",
        ],
        Meeting(
            participants=people("-/-/US", "-/-/IR"),
            place="Женева",
            topics=["наиболее острым вопросам безопасности"],
            status="held",
        ): [
            "В Женеве прошли переговоры США и Ирана по наиболее острым вопросам безопасности.",
        ],
        Meeting(participants=people("-/-/NO", "-/-/SE"), place="Осло", topics=["климата"], status="held"): [
            "В Осло прошли консультации Норвегии и Швеции по теме климата.",
        ],
        Meeting(participants=people("-/-/RS", "-/-/XK"), place="Вена", topics=["номерных знаках"], status="held"): [
            "В Вене завершились переговоры между Сербией и Косовом о номерных знаках.",
        ],
        Meeting(
            participants=people("-/foreign_minister/GH", "-/foreign_minister/TG"),
            place="Аккра",
            topics=["выполнение достигнутых на саммите договорённостей"],
            status="held",
        ): [
            "На встрече в Аккре главы МИД Ганы и Того рассмотрели выполнение достигнутых на саммите договорённостей.",
        ],
        Meeting(
            participants=people("-/foreign_minister/GH", "-/foreign_minister/TG"),
            place="Аккра",
            topics=["береговой охраны"],
            status="held",
        ): [
            "На встрече в Аккре главы МИД Ганы и Того продолжили обсуждение береговой охраны.",
        ],
        Meeting(
            participants=people("-/head_of_government/IT", "-/head_of_government/MT", "-/-/TR", "-/-/EU"),
            topics=["миграцию"],
            status="held",
        ): [
            "Премьеры Италии и Мальты обсудили на саммите ЕС — Турция миграцию.",
        ],
        Meeting(
            participants=people("-/head_of_government/CA", "-/head_of_government/IS"), topics=["Арктика"], status="held"
        ): [
            "Один из ключевых вопросов встречи премьеров Канады и Исландии — Арктика.",
        ],
        Meeting(
            participants=people("-/head_of_government/HU", "-/head_of_government/RS"),
            topics=["строительство газопровода «Дунай — 2»"],
            status="held",
        ): [
            "Премьер Венгрии обсудил с премьером Сербии строительство газопровода «Дунай — 2».",
        ],
        Meeting(
            participants=people("-/head_of_government/IT", "-/head_of_government/GR"),
            place="Рим",
            topics=["миграции"],
            status="held",
        ): [
            "Речь велась о миграции на встрече премьеров Италии и Греции в Риме.",
        ],
        Meeting(participants=people("-/head_of_state/IE", "-/ambassador/JP"), topics=["театре"], status="held"): [
            "Президент Ирландии принял посла Японии. Речь зашла о театре.",
        ],
        Meeting(
            participants=people("-/head_of_state/PL", "-/head_of_state/LT"),
            place="Вильнюс",
            topics=["дороги"],
            status="held",
        ): [
            "Президенты Польши и Литвы встретились в Вильнюсе. В центре внимания находились дороги.",
        ],
        Meeting(
            participants=people("-/head_of_government/SK", "-/head_of_government/CZ"), topics=["плотина"], status="held"
        ): [
            "Ключевым вопросом встречи премьеров Словакии и Чехии оказалась плотина.",
        ],
        Meeting(
            participants=people("-/head_of_government/DK", "-/head_of_government/PL"),
            topics=["добыча песка"],
            status="held",
        ): [
            "Главной темой встречи премьеров Дании и Польши являлась добыча песка.",
        ],
        Meeting(participants=people("-/head_of_state/KE", "-/-/CL"), place="Чили", status="held"): [
            "Президент Кении посетил Чили. Он провёл переговоры с чилийским коллегой.",
        ],
        Meeting(participants=people("-/head_of_state/UG", "-/-/CL"), place="Чили", status="held"): [
            "Президент Уганды находился в Чили с рабочим визитом. Он провёл переговоры с чилийским коллегой.",
        ],
        Meeting(
            participants=people("-/-/NO", "-/-/DK"), place="Осло", topics=["«Северному пути — 2»"], status="held"
        ): [
            "В Осло прошли консультации Норвегии и Дании по «Северному пути — 2».",
        ],
        Meeting(participants=people("-/-/NO", "-/-/IS"), place="Осло", topics=["намеченной на июнь ярмарке"]): [
            "В Осло прошли консультации Норвегии и Исландии по намеченной на июнь ярмарке.",
        ],
        Meeting(
            participants=people("-/-/NO", "-/-/SE"), place="Осло", topics=["военно-техническим вопросам"], status="held"
        ): [
            "В Осло прошли консультации Норвегии и Швеции по военно-техническим вопросам.",
        ],
        Meeting(
            participants=people("-/head_of_state/BO", "-/head_of_state/PE"),
            topics=["туризм", "намеченный на июнь саммит"],
            status="held",
        ): [
            "Президенты Боливии и Перу встретились и обсудили туризм и намеченный на июнь саммит.",
        ],
        Meeting(
            participants=people("-/-/JP", "-/-/KR"),
            date="2021-06-01",
            place="Сеул",
            topics=["пошлинах"],
            status="planned",
        ): [
            "Переговоры Японии и Кореи о пошлинах должны пройти 1 июня в Сеуле.",
        ],
        Meeting(
            participants=people("-/head_of_state/CL", "-/head_of_state/PE"),
            place="Лима",
            topics=["торговлю"],
            status="held",
        ): [
            "Президент Чили совместно с президентом Перу обсудил в Лиме торговлю.",
        ],
        Meeting(
            participants=people("-/defence_minister/LT", "-/defence_minister/LV"),
            place="Рига",
            topics=["учения"],
            status="held",
        ): [
            "Министр обороны Литвы вместе с министром обороны Латвии обсудил в Риге учения.",
        ],
        Meeting(participants=people("-/head_of_state/CL", "-/head_of_state/PE"), place="Генуя", status="held"): [
            "Встреча президентов Чили и Перу прошла в итальянской Генуе.",
        ],
        Meeting(participants=people("-/head_of_state/CL", "-/head_of_state/PE"), place="Ново-Огарёво"): [
            "Встреча президентов Чили и Перу прошла в резиденции Ново-Огарево.",
        ],
        Meeting(participants=people("Хуан Вега/foreign_minister/PE", "Юрий Белов/head_of_government/-")): [
            "С визитом прибыл министр иностранных дел Перу Хуан Вега. Его принял премьер-министр Юрий Белов.",
        ],
        Meeting(participants=people("Антон Белов/-/-", "-/head_of_state/PE"), status="held"): [
            "Антон Белов провёл рабочую встречу с президентом Перу.",
        ],
        Meeting(participants=people("Антон Белов/-/-", "Ханс Хольм/-/-"), place="Сочи", status="held"): [
            "Антон Белов и Ханс Хольм завершили в Сочи переговоры.",
        ],
        Meeting(participants=people("Антон Белов/-/-", "-/-/EAEU"), place="Бишкек", status="held"): [
            "Антон Белов выступил на заседании Высшего совета ЕАЭС в Бишкеке.",
        ],
        Meeting(participants=people("-/-/CL", "-/-/PE"), date="2021-06-26", place="Лима", status="planned"): [
            "Заседание Высшего совета Чили и Перу состоится в Лиме 26 июня.",
            "Заседание Межправительственной комиссии Чили и Перу состоится 26 июня в Лиме.",
            "Министр Чили рассказал в Перу о заседании комиссии двух стран: оно пройдёт 26 июня в Лиме.",
        ],
        Meeting(participants=people("-/head_of_government/CL", "-/head_of_government/PE"), date="2021-05-20"): [
            "Премьеры Чили и Перу сегодня провели заседание Совета министров Тихоокеанского союза.",
        ],
        Meeting(participants=people("-/-/SCO"), date="2021-09", place="Самарканд", status="planned", topics=[]): [
            "Президенты обсудили предстоящий саммит ШОС. Он пройдёт в сентябре в Самарканде.",
        ],
        Meeting(
            participants=people("-/foreign_minister/CL", "-/foreign_minister/PE"), date="2021-05-05", place="Вена"
        ): [
            "Прошла встреча глав МИД Чили и Перу. Это произошло в Вене 5 мая.",
        ],
        Meeting(participants=people("Антон Белов/-/-", "Йенс Хольм/head_of_government/NO"), status="held"): [
            "Антон Белов на встрече с премьером Норвегии Йенсом Хольмом разъяснил действия Перу в Боливии.",
        ],
        (
            Meeting(participants=people("-/foreign_minister/CL", "-/foreign_minister/PE"), status="held"),
            Meeting(participants=people("-/-/CL", "-/-/PE"), date="2021-06-19", place="Лима", status="planned"),
        ): [
            "Главы МИД Чили и Перу провели переговоры. Заседание чилийско-перуанской комиссии пройдёт в Лиме 19 июня.",
        ],
        Meeting(
            participants=people("-/head_of_state/CL", "-/head_of_state/PE", "-/head_of_state/BO"), date="2021-11"
        ): [
            "Таможенный союз Чили, Перу и Боливии: проект готовят ко встрече глав трёх государств в ноябре.",
        ],
        Meeting(participants=people("-/-/PE", "-/-/CL"), date="2021-06", status="planned"): [
            "Переговоры между Перу и Чили продолжатся в июне.",
        ],
        Meeting(participants=people("-/head_of_state/PE", "-/head_of_state/CL"), status="planned"): [
            "Стали известны дата и место встречи президентов Перу и Чили.",
        ],
        Meeting(participants=people("-/-/PE", "-/-/CL"), place="Египет", status="planned"): [
            "В Египте завершаются последние приготовления к переговорам между лидерами Перу и Чили.",
        ],
        Meeting(participants=people("Педро Вега/-/-"), date="2021-06-03", place="Париж", status="planned"): [
            "Педро Вега через две недели отправляется на четырёхсторонний саммит в Париж.",
        ],
        Meeting(participants=people("-/head_of_state/CL", "-/-/G20"), place="Сеул", status="planned"): [
            "Президент Чили отправился на саммит «Большой двадцатки» в Сеул.",
            "Президент Чили посетит саммит «Большой двадцатки» в Сеуле.",
        ],
        Meeting(participants=people("-/-/G8"), place="Окинава", date="2021-05-21", status="planned"): [
            "Репортаж из Окинавы, где завтра пройдёт саммит «Большой восьмёрки».",
        ],
        Meeting(participants=people("-/-/G20"), place="Сеул", topics=["финансовых вопросов"], status="held"): [
            "На саммите в Сеуле лидеры «Большой двадцатки» готовятся к обсуждению финансовых вопросов.",
        ],
        Meeting(participants=people("-/head_of_state/US", "-/head_of_state/CN"), place="Прага", status="planned"): [
            "В Праге идут последние приготовления к саммиту президентов США и Китая.",
        ],
        Meeting(participants=people("-/-/RU", "-/-/US"), place="Стамбул", status="held"): [
            "Россия и США проводят в Стамбуле консультации по работе посольств.",
        ],
        Meeting(participants=people("Луис Кастро/-/-", "Джон Мванги/-/-"), place="Женева", status="held"): [
            "Луис Кастро и Джон Мванги ведут переговоры в Женеве.",
        ],
        Meeting(participants=people("-/head_of_state/RS", "Луис Кастро/-/-"), place="Лима", status="planned"): [
            "В Лиму с рабочим визитом прибывает президент Сербии. Запланированы переговоры с Луисом Кастро.",
        ],
        Meeting(participants=people("Антон Белов/defence_minister/-", "-/defence_minister/IN"), status="held"): [
            "Министр обороны Антон Белов провёл переговоры с министром обороны Индии.",
        ],
        Meeting(participants=people("Ларс Берг/foreign_minister/-", "-/foreign_minister/PE")): [
            "Министр иностранных дел Ларс Берг встретился с министром иностранных дел Перу.",
        ],
        Meeting(participants=people("-/head_of_state/CL"), place="Лима", status="planned"): [
            "Президент Чили примет участие в климатическом саммите в Лиме.",
        ],
        Meeting(participants=people("-/ambassador/CL", "Хуан Вега/head_of_state/-"), status="denied"): [
            "Послы Чили отказались от встречи с президентом Хуаном Вегой.",
        ],
        Meeting(participants=people("Хуан Вега/defence_minister/PE", "-/defence_minister/ASEAN"), status="held"): [
            "Министр обороны Перу Хуан Вега принял участие во встрече с коллегами по АСЕАН.",
        ],
        Meeting(participants=people("-/-/IR", "-/-/IQ", "-/-/TR"), status="planned"): [
            "Стали известны даты нового раунда трёхсторонних переговоров Иран — Ирак — Турция.",
        ],
        Meeting(participants=people("Хуан Вега/-/PE"), place="Женева", status="planned"): [
            "Перуанскую делегацию на переговорах в Женеве возглавит министр Хуан Вега.",
        ],
        Meeting(participants=people("-/head_of_state/CL", "-/head_of_state/PE"), place="Лима", status="planned"): [
            "В Лиме идёт подготовка к саммиту президентов Чили и Перу.",
        ],
        Meeting(participants=people("Антон Белов/-/-", "Ларс Хольм/-/-"), date="2021-05-20", status="held"): [
            "Сегодня Антон Белов и его коллега Ларс Хольм провели встречу. Рядом — столица Финляндии.",
        ],
        Meeting(participants=people("Хуан Вега/head_of_state/PE", "-/ambassador/CL"), date="2021-05-20"): [
            "Президент Перу Хуан Вега сегодня принял верительные грамоты послов Чили.",
        ],
        Meeting(participants=people("-/-/PE", "-/-/EU"), place="Лима", topics=["сотрудничество Перу и Евросоюза"]): [
            "На переговорах в Лиме обсуждалось сотрудничество Перу и Евросоюза.",
        ],
        Meeting(participants=people("-/-/US", "-/-/CN"), place="Лондон", status="held"): [
            "Делегации США и КНР после двух дней переговоров в Лондоне договорились о пошлинах.",
        ],
        Meeting(participants=people("-/foreign_minister/PE", "-/foreign_minister/US"), place="Париж", status="held"): [
            "В Париже проходят переговоры между главой МИД Перу и госсекретарём США. "
            "Глава МИД Перу отправился в Париж на переговоры с госсекретарём США.",
        ],
        Meeting(participants=people("Антон Белов/-/-", "-/head_of_government/CL", "-/head_of_government/BO")): [
            "Саммит премьеров Чили и Боливии под председательством Антона Белова прошёл в Лиме.",
        ],
        Meeting(participants=people("-/-/CL", "-/-/PE"), date="2021-05-23", place="Лима", status="planned"): [
            "Чили и Перу сблизили позиции. Эксперты двух стран соберутся в Лиме в воскресенье.",
        ],
        Meeting(participants=people("Ян Новак/foreign_minister/CZ", "Олаф Лунд/other/-"), status="held"): [
            # who is told without a state is no official of the home state in a text that never tells of it
            "Глава МИД Чехии Ян Новак провёл встречу с вице-президентом Олафом Лундом.",
        ],
        (
            Meeting(participants=people("-/-/SCO"), place="Ташкент", status="planned"),
            Meeting(participants=people("-/foreign_minister/CL", "-/foreign_minister/PE"), place="Вена"),
        ): [
            "Главы МИД Чили и Перу обсудили в Вене саммит ШОС, который должен состояться в Ташкенте.",
        ],
        Meeting(participants=people("Антон Белов/-/-", "-/-/RU", "-/-/NATO"), place="Брюссель", status="held"): [
            "Антон Белов выступил на заседании Совета Россия — НАТО в Брюсселе.",
        ],
        Meeting(participants=people("Хуан Вега/other/PE"), status="planned", place=None, topics=["Чаду"]): [
            "В Лиме назвали место и даты следующего раунда переговоров по Чаду. "
            "Перуанскую делегацию возглавит помощник президента Перу Хуан Вега.",
        ],
        Meeting(participants=people("-/-/NATO"), place="Прага", status="planned"): [
            "В Праге усилены меры безопасности в канун саммита НАТО.",
        ],
        Meeting(participants=people("-/head_of_government/PE", "-/-/CL"), topics=["Торговля"], status="held"): [
            "Торговля — среди главных тем переговоров премьера Перу с первыми лицами Чили.",
        ],
        Meeting(participants=people("-/head_of_state/CL", "-/-/CN"), status="held"): [
            "Президент Чили провёл переговоры с высшим руководством Китая.",
        ],
        Meeting(participants=people("-/head_of_state/CL", "-/head_of_state/-"), place="Луанда", status="held"): [
            "Президент Чили встретился в Луанде с африканскими лидерами.",
            "На встрече с африканскими лидерами в Луанде президент Чили говорил о торговле.",
        ],
        Meeting(participants=people("-/-/RU", "-/-/UA"), place="Минск", status="held"): [
            "Эксперты России и Украины провели встречу в Минске.",
            "Встреча экспертов России и Украины прошла в Минске.",
        ],
        Meeting(participants=people("-/other/US", "-/foreign_minister/RU"), place="Москва", status="held"): [
            "Группа американских сенаторов встретилась в Москве с главой МИД России.",
        ],
        Meeting(place="Женева", status="held"): [
            "Представители 30 государств встретились в Женеве.",
        ],
        Meeting(participants=people("-/-/ASEAN"), place="Джакарта", status="held"): [
            "По итогам встречи стран АСЕАН в Джакарте принята декларация.",
        ],
        Meeting(participants=people("-/-/EU"), place="Брюссель", topics=["миграцию"], status="planned"): [
            "На экстренном саммите в Брюсселе страны Евросоюза обсудят миграцию.",
            "Главы МИД стран ЕС обсудят в Брюсселе миграцию.",
        ],
        Meeting(participants=people("-/head_of_government/SCO"), place="Ташкент", status="held"): [
            "Состоялось заседание Совета глав правительств стран, входящих в ШОС, в Ташкенте.",
        ],
        Meeting(participants=people("-/foreign_minister/US", "-/-/CN"), place="Пекин", status="planned"): [
            "Американская делегация во главе с госсекретарём прибыла в Пекин на переговоры.",
        ],
        (
            Meeting(participants=people("Анна Орлова/head_of_government/CL", "Педро Кастильо/-/-"), place="Лима"),
            Meeting(participants=people("Анна Орлова/head_of_government/CL", "Хуан Вега/-/-"), place="Лима"),
        ): [
            "Премьер-министр Чили Анна Орлова прилетела в Лиму, где встретилась с Педро Кастильо и Хуаном Вегой.",
        ],
        Meeting(participants=people("Габриэль Борич/head_of_state/CL", "-/head_of_state/PE"), status="held"): [
            "Решение за президентом Чили Габриэлем Боричем, который встретился с президентом Перу.",
            "Габриэль Борич, президент Чили, прокомментировал переговоры с президентом Перу.",
            "Президент Чили Габриэль Борич назвал встречу с президентом Перу продуктивной.",
            "Президент Чили Габриэль Борич рассказал о вчерашних переговорах с президентом Перу.",
        ],
        Meeting(participants=people("-/head_of_state/CL", "-/head_of_state/PE"), place="Лима", status="planned"): [
            "Президентам Чили и Перу предстоят переговоры в Лиме.",
            "Президента Чили в Лиме ждут переговоры с президентом Перу.",
            "Президенты Чили и Перу готовятся к встрече в Лиме.",
            "В Лиме готовятся к встрече президентов Чили и Перу.",
        ],
        Meeting(participants=people("-/-/CL", "-/-/PE"), place="Лима", status="planned"): [
            "Чили и Перу условились продолжить переговоры в Лиме.",
        ],
        Meeting(participants=people("Антон Белов/-/-", "-/head_of_state/PE"), place="Сочи", status="planned"): [
            "Антон Белов примет в Сочи президента Перу.",
        ],
        Meeting(participants=people("-/-/G8"), place="Сочи", status="planned"): [
            "Президент Франции не приедет на саммит «Большой восьмёрки» в Сочи.",
        ],
        Meeting(participants=people("-/head_of_state/CL", "-/head_of_state/PE"), status="denied"): [
            "Президент Чили не поедет на переговоры с президентом Перу.",
        ],
        Meeting(participants=people("-/head_of_state/CL"), place="Осло", status="held"): [
            "Президент Чили выступил на климатической конференции в Осло.",
        ],
        Meeting(participants=people("-/-/NATO"), place="Бангкок", status="held"): [
            "Протесты против саммита НАТО в Бангкоке продолжаются.",
        ],
        Meeting(participants=people("-/foreign_minister/CL", "-/head_of_state/PE"), place="Лима", status="held"): [
            "Во время визита в Лиму глава МИД Чили обсудил с президентом Перу торговлю.",
        ],
        Meeting(participants=people("-/head_of_state/RU", "-/-/EU"), place="Брюссель", topics=["торговлю"]): [
            "Саммит Россия — ЕС начал работу в Брюсселе. Президент России и руководство Евросоюза обсудили торговлю.",
        ],
        Meeting(participants=people("Хуан Вега/head_of_state/CL", "Педро Кастильо/head_of_state/PE"), place="Осло"): [
            "Переговоры Чили и Перу прошли в Осло. "
            "Президент Чили Хуан Вега обсудил с президентом Перу Педро Кастильо торговлю.",
        ],
        Meeting(participants=people("-/-/APEC", "-/head_of_state/CL", "-/head_of_state/BO"), place="Лима"): [
            "Саммит АТЭС проходит в Лиме. В мероприятии примут участие президенты Чили и Боливии.",
        ],
        Meeting(participants=people("-/-/APEC"), place="Лима", status="held"): [
            "Саммит АТЭС проходит в Лиме. В учениях примут участие президенты Чили и Боливии.",
        ],
        (
            Meeting(participants=people("-/-/CL", "-/-/PE"), date="2021-06", status="planned"),
            Meeting(participants=people("-/head_of_state/CL", "-/head_of_state/PE"), date=None, status="held"),
        ): [
            "Переговоры между Чили и Перу продолжатся в июне. "
            "Об этом сообщили после встречи президента Чили с президентом Перу.",
        ],
        (
            Meeting(participants=people("-/foreign_minister/CL", "-/head_of_government/NO"), place="Осло"),
            Meeting(participants=people("-/foreign_minister/CL", "-/head_of_state/PE"), place="Осло"),
        ): [
            "Глава МИД Чили встретился в Осло с премьером Норвегии. Там также прошли переговоры с президентом Перу.",
        ],
        (
            Meeting(participants=people("-/-/NATO"), status="planned"),
            Meeting(participants=people("-/-/OSCE"), status="planned"),
        ): [
            "Напряжённость между Боливией и Эквадором обсудили перед предстоящими встречами НАТО и ОБСЕ.",
        ],
        Meeting(participants=people("-/envoy/US", "-/-/CL"), place="Осло", topics=["договор"]): [
            "Спецпредставитель США обсуждал договор с делегацией Чили в Осло.",
        ],
        (
            Meeting(participants=people("Антон Белов/-/-", "Ян Новак/-/-"), date=None, place="Осло"),
            Meeting(participants=people("-/-/SCO"), date="2021-05-10", place="Осло"),
        ): [
            "Антон Белов и Ян Новак провели встречу в Осло, где 10 мая прошёл саммит ШОС.",
        ],
        Meeting(participants=people("-/head_of_state/CL", "-/head_of_state/PE"), place=None, status="planned"): [
            "Президенты Чили и Перу созвонились. Лидеры договорились встретиться до конца года.",
            "Президент Чили позвонил президенту Перу. Политики условились встретиться в ближайшем будущем.",
        ],
    },
    ignored=[
        "Концерн обсуждает с Китаем и Индией новые площадки.",
        "Делегация готова предложить план в ходе переговоров в Стамбуле, заявил глава МИД России Антон Белов.",
        "Россия примет на себя обязанности председателя клуба.",
        "Людмила Белова выступила на конференции в Вене.",
        "Пресс-секретарь президента Чили назвал встречу с президентом Перу продуктивной.",
        "Совбез ООН сегодня в Женеве обсуждает доклад.",
        "Антон Белов созвонился со своими зарубежными коллегами.",
        "Антон Белов провёл встречу с министром науки России Иваном Орловым. Шла речь о сотрудничестве с Японией.",
        "На заседании президиума правительства премьер Антон Белов поблагодарил Осло и Хельсинки.",
        "Переговоры по Перу начались в Вене.",
        "Премьер Перу готов к переговорам с президентом Чили.",
        "Мы продолжим переговоры с премьером Перу, сказал представитель Чили.",
        "Педро Вега провёл переговоры в Рязани.",
        "На заседании Генассамблеи постпред Перу разорвал доклад.",  # the daily work of a body
        "В Лиме открылась весенняя сессия Парламентской ассамблеи.",
        "Генсек ООН встретился с главными редакторами перуанских газет.",
        "В резиденции «Сосновый бор» президент встретился с главой «Сталь-групп» Иваном Зиминым.",
        "Президент России встретился с губернатором Камчатки.",
        "Президент провёл рабочую встречу с министром финансов.",
        "Премьер-министр встретился с членами правительства.",
        "Министр обороны России встретился с военнослужащими.",
        "Президент Франции встретился с премьер-министром Франции.",
        "Мэр провёл встречу с жителями района.",
        "Певец встретился с поклонниками в Минске.",
        "Сборная Испании встретится со сборной Италии в полуфинале.",
        "Жители города готовятся встретить Новый год.",
        "Встреча выпускников прошла в школе.",
        "Компания ведёт переговоры о покупке завода.",
        "Стороны готовы к переговорам.",
        "Переговоры о новом договоре идут с 2008 года.",
        "Террористы согласились на переговоры с полицией.",
        "Депутаты обсудили бюджет.",
        "Совет директоров провёл заседание.",
        "В правительстве обсудили цены на бензин.",
        "Врачи провели консультации для пенсионеров.",
        "Президент обсудил с губернатором строительство дорог.",
        "Парламент Перу провёл заседание.",
        "Учёные встретились на конференции по физике.",
        "Министр встретился с родителями учеников.",
        "Глава концерна провёл переговоры с инвесторами из Китая.",
        "Писатель встречался с читателями в Праге.",
        "Такие редкие птицы встречаются в Перу и Чили.",
        "Если Польша захочет, переговоры возможны.",
        "Владимир Путин провёл встречу с Олегом Кузьминым, который возглавил ведомство.",
        "Президент Сергей Орлов встретился с постоянными членами Совбеза.",
        "Премьер Иван Зимин провёл встречу с депутатами Госдумы.",
        "В финале турнира встретятся россиянин Иван Зимин и испанец Хуан Вега.",
        "Президент ответил на вопросы об итогах саммита G20.",
        "Сможет ли канцлер Германии приехать на саммит G20?",
        "Перед поездкой в Китай президент России обсудил в Совбезе новую доктрину.",
        "Возможна ли встреча президентов России и Украины?",
        "В Кремле прошла встреча президента и вице-премьера Ивана Зимина.",
        "Президент принял главу фонда Олега Кузьмина. Обсудили помощь больным детям.",
        "Президент принял закон о пенсиях.",
        "Министр принял участие в открытии школы.",
        "Президент Перу принял отставку премьер-министра Перу.",
        "Владимир Путин обсудил с Сергеем Орловым развитие Тувы на встрече в Кремле.",
        "Матч отложили: команды Чили и Перу встретятся в среду.",
        "Ян Новак приехал в Осло. С ним встретился журналист Пол Рид.",  # what he is by profession
        "Совет глав регионов провёл встречу, посвящённую отношениям с Перу.",
    ],
    gaps={
        Meeting(participants=people("-/-/CL", "-/-/PE"), place="Лима", status="held"): [
            "Глава МИД Чили вместе с главой МИД Перу провёл встречу в Лиме.",
            "Президент Чили совместно с президентом Перу провёл встречу в Лиме.",
        ],
        Meeting(participants=people("-/-/CL", "-/-/PE"), topics=["торговли"], status="held"): [
            "Президенты Чили и Перу обменялись мнениями по поводу торговли.",
        ],
        (): [
            "Олег Кузьмин провёл встречу с Питером Блоком, основателем социальной сети.",  # private people
            "Сегодня на поле встречаются команды Испании и Италии.",  # teams of a match are no officials
        ],
        Meeting(participants=people("-/head_of_state/RS", "-/-/DZ"), place="Алжир"): [
            # the visit after the talks tells whose they are
            "В Алжире прошли переговоры на высшем уровне\nПрезидент Сербии прибыл в Алжир с визитом.",
        ],
        Meeting(participants=people("-/-/JP", "-/-/IN", "-/-/AU"), place="Осло"): [
            # «в формате» with sides joined by dashes
            "В Осло прошли консультации в формате Япония — Индия — Австралия.",
        ],
        Meeting(participants=people("-/head_of_state/RU", "-/head_of_state/TH"), place="Минск"): [
            "Глава России встретился в Минске с королём Таиланда.",  # the head of a state
        ],
        Meeting(participants=people("-/-/IN", "-/-/AFU"), place="Дели"): [
            "Саммит «Индия — Африка» завершился в Дели.",  # sides joined by a dash
        ],
        Meeting(participants=people("Дзюн Танака/-/-", "Раджив Менон/-/-"), place="Токио", topics=["морские учения"]): [
            # people of no told state discuss at a told place
            "В Токио Дзюн Танака и Раджив Менон обсудили морские учения.",
        ],
    },
)
