# Курсы, которые уходят из дома и приходят в него: книги, страницы, слайды, брошюры, чужие форматы.

books.questions = Вопросы
books.hint.order = Пронумеруйте по порядку.
books.hint.pairs = Что к чему подходит?
books.answers = Ответы
books.contents = Содержание
books.previous = Предыдущий урок
books.next = Следующий урок
books.accessibility = Текст с заголовками от начала до конца; каждая картинка описана словами.

# На странице курса.
books.take = Взять курс с собой
books.take.epub = Книга для телефона или читалки (EPUB)
books.take.pages = Страницы, которые открываются без интернета (zip)
books.take.package = Пакет для другого Kurak (zip)
books.booklet = Брошюра для печати
books.booklet.hint = Два листа A4 или больше: печать с двух сторон с переворотом по короткому краю, сгиб посередине.
books.notes = Для заметок
books.slides = Слайды на стену
books.slides.leave = Выйти из слайдов
books.slides.light = Светлые
books.slides.dark = Тёмные
