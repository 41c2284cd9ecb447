# Not as Alembic: its offline mode has no rows; this is what it does when connected.
"""A trigger makes unknown what its function may change, and no more than that."""
from alembic import op
import sqlalchemy as sa

revision = "a1"
down_revision = None


def upgrade():
    bind = op.get_bind()
    if bind.dialect.name != "postgresql":
        return
    op.create_table(
        "posts",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("title", sa.Text),
        sa.Column("slug", sa.Text),
        sa.Column("words", sa.dialects.postgresql.TSVECTOR),
    )
    op.create_table("journal", sa.Column("id", sa.Integer, primary_key=True), sa.Column("what", sa.Text))
    op.create_table("settings", sa.Column("name", sa.Text, primary_key=True))
    op.execute(
        """CREATE FUNCTION make_slug() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          -- settings are read alone
          IF EXISTS (SELECT 1 FROM settings WHERE name = NEW.title) THEN
            RAISE EXCEPTION 'RETURN NULL';
          END IF;
          NEW.slug := lower(NEW.title);
          RETURN NEW;
        END $$"""
    )
    op.execute("CREATE TRIGGER slugs BEFORE INSERT OR UPDATE ON posts FOR EACH ROW EXECUTE FUNCTION make_slug()")
    op.execute(
        "CREATE TRIGGER search BEFORE INSERT OR UPDATE ON posts FOR EACH ROW EXECUTE FUNCTION"
        " tsvector_update_trigger('words', 'pg_catalog.english', 'title')"
    )
    op.execute("INSERT INTO settings VALUES ('open')")
    op.execute("INSERT INTO posts (id, title) VALUES (1, 'First'), (2, 'Second')")
    op.execute("UPDATE posts SET title = 'Third' WHERE id = 2")
    rows = bind.execute(sa.text("SELECT id, title FROM posts ORDER BY id")).fetchall()
    assert [tuple(row) for row in rows] == [(1, "First"), (2, "Third")]
    assert bind.scalar(sa.text("SELECT count(*) FROM settings")) == 1
    op.execute(
        """CREATE FUNCTION tell() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN INSERT INTO journal (what) VALUES (OLD.title); RETURN NULL; END $$"""
    )
    op.execute("CREATE TRIGGER tells AFTER DELETE ON posts FOR EACH ROW EXECUTE FUNCTION tell()")
    op.execute("DELETE FROM posts WHERE id = 7 AND words IS NULL")
    assert bind.scalar(sa.text("SELECT count(*) FROM journal")) == 0
    op.execute("DELETE FROM posts WHERE id = 1")
    assert bind.scalar(sa.text("SELECT count(*) FROM posts")) == 1
    op.execute("CREATE VIEW third AS SELECT id AS number, upper(title) AS headline FROM posts WHERE id = 2")
    assert bind.execute(sa.text("SELECT t.number, t.headline FROM third t")).one() == (2, "THIRD")
    empty = "WITH gone AS (DELETE FROM settings WHERE name LIKE 'x' RETURNING name) SELECT count(*) FROM gone"
    op.execute("DELETE FROM settings")
    assert bind.scalar(sa.text(empty)) == 0
    assert bind.scalar(sa.text("SELECT count(*) FROM settings")) == 0


def downgrade():
    pass
