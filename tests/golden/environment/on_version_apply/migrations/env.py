import sqlalchemy as sa
from alembic import context

history = sa.table(
    "history", sa.column("revision", sa.String), sa.column("upgrade", sa.Boolean), sa.column("heads", sa.String)
)


def applied(ctx, step, heads, run_args, **kw):
    ctx.connection.execute(
        history.insert().values(revision=step.up_revision_id, upgrade=step.is_upgrade, heads=",".join(sorted(heads)))
    )
    if step.is_stamp:
        ctx.impl.static_output("-- a stamp from %s" % (step.source_revision_ids,))


context.configure(url="postgresql://db/shop", on_version_apply=applied, literal_binds=True)
with context.begin_transaction():
    context.run_migrations()
