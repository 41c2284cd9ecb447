#include "dialect/naming.hpp"

#include <gtest/gtest.h>

#include "dialect/version_table.hpp"
#include "unit/dialect/ddl_support.hpp"

namespace sqlgen::dialect {
namespace {

NamingSubject subject(NamedKind kind, ir::ConstraintName given = {}) {
  NamingSubject result;
  result.kind = kind;
  result.given = std::move(given);
  result.table = "t";
  result.columns = {{"a", "ka", "t_a"}, {"b", "kb", "t_b"}};
  return result;
}

std::string named(std::string pattern, const NamingSubject& what) {
  const NamingConvention convention({{"uq", pattern}, {"fk", pattern}});
  const std::optional<FinalName> name = convention.resolve(what);
  return name ? name->name.text : "(none)";
}

TEST(NamingConvention, ColumnTokens) {
  const NamingSubject unique = subject(NamedKind::unique);
  EXPECT_EQ(named("uq_%(table_name)s_%(column_0_name)s", unique), "uq_t_a");
  EXPECT_EQ(named("%(column_1_key)s", unique), "kb");
  EXPECT_EQ(named("%(column_0_label)s", unique), "t_a");
  EXPECT_EQ(named("%(column_0N_name)s|%(column_0_N_name)s", unique), "ab|a_b");
  EXPECT_EQ(named("%(column_0_N_label)s", unique), "t_a_t_b");
  EXPECT_EQ(named("x%(column_7_name)s%%", unique), "x%");
}

TEST(NamingConvention, ForeignKeyTokens) {
  NamingSubject key = subject(NamedKind::foreign_key);
  key.referred_table = "u";
  EXPECT_EQ(named("fk_%(referred_table_name)s", key), "fk_u");
  EXPECT_THROW(named("%(referred_column_0_name)s", key), CompileError);
  key.referred_columns = {"x", "y"};
  EXPECT_EQ(named("%(referred_column_0_name)s_%(referred_column_0_N_name)s", key), "x_x_y");
}

TEST(NamingConvention, GivenNamesStayUnlessTheConventionAsksForThem) {
  const auto plain = subject(NamedKind::unique, ir::ConstraintName::plain("given"));
  EXPECT_EQ(named("uq_%(table_name)s", plain), "given");
  EXPECT_EQ(named("uq_%(constraint_name)s", plain), "uq_given");
  EXPECT_EQ(
      named("uq_%(constraint_name)s", subject(NamedKind::unique, ir::ConstraintName::final_name("given"))),
      "given");
  EXPECT_THROW(named("uq_%(constraint_name)s", subject(NamedKind::unique)), CompileError);
}

TEST(NamingConvention, BadTemplates) {
  EXPECT_THROW(named("%(nonsense)s", subject(NamedKind::unique)), CompileError);
  EXPECT_THROW(named("%(column_0_type)s", subject(NamedKind::unique)), CompileError);
  EXPECT_THROW(named("50%", subject(NamedKind::unique)), CompileError);
}

TEST(NamingConvention, OnlyIndexesAreNamedByDefault) {
  const NamingConvention convention;
  EXPECT_EQ(convention.resolve(subject(NamedKind::index))->name.text, "ix_t_a");
  EXPECT_FALSE(convention.resolve(subject(NamedKind::unique)));
}

TEST(VersionTable, StatementsOfEachDialect) {
  const VersionTable table{"Ver sion", "my.Schema", true};
  EXPECT_EQ(create_version_table(test::postgresql(), table),
            "CREATE TABLE \"my.Schema\".\"Ver sion\" (\n    version_num VARCHAR(32) NOT NULL, \n"
            "    CONSTRAINT \"Ver sion_pkc\" PRIMARY KEY (version_num)\n)");
  EXPECT_EQ(insert_version(test::postgresql(), table, "a'a"),
            "INSERT INTO \"my.Schema\".\"Ver sion\" (version_num) VALUES ('a'a') RETURNING "
            "\"my.Schema\".\"Ver sion\".version_num");
  EXPECT_EQ(insert_version(test::sqlite(), {}, "a"),
            "INSERT INTO alembic_version (version_num) VALUES ('a') RETURNING version_num");
  EXPECT_EQ(insert_version(test::sqlite(), {"v", std::nullopt, false}, "a"),
            "INSERT INTO v (version_num) VALUES ('a')");
  EXPECT_EQ(update_version(test::sqlite(), {}, "a", "b"),
            "UPDATE alembic_version SET version_num='b' WHERE alembic_version.version_num = 'a'");
  EXPECT_EQ(delete_version(test::sqlite(), {}, "b"),
            "DELETE FROM alembic_version WHERE alembic_version.version_num = 'b'");
}

}  // namespace
}  // namespace sqlgen::dialect
