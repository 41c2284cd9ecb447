from alembic import op
import sqlalchemy as sa

from shop.config import DEBUG, LIMIT, OWNER, SIZE, settings

revision = '0001'
down_revision = None


def upgrade():
    op.create_table(
        'article',
        sa.Column('label', sa.Enum(*settings.labels, name='label')),
        sa.Column('width', sa.String(SIZE.width), server_default=str(SIZE.model_dump())),
        schema=settings.schema,
    )
    if DEBUG:
        op.execute(f"ALTER TABLE {settings.schema}.article OWNER TO {OWNER}")
    op.execute(f"SELECT {LIMIT}, {settings.rows + 1}")


def downgrade():
    pass
