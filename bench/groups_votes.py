"""Makes votes of people in camps, the same for the same seed, as Polis exports them."""

import sys

import numpy


def matrix(people, statements, votes_each, camps=3, seed=1):
    """Rows of people; 1 agree, -1 disagree, 0 pass, NaN where somebody did not vote."""
    dice = numpy.random.default_rng(seed)
    camp = dice.integers(0, camps, people)
    # Camps part on half of the statements; on the others all people lean the same way.
    common = dice.uniform(-0.8, 0.8, statements)
    leaning = numpy.where(
        dice.random(statements) < 0.5, dice.uniform(-0.9, 0.9, (camps, statements)), common
    )
    votes = numpy.full((people, statements), numpy.nan, dtype=numpy.float32)
    chance = min(1.0, votes_each / statements)
    for start in range(0, people, 5000):
        rows = slice(start, min(start + 5000, people))
        size = votes[rows].shape
        is_cast = dice.random(size) < chance
        answer = numpy.where(dice.random(size) < (leaning[camp[rows]] + 1) / 2, 1, -1)
        answer[dice.random(size) < 0.15] = 0
        votes[rows][is_cast] = answer[is_cast]
    return votes


def write(votes, path):
    """One row a vote, in the order in which people come."""
    rows, columns = numpy.nonzero(~numpy.isnan(votes))
    with open(path, "w", encoding="utf-8") as file:
        file.write("timestamp,datetime,comment-id,voter-id,vote\n")
        for start in range(0, len(rows), 1_000_000):
            part = slice(start, start + 1_000_000)
            answers = votes[rows[part], columns[part]].astype(int)
            lines = zip(rows[part].tolist(), columns[part].tolist(), answers.tolist())
            file.write("".join(
                f"{1_500_000_000_000 + row},2017-07-14,{column},{row},{answer}\n"
                for row, column, answer in lines))
    return len(rows)


if __name__ == "__main__":
    write(matrix(*map(int, sys.argv[2:5])), sys.argv[1])
