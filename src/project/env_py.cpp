#include "frontend/alembic/run/run.hpp"
#include "project/settings.hpp"
#include "support/file.hpp"

namespace sqlgen::project {

namespace {

void merge(const alembic::EnvironmentSettings& environment, Settings& settings) {
  ir::VersionTable& table = settings.version_table;
  table.name = environment.version_table.value_or(table.name);
  table.schema = environment.version_table_schema ? environment.version_table_schema : table.schema;
  table.primary_key = environment.version_table_pk.value_or(table.primary_key);
  settings.transaction_per_revision =
      environment.transaction_per_migration.value_or(settings.transaction_per_revision);
  if (environment.transactional_ddl) {
    settings.transactional_ddl = environment.transactional_ddl;
  }
  settings.naming_convention = environment.naming_convention;
  if (!settings.dialect && environment.url) {
    settings.dialect = dialect_of_url(*environment.url);
  }
  if (!settings.dialect && environment.dialect_name) {
    settings.dialect = dialect_of_url(*environment.dialect_name + "://");
  }
}

}  // namespace

void read_env_py(SourceManager& sources, Settings& settings, const ir::EvaluationContext& context,
                 bool verbose, Diagnostics& diagnostics) {
  const AlembicSettings& project = *settings.alembic;
  const std::string path = join_path(project.script_location, "env.py");
  std::string why;
  auto text = read_file(path, why);
  if (!text) {
    return;
  }
  const FileId file = sources.add(path, std::move(*text));
  alembic::EnvironmentInput input{project.configuration_file, project.section, project.sections};
  input.sections[project.section] = project.options;
  Diagnostics found;
  const auto run = alembic::Run::of(context, sources);
  merge(run->read_environment(file, std::move(input), context, found), settings);
  for (const Diagnostic& diagnostic : found.all()) {
    if (verbose || diagnostic.id == alembic::kExecutesId) {
      diagnostics.add(diagnostic);
    }
  }
}

}  // namespace sqlgen::project
