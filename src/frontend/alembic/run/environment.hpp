#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "ir/revision.hpp"
#include "support/diagnostic.hpp"
#include "support/source.hpp"

namespace sqlgen::alembic {

class Run;

/// What an env.py finds when it is read: alembic.ini, as context.config gives it.
struct EnvironmentInput {
  std::string configuration_file;
  std::string section;
  std::map<std::string, std::map<std::string, std::string>> sections;
};

/// What an env.py gives to context.configure(); unset where it says nothing, or nothing that can be told.
struct EnvironmentSettings {
  std::optional<std::string> version_table;
  std::optional<std::string> version_table_schema;
  std::optional<bool> version_table_pk;
  std::optional<bool> transaction_per_migration;
  std::optional<bool> transactional_ddl;
  std::optional<bool> render_as_batch;
  std::map<std::string, std::string> naming_convention;  // of target_metadata
  std::optional<std::string> dialect_name;
  std::optional<std::string> url;  // holds a password, perhaps: never to be printed
};

/// What is reported where an env.py runs statements itself: the one thing that changes the script unseen.
inline constexpr const char* kExecutesId = "env-executes";

/// Evaluates an env.py as Alembic runs it in offline mode, without effects: what it does not know is opaque,
/// files are not written, migrations don't run. Where it can't be followed up to context.configure() (it may
/// build an application first), the call's plain arguments are read from the text. Never fails: what it can't
/// tell is reported as warnings.
/// It is evaluated in `run`, so that what the modules that it imports hold is there for the revisions.
[[nodiscard]] EnvironmentSettings read_environment(Run& run, FileId file, const EnvironmentInput& input,
                                                   const ir::EvaluationContext& context,
                                                   Diagnostics& diagnostics);

}  // namespace sqlgen::alembic
