#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>

#include "cli/commands.hpp"
#include "cli/session.hpp"
#include "support/file.hpp"
#include "support/text.hpp"

namespace sqlgen::cli {

namespace {

std::string toml_list(const std::vector<std::string>& items) {
  std::string out = "[";
  for (const std::string& item : items) {
    out += fmt::format("{}\"{}\"", out.size() > 1 ? ", " : "", replace_all(item, "\\", "\\\\"));
  }
  return out + "]";
}

std::string configuration(const project::Settings& settings) {
  return fmt::format(
      "# Where the revisions are, and for which database the script is.\n"
      "revisions = {}\n{}dialect = \"{}\"\n\n"
      "# [version_table]\n# name = \"alembic_version\"\n# schema = \"public\"\n# primary_key = true\n\n"
      "# [script]\n# transaction_per_revision = false\n# transactional_ddl = true\n\n"
      "# [naming_convention]\n# ix = \"ix_%(column_0_label)s\"\n# uq = "
      "\"uq_%(table_name)s_%(column_0_name)s\"\n"
      "# ck = \"ck_%(table_name)s_%(constraint_name)s\"\n"
      "# fk = \"fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s\"\n# pk = "
      "\"pk_%(table_name)s\"\n",
      toml_list(settings.revisions), settings.dialect ? "" : "# postgresql or sqlite\n",
      settings.dialect.value_or("postgresql"));
}

Status run_init(const Invocation& invocation) {
  Session session(invocation);
  const bool fresh = ::access(project::kConfigurationFile, F_OK) != 0;
  if (!fresh) {
    session.diagnostics.error("output-unwritable", "there is a sqlgen.toml here already");
    return session.finish(std::nullopt);
  }
  if (!session.load_settings()) {
    return session.finish(std::nullopt);
  }
  const bool existing = !session.settings.revisions.empty();
  if (!existing) {
    const std::string folder = invocation.arguments.empty() ? "revisions" : invocation.arguments.front();
    session.settings.revisions = {folder};
    if (::mkdir(folder.c_str(), 0777) != 0 && errno != EEXIST) {
      session.diagnostics.error("output-unwritable", fmt::format("can't make the folder '{}'", folder));
      return session.finish(std::nullopt);
    }
  }
  std::string why;
  if (!write_file_atomically(project::kConfigurationFile, configuration(session.settings), why)) {
    session.diagnostics.error("output-unwritable", fmt::format("can't write 'sqlgen.toml': {}", why));
    return session.finish(std::nullopt);
  }
  session.settings.output.reset();
  return session.finish(
      existing ? "wrote sqlgen.toml for the project's revisions in " +
                     join(session.settings.revisions, ", ") + "\n"
               : std::string("wrote sqlgen.toml\n'sqlgen revision -m \"what it does\"' writes the first "
                             "revision\n"));
}

}  // namespace

const Command kInit{"init",
                    "[DIR]",
                    "write a sqlgen.toml: for a new project, or for the Alembic project of this folder",
                    "DIR is the folder for the revisions of a new project (default: revisions).",
                    0,
                    1,
                    {},
                    run_init};

}  // namespace sqlgen::cli
