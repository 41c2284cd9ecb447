#include "cli/script_options.hpp"

#include "cli/dialects.hpp"

namespace sqlgen::cli {

compile::ScriptOptions script_options(const project::Settings& settings, const dialect::Dialect& dialect) {
  compile::ScriptOptions options;
  options.version_table = settings.version_table;
  options.transaction_per_revision = settings.transaction_per_revision;
  options.transactional_ddl = settings.transactional_ddl.value_or(dialect.facts().can("transactional_ddl"));
  options.rebuild_tables = settings.sqlite_rebuild;
  options.events = settings.events;
  options.render.naming_convention = settings.naming_convention;
  options.make_store = [name = dialect.name()] { return make_store(name); };
  return options;
}

}  // namespace sqlgen::cli
