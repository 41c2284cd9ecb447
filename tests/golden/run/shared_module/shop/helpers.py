import sqlalchemy as sa

PREFIX = ""
done = []
calls = 0
metadata = sa.MetaData(naming_convention={"pk": "pk_%(table_name)s", "uq": "uq_%(table_name)s_%(column_0_name)s"})


def stamps():
    global calls
    calls += 1
    return [sa.Column("made", sa.DateTime()), sa.Column("changed", sa.DateTime())]


def table(name):
    return sa.Table(name, metadata, sa.Column("id", sa.Integer(), primary_key=True), sa.Column("code", sa.Text(), unique=True))
