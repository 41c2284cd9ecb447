"""All that SQL text can say of a table, its indexes, and the triggers and views that name it."""
import sqlalchemy as sa
from alembic import op
revision = "0001"
down_revision = None
def upgrade():
    op.create_table("parent", sa.Column("id", sa.Integer, primary_key=True), sa.Column("code", sa.String(10), unique=True))
    op.execute("""CREATE TABLE t (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      "Name" TEXT COLLATE NOCASE NOT NULL DEFAULT 'x' CHECK (length("Name") > 0),
      amount NUMERIC(10,2) CONSTRAINT ck_amount CHECK (amount >= 0),
      twice INTEGER GENERATED ALWAYS AS (amount * 2) STORED,
      thrice INTEGER AS (amount * 3),
      parent_id INTEGER REFERENCES parent ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
      code TEXT,
      UNIQUE (code) ON CONFLICT REPLACE,
      FOREIGN KEY (code) REFERENCES parent(code) ON UPDATE SET NULL
    )""")
    op.execute("CREATE TABLE child (id INTEGER PRIMARY KEY, t_id INTEGER REFERENCES t(id) ON DELETE CASCADE)")
    op.execute("CREATE INDEX ix_lower ON t (lower(code)) WHERE amount > 1")
    op.execute("CREATE UNIQUE INDEX ix_desc ON t (amount DESC, code COLLATE NOCASE)")
    op.execute("CREATE VIEW v AS SELECT id, amount FROM t")
    op.execute("CREATE TABLE log (what TEXT)")
    op.execute("CREATE TRIGGER tr AFTER INSERT ON t BEGIN INSERT INTO log VALUES (new.code); END")
    op.execute("CREATE TRIGGER tr2 AFTER DELETE ON child BEGIN UPDATE t SET code = NULL WHERE id = old.t_id; END")
    op.execute("CREATE TABLE strict_one (a TEXT PRIMARY KEY, b INT NOT NULL, c ANY) STRICT, WITHOUT ROWID")
    op.execute("INSERT INTO parent VALUES (1, 'p')")
    op.execute("INSERT INTO t (\"Name\", amount, parent_id, code) VALUES ('a', 5, 1, 'p')")
    op.execute("INSERT INTO child VALUES (1, 1)")
    op.execute("INSERT INTO strict_one VALUES ('k', 3, 'v')")
def downgrade():
    for t in ["child", "t", "parent", "log", "strict_one"]:
        op.execute("DROP TABLE " + t)
