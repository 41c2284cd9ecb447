"""helpers that are imported while generators wait"""

from alembic import op

revision = "ae10c0ffee01"
down_revision = None


def one():
    yield "nothing yet"
    import deep

    yield "SELECT %d" % deep.nested
    import long

    yield "SELECT %d" % long.total


def waiting(number):
    values = [number] * 50
    yield len(values)
    yield values == [number] * 50


def upgrade():
    before = [waiting(i) for i in range(8)]
    sizes = [next(generator) for generator in before]
    statements = one()
    next(statements)
    after = [waiting(i + 8) for i in range(8)]
    sizes += [next(generator) for generator in after]
    for statement in statements:
        op.execute(statement)
    same = [next(generator) for generator in before + after]
    op.execute("SELECT %d, %d" % (sum(sizes), sum(same)))


def downgrade():
    pass
