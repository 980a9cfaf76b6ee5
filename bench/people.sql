-- The 200 people the floor serves: shaped as Kurak keeps them, made by SQLite itself.
PRAGMA journal_mode = WAL;
DROP TABLE IF EXISTS person;
CREATE TABLE person (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  name TEXT NOT NULL,
  sort_key BLOB NOT NULL,
  roles TEXT NOT NULL,
  joined_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX person_by_name ON person (sort_key, id);
WITH RECURSIVE
  count (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM count WHERE n < 199),
  given (n, name) AS (
    VALUES (0, 'Айгүл'), (1, 'Бермет'), (2, 'Гүлнара'), (3, 'Жылдыз'), (4, 'Зарина'),
      (5, 'Мээрим'), (6, 'Нуржамал'), (7, 'Сайкал'), (8, 'Чолпон'), (9, 'Элнура')),
  other (n, name) AS (
    VALUES (0, 'Асанова'), (1, 'Бекова'), (2, 'Жумабек кызы'), (3, 'Касымова'))
INSERT INTO person (id, name, sort_key, roles, joined_at)
SELECT
  randomblob(16),
  given.name || ' ' || other.name,
  CAST(given.name || ' ' || other.name AS BLOB),
  CASE WHEN count.n % 5 = 0 THEN 'participant,mentor' ELSE 'participant' END,
  1767225600000 + count.n * 3600000
FROM count
JOIN given ON given.n = count.n % 10
JOIN other ON other.n = count.n % 4;
