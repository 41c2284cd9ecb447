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

constexpr std::array<std::string_view, 4> kFiles{"alembic.ini", "pyproject.toml", "sqlgen.toml", "m/env.py"};

void configure_by(std::size_t kind, std::string_view input) {
  const Folder folder;
  folder.write("m/versions/a.py", kRevision);
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

}  // namespace

void configuration(std::string_view input) {
  const std::size_t kind = choose(input, kFiles.size());
  configure_by(kind, input);
}

void alembic_ini(std::string_view input) {
  configure_by(0, input);
}
void pyproject_toml(std::string_view input) {
  configure_by(1, input);
}
void sqlgen_toml(std::string_view input) {
  configure_by(2, input);
}
void env_py(std::string_view input) {
  configure_by(3, input);
}

}  // namespace sqlgen::fuzz
