revision = "a1"
down_revision = None
from alembic import op
def upgrade(engine_name):
    eval("upgrade_%s" % engine_name)()
def downgrade(engine_name):
    eval("downgrade_%s" % engine_name)()
def upgrade_one(): op.execute("one")
def upgrade_two(): op.execute("two")
def downgrade_one(): op.execute("done")
def downgrade_two(): op.execute("dtwo")
