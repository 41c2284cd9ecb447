"""an inspector answers a question that it was asked before as it did then; another one, and clear_cache(), look anew"""

# Not as Alembic: its offline mode has no answers
import sqlalchemy as sa
from alembic import op

revision = "a1"
down_revision = None


def upgrade():
    bind = op.get_bind()
    inspector = sa.inspect(bind)
    assert not inspector.has_table("shelves")
    op.create_table("shelves", sa.Column("id", sa.Integer, primary_key=True))
    assert not inspector.has_table("shelves", schema=None) and sa.inspect(bind).has_table("shelves")
    op.create_table(
        "articles",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("shelf_id", sa.Integer, sa.ForeignKey("shelves.id", name="on_a_shelf")),
    )
    before = inspector.get_columns("articles")
    keys = inspector.get_foreign_keys("articles")
    op.add_column("articles", sa.Column("name", sa.Text))
    if bind.dialect.name == "postgresql":
        for key in keys:
            op.drop_constraint(key["name"], "articles", type_="foreignkey")
        op.execute("CREATE TYPE colours AS ENUM ('red')")
        assert [one["name"] for one in inspector.get_enums()] == ["colours"]
        op.execute("DROP TYPE colours")
        assert [one["name"] for one in inspector.get_enums()] == ["colours"]
        assert [column["name"] for column in inspector.get_multi_columns()[(None, "articles")]][-1] == "name"
        for key in inspector.get_foreign_keys("articles"):
            op.create_foreign_key(
                key["name"], "articles", key["referred_table"], key["constrained_columns"], key["referred_columns"], ondelete="CASCADE"
            )
    assert inspector.get_columns("articles") is before and len(before) == 2
    inspector.clear_cache()
    assert [column["name"] for column in inspector.get_columns("articles")] == ["id", "shelf_id", "name"]


def downgrade():
    op.drop_table("articles")
    op.drop_table("shelves")
