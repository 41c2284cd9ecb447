"""The operations of geoalchemy2.alembic_helpers: what a column's type would bring along is made apart."""
# Not as Alembic: offline the plugin has no connection; the text is that of a connected run
from alembic import op
from geoalchemy2 import Geometry
import sqlalchemy as sa

revision = 'aaaa'
down_revision = None


def upgrade():
    op.create_geospatial_table(
        'lake',
        sa.Column('id', sa.Integer(), primary_key=True),
        sa.Column('shore', Geometry('LINESTRING', srid=4326, spatial_index=False), nullable=True),
    )
    op.create_geospatial_index('idx_lake_shore', 'lake', ['shore'], unique=False, postgresql_using='gist', postgresql_ops={})
    op.add_geospatial_column('lake', sa.Column('area', Geometry('POLYGON', srid=4326, spatial_index=True)))
    op.create_geospatial_index('idx_lake_area', 'lake', ['area'], postgresql_using='gist')
    with op.batch_alter_table('lake') as batch_op:
        batch_op.add_geospatial_column(sa.Column('centre', Geometry('POINT', srid=4326, spatial_index=False)))
        batch_op.create_geospatial_index('idx_lake_centre', ['centre'], unique=False, postgresql_using='gist')


def downgrade():
    op.drop_geospatial_index('idx_lake_area', table_name='lake', column_name='area', postgresql_using='gist')
    op.drop_geospatial_column('lake', 'area')
    op.drop_geospatial_table('lake')
