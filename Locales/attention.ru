# Кому сегодня нужно слово.

attention.title = Кому сегодня нужно слово
attention.quiet = Сегодня никто не ждёт.
attention.practice = {0, plural, one {# дело ждёт ответа} few {# дела ждут ответа} many {# дел ждут ответа} other {# дела ждут ответа}}
attention.texts = {0, plural, one {# письменный ответ не прочитан} few {# письменных ответа не прочитаны} many {# письменных ответов не прочитаны} other {# письменных ответа не прочитаны}}
attention.stuck = Застряли на уроке: {0, number}
attention.ready = Всё готово, можно выдать сертификат: {0, number}
attention.near = До сертификата не хватает одного: {0, number}
attention.more = Подробнее
