"""The elements of an EXCLUDE constraint: strings are keys of columns, everything else is taken as it is."""
from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

revision = 'aaaa'
down_revision = None


def upgrade():
    op.create_table(
        't',
        sa.Column('Room no', sa.Integer(), key='room'),
        sa.Column('during', postgresql.TSRANGE()),
        postgresql.ExcludeConstraint(('room', '='), ('during', '&&'), name='ex'),
        postgresql.ExcludeConstraint((sa.column('elsewhere'), '='), (sa.text('lower(during)'), '='), name='as_is'),
    )
    op.create_exclude_constraint('later', 't', ('Room no', '='), (sa.func.lower(sa.column('during')), '&&'))


def downgrade():
    op.drop_constraint('later', 't')
