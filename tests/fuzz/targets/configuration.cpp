// What configures a project: alembic.ini with its env.py, pyproject.toml, sqlgen.toml.
#include <array>
#include <string>

#include "fuzz/support/folder.hpp"
#include "fuzz/support/target.hpp"

namespace sqlgen::fuzz {

namespace {

constexpr std::string_view kRevision =
    "revision = 'a'\ndown_revision = None\nfrom alembic import op\n\n\ndef upgrade():\n    "
    "op.execute('SELECT 1')\n";
constexpr std::string_view kIni = "[alembic]\nscript_location = m\nsqlalchemy.url = postgresql://u:p@h/d\n";

}  // namespace

void configuration(std::string_view input) {
  const std::size_t kind = choose(input, 4);
  const Folder folder;
  folder.write("m/versions/a.py", kRevision);
  constexpr std::array<std::string_view, 4> kFiles{"alembic.ini", "pyproject.toml", "sqlgen.toml",
                                                   "m/env.py"};
  if (kind == 3) {
    folder.write("alembic.ini", kIni);
  }
  folder.write(kFiles.at(kind), input);
  const Outcome outcome = folder.run({"upgrade", "heads"});
  (void)folder.run({"heads"});
  (void)folder.run({"upgrade", "heads", "--dialect", "sqlite", "--name", "other"});
  if (kind == 3 && (outcome.out + outcome.err).find("u:p@h") != std::string::npos) {
    broken("a password in the output");
  }
}

}  // namespace sqlgen::fuzz
