from alembic import context


class Tester:
    def populate(self, op, table):
        op.execute(f"ANALYZE {table}")


context.configure(url="postgresql://db/shop")
with context.begin_transaction():
    context.run_migrations(tester=Tester(), schema="shop")
