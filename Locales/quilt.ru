# Лоскутное одеяло (курак).

quilt.mine = Мой курак
quilt.of = Курак: {0}
quilt.of-cohort = Курак потока: {0}
quilt.cohort = Курак потока
quilt.intro = Каждое сделанное дело это один лоскут. Курак растёт от середины.
quilt.cohort.intro = Этот курак сшит из лоскутов всех участниц потока: чей какой, не сказано, никого ни с кем не сравнивают.
quilt.label = {0, plural, one {Курак: # лоскут.} few {Курак: # лоскута.} many {Курак: # лоскутов.} other {Курак: # лоскута.}}
quilt.each = {0, plural, one {Один лоскут стоит за # дело.} few {Один лоскут стоит за # дела.} many {Один лоскут стоит за # дел.} other {Один лоскут стоит за # дела.}}
quilt.table = Что значат лоскуты
quilt.patch = Лоскут
quilt.count = Сколько
quilt.all = Всего
quilt.kind.attendance = Пришла на встречу
quilt.kind.lesson = Прочитанный урок
quilt.kind.test = Пройденный тест
quilt.kind.practice = Практическое дело
quilt.kind.mentoring = Встреча с наставницей
quilt.print = Напечатать на {0} (PDF)
quilt.list = Что и в какой день сделано
