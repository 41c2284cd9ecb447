#include "harness/cli_test.hpp"

#include <utility>

namespace sqlgen::tests {

std::string revision_text(std::string_view id, std::string_view down, std::string_view body) {
  std::string text =
      "\"\"\"revision " + std::string(id) + "\"\"\"\n\nfrom alembic import op\nimport sqlalchemy as sa\n\n";
  text += "revision = \"" + std::string(id) + "\"\n";
  text += "down_revision = " + (down.empty() ? "None" : "\"" + std::string(down) + "\"") + "\n\n\n";
  text += "def upgrade():\n" + std::string(body) + "\n\ndef downgrade():\n    pass\n";
  return text;
}

void CliTest::SetUp() {
  write("sqlgen.toml", "revisions = [\"revisions\"]\ndialect = \"sqlite\"\n");
  write("revisions/a.py",
        revision_text("a", "", "    op.create_table('t', sa.Column('id', sa.Integer()))\n"));
  write("revisions/b.py", revision_text("b", "a", "    op.add_column('t', sa.Column('x', sa.String(10)))\n"));
}

ProcessResult CliTest::sqlgen(std::vector<std::string> arguments, ProcessOptions options) const {
  if (options.folder.empty()) {
    options.folder = folder();
  }
  arguments.insert(arguments.begin(), SQLGEN_BINARY);
  return run_process(arguments, options);
}

}  // namespace sqlgen::tests
