"""a table that is read from the database, but for columns that the revision says itself"""

# Not as Alembic: its offline mode has no answers
import sqlalchemy as sa
from alembic import op
from sqlalchemy.orm import Session

revision = "a1"
down_revision = None


def upgrade():
    bind = op.get_bind()
    op.create_table(
        "users",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("email", sa.String(255)),
        sa.Column("secret", sa.Text),
    )
    op.execute("INSERT INTO users (email) VALUES ('a@example.org')")
    users = sa.Table("users", sa.MetaData(), sa.Column("id", sa.Integer, primary_key=True), sa.Column("secret", sa.String(9)), autoload_with=bind)
    assert [str(column.type) for column in users.c][1:] == ["VARCHAR(255)", "VARCHAR(9)"]
    session = Session(bind=bind)
    for user in session.execute(sa.select(users)):
        session.execute(users.update().where(users.c.id == user.id).values(secret=user.email[:1]))
    session.commit()


def downgrade():
    op.drop_table("users")
