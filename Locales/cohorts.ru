# How one comes into a cohort, how one leaves it, its days and its hosts.

# How one comes into a cohort.
cohorts.drop = Убрать
cohorts.door = Как попасть в поток
cohorts.door.see = Посмотреть страницу, как её видят все
cohorts.door.public = У потока есть страница, открытая для всех
cohorts.door.applications = На этой странице принимаются заявки
cohorts.seats = Места
cohorts.seats.hint = Сверх этого числа никого не зачислить. Пусто: без ограничения.
cohorts.seats.count = Мест: {0, number}, свободно: {1, number}
cohorts.where = Где
cohorts.where.hint = Дом и комната, чтобы нашла и та, кто здесь впервые.
cohorts.about = Об этом потоке
cohorts.apply-until = Заявки до
cohorts.question = Ваш вопрос тем, кто подаёт заявку
cohorts.question.hint = Можно не заполнять. Не спрашивайте о болезнях, вере и ссорах дома.
cohorts.keep = Через сколько дней после первого дня удаляются заявки
cohorts.keep.hint = Форма называет этот день каждой, кто подаёт заявку.
cohorts.closed = Закрыт {0}: больше никого не принимают.
cohorts.close.title = Завершение потока
cohorts.close.how = После этого нельзя зачислить, подать заявку или присоединиться. Всё выученное, посещённое и выданное сохраняется.
cohorts.close = Закрыть поток
cohorts.reopen = Открыть снова
cohorts.fault.full = Все места в этом потоке заняты. Увеличьте число мест, внесите её в список ожидания или выберите другой поток.
cohorts.fault.import-seats = Файл зачислил бы {0, number}, а свободных мест {1, number}. Увеличьте число мест или сократите список. Ничего не записано.
cohorts.fault.fewer-seats = Уже зачислено {0, number}: мест не может быть меньше.
cohorts.fault.closed = Этот поток закрыт. Чтобы принять кого-то, откройте его снова.
cohorts.fault.not-public = Для заявок нужна открытая страница: отметьте и её.
cohorts.fault.left = Она уже выбыла из этого потока.

# The code on the wall.
cohorts.code = Код на стене
cohorts.code.how = Кто прочтёт его в комнате, может попроситься в поток; без вашего согласия никто не войдёт.
cohorts.code.make = Создать код
cohorts.code.print = Напечатать для стены (PDF)
cohorts.code.replace = Заменить код
cohorts.code.remove = Убрать код
cohorts.wall.sentence = Код этого потока
cohorts.wall.join = Откройте адрес из квадрата или «Присоединиться по коду» на странице села.
cohorts.wall.name = Введите код и своё имя.
cohorts.wall.wait = Тренер подтвердит, и вы в потоке.

# The page that anybody may read.
cohorts.public.not-yet = Сейчас эту страницу видят только те, кто ведёт школу. Откройте её в разделе «Как попасть в поток».
cohorts.public.full = Все заняты
cohorts.public.free = Свободно: {0, number}
cohorts.public.free-some = Есть свободные места
cohorts.public.how = Как попасть
cohorts.public.ask = Сейчас заявки здесь не принимаются. Спросите тренера школы.
cohorts.public.until = Заявки принимаются до {0}.
cohorts.public.waiting = Все места заняты; новые заявки попадут в список ожидания.
cohorts.public.criteria = На что смотрят:
cohorts.public.join = Я в комнате и знаю её код
cohorts.public.look = Узнать, что с моей заявкой
cohorts.timetable = Расписание
cohorts.calendar = Взять даты в свой календарь

# Applications.
cohorts.applications = Заявки
cohorts.applications.none = Здесь заявок нет.
cohorts.application = Заявка
cohorts.application.sent = Не решено
cohorts.application.waiting = Список ожидания
cohorts.application.chosen = Принята
cohorts.application.refused = Отказ
cohorts.application.withdrawn = Отозвана
cohorts.application.by-code = по коду на стене
cohorts.application.erase-on = Написанное удаляется
cohorts.application.fault.decided = По этой заявке уже решено, или написанное удалено.
cohorts.apply = Подать заявку
cohorts.apply.paper = Бланк заявки (PDF)
cohorts.apply.type = Внести заявку с бумаги
cohorts.apply.name = Ваше имя
cohorts.apply.reach = Как с вами связаться
cohorts.apply.reach-hint = Телефон, или соседка, которая передаст, или улица и дом.
cohorts.apply.speaks = На каком языке хотите учиться
cohorts.apply.village = Село
cohorts.apply.promise = То, что вы здесь напишете, прочтут только тренеры и администратор этой школы. Оно будет удалено: {0}, или когда вы скажете.
cohorts.apply.send = Отправить
cohorts.apply.fault.many = Заявок очень много, больше сейчас не прочесть. Обратитесь к тренеру.
cohorts.apply.fault.shut = В этот поток заявки сейчас не принимаются.
cohorts.apply.fault.in = Вы уже в этом потоке.

