# Around a meeting: agenda, cards, the code on the wall, hours, catching up, slipping away.

# The agenda.
attendance.agenda = Повестка
attendance.agenda.of = Повестка: {0}
attendance.agenda.none = Повестка ещё не написана.
attendance.agenda.until = До
attendance.agenda.transport = Транспорт
attendance.agenda.tea = Чай
attendance.agenda.parts = Части
attendance.agenda.clock = Время
attendance.agenda.what = Что
attendance.agenda.leader = Кто ведёт
attendance.agenda.minutes = Минут
attendance.agenda.fits = Части занимают все минуты: {1, number}.
attendance.agenda.spare = Занято минут: {0, number} из {1, number}; свободно: {2, number}.
attendance.agenda.over = Части занимают {0, number} мин, встреча длится {1, number} мин: лишних {2, number}.
attendance.agenda.speakers = Приглашённые гости
attendance.agenda.guest = Гостья
attendance.agenda.unnamed = имя участницам не показывается
attendance.agenda.to-meeting = К встрече
attendance.agenda.change = Написать повестку
attendance.agenda.how = Время на часах получается из минут. Пустые части пропускаются, порядок задают номера.
attendance.agenda.length = Продолжительность встречи, минут
attendance.agenda.consent-hint = Отмечайте, только если человек согласен быть названным. Иначе участницы прочтут лишь, кто это.
attendance.agenda.laid-on = Что готовится
attendance.agenda.part = Часть {0, number}
attendance.agenda.speaker = Гость {0, number}
attendance.agenda.name = Имя
attendance.agenda.office = Кто это
attendance.agenda.named = Согласие быть названным есть
attendance.agenda.order = Место по порядку
attendance.agenda.fault.many = Слишком много частей или гостей.
attendance.coming = Ближайшие встречи

# Hours and how they are counted.
attendance.hours = Часы
attendance.hours.whole = {0, number} ч
attendance.hours.length = {0, number} ч {1, number} мин
attendance.hours.caught-up = {0} (из них навёрстано {1})
attendance.caught-up = навёрстано
attendance.register = Посещаемость и часы
attendance.register.of = Посещаемость и часы: {0}
attendance.rule = Как это считается
attendance.rule.late-after = С какой минуты это опоздание
attendance.rule.late-hint = Минуты после начала.
attendance.rule.late-percent = Часы встречи, на которую опоздали
attendance.rule.late-percent.100 = считаются полностью
attendance.rule.late-percent.50 = считаются наполовину
attendance.rule.late-percent.0 = не считаются
attendance.rule.catch-up = Пропущенная и навёрстанная встреча считается посещённой
attendance.rule.certificate-hours = Часы в сертификате
attendance.rule.certificate-hours.planned = по плану, у всех одинаково
attendance.rule.certificate-hours.attended = те, что участница посетила, в целых часах

# What can be taken away.
attendance.export.csv = Скачать таблицу (CSV)
attendance.export.xlsx = Скачать для Excel (XLSX)
attendance.export.file = Посещаемость
attendance.export.attended = Посещено
attendance.export.held = Из
attendance.export.hours = Часы
attendance.export.caught-up-hours = Навёрстано, часы
attendance.export.too-large = Поток слишком велик для одной таблицы: самое большее {0, number} человек и {1, number} встреч.

# The card and the door.
attendance.card = Моя карточка посещения
attendance.card.print = Напечатать карточки посещения (PDF)
attendance.card.of = Карточки посещения: {0}
attendance.card.show = Карточка посещения: показывайте её при входе на встречу.
attendance.card.harmless = Войти в систему по ней нельзя.
attendance.card.how = Покажите это при входе, если бумажная карточка осталась дома.
attendance.scan = Считать карточки
attendance.scan.title = Карточки при входе
attendance.scan.camera = Камера, которая читает карточки
attendance.scan.start = Включить камеру
attendance.scan.stop = Выключить камеру
attendance.scan.no-camera = Камерой здесь воспользоваться нельзя: браузер разрешает её только по HTTPS или на самом этом компьютере. Наберите код с карточки.
attendance.scan.waiting = Нет связи. Карточки хранятся в этом телефоне и отправятся сами:
attendance.scan.undo = Отменить
attendance.scan.undone = Отменено
attendance.scan.offline = сохранено, будет отправлено
attendance.scan.again = уже отмечена
attendance.scan.strange = Этого кода нет в списке на странице; спрашиваем сервер.
attendance.scan.sign-in = Вы вышли из системы. Войдите и снова откройте эту страницу: сохранённые карточки отправятся.
attendance.scan.code = Код карточки
attendance.scan.code-hint = Десять букв и цифр рядом с квадратом.
attendance.scan.mark = Отметить
attendance.scan.come = Здесь
attendance.scan.here = Здесь: {0, number} из {1, number}
attendance.scan.fault.invitation = Это пригласительная карточка: она впускает свою хозяйку в систему, показывать её не надо. Возьмите карточку посещения.
attendance.scan.fault.unreadable = Это не код карточки посещения.
attendance.scan.fault.unknown = Такой карточки нет ни у кого в этом сообществе.
attendance.scan.fault.no-cohort = {0} — не из этого потока.
attendance.scan.fault.other-cohort = {0} — не из этого потока, а из другого: {1}.
attendance.rest-absent = Остальных отметить отсутствующими ({0, number})

