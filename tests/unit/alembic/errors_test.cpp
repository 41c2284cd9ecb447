#include <gtest/gtest.h>

#include "unit/alembic/harness.hpp"

namespace sqlgen::alembic {
namespace {

using testing::Compiled;
using testing::with_upgrade;

std::vector<std::string> ids_of(const std::string& body) {
  Compiled c(with_upgrade(body));
  (void)c.upgrade();
  return c.ids();
}

using Strings = std::vector<std::string>;

TEST(Errors, UnknownOperationHasASuggestion) {
  Compiled c(with_upgrade("    op.create_tabel('t')\n"));
  (void)c.upgrade();
  EXPECT_EQ(c.ids(), Strings{"unknown-operation"});
  EXPECT_NE(c.messages().find("create_table"), std::string::npos) << c.messages();
}

TEST(Errors, WrongArgumentIsMarked) {
  Compiled c(with_upgrade("    op.add_column('t', sa.Column('c', sa.Integer()), schem='s')\n"));
  (void)c.upgrade();
  ASSERT_EQ(c.ids().size(), 1U);
  EXPECT_NE(c.messages().find("schem"), std::string::npos) << c.messages();
}

TEST(Errors, DialectArgumentsAreChecked) {
  EXPECT_EQ(ids_of("    op.create_index('i', 't', ['a'], postgresql_wher='x')\n"), Strings{"wrong-argument"});
  EXPECT_EQ(ids_of("    op.create_index('i', 't', ['a'], mysql_length=10)\n"), Strings{});
}

TEST(Errors, RowsThatAreReadAreALiveQuery) {
  EXPECT_EQ(ids_of("    op.get_bind().execute(sa.text('x')).fetchall()\n"), Strings{"live-query"});
  EXPECT_EQ(ids_of("    for row in op.get_bind().execute(sa.text('x')):\n        pass\n"),
            Strings{"live-query"});
  EXPECT_EQ(ids_of("    op.get_bind().scalar(sa.text('x'))\n"), Strings{"live-query"});
}

TEST(Errors, ASchemaThatIsReadWithoutADatabaseIsALiveQuery) {
  EXPECT_EQ(ids_of("    sa.inspect(op.get_bind()).get_columns('t')\n"), Strings{"live-query"});
  EXPECT_EQ(ids_of("    op.get_bind().dialect.has_table(op.get_bind(), 't')\n"), Strings{"live-query"});
  EXPECT_EQ(ids_of("    sa.Table('t', sa.MetaData(), autoload_with=op.get_bind())\n"), Strings{"live-query"});
}

TEST(Errors, RevisionsMayCatchWhatAlembicRaises) {
  Compiled c(
      with_upgrade("    try:\n"
                   "        sa.inspect(op.get_bind())\n"
                   "    except sa.exc.NoInspectionAvailable:\n"
                   "        op.execute('offline')\n"));
  EXPECT_EQ(c.upgrade().size(), 1U) << c.messages();
  EXPECT_FALSE(c.diagnostics.has_errors());
}

TEST(Errors, MissingFunctionIsNamed) {
  Compiled c("revision = 'a'\ndown_revision = None\n");
  (void)c.upgrade();
  EXPECT_EQ(c.ids(), Strings{"missing-function"});
}

TEST(Errors, ParametersBesideAStatementAreIgnoredWithAWarning) {
  Compiled c(with_upgrade("    op.get_bind().execute(sa.text('UPDATE t SET a = :a'), {'a': 5})\n"));
  EXPECT_EQ(c.upgrade().size(), 1U);
  EXPECT_EQ(c.ids(), Strings{"ignored-parameters"});
  EXPECT_FALSE(c.diagnostics.has_errors());
}

}  // namespace
}  // namespace sqlgen::alembic
