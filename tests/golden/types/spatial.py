"""geoalchemy2's types bring spatial indexes along, and SpatiaLite's geometry columns have to be made known."""
from alembic import op
from geoalchemy2 import Geography, Geometry, Raster
import sqlalchemy as sa

revision = 'aaaa'
down_revision = None


def upgrade():
    op.create_table(
        'place',
        sa.Column('id', sa.Integer(), primary_key=True),
        sa.Column('Outline', Geometry(geometry_type='POLYGON', srid=4326), key='outline'),
        sa.Column('path', Geography('linestringz', 4326, 3)),
        sa.Column('solid', Geometry('GEOMETRYZM', dimension=4, use_N_D_index=True)),
        sa.Column('plain', Geometry('POINTM', 3857, 3, spatial_index=False), nullable=False),
        sa.Column('any', Geometry(None)),
        sa.Column('picture', Raster()),
        sa.Index('by_path', 'path', 'id'),
    )
    op.add_column('place', sa.Column('spot', Geometry('POINT', srid=3857)), schema='s')
    with op.batch_alter_table('place') as batch_op:
        batch_op.add_column(sa.Column('area', Geography()))
    op.create_table('kept', sa.Column('at', Geometry()), schema='s')


def downgrade():
    op.drop_column('place', 'spot', schema='s')
    op.drop_table('place')
