"""takes back what another revision did, with a helper that is loaded by its path"""

import importlib
import importlib.util
import os

from alembic import context, op
from alembic.script import ScriptDirectory

revision = "a3"
down_revision = "a2"

spec = importlib.util.spec_from_file_location(
    "helper", os.path.join(os.path.dirname(__file__), "..", "..", "helper.py")
)
helper = importlib.util.module_from_spec(spec)
spec.loader.exec_module(helper)


def upgrade():
    ScriptDirectory.from_config(context.config).get_revision("a2").module.downgrade()
    context.script.get_revision("a2").module.upgrade()
    helper.index(op)


def downgrade():
    op.drop_index(importlib.import_module("helper").INDEX, "accounts")