# What an applicant sees by her code.
cohorts.receipt = Ваша заявка
cohorts.receipt.how = Введите код, который вы получили, подав заявку.
cohorts.receipt.code = Код заявки
cohorts.receipt.look = Посмотреть
cohorts.receipt.fault.unknown = Заявки с таким кодом нет.
cohorts.receipt.sent = Заявка получена. Тренер прочтёт её и решит.
cohorts.receipt.waiting = Вы в списке ожидания. Когда место освободится, тренер сообщит вам.
cohorts.receipt.chosen = Вы приняты. У тренера для вас карточка-приглашение.
cohorts.receipt.refused = В этот раз места для вас не нашлось.
cohorts.receipt.withdrawn = Вы её отозвали.
cohorts.receipt.keep = Сохраните этот код: по нему вы здесь увидите, что решено.
cohorts.receipt.until = Написанное вами будет удалено {0}.
cohorts.receipt.withdraw = Отозвать и удалить написанное
cohorts.receipt.erase = Удалить написанное
cohorts.receipt.erased = Написанное вами удалено.

# Joining by the code.
cohorts.join = Присоединиться по коду
cohorts.join.have-code = У меня есть код со стены
cohorts.join.how = Код висит на стене комнаты, где собирается поток. Потом тренер подтвердит.
cohorts.join.code = Код на стене
cohorts.join.promise = Это прочтут только тренеры и администратор школы; в свой срок оно будет удалено, следующая страница скажет когда.
cohorts.join.send = Попроситься в поток
cohorts.join.own = Ваши просьбы
cohorts.join.fault.unknown = Потока с таким кодом нет. Прочтите код на стене ещё раз.

# Selection.
cohorts.criteria = По чему выбирают
cohorts.criteria.how = Запишите, что важно, прежде чем кого-либо оценивать. Те, кто подаёт заявки, это прочтут.
cohorts.criteria.fixed = По ним уже оценивали, поэтому они не меняются.
cohorts.criteria.fault.fixed = Кого-то уже оценили: критерии больше не изменить.
cohorts.criteria.fault.most = Не больше {0, number} критериев: больше не различить.
cohorts.criterion = Критерий
cohorts.criterion.kind = Как оценивается
cohorts.criterion.points = от 0 до 3, умножить на вес
cohorts.criterion.yes-no = да или нет
cohorts.criterion.weight = вес {0, number}
cohorts.criterion.weight-of = Вес
cohorts.criterion.add = Добавить критерий
cohorts.points = {0, number} из {1, number} баллов
cohorts.points.lacks = не отвечает: {0, number}
cohorts.points.not-whole = оценено не всё
cohorts.marks = Оценки
cohorts.mark.0 = 0: совсем нет
cohorts.mark.1 = 1: немного
cohorts.mark.2 = 2: хорошо
cohorts.mark.3 = 3: полностью
cohorts.mark.yes = да
cohorts.mark.no = нет
cohorts.decide = Решить
cohorts.choose = Принять в поток
cohorts.chosen.card = Она зачислена. Напечатайте ей карточку-приглашение и сообщите.
cohorts.wait = Внести в список ожидания
cohorts.refuse = Отказать добрым словом
cohorts.refuse.reply = Ваши слова ей
cohorts.refuse.hint = Она прочтёт это по своему коду. Скажите почему и что она может сделать дальше.

