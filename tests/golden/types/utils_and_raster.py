"""types of sqlalchemy_utils, sqlalchemy_json and geoalchemy2"""
# Not as Alembic: these packages are not installed there

import sqlalchemy as sa
import sqlalchemy_json
import sqlalchemy_utils
from alembic import op
from geoalchemy2 import Raster
from sqlalchemy_utils.types.encrypted.encrypted_type import AesEngine, EncryptedType, StringEncryptedType

revision = "a1"
down_revision = None


def upgrade():
    op.create_table(
        "t",
        sa.Column("secret", EncryptedType(sa.Unicode, "key", AesEngine, "pkcs5")),
        sa.Column("text_secret", StringEncryptedType(sa.Unicode, "key", length=255)),
        sa.Column("open_secret", sqlalchemy_utils.StringEncryptedType(sa.Unicode, "key")),
        sa.Column("days", sqlalchemy_utils.types.weekdays.WeekDaysType()),
        sa.Column("password", sqlalchemy_utils.types.password.PasswordType(max_length=1137)),
        sa.Column("at", sqlalchemy_utils.EnrichedDateTimeType(timezone=True)),
        sa.Column("day", sqlalchemy_utils.EnrichedDateType()),
        sa.Column("notes", sqlalchemy_json.NestedMutableJson),
        sa.Column("more", sqlalchemy_json.mutable_json_type(dbtype=sa.JSON, nested=True)),
    )
    if op.get_context().dialect.name == "postgresql":
        op.add_column("t", sa.Column("money", sqlalchemy_utils.CompositeType("money_type", [])))
        op.add_column("t", sa.Column("map", Raster(spatial_index=False)))


def downgrade():
    op.drop_table("t")
