# Learning: courses, quizzes, progress and certificates.

# Courses and lessons.
learning.courses = Курсы
learning.courses.none = Курсов пока нет.
learning.lessons.count = {0, plural, one {# урок} few {# урока} many {# уроков} other {# урока}}
learning.lessons.done = Пройдено: {0, number} из {1, number}
learning.course.cohort = Ваш поток: {0}
learning.minutes = {0, plural, one {# минута чтения} few {# минуты чтения} many {# минут чтения} other {# минуты чтения}}
learning.law-checked = законы в последний раз проверены: {0}
learning.content-language = Язык урока:
learning.translation.draft = Это черновой перевод, его ещё не вычитал носитель языка. Если предложение непонятно, посмотрите его на другом языке.
learning.sources = Источники
learning.source.checked = последний раз прочитано: {0}
learning.lesson.start = Начать урок
learning.lesson.finish = Урок прочитан
learning.lesson.next = Следующий урок
learning.state.new = не начат
learning.state.started = читается
learning.state.finished = прочитан

# Quizzes.
learning.quiz.open = К вопросам
learning.quiz.of = Вопросы: {0}
learning.quiz.practice = Вы не в потоке этого курса: ответы проверяются, но не сохраняются.
learning.quiz.several = Отметьте все верные ответы.
learning.quiz.fault.unanswered = Пожалуйста, выберите ответ.
learning.quiz.send = Проверить ответы
learning.quiz.result = Ваши ответы: {0}
learning.quiz.score = Верно: {0, number} из {1, number}.
learning.quiz.needed = Для сертификата нужно {0}. Прочитайте пояснения и попробуйте ещё раз: засчитывается лучшая попытка.
learning.quiz.not-kept = Это была тренировка, она не сохраняется.
learning.quiz.changed = С тех пор вопросы изменились. Ваш результат сохраняется.
learning.quiz.best = лучший результат: {0, number} из {1, number}
learning.quiz.again = Попробовать ещё раз
learning.answer.right = Верно
learning.answer.wrong = Неверно
learning.answer.yours = ваш ответ
learning.answer.correct = верный ответ

# Progress.
learning.progress.mine = Мои успехи
learning.progress.none = Вы пока не в потоке. Все курсы можно читать и так.
learning.progress.of = Ход обучения: {0}
learning.ways.progress = Ход обучения
learning.ways.certificates = Сертификаты
learning.progress.person = Участница
learning.progress.nobody = Пока никто не зачислен.
learning.progress.done = Прочитано и сдано
learning.stuck = застряла
learning.stuck.title = Кому может понадобиться помощь
learning.stuck.none = Никто не застрял.
learning.stuck.how = Застряла — значит: урок начат больше {0, plural, one {# дня} few {# дней} many {# дней} other {# дня}} назад и не закончен, или тест дважды не сдан.
learning.hardest = Какие вопросы трудны
learning.hardest.none = Пока никто не отвечал.
learning.hardest.how = Доля верных ответов с первой попытки, сначала наименьшая.
learning.hardest.question = Вопрос
learning.hardest.share = Верные ответы
learning.hardest.right = {0, number} из {1, number}
learning.have.attendance = Встречи
learning.have.lessons = Прочитано уроков
learning.have.quizzes = Сдано тестов

# Certificates. {0} of certificate.school is the village, district and oblast.
learning.rule.attendance = Не менее {0} встреч
learning.rule.lessons = Все уроки прочитаны
learning.rule.quizzes = В каждом тесте верно не менее {0}
learning.rule.none = Этот поток ничего не требует: сертификат может получить каждая участница.
learning.missing = не хватает
learning.missing.attendance = прийти ещё на встречи
learning.missing.lessons = прочитать все уроки
learning.missing.quizzes = ответить на каждый тест достаточно хорошо
learning.certificates.of = Сертификаты: {0}
learning.certificates.mine = Мои сертификаты
learning.certificates.issue-all = {0, plural, one {Выдать # сертификат} few {Выдать # сертификата} many {Выдать # сертификатов} other {Выдать # сертификата}}
learning.certificates.nobody-ready = Среди участниц без сертификата пока никто не выполнил всех условий.
learning.certificates.others = Отозванные и выданные тем, кто вышел из потока
learning.certificate = Сертификат
learning.certificate.school = Школа женщин-лидеров · {0}
learning.certificate.introduction = Настоящим подтверждается:
learning.certificate.statement = пройден курс
learning.certificate.hours = {0, plural, one {# час} few {# часа} many {# часов} other {# часа}}
learning.certificate.issued = выдан {0}
learning.certificate.revoked-on = отозван {0}
learning.certificate.check = Этот сертификат может проверить любой:
learning.certificate.hosts = Организаторы школы
learning.certificate.have = Ваш сертификат готов. Поздравляем!
learning.certificate.ready = Все условия выполнены. Тренер может выдать вам сертификат.
learning.certificate.still = Для сертификата осталось:
learning.certificate.issue = Выдать
learning.certificate.not-yet = пока нет
learning.certificate.revoke = Отозвать
learning.certificate.revoke.title = Отозвать сертификат: {0}
learning.certificate.revoke.text = Каждый, кто проверит код, увидит, что сертификат отозван и когда. Отменить это нельзя, но можно выдать новый сертификат с новым кодом.
learning.certificate.revoke.reason = Причина
learning.certificate.revoke.hint = Это видят только сотрудники школы и владелица сертификата.

# Checking a certificate.
learning.verify = Проверить сертификат
learning.verify.how = Введите код, который стоит на сертификате рядом с квадратом.
learning.verify.code = Код
learning.verify.hint = Двенадцать букв и цифр. Строчные буквы, пробелы и дефисы не важны.
learning.verify.check = Проверить
learning.verify.fault = Это не такой код. В нём только цифры и латинские буквы.
learning.verify.unknown = Сертификата с кодом {0} нет. Сверьте каждую букву и введите код ещё раз.
learning.verify.stands = Сертификат действителен.
learning.verify.revoked = Сертификат отозван {0}. Он недействителен.
learning.verify.compare = Сравните эти слова с бумагой: они должны совпадать.
learning.verify.another = Проверить другой сертификат

# Refusals.
learning.error.not-enrolled = Вы не в потоке этого курса.
learning.error.no-course = Курса этого потока нет на этом компьютере. Всё сделанное сохраняется.
learning.error.nobody-ready = Сертификат выдать некому: среди участниц без него никто не выполнил всех условий.
learning.error.not-ready = Выполнены ещё не все условия для сертификата.
learning.error.has-one = Сертификат этого потока уже выдан.
learning.error.revoked-already = Этот сертификат уже отозван.
learning.error.revoked-paper = Отозванный сертификат больше не печатается.
