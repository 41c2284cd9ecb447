"""chance that is the same each time"""

# Not as Alembic: its numbers differ from run to run
import random

from alembic import op

revision = "a1"
down_revision = None


def upgrade():
    number = random.randint(1, 6)
    choice = random.choice(["red", "green", "blue"])
    shuffled = list(range(5))
    random.shuffle(shuffled)
    some = random.sample("abcdef", 3)
    assert 1 <= number <= 6 and sorted(shuffled) == [0, 1, 2, 3, 4] and len(set(some)) == 3
    codes = random.sample(range(1000000000, 10000000000), 3)
    assert len(set(codes)) == 3 and all(code in range(1000000000, 10000000000) for code in codes)
    assert len(set(random.sample(range(2000), 251))) == 251
    assert 0 <= random.random() < 1 and len(random.choices([1, 2], weights=[1, 3], k=4)) == 4
    op.execute(f"UPDATE t SET n = {number}, color = '{choice}', part = '{''.join(some)}'")


def downgrade():
    op.execute("UPDATE t SET n = 0")
