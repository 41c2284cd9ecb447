// What a revision may not ask for, and what a schema can't hold, is said with an id.

#include "harness/cli_test.hpp"

namespace sqlgen::tests {
namespace {

class RefusalsTest : public CliTest {
 protected:
  /// What the program says on standard error about a third revision with that body.
  [[nodiscard]] std::string told(const std::string& body, const std::vector<std::string>& arguments) const {
    write("revisions/c.py", revision_text("c", "b", body));
    return sqlgen(arguments).err;
  }
};

TEST_F(RefusalsTest, AnotherRevisionWhereOneIsReadByItself) {
  const std::string err = told(
      "    from alembic import context\n"
      "    op.execute(context.script.get_revision('b').doc)\n",
      {"convert", "revisions/c.py", "--to", "toml"});
  EXPECT_NE(err.find("error[other-revisions]"), std::string::npos) << err;
}

TEST_F(RefusalsTest, AStatementThatTheSchemaRefuses) {
  const std::string err = told(
      "    op.drop_table('t')\n"
      "    op.add_column('t', sa.Column('late', sa.Integer()))\n",
      {"schema", "--dialect", "postgresql"});
  EXPECT_NE(err.find("warning[statement-fails]"), std::string::npos) << err;
}

}  // namespace
}  // namespace sqlgen::tests
