"""Texts of texts and numbers; conditions."""
from alembic import op
import sqlalchemy as sa

revision = "0002"
down_revision = "0001"

users = sa.table("users", sa.column("id", sa.Integer), sa.column("name", sa.Text), sa.column("slug", sa.Text), sa.column("points", sa.BigInteger))


def upgrade():
    op.add_column("users", sa.Column("slug", sa.Text))
    conn = op.get_bind()
    count = 0
    for row in conn.execute(sa.select(users.c.id, users.c.name, users.c.points)):
        if row.name is None:
            slug = f"user-{row.id}"
        elif row.name.startswith("x") and "%" not in row.name:
            slug = f"{row.name.strip().upper()}/{row.points}"
        elif not row.name:
            continue
        else:
            slug = row.name.strip().lower().replace(" ", "-").replace("'", "") + "-" + row.name.split(" ")[0]
        conn.execute(users.update().where(users.c.id == row.id).values(slug=slug))
        count += 1
    for row in conn.execute(sa.text("SELECT id, points AS p, active FROM users WHERE points > 0 ORDER BY id")).fetchall():
        bonus = row.p * 2 + 1 if row.active else 0 - row.p
        conn.execute(sa.text("UPDATE users SET points = :n WHERE id = :i"), {"n": bonus, "i": row[0]})


def downgrade():
    op.drop_column("users", "slug")
