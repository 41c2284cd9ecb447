"""As long as a name can be."""
from alembic import op
import sqlalchemy as sa

revision = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
down_revision = None


def upgrade():
    for row in op.get_bind().execute(sa.text("SELECT id, name FROM users")).fetchall():
        op.get_bind().execute(sa.text("UPDATE users SET name = :f WHERE id = :i").bindparams(f=row.name.title(), i=row.id))


def downgrade():
    pass