# Leaving and moving.
cohorts.leave-or-move = Выбытие или перевод
cohorts.leave.title = {0}: выбытие или перевод
cohorts.leave = Она выбывает
cohorts.leave.how = Посещения и выученное сохраняются. Её можно зачислить снова в любое время.
cohorts.leave.reason = Почему
cohorts.leave.choose = Выберите
cohorts.leave.word = Ещё слово
cohorts.leave.word-hint = Ничего о том, что происходит у неё дома. Это смогут прочесть только те, кто ведёт школу.
cohorts.leaving.time = Нет времени: работа, поле, хозяйство
cohorts.leaving.schedule = Не подходят дни или часы
cohorts.leaving.road = Дорога, транспорт
cohorts.leaving.children = Не с кем оставить детей
cohorts.leaving.health = Здоровье, роды
cohorts.leaving.family = Семья не согласна
cohorts.leaving.moved-away = Переехала или уехала на заработки
cohorts.leaving.language = Трудно из-за языка
cohorts.leaving.content = Это не то, что она искала
cohorts.leaving.reached = Достигла того, за чем пришла
cohorts.leaving.silent = Перестала приходить, причина неизвестна
cohorts.leaving.other-cohort = Продолжает в другом потоке
cohorts.leaving.other = Другое
cohorts.move = Перевести в другой поток
cohorts.move.how = Выученное и посещения переходят с ней.
cohorts.move.to = В какой
cohorts.figures = Почему женщины выбыли
cohorts.figures.how = По всем потокам вместе. Причины, где меньше {0, number}, отдельно не показаны, чтобы никого не узнали.
cohorts.figures.rest = Остальные причины вместе
cohorts.figures.total = Всего
cohorts.figures.few = Выбыло так мало, что цифра указала бы на кого-то.

# What an imported list holds and nothing is taken of.
cohorts.import.untaken = Столбцы файла, из которых ничего не берётся: {0}.

# A series of meetings and the holidays.
cohorts.series = Запланировать серию встреч
cohorts.series.how = Каждую неделю в те же дни; праздники пропускаются. Сначала посмотрите, потом планируйте.
cohorts.series.weekdays = Дни недели
cohorts.series.weeks = Как часто
cohorts.series.every-week = каждую неделю
cohorts.series.every-other = раз в две недели
cohorts.series.lessons = На каждой встрече следующий урок
cohorts.series.look = Посмотреть дни
cohorts.series.days = {0, number} {0, plural, one {встреча} few {встречи} many {встреч} other {встречи}}
cohorts.series.plan = Запланировать {0, number} {0, plural, one {встречу} few {встречи} many {встреч} other {встречи}}
cohorts.series.left-out = пропускается: {0}
cohorts.series.planned = уже запланирована
cohorts.series.fault.nothing = В ней нет ни одного дня для встречи.
cohorts.series.fault.most = Это больше {0, number} встреч. Выберите последний день поближе.
cohorts.holidays = Праздники
cohorts.holidays.how = В эти дни серия ничего не планирует. Встроенных праздников нет: берите дни из действующего решения, а подвижные праздники у тех, кто их объявляет.
cohorts.holidays.none = Пока не записан ни один праздник.
cohorts.holidays.collide = Эти встречи выпадают на праздник:
cohorts.holiday.add = Добавить праздник
cohorts.holiday.name = Название
cohorts.holiday.last-hint = Пусто: один день.
cohorts.holiday.yearly = Каждый год в те же дни
cohorts.holiday.every-year = каждый год
cohorts.holiday.source = Где это написано
cohorts.holiday.source-hint = Например, номер и дата решения.
cohorts.holiday.fault.long = Не больше {0, number} дней. Дольше бывает перерыв: запланируйте две серии.
cohorts.holiday.fault.most = Записано уже {0, number} праздников. Уберите прошедшие.

# The hosts and their agreement.
cohorts.hosts = Организаторы
cohorts.agreement = Договорённость организаторов
cohorts.agreement.cohort = Поток
cohorts.agreement.intro = Кто даёт помещение, кто выступает, кто оплачивает чай и дорогу, кто подписывает сертификаты.
cohorts.agreement.none = Пока никто не назван.
cohorts.agreement.print = Напечатать договорённость (PDF)
cohorts.host = Организатор
cohorts.host.room = Даёт помещение
cohorts.host.speakers = Выступает
cohorts.host.costs = Оплачивает чай, дорогу, бумагу
cohorts.host.signs = Подписывает
cohorts.host.show = Это может прочесть каждый на странице потока
cohorts.host.shown = на открытой странице
cohorts.host.agreed = Согласовано
cohorts.host.agreed-by = Согласие: {0}
cohorts.host.by = Кто от организатора согласен: имя и должность
cohorts.host.agree = Согласны
cohorts.host.add = Добавить организатора
cohorts.host.another = Его нет в списке
cohorts.host.kind = Что это
cohorts.host.name = Название
cohorts.agree.fault = Уже согласовано.
