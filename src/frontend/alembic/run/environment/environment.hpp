#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "ir/environment.hpp"
#include "ir/revision.hpp"
#include "support/diagnostic.hpp"
#include "support/source.hpp"

namespace sqlgen::alembic {

/// What an env.py gives to context.configure(); unset where it says nothing, or nothing that can be told.
struct EnvironmentSettings {
  std::optional<std::string> version_table;
  std::optional<std::string> version_table_schema;
  std::optional<bool> version_table_pk;
  ir::TablePtr version_table_definition;  // where version_table_impl() is the project's own
  std::optional<bool> transaction_per_migration;
  std::optional<bool> transactional_ddl;
  std::optional<bool> render_as_batch;
  ir::NamingTemplates naming_convention;  // of target_metadata
  std::optional<std::string> dialect_name;
  std::optional<std::string> url;  // holds a password, perhaps: never to be printed
  std::optional<std::string> starting_revision;
};

/// One context.configure() of an env.py, and what the script gets from there on.
struct EnvironmentPart {
  EnvironmentSettings settings;
  std::optional<std::string> engine;  // run_migrations(engine_name=), of a multi-database env.py
  std::vector<ir::EnvironmentEvent> events;
  std::shared_ptr<ir::Environment> run;
  std::vector<Diagnostic> problems;  // what in this part can't be followed
  /// Settings that each script depends on and that can't be told, by their keys in sqlgen.toml.
  std::vector<std::pair<std::string, Diagnostic>> untold;
};

/// Errors about a statement of env.py that can't be told.
inline constexpr const char* kExecutesId = "env-executes";

/// An error about what env.py does with the script's text.
inline constexpr const char* kOutputId = "env-setting";

/// The dialect that a database URL names.
using DialectOfUrl = std::function<std::optional<std::string>(std::string_view url)>;

/// An env.py that is to be evaluated, and who says which dialect counts.
struct EnvironmentFile {
  FileId file = kNoFile;
  DialectOfUrl dialect_of_url;
  bool dialect_is_given = false;  // by the command line
};

class EnvironmentRun;

/// Says part by part what an env.py gives, that was evaluated or begins to be. Never fails: what it can't
/// tell is reported as warnings, and what would be missing in the script among the part's problems. One part
/// at least.
[[nodiscard]] std::vector<EnvironmentPart> read_environment(EnvironmentRun& run, Diagnostics& diagnostics);

}  // namespace sqlgen::alembic
