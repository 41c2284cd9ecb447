# Not as Alembic: its offline mode has no rows; this is what it does when connected.
"""Blocks of code are followed: conditions on rows, statements, RETURN, exceptions that take back what was done."""
import sqlalchemy as sa
from alembic import op
revision = 'a1'
down_revision = None

def rows(query):
    return [tuple(r) for r in op.get_bind().execute(sa.text(query)).fetchall()]

def told(what):
    op.execute(sa.insert(sa.table('told', sa.column('what', sa.String))).values(what=repr(what)))

def upgrade():
    if op.get_bind().dialect.name != 'postgresql':
        return
    op.create_table('told', sa.Column('n', sa.Integer, primary_key=True), sa.Column('what', sa.Text))
    op.create_table('users', sa.Column('id', sa.Integer, primary_key=True), sa.Column('name', sa.Text), sa.Column('age', sa.Integer))
    # inserts in a block are followed
    op.execute("DO $$ BEGIN INSERT INTO users (name, age) VALUES ('ann', 3), ('bob', 4); END $$")
    told(rows("SELECT name, age FROM users ORDER BY id"))
    # a condition on rows
    op.execute("DO $$ BEGIN IF NOT EXISTS (SELECT 1 FROM users WHERE name = 'cas') THEN INSERT INTO users (name, age) VALUES ('cas', 9); END IF; END $$")
    op.execute("DO $$ BEGIN IF NOT EXISTS (SELECT 1 FROM users WHERE name = 'cas') THEN INSERT INTO users (name, age) VALUES ('cas', 9); END IF; END $$")
    told(rows("SELECT name, age FROM users ORDER BY id"))
    # elsif, count, else
    op.execute("""DO $$ BEGIN
      IF (SELECT count(*) FROM users) > 5 THEN UPDATE users SET age = 0;
      ELSIF (SELECT count(*) FROM users) = 3 THEN UPDATE users SET age = age + 1 WHERE name <> 'bob';
      ELSE DELETE FROM users; END IF; END $$""")
    told(rows("SELECT name, age FROM users ORDER BY id"))
    # return
    op.execute("DO $$ BEGIN IF EXISTS (SELECT 1 FROM users WHERE age > 5) THEN RETURN; END IF; DELETE FROM users; END $$")
    told(rows("SELECT count(*) FROM users"))
    # exception rolls back
    op.execute("""DO $$ BEGIN INSERT INTO users (name, age) VALUES ('dan', 1); CREATE TABLE users (id int);
      EXCEPTION WHEN duplicate_table THEN INSERT INTO users (name, age) VALUES ('eve', 2); END $$""")
    told(rows("SELECT name FROM users ORDER BY id"))
    # drop where empty
    op.execute("CREATE TABLE old (id int)")
    op.execute("""DO $$ BEGIN IF EXISTS (SELECT FROM information_schema.tables WHERE table_schema = 'public' AND table_name = 'old') THEN
        IF NOT EXISTS (SELECT 1 FROM old) THEN RAISE NOTICE 'empty'; DROP TABLE old; ELSE RAISE WARNING 'not empty'; END IF; END IF; END $$""")
    op.execute("CREATE TABLE old (id int, n int)")
    told(sorted(sa.inspect(op.get_bind()).get_table_names()))
    # variables: not known what they hold
    op.execute("DO $$ DECLARE v int := 7; BEGIN UPDATE users SET age = v WHERE name = 'ann'; END $$")
    told(rows("SELECT name FROM users WHERE name = 'bob'"))
    op.execute("DO $$ DECLARE r record; BEGIN FOR r IN SELECT id FROM users LOOP UPDATE users SET age = 1 WHERE id = r.id; END LOOP; END $$")
    told(rows("SELECT count(*) FROM told"))
    op.execute("DO $$ BEGIN PERFORM setval('users_id_seq', 100); END $$")
    op.execute("DO $$ BEGIN EXECUTE 'INSERT INTO users (name) VALUES (''fay'')'; END $$")
def downgrade():
    pass
