#include <gtest/gtest.h>

#include "unit/alembic/harness.hpp"

namespace sqlgen::alembic {
namespace {

using testing::Compiled;
using testing::with_upgrade;

/// The texts that an upgrade body executes.
std::vector<std::string> executed(const std::string& body, const std::string& dialect = "postgresql") {
  Compiled c(with_upgrade(body));
  c.context.x_arguments = {"tenant=blue"};
  c.context.tag = "v1";
  std::vector<std::string> texts;
  for (const auto& operation : c.upgrade(dialect)) {
    texts.push_back(std::get<ir::ExecuteText>(operation).sql);
  }
  if (c.diagnostics.has_errors()) {
    texts.push_back(c.messages());
  }
  return texts;
}

using Strings = std::vector<std::string>;

TEST(Context, TellsTheDialectInEveryWay) {
  const std::string body =
      "    bind = op.get_bind()\n"
      "    op.execute(bind.dialect.name)\n"
      "    op.execute(bind.engine.name)\n"
      "    op.execute(bind.engine.dialect.name)\n"
      "    op.execute(op.get_context().dialect.name)\n"
      "    op.execute(context.get_context().impl.dialect.name)\n"
      "    op.execute(str(isinstance(bind.dialect, postgresql.dialect)))\n";
  EXPECT_EQ(executed(body),
            (Strings{"postgresql", "postgresql", "postgresql", "postgresql", "postgresql", "True"}));
  EXPECT_EQ(executed(body, "sqlite"), (Strings{"sqlite", "sqlite", "sqlite", "sqlite", "sqlite", "False"}));
}

TEST(Context, IsOffline) {
  EXPECT_EQ(executed("    op.execute('off' if context.is_offline_mode() else 'on')\n"), Strings{"off"});
  EXPECT_EQ(executed("    op.execute(str(op.get_context().as_sql))\n"), Strings{"True"});
}

TEST(Context, GivesTheArgumentsOfTheCommandLine) {
  EXPECT_EQ(executed("    op.execute(context.get_x_argument(as_dictionary=True).get('tenant', 'none'))\n"),
            Strings{"blue"});
  EXPECT_EQ(executed("    op.execute(context.get_x_argument()[0])\n"), Strings{"tenant=blue"});
  EXPECT_EQ(executed("    op.execute(context.get_tag_argument())\n"), Strings{"v1"});
}

TEST(Connection, PrintsWhatItExecutes) {
  EXPECT_EQ(executed("    conn = op.get_bind()\n"
                     "    with conn.begin():\n"
                     "        conn.execute('A')\n"
                     "    conn.execution_options(autocommit=True).execute('B')\n"
                     "    conn.exec_driver_sql('C :x')\n"
                     "    conn.commit()\n"),
            (Strings{"A", "B", "C \\:x"}));
  EXPECT_EQ(executed("    assert op.get_bind().execute('A') is None\n"), Strings{"A"});
}

TEST(Session, ExecutesOverTheConnection) {
  EXPECT_EQ(executed("    from sqlalchemy.orm import Session, sessionmaker\n"
                     "    with Session(bind=op.get_bind()) as session:\n"
                     "        session.execute('A')\n"
                     "        session.commit()\n"
                     "    sessionmaker(bind=op.get_bind())().execute('B')\n"),
            (Strings{"A", "B"}));
}

TEST(Engines, EachFunctionOfAMultiDatabaseRevisionRuns) {
  Compiled c(
      "from alembic import op\nrevision = 'a'\ndown_revision = None\n"
      "def upgrade(engine_name):\n    globals()['upgrade_%s' % engine_name]()\n"
      "def upgrade_one():\n    op.execute('1')\n"
      "def upgrade_two():\n    op.execute('2')\n");
  EXPECT_EQ(c.upgrade().size(), 2U) << c.messages();
  c.context.engine = "two";
  const auto chosen = c.upgrade();
  ASSERT_EQ(chosen.size(), 1U) << c.messages();
  EXPECT_EQ(std::get<ir::ExecuteText>(chosen[0]).sql, "2");
}

TEST(Names, FinalNamesAreStrings) {
  EXPECT_EQ(executed("    name = op.f('ix')\n"
                     "    op.execute(f'{name}' + name.upper() + '%s' % name)\n"),
            Strings{"ixIXix"});
}

}  // namespace
}  // namespace sqlgen::alembic
