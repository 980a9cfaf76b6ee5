# Words that every room needs: money, shares, days. {0} is the number or the day, {1} the year.

core.som = {0, number} сом
core.som.kyrgyz = {0, number} {0, plural, one {кыргызский сом} few {кыргызских сома} many {кыргызских сомов} other {кыргызских сома}}
core.percent = {0, number} %

core.date.1 = {0} января {1} г.
core.date.2 = {0} февраля {1} г.
core.date.3 = {0} марта {1} г.
core.date.4 = {0} апреля {1} г.
core.date.5 = {0} мая {1} г.
core.date.6 = {0} июня {1} г.
core.date.7 = {0} июля {1} г.
core.date.8 = {0} августа {1} г.
core.date.9 = {0} сентября {1} г.
core.date.10 = {0} октября {1} г.
core.date.11 = {0} ноября {1} г.
core.date.12 = {0} декабря {1} г.

core.weekday.1 = понедельник
core.weekday.2 = вторник
core.weekday.3 = среда
core.weekday.4 = четверг
core.weekday.5 = пятница
core.weekday.6 = суббота
core.weekday.7 = воскресенье
