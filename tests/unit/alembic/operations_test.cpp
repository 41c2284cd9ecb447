#include <gtest/gtest.h>

#include "unit/alembic/harness.hpp"

namespace sqlgen::alembic {
namespace {

using testing::only;

TEST(CreateTable, KeepsColumnsConstraintsAndOptions) {
  const auto op = only<ir::CreateTable>(
      "    op.create_table('users',\n"
      "        sa.Column('id', sa.Integer(), primary_key=True),\n"
      "        sa.Column('email', sa.String(50), nullable=False, unique=True, comment='c'),\n"
      "        sa.Column('org', sa.Integer, sa.ForeignKey('s.orgs.id', ondelete='CASCADE', "
      "name=op.f('fk'))),\n"
      "        sa.UniqueConstraint('id', 'email', name='uq'),\n"
      "        sa.Index('ix', 'email'),\n"
      "        schema='app', comment='people', if_not_exists=True, postgresql_partition_by='LIST (org)')\n");
  EXPECT_TRUE(op.if_not_exists);
  const ir::Table& table = *op.table;
  EXPECT_EQ(table.name.name.text, "users");
  EXPECT_EQ(table.name.schema->text, "app");
  EXPECT_EQ(table.comment, "people");
  EXPECT_EQ(*table.options.at("postgresql_partition_by").as_string(), "LIST (org)");
  ASSERT_EQ(table.columns.size(), 3U);
  EXPECT_TRUE(table.columns[0]->primary_key);
  EXPECT_FALSE(table.columns[0]->nullable);
  EXPECT_EQ(table.columns[1]->type->length, 50);
  EXPECT_FALSE(table.columns[1]->nullable);
  EXPECT_EQ(table.columns[1]->unique, true);
  EXPECT_EQ(table.columns[1]->comment, "c");
  ASSERT_EQ(table.columns[2]->foreign_keys.size(), 1U);
  EXPECT_EQ(table.columns[2]->foreign_keys[0].target, "s.orgs.id");
  EXPECT_EQ(table.columns[2]->foreign_keys[0].name.kind, ir::ConstraintName::Kind::final);
  ASSERT_EQ(table.constraints.size(), 1U);
  ASSERT_EQ(table.indexes.size(), 1U);
  EXPECT_EQ(table.indexes[0].elements[0].column->text, "email");
}

TEST(CreateTable, GivesATableThatDataGoesInto) {
  testing::Compiled c(testing::with_upgrade(
      "    t = op.create_table('t', sa.Column('id', sa.Integer()), sa.Column('n', sa.String(5)))\n"
      "    op.bulk_insert(t, [{'id': 1, 'n': 'x'}, {'id': 2}])\n"
      "    op.execute(t.update().values(n='y').where(t.c.id == 1))\n"));
  const auto operations = c.upgrade();
  ASSERT_EQ(operations.size(), 3U) << c.messages();
  const auto& insert = std::get<ir::BulkInsert>(operations[1]);
  ASSERT_EQ(insert.rows.size(), 2U);
  EXPECT_EQ(insert.rows[0].size(), 2U);
  EXPECT_EQ(insert.rows[1].size(), 1U);
  EXPECT_TRUE(std::holds_alternative<ir::Execute>(operations[2]));
}

TEST(AddColumn, TakesACopyOfTheColumn) {
  const auto op = only<ir::AddColumn>(
      "    c = sa.Column('n', sa.Integer(), server_default='0')\n"
      "    op.add_column('t', c, schema='s')\n"
      "    c.name = 'other'\n");
  EXPECT_EQ(op.column->name.text, "n");
  EXPECT_EQ(op.table.schema->text, "s");
  EXPECT_EQ(std::get<std::string>(op.column->server_default), "0");
}

TEST(AlterColumn, TellsNoneFromNotGiven) {
  const auto op = only<ir::AlterColumn>(
      "    op.alter_column('t', 'c', server_default=None, comment=None, existing_type=sa.String(3),\n"
      "        new_column_name='d', postgresql_using='c::int')\n");
  ASSERT_TRUE(op.server_default.has_value());
  EXPECT_FALSE(ir::has_default(*op.server_default));
  ASSERT_TRUE(op.comment.has_value());
  EXPECT_FALSE(op.comment->has_value());
  EXPECT_FALSE(op.nullable.has_value());
  EXPECT_EQ(op.new_name->text, "d");
  EXPECT_EQ(*op.options.at("postgresql_using").as_string(), "c::int");
}

TEST(Constraints, AreMadeByEachOperation) {
  const auto key = std::get<ir::ForeignKeyConstraint>(
      only<ir::AddConstraint>("    op.create_foreign_key('fk', 'a', 'b', ['x'], ['id'], ondelete='CASCADE',\n"
                              "        source_schema='s1', referent_schema='s2', initially='DEFERRED')\n")
          .constraint);
  EXPECT_EQ(key.referred.schema->text, "s2");
  EXPECT_EQ(key.options.ondelete, "CASCADE");
  EXPECT_EQ(key.options.initially, "DEFERRED");
  const auto check =
      only<ir::AddConstraint>("    op.create_check_constraint('ck', 't', sa.column('n') > 0)\n");
  EXPECT_TRUE(std::get<ir::CheckConstraint>(check.constraint).condition);
  const auto exclude = std::get<ir::ExcludeConstraint>(
      only<ir::AddConstraint>(
          "    op.create_exclude_constraint('ex', 't', ('a', '='), ('b', '&&'), using='gist')\n")
          .constraint);
  EXPECT_EQ(exclude.elements.size(), 2U);
  const auto drop =
      only<ir::DropConstraint>("    op.drop_constraint('n', 't', type_='foreignkey', schema='s')\n");
  EXPECT_EQ(drop.kind, ir::ConstraintKind::foreignkey);
}

TEST(Index, TakesNamesAndExpressions) {
  const auto op = only<ir::CreateIndex>(
      "    op.create_index(op.f('ix'), 't', ['a', sa.text('lower(b)')], unique=True, schema='s',\n"
      "        postgresql_where=sa.text('a > 1'), postgresql_ops={'a': 'text_pattern_ops'})\n");
  EXPECT_TRUE(op.index.unique);
  ASSERT_EQ(op.index.elements.size(), 2U);
  EXPECT_EQ(op.index.elements[0].column->text, "a");
  EXPECT_TRUE(op.index.elements[1].expression);
  EXPECT_EQ(op.index.options.size(), 2U);
  const auto drop = only<ir::DropIndex>("    op.drop_index('ix', table_name='t', if_exists=True)\n");
  EXPECT_TRUE(drop.if_exists);
  EXPECT_EQ(drop.table->name.text, "t");
}

TEST(Batch, GathersItsOperationsAndLetsStatementsOutFirst) {
  testing::Compiled c(
      testing::with_upgrade("    with op.batch_alter_table('t', schema='s', recreate='always', "
                            "naming_convention={'uq': 'u'}) as batch_op:\n"
                            "        batch_op.add_column(sa.Column('x', sa.Integer()), insert_after='a')\n"
                            "        batch_op.execute('SELECT 1')\n"
                            "        batch_op.drop_index(batch_op.f('ix'))\n"
                            "        op.execute('SELECT 2')\n"));
  const auto operations = c.upgrade("sqlite");
  ASSERT_EQ(operations.size(), 3U) << c.messages();
  EXPECT_EQ(std::get<ir::ExecuteText>(operations[0]).sql, "SELECT 1");
  const auto& batch = *std::get<std::shared_ptr<ir::BatchAlterTable>>(operations[2]);
  EXPECT_EQ(batch.recreate, ir::Recreate::always);
  ASSERT_EQ(batch.operations.size(), 2U);
  const auto& add = std::get<ir::AddColumn>(batch.operations[0]);
  EXPECT_EQ(add.table.name.text, "t");
  EXPECT_EQ(add.insert_after, "a");
  EXPECT_EQ(std::get<ir::DropIndex>(batch.operations[1]).table->name.text, "t");
}

TEST(Autocommit, EnclosesItsStatements) {
  testing::Compiled c(
      testing::with_upgrade("    with op.get_context().autocommit_block():\n        op.execute('VACUUM')\n"));
  const auto operations = c.upgrade();
  ASSERT_EQ(operations.size(), 3U) << c.messages();
  EXPECT_TRUE(std::holds_alternative<ir::AutocommitBegin>(operations[0]));
  EXPECT_TRUE(std::holds_alternative<ir::AutocommitEnd>(operations[2]));
}

TEST(Tables, CreateThemselves) {
  testing::Compiled c(
      testing::with_upgrade("    m = sa.MetaData(schema='app')\n"
                            "    t = sa.Table('b', m, sa.Column('id', sa.Integer, primary_key=True), "
                            "sa.Column('a', sa.ForeignKey('app.a.id')))\n"
                            "    sa.Table('a', m, sa.Column('id', sa.Integer, primary_key=True))\n"
                            "    m.create_all(op.get_bind())\n"
                            "    t.drop(op.get_bind())\n"
                            "    op.execute(sa.schema.CreateSequence(sa.Sequence('s', start=5)))\n"));
  const auto operations = c.upgrade();
  ASSERT_EQ(operations.size(), 4U) << c.messages();
  EXPECT_EQ(std::get<ir::CreateTable>(operations[0]).table->name.name.text, "a");
  EXPECT_EQ(std::get<ir::CreateTable>(operations[1]).table->name.name.text, "b");
  EXPECT_EQ(std::get<ir::DropTable>(operations[2]).table.schema->text, "app");
  EXPECT_EQ(std::get<ir::CreateSequence>(operations[3]).sequence.options.start, 5);
}

TEST(CustomOperations, RunAsTheirImplementationSays) {
  testing::Compiled c(
      "from alembic import op\n"
      "from alembic.operations import Operations, MigrateOperation\n"
      "revision = 'a1'\ndown_revision = None\n"
      "@Operations.register_operation('create_view')\n"
      "class CreateViewOp(MigrateOperation):\n"
      "    def __init__(self, name, sql):\n"
      "        self.name = name\n"
      "        self.sql = sql\n"
      "    @classmethod\n"
      "    def create_view(cls, operations, name, sql):\n"
      "        return operations.invoke(cls(name, sql))\n"
      "@Operations.implementation_for(CreateViewOp)\n"
      "def create_view(operations, operation):\n"
      "    operations.execute('CREATE VIEW %s AS %s' % (operation.name, operation.sql))\n"
      "def upgrade():\n"
      "    op.create_view('v', sql='SELECT 1')\n");
  const auto operations = c.upgrade();
  ASSERT_EQ(operations.size(), 1U) << c.messages();
  EXPECT_EQ(std::get<ir::ExecuteText>(operations[0]).sql, "CREATE VIEW v AS SELECT 1");
}

}  // namespace
}  // namespace sqlgen::alembic
