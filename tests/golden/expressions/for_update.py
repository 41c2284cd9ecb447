"""FOR UPDATE OF a table, a column's table, a join and names of their own"""
import sqlalchemy as sa
from alembic import op

revision = "lock01"
down_revision = None

job = sa.table("job", sa.column("id"), sa.column("state"))
run = sa.table("run", sa.column("job_id"), sa.column("at"), schema="history")


def upgrade():
    latest = run.alias()
    both = job.join(run, run.c.job_id == job.c.id)
    op.execute(sa.select(job).with_for_update(of=job))
    op.execute(sa.select(job).with_for_update(of=[job.c.id, job.c.state], nowait=True))
    op.execute(both.select().with_for_update(of=both))
    op.execute(job.join(latest, latest.c.job_id == job.c.id).select().with_for_update(of=[latest, job]))
    op.execute(sa.select(job).with_for_update(of=sa.text("job"), skip_locked=True))
    op.execute(sa.select(job).with_for_update(of=sa.literal_column("job"), read=True, key_share=True))


def downgrade():
    pass
