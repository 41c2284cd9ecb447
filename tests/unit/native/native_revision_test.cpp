#include "frontend/native/native_revision.hpp"

#include <gtest/gtest.h>

namespace sqlgen::native {
namespace {

class NativeRevision : public testing::Test {
 protected:
  std::optional<ir::Revision> read(std::string text, Notation notation = Notation::toml) {
    return read_native_revision(sources_, sources_.add("r", std::move(text)), "r", notation, diagnostics_);
  }
  std::vector<ir::Operation> body(const ir::Revision& revision, const std::string& dialect = "postgresql",
                                  ir::Direction direction = ir::Direction::upgrade) {
    ir::EvaluationContext context;
    context.dialect = dialect;
    return revision.body->evaluate(direction, context, diagnostics_);
  }
  const Diagnostic& last() { return diagnostics_.all().back(); }

  SourceManager sources_;
  Diagnostics diagnostics_;
};

constexpr const char* kToml = R"toml(
id = "b"
parents = ["a"]
message = "Add users"

[[upgrade]]
op = "create_table"
table_name = "users"
columns = [
  { name = "id", type = "Integer", primary_key = true },
  { name = "email", type = "String(50)", nullable = false },
]
)toml";

constexpr const char* kXml = R"xml(<revision id="b" message="Add users">
  <parent>a</parent>
  <upgrade>
    <create_table table_name="users">
      <column name="id" type="Integer" primary_key="true"/>
      <column name="email" type="String(50)" nullable="false"/>
    </create_table>
  </upgrade>
</revision>
)xml";

TEST_F(NativeRevision, SaysTheSameInBothNotations) {
  for (const auto& [text, notation] : {std::pair{kToml, Notation::toml}, std::pair{kXml, Notation::xml}}) {
    const auto revision = read(text, notation);
    ASSERT_TRUE(revision);
    EXPECT_EQ(revision->id, "b");
    EXPECT_EQ(revision->down_revisions.at(0).text, "a");
    EXPECT_EQ(revision->doc, "Add users");
    const auto operations = body(*revision);
    ASSERT_EQ(operations.size(), 1U);
    const auto& table = *std::get<ir::CreateTable>(operations[0]).table;
    EXPECT_EQ(table.name.name.text, "users");
    ASSERT_EQ(table.columns.size(), 2U);
    EXPECT_TRUE(table.columns[0]->primary_key);
    EXPECT_EQ(table.columns[1]->type->length, 50);
    EXPECT_FALSE(table.columns[1]->nullable);
  }
  EXPECT_FALSE(diagnostics_.has_errors());
}

TEST_F(NativeRevision, DerivesTheDowngrade) {
  const auto revision = read(kToml);
  const auto operations = body(*revision, "sqlite", ir::Direction::downgrade);
  ASSERT_EQ(operations.size(), 1U);
  EXPECT_EQ(std::get<ir::DropTable>(operations[0]).table.name.text, "users");
}

TEST_F(NativeRevision, SaysWhyADowngradeCantBeDerived) {
  const auto revision = read("id = 'a'\n[[upgrade]]\nop = 'execute'\nsql = 'SELECT 1'\n");
  (void)body(*revision, "sqlite", ir::Direction::downgrade);
  EXPECT_EQ(last().id, "irreversible");
}

TEST_F(NativeRevision, TakesOperationsOfTheDialectAlone) {
  const auto revision = read(
      "id = 'a'\n[[upgrade]]\nop = 'execute'\ndialect = 'sqlite'\nsql = 'SELECT 1'\n"
      "[[upgrade]]\nop = 'execute'\nsql = \"SELECT 'a:b'\"\n");
  EXPECT_EQ(body(*revision, "sqlite").size(), 2U);
  const auto operations = body(*revision, "postgresql");
  ASSERT_EQ(operations.size(), 1U);
  EXPECT_TRUE(std::get<ir::ExecuteText>(operations[0]).verbatim);
}

TEST_F(NativeRevision, QuotesANameWhereAsked) {
  const auto revision = read(R"toml(
id = "b"
[[upgrade]]
op = "drop_table"
table_name = { name = "users", quote = true }
)toml");
  const auto operations = body(*revision);
  ASSERT_EQ(operations.size(), 1U);
  EXPECT_EQ(std::get<ir::DropTable>(operations[0]).table.name, ir::Identifier("users", true));
}

TEST_F(NativeRevision, TakesAStatementWhole) {
  const auto revision = read("id = 'b'\n[[upgrade]]\nop = 'execute'\nstatement = 'SELECT 1; SELECT 2'\n");
  const auto operations = body(*revision);
  ASSERT_EQ(operations.size(), 1U);
  EXPECT_EQ(std::get<ir::ExecuteText>(operations[0]).sql, "SELECT 1; SELECT 2;");
}

