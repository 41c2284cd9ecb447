"""what a revision asks of the application that runs it; a folder without modules bears the package's name"""
import os

import sqlalchemy as sa
from alembic import context, op
from flask import current_app

revision = "a1"
down_revision = None


def upgrade():
    op.create_table("tenants", sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.String(20), unique=True))
    op.bulk_insert(
        sa.table("tenants", sa.column("name", sa.String)),
        [{"name": current_app.config.get("TENANT")}, {"name": current_app.config["FOLDER"]}],
    )
    if not os.path.exists(current_app.config["FOLDER"] + "/pictures") and current_app.config.get("region") is None:
        op.execute("-- no pictures")
    assert current_app.extensions["migrate"].configure_args == {"shelf": "upper"}
    assert sa.inspect(current_app.extensions["sqlalchemy"].engine).has_table("tenants")
    convention = context.get_context().opts["target_metadata"].naming_convention
    with op.batch_alter_table("tenants", naming_convention=convention) as batch:
        batch.create_unique_constraint(None, ["id"])
