"""operators between a value and an array, functions of the operators module, arrays that count from 0"""
from operator import ge

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql
from sqlalchemy.sql import operators

revision = "arrays01"
down_revision = None

plan = sa.table(
    "plan",
    sa.column("id", sa.Integer),
    sa.column("scores", postgresql.ARRAY(sa.Integer)),
    sa.column("steps", postgresql.ARRAY(sa.Integer, zero_indexes=True)),
    sa.column("tags", postgresql.ARRAY(sa.String)),
    sa.column("flags", sa.Integer),
)


def upgrade():
    scores, steps, tags = plan.c.scores, plan.c.steps, plan.c.tags
    for condition in (
        scores.any(5),
        scores.any(5, operator=operators.ne),
        scores.all(7, operator=operators.lt),
        scores.any(plan.c.id, operator=ge),
        ~scores.any(5, operator=operators.gt),
        tags.any("b%", operator=operators.like_op),
        postgresql.Any(4, scores),
        postgresql.All(6, scores, operator=operators.gt),
        operators.in_op(plan.c.id, [1, 2]),
        operators.not_between_op(plan.c.id, 1, 2),
        operators.bitwise_and_op(plan.c.flags, 4) == operators.bitwise_not_op(plan.c.id),
        operators.custom_op("@@", is_comparison=True)(tags, "x"),
        plan.c.id.in_(sa.values(sa.column("n", sa.Integer)).data([(1,), (2,)])),
        plan.c.id.not_in(sa.values(sa.column("n", sa.Integer)).data([(1,), (2,)]).scalar_values()),
    ):
        op.execute(sa.update(plan).values(id=0).where(condition))
    if op.get_context().dialect.name == "postgresql":
        op.execute(sa.select(steps[0], steps[1:3], scores[0], scores[1:3][2]))
        op.execute(sa.select(postgresql.array(["a", "b"]).contains(["c"])))
        op.execute(sa.select(postgresql.array(["a", "b"]).contained_by([0])))
    op.execute(sa.select(plan.c.id).order_by(operators.desc_op(plan.c.id)))


def downgrade():
    pass