TEST_F(NativeRevision, MakesATableAsItsOwnMethodDoes) {
  const auto revision = read(R"toml(
id = "b"
[[upgrade]]
op = "create_table"
table_name = "t"
maker = "table"
naming_convention = { pk = "pk_%(table_name)s" }
columns = [{ name = "id", type = "Integer", sequence = { name = "s", start = 5 } }]
)toml");
  const auto operations = body(*revision);
  ASSERT_EQ(operations.size(), 1U);
  const auto& made = std::get<ir::CreateTable>(operations[0]);
  EXPECT_EQ(made.maker, ir::TableMaker::table);
  EXPECT_EQ(made.table->naming_convention.at("pk"), "pk_%(table_name)s");
  EXPECT_EQ(made.table->columns[0]->sequence->options.start, 5);
}

TEST_F(NativeRevision, KnowsTypesOfOtherDatabasesAndOnesOwn) {
  const auto revision = read(R"toml(
id = "b"
[[upgrade]]
op = "add_column"
table_name = "t"
column = { name = "g", type = "UserDefinedType('GEOMETRY(POINT)').with_variant(mysql.TINYINT(), 'mysql')" }
)toml");
  const auto operations = body(*revision);
  ASSERT_EQ(operations.size(), 1U);
  const ir::Type& type = *std::get<ir::AddColumn>(operations[0]).column->type;
  EXPECT_EQ(type.text_spelling, "GEOMETRY(POINT)");
  EXPECT_EQ(type.variants.at("mysql")->kind, ir::TypeKind::foreign);
}

TEST_F(NativeRevision, FailsWhereItSaysSo) {
  const auto revision =
      read("id = 'b'\n[[upgrade]]\nop = 'fail'\nmessage = 'not here'\ndialect = 'sqlite'\n");
  EXPECT_TRUE(body(*revision).empty());
  EXPECT_FALSE(diagnostics_.has_errors());
  (void)body(*revision, "sqlite");
  EXPECT_EQ(last().id, "revision-fails");
}

TEST_F(NativeRevision, KeepsOptionsOfOtherDatabases) {
  const auto revision = read(R"toml(
id = "b"
[[upgrade]]
op = "create_index"
index_name = "i"
table_name = "t"
columns = ["a"]
other_options = { mysql_length = { a = 10 } }
)toml");
  const auto operations = body(*revision);
  ASSERT_EQ(operations.size(), 1U);
  EXPECT_TRUE(std::get<ir::CreateIndex>(operations[0]).index.options.contains("mysql_length"));
}

TEST_F(NativeRevision, PointsAtWhatIsMisspelt) {
  struct Case {
    const char* text;
    const char* id;
    const char* place;
    const char* label;
  };
  const Case cases[] = {
      {"op = 'add_colum'\n", "unknown-operation", "'add_colum'", "did you mean 'add_column'?"},
      {"op = 'drop_table'\ntabel_name = 't'\n", "unknown-key", "tabel_name", "did you mean 'table_name'?"},
      {"op = 'drop_table'\ntable_name = 't'\nif_exists = 'yes'\n", "wrong-value", "'yes'",
       "expected true or false"},
      {"op = 'add_column'\ntable_name = 't'\ncolumn = { name = 'a', type = 'Strin(5)' }\n", "unknown-type",
       "Strin", "did you mean 'String'?"},
  };
  for (const Case& c : cases) {
    const auto revision = read(std::string("id = 'a'\n[[upgrade]]\n") + c.text);
    ASSERT_TRUE(revision) << c.text;
    (void)body(*revision);
    EXPECT_EQ(last().id, c.id) << c.text;
    EXPECT_EQ(sources_.text(last().span), c.place) << c.text;
    EXPECT_EQ(last().label, c.label) << c.text;
  }
}

TEST_F(NativeRevision, ReportsWhatIsWrongWithTheFile) {
  EXPECT_FALSE(read("id = 'a\n"));
  EXPECT_EQ(last().id, "syntax-error");
  EXPECT_FALSE(read("<revision id='a'><upgrade></revision>", Notation::xml));
  EXPECT_EQ(last().id, "syntax-error");
  EXPECT_FALSE(read("id = 'a'\nparent = ['b']\n[[upgrade]]\n"));
  EXPECT_EQ(last().label, "did you mean 'parents'?");
  EXPECT_FALSE(read("[[upgrade]]\nop = 'drop_table'\n"));
  EXPECT_EQ(last().id, "not-a-revision");
}

TEST_F(NativeRevision, TakesNothingTwice) {
  for (const char* text :
       {"<revision id='a'><upgrade/><upgrade><drop_table table_name='t'/></upgrade></revision>",
        "<revision id='a'><upgrade><drop_table table_name='t'><schema>s</schema><schema>u</schema>"
        "</drop_table></upgrade></revision>",
        "<revision id='a' message='m'><message>n</message></revision>"}) {
    EXPECT_FALSE(read(text, Notation::xml)) << text;
    EXPECT_EQ(last().id, "repeated-key") << text;
  }
  EXPECT_TRUE(read("<revision id='a'><parent>b</parent><parent>c</parent></revision>", Notation::xml));
}

TEST_F(NativeRevision, PassesOverOtherToml) {
  EXPECT_FALSE(read("[tool.other]\nx = 1\n"));
  EXPECT_FALSE(diagnostics_.has_errors());
}

}  // namespace
}  // namespace sqlgen::native
