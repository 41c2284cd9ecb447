// Revisions in Alembic's Python: alone, and two that share a run.
#include <string>

#include "fuzz/support/folder.hpp"
#include "fuzz/support/target.hpp"

namespace sqlgen::fuzz {

namespace {

/// Both dialects, both ways; twice the same is the same.
void compile_all(const Folder& folder) {
  for (const std::string dialect : {"postgresql", "sqlite"}) {
    const Outcome up = folder.run({"upgrade", "heads", "--dialect", dialect, "--revisions", "r"});
    (void)folder.run({"downgrade", "heads:base", "--dialect", dialect, "--revisions", "r"});
    const Outcome again = folder.run({"upgrade", "heads", "--dialect", dialect, "--revisions", "r"});
    if (again.status != up.status || again.out != up.out || again.err != up.err) {
      broken("two runs differ: " + std::to_string(up.status) + "\n" + up.err + up.out + "\nand then " +
             std::to_string(again.status) + "\n" + again.err + again.out);
    }
  }
}

}  // namespace

void revision(std::string_view input) {
  const Folder folder;
  folder.write("r/a.py", input);
  compile_all(folder);
}

void two_revisions(std::string_view input) {
  const auto parts = parts_of(input, "#----");
  const Folder folder;
  for (std::size_t i = 0; i < parts.size() && i < 4; ++i) {
    const std::string head = "revision = 'r" + std::to_string(i) +
                             "'\ndown_revision = " + (i == 0 ? "None" : "'r" + std::to_string(i - 1) + "'") +
                             "\nfrom alembic import context, op\nimport sqlalchemy as sa\nimport shared\n";
    folder.write("r/r" + std::to_string(i) + ".py", head + std::string(parts[i]));
  }
  folder.write("shared.py", "import sqlalchemy as sa\nvalues = {}\nmetadata = sa.MetaData()\n");
  compile_all(folder);
}

}  // namespace sqlgen::fuzz
