"""What methods of a select put into it, take out of it and say about it.

Revision ID: select_parts
"""

import sqlalchemy as sa
from alembic import op

revision = "select_parts"
down_revision = None

user = sa.table("user_account", sa.column("id", sa.Integer), sa.column("name", sa.String), sa.column("team_id", sa.Integer), schema="app")
team = sa.table("team", sa.column("id", sa.Integer), sa.column("title", sa.String))
post = sa.table("post", sa.column("id", sa.Integer), sa.column("user_id", sa.Integer), sa.column("title", sa.String))


def both(*queries):
    for query in queries:
        op.execute(query)


def upgrade():
    names = sa.select(user.c.id, user.c.name)
    both(
        names.filter_by(name="a", team_id=3),
        sa.select(team.c.title).select_from(user).join(team, team.c.id == user.c.team_id).filter_by(title="b"),
        names.order_by(user.c.id).order_by(user.c.name),
        names.order_by(user.c.id).order_by(None),
        sa.select(sa.func.count()).select_from(user).group_by(user.c.name).group_by(None),
        names.order_by(user.c.id).offset(20),
        names.order_by(user.c.id).limit(10).offset(20),
        names.order_by(user.c.id).slice(5, 15),
        names.order_by(user.c.id).slice(0, 3),
    )
    both(
        sa.select(user.c.id).outerjoin_from(user, team, user.c.team_id == team.c.id),
        sa.select(user.c.id).join_from(user, post, post.c.user_id == user.c.id, isouter=True),
        sa.select(user.c.id).join_from(user, post, post.c.user_id == user.c.id, full=True),
        sa.select(user.c.id).outerjoin(post, post.c.user_id == user.c.id),
        names.add_columns(user.c.team_id, sa.literal(1).label("one")),
        names.with_only_columns(sa.func.count(user.c.id)),
        sa.select(post.c.title).join(user, user.c.id == post.c.user_id).with_only_columns(user.c.name, maintain_column_froms=True),
        names.where(user.c.id > 3).where(user.c.name != "x", user.c.team_id.is_(None)),
        names.filter(user.c.id > 3).having(sa.func.max(user.c.team_id) > 2).group_by(user.c.id),
        names.distinct(),
        names.with_statement_hint("hint", "oracle"),
        names.prefix_with("/* for PostgreSQL */", dialect="postgresql").prefix_with(sa.text("/* for all */")),
        names.suffix_with("/* the end */"),
    )
    newest = sa.select(sa.func.max(post.c.id)).where(post.c.user_id == user.c.id)
    both(
        sa.select(user.c.id, newest.correlate(user).scalar_subquery().label("newest")),
        sa.select(user.c.id, newest.correlate_except(post).scalar_subquery()),
        sa.select(user.c.id).where(newest.correlate_except(None).exists()),
        sa.select(user.c.id).where(sa.exists(newest.correlate(user))),
        sa.select(newest.correlate(None).subquery("n")),
        names.with_for_update(nowait=True, of=user),
        names.union_all(sa.select(team.c.id, team.c.title)).order_by("name").limit(2),
        sa.select(sa.literal_column("1").label("a")).intersect(sa.select(sa.literal(2))),
        sa.select(user).where(sa.tuple_(user.c.id, user.c.team_id).in_([(1, 2), (3, 4)])),
    )
    if op.get_context().dialect.name == "postgresql":
        both(
            names.order_by(user.c.id).fetch(5),
            names.order_by(user.c.id).fetch(5, with_ties=True).offset(2),
            names.order_by(user.c.id).fetch(10, percent=True),
            names.distinct(user.c.team_id),
            names.with_for_update(skip_locked=True, key_share=True),
            names.with_for_update(read=True),
            sa.select(user.c.id, sa.lateral(newest.correlate(user), name="l").c[0]).select_from(user),
        )


def downgrade():
    pass
