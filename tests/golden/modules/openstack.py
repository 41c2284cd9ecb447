"""what OpenStack's projects take from the libraries that they share"""

# Not as Alembic: its libraries are not there
import sqlalchemy as sa
from alembic import op
from neutron_lib import constants
from neutron_lib.db import constants as lengths
from octavia_lib.common import constants as lib_constants
from oslo_config import cfg
from oslo_db.sqlalchemy import enginefacade, models, types, utils
from sqlalchemy.orm import Session, declarative_base

revision = "a1"
down_revision = None

CONF = cfg.CONF
CONF.register_opts([cfg.StrOpt("prefix", default="ss:mem:"), cfg.IntOpt("gigabytes", default=-1)], group="quota")
Base = declarative_base()


def table_args():
    # The URL is a machine's; the database is the one that the script is for.
    return {"mysql_engine": "InnoDB"} if CONF.database.connection.startswith("mysql") else None


class Quota(Base, models.TimestampMixin, models.SoftDeleteMixin, models.ModelBase):
    __tablename__ = "quotas"
    __table_args__ = (sa.UniqueConstraint("resource"), table_args())

    id = sa.Column(sa.Integer, primary_key=True)
    resource = sa.Column(sa.String(lengths.NAME_FIELD_SIZE))


def upgrade():
    op.create_table(
        "quotas",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("resource", sa.String(lengths.NAME_FIELD_SIZE), server_default=lib_constants.ONLINE),
        sa.Column("uuid", sa.String(36), comment=constants.UUID_PATTERN),
        sa.Column("direction", sa.Enum(*constants.VALID_DIRECTIONS, name="directions")),
        sa.Column("extra", types.JsonEncodedDict(mysql_as_long=True).impl),
        sa.Column("hard_limit", sa.Integer, server_default=str(CONF.quota.gigabytes)),
        sa.Column("deleted", types.SoftDeleteInteger),
        sa.Column("created_at", sa.DateTime),
        sa.Column("updated_at", sa.DateTime),
        sa.Column("deleted_at", sa.DateTime),
    )
    if not utils.index_exists(enginefacade.reader.get_engine(), "quotas", "resource_idx"):
        op.create_index("resource_idx", "quotas", ["resource"])
    session = Session(bind=op.get_bind())
    session.query(Quota).filter_by(resource="groups").update({"deleted": True})


def downgrade():
    op.drop_table("quotas")
