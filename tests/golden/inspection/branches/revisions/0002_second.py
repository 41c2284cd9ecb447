"""Reflected tables in statements, columns that are there or not."""
import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def columns_of(table):
    return [column["name"] for column in sa.inspect(op.get_bind()).get_columns(table)]


def upgrade():
    bind = op.get_bind()
    for name in ("name", "age"):
        if name not in columns_of("person"):
            op.add_column("person", sa.Column(name, sa.Integer(), server_default="0"))
    indexes = {index["name"] for index in sa.inspect(bind).get_indexes("pet")}
    if "ix_pet_kind" not in indexes:
        op.create_index("ix_pet_kind", "pet", ["kind"])
    pet = sa.Table("pet", sa.MetaData(), autoload_with=bind)
    op.execute(pet.update().where(pet.c.kind == "cat").values(kind="tiger"))
    metadata = sa.MetaData()
    metadata.reflect(bind, only=["pet"])
    person = metadata.tables["person"]
    op.execute(person.delete().where(person.c.age > 100))
    if str(bind.engine.url).startswith("sqlite") or bind.engine.url.drivername.startswith("postgresql"):
        op.execute("UPDATE pet SET kind = 'lion' WHERE id = 1")
    for key in sa.inspect(bind).get_foreign_keys("person"):
        if key["referred_table"] == "person" and key["constrained_columns"] == ["boss_id"]:
            op.execute("UPDATE person SET boss_id = NULL -- " + key["name"])


def downgrade():
    if "age" in columns_of("person"):
        op.drop_column("person", "age")
    if sa.inspect(op.get_bind()).has_index("pet", "ix_pet_kind"):
        op.drop_index("ix_pet_kind", table_name="pet")
