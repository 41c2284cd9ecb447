// What a long script has done is not kept until something asks: it is worked out again, and said the same.

#include <string>

#include "harness/cli_test.hpp"

namespace sqlgen::tests {
namespace {

class LongScriptTest : public CliTest {
 protected:
  /// What the last of four revisions comes to on SQLite, after one that makes `tables` tables.
  [[nodiscard]] std::string last_step(int tables, const std::string& second) {
    const std::string header = "import sqlalchemy as sa\nfrom alembic import op\n";
    write("long/one.py",
          header +
              "revision = 'a1'\ndown_revision = None\ndef upgrade():\n"
              "    for n in range(" +
              std::to_string(tables) +
              "):\n"
              "        op.create_table(f't{n}', sa.Column('id', sa.Integer, primary_key=True),\n"
              "                        sa.Column('name', sa.String(20), nullable=False),\n"
              "                        sa.Column('extra', sa.Integer))\n");
    write("long/two.py", header + "revision = 'a2'\ndown_revision = 'a1'\ndef upgrade():\n" + second);
    write("long/three.py", header +
                               "revision = 'a3'\ndown_revision = 'a2'\ndef upgrade():\n"
                               "    op.add_column('t7', sa.Column('added', sa.Integer))\n");
    write("long/four.py", header +
                              "revision = 'a4'\ndown_revision = 'a3'\ndef upgrade():\n"
                              "    with op.batch_alter_table('t7') as batch:\n"
                              "        batch.alter_column('name', type_=sa.Text())\n");
    const ProcessResult result =
        sqlgen({"upgrade", "head", "--dialect", "sqlite", "--revisions", (folder() / "long").string()});
    EXPECT_EQ(result.status, 0) << result.err;
    const std::size_t begin = result.out.find("-- Running upgrade a3 -> a4");
    EXPECT_NE(begin, std::string::npos);
    return begin == std::string::npos ? std::string() : result.out.substr(begin);
  }
};

TEST_F(LongScriptTest, KnowsTheTablesThatItMade) {
  const std::string nothing = "    pass\n";
  const std::string few = last_step(10, nothing);
  EXPECT_NE(few.find("added"), std::string::npos) << few;
  EXPECT_EQ(last_step(2100, nothing), few);
}

TEST_F(LongScriptTest, KnowsThemWhereABodyHasAskedInBetween) {
  const std::string asks =
      "    if sa.inspect(op.get_bind()).has_table('t8'):\n"
      "        op.drop_column('t7', 'extra')\n";
  const std::string few = last_step(10, asks);
  EXPECT_EQ(few.find("extra"), std::string::npos) << few;
  EXPECT_EQ(last_step(2100, asks), few);
}

}  // namespace
}  // namespace sqlgen::tests
