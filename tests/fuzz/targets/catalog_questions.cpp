// What moves the catalog, and what is asked of it: SQL in both databases' languages, and comments that accept
// findings.
#include <array>
#include <string>

#include "fuzz/support/folder.hpp"
#include "fuzz/support/target.hpp"

namespace sqlgen::fuzz {

void catalog_sql(std::string_view input) {
  constexpr std::array<const char*, 2> kDialects{"postgresql", "sqlite"};
  const std::string dialect = kDialects.at(choose(input, kDialects.size()));
  const auto parts = parts_of(input, "----");
  const Folder folder;
  for (std::size_t i = 0; i < parts.size() && i < 3; ++i) {
    const std::string id = "r" + std::to_string(i);
    folder.write("r/" + id + ".sql",
                 "-- id: " + id + "\n" +
                     (i == 0 ? std::string() : "-- parents: r" + std::to_string(i - 1) + "\n") +
                     "-- sqlgen:upgrade\n" + std::string(parts[i]));
  }
  folder.write(
      "r/z.py",
      "revision = 'z'\ndown_revision = 'r" + std::to_string(std::min<std::size_t>(parts.size(), 3) - 1) +
          "'\nimport sqlalchemy as sa\nfrom alembic import op\n\n\ndef upgrade():\n"
          "    i = sa.inspect(op.get_bind())\n"
          "    for t in i.get_table_names():\n"
          "        i.get_columns(t), i.get_indexes(t), i.get_foreign_keys(t), i.get_unique_constraints(t)\n"
          "        op.get_bind().execute(sa.text('SELECT * FROM ' + t)).fetchall()\n");
  (void)folder.run({"schema", "r" + std::to_string(std::min<std::size_t>(parts.size(), 3) - 1), "--dialect",
                    dialect, "--revisions", "r"});
  (void)folder.run({"upgrade", "head", "--dialect", dialect, "--revisions", "r"});
  (void)folder.report({"review", "head", "--dialect", dialect, "--revisions", "r", "--format", "sarif"});
  (void)folder.report({"check", "--dialect", dialect, "--revisions", "r"});
}

void accept_comment(std::string_view input) {
  const Folder folder;
  folder.write("r/a.py",
               "revision = 'a'\ndown_revision = None\nfrom alembic import op\nimport sqlalchemy as "
               "sa\n\n\ndef upgrade():\n"
               "    op.drop_column('t', 'a')  # sqlgen: accept " +
                   std::string(input) + "\n    # sqlgen: accept " + std::string(input) +
                   "\n    op.drop_table('u')\n");
  folder.write("r/b.sql", "-- id: b\n-- parents: a\n-- sqlgen:upgrade\n-- sqlgen: accept " +
                              std::string(input) + "\nDROP TABLE x;\n");
  for (const char* format : {"text", "json", "html"}) {
    (void)folder.report(
        {"review", "head", "--dialect", "postgresql", "--revisions", "r", "--format", format});
  }
}

}  // namespace sqlgen::fuzz
