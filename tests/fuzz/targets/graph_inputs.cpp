// What is read beside a graph: symbols and ranges of revisions, and the rows of the version table.
#include <string>

#include "fuzz/support/folder.hpp"
#include "fuzz/support/target.hpp"

namespace sqlgen::fuzz {

namespace {

/// Two branches that meet, with labels and a dependency.
void write_graph(const Folder& folder) {
  const auto add = [&](const std::string& id, const std::string& down, const std::string& more) {
    folder.write("r/" + id + ".py", "revision = '" + id + "'\ndown_revision = " + down + "\n" + more +
                                        "\n\ndef upgrade():\n    pass\n\n\ndef downgrade():\n    pass\n");
  };
  add("ab12", "None", "branch_labels = 'left'");
  add("ab34", "'ab12'", "");
  add("cd12", "None", "branch_labels = ('right', 'other')\ndepends_on = 'ab34'");
  add("cd34", "'cd12'", "");
  add("ef12", "('ab34', 'cd34')", "");
  add("ef34", "'ef12'", "");
  add("0a1b", "'ef12'", "branch_labels = ['tip']");
}

}  // namespace

void range(std::string_view input) {
  const std::string text(input.substr(0, input.find('\0')));
  const Folder folder;
  write_graph(folder);
  for (const char* command : {"upgrade", "downgrade", "stamp"}) {
    (void)folder.run({command, "--dialect", "postgresql", "--revisions", "r", "--", text});
  }
  (void)folder.run({"history", "--revisions", "r", "-r", text});
  (void)folder.run({"show", "--revisions", "r", "--", text});
}

void version_rows(std::string_view input) {
  const Folder folder;
  write_graph(folder);
  folder.write("rows.txt", input);
  (void)folder.run({"current", "--revisions", "r", "rows.txt"});
}

}  // namespace sqlgen::fuzz