# The code on the wall.
attendance.wall = Код на стене
attendance.wall.title = Я здесь
attendance.wall.how = Считайте квадрат телефоном или войдите в систему, откройте {0} и наберите цифры.
attendance.wall.left = Новый код через {0, number} с.
attendance.wall.before = Код появится здесь: {0}.
attendance.wall.after = Встреча окончена: кода больше нет.
attendance.wall.back = Назад к встрече
attendance.here = Я на встрече
attendance.here.title = Я здесь
attendance.here.none = Сейчас ни одна ваша встреча не идёт.
attendance.here.code = Цифры со стены
attendance.here.hint = Шесть цифр; они меняются каждые тридцать секунд.
attendance.here.say = Я здесь
attendance.here.fault.code = Цифры неверны или устарели. Посмотрите на стену и наберите их снова.

# Catching up.
attendance.catch-up = Навёрстывание
attendance.catch-up.counts = Выполненное задание считается посещённой встречей. Оно показано отдельно.
attendance.catch-up.counts-not = В этом потоке выполненное задание не считается посещённой встречей.
attendance.catch-up.nobody = Никто из пропустивших эту встречу не ждёт задания.
attendance.catch-up.done-on = Выполнено: {0}
attendance.catch-up.done = Выполнено
attendance.catch-up.not-done = Всё же не выполнено
attendance.catch-up.state = Дать задание
attendance.catch-up.who = Кому
attendance.catch-up.task = Задание
attendance.catch-up.task-hint = Например: прочитать урок и рассказать соседке; поговорить с секретарём кенеша.
attendance.catch-up.fault.nobody = Отметьте хотя бы одно имя.
attendance.catch-up.fault.came = Задание даётся только тем, кто отмечен отсутствующим или с уважительной причиной.

# Slipping away.
attendance.slipping = С кем поговорить
attendance.slipping.none = Таких нет: все приходят и учатся.
attendance.slipping.do = Позвоните, зайдите или попросите наставницу. Спросите, что поможет: час, дорога, дети. Потом отметьте, что поговорили.
attendance.slipping.spoken-with = С кем говорили за последние две недели
attendance.slipping.all = Все ({0, number})
attendance.slipping.rule = По какому правилу здесь стоит имя
attendance.slipping.who-sees = Это видят только те, кто ведёт школу. Это не оценка и не место.
attendance.slipping.two-missed = пропустила две подряд
attendance.slipping.two-missed.rule = Две последние встречи пропущены. Пропуски по уважительной причине не считаются, а навёрстанная встреча не пропущена.
attendance.slipping.falling = приходит реже
attendance.slipping.falling.rule = Из последних трёх встреч посещена одна или ни одной, хотя прежде — две из трёх или больше.
attendance.slipping.no-lesson = две недели без уроков
attendance.slipping.no-lesson.rule = Две недели не прочитано ни одного урока и нет ни одного ответа на тест, хотя уроки ещё остались.
attendance.outreach.on = поговорили {0}
attendance.outreach.with = Разговор: {0}
attendance.outreach.day = Когда поговорили
attendance.outreach.way = Как
attendance.outreach.way.call = по телефону
attendance.outreach.way.visit = зашли домой
attendance.outreach.way.mentor = через наставницу
attendance.outreach.way.other = иначе
attendance.outreach.note = О чём договорились
attendance.outreach.note-hint = Напишите, что поможет ей приходить. Ничего о семье и здоровье.
attendance.outreach.talks = Прежние разговоры
attendance.outreach.fault.future = Этот день ещё не наступил.
