#include "frontend/alembic/run/environment/environment.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "frontend/alembic/names.hpp"
#include "frontend/alembic/run/environment/environment_reader.hpp"
#include "frontend/alembic/run/environment/environment_run.hpp"
#include "frontend/alembic/run/evaluation.hpp"
#include "frontend/alembic/schema/schema_table.hpp"
#include "frontend/python/objects/classes/native_class.hpp"
#include "frontend/python/objects/containers.hpp"

namespace sqlgen::alembic {

using python::Value;

// Whether a line that a diagnostic would show has a URL in it, which may hold a password.
bool EnvironmentReader::shows_url(Span span) const {
  const std::uint32_t last = sources_.locate(span.file, span.end).line;
  for (std::uint32_t line = sources_.locate(span.file, span.begin).line; line <= last; ++line) {
    if (sources_.line(span.file, line).find("://") != std::string_view::npos) {
      return true;
    }
  }
  return false;
}

Diagnostic EnvironmentReader::make(const char* id, const std::string& message, Span span,
                                   const std::string& label) const {
  Diagnostic diagnostic;
  diagnostic.id = id;
  const bool secret = message.find("://") != std::string::npos || label.find("://") != std::string::npos;
  diagnostic.message =
      fmt::format("{} {}", sources_.path(file_), secret ? "has a URL that is not understood" : message);
  if (span.valid() && (secret || shows_url(span))) {
    diagnostic.message +=
        fmt::format(" ({}, line {})", sources_.path(span.file), sources_.locate(span.file, span.begin).line);
    return diagnostic;
  }
  diagnostic.span = span;
  diagnostic.label = label;
  return diagnostic;
}

Diagnostic EnvironmentReader::unknown(const EnvironmentSetting& setting, std::string_view what) const {
  Diagnostic warning =
      make("env-setting", fmt::format("gives a '{}' that is not known here", setting.name), setting.span);
  warning.severity = Severity::warning;
  warning.with_help(
      fmt::format("the script is written {}; a sqlgen.toml may say it: 'sqlgen init' writes one", what));
  return warning;
}

// What the text of each script depends on is told with each; other settings where one asks (-v).
void EnvironmentReader::text(const EnvironmentSetting& setting, std::optional<std::string>& into,
                             EnvironmentPart& part) {
  if (auto text = setting.value ? text_of(*setting.value) : std::nullopt) {
    into = std::move(text);
  } else if (setting.value && setting.value->is_none()) {
    return;
  } else if (setting.name != "url" && setting.name != "dialect_name") {
    const bool is_name = setting.name == "version_table";
    part.untold.emplace_back(is_name ? "version_table.name" : "version_table.schema",
                             unknown(setting, is_name ? "with the table 'alembic_version'" : "without it"));
  } else if (!run_->has_dialect()) {
    diagnostics_.add(unknown(setting, "for the dialect that --dialect names"));
  }
}

void EnvironmentReader::flag(const EnvironmentSetting& setting, std::optional<bool>& into,
                             EnvironmentPart& part) {
  if (setting.value && setting.value->is_bool()) {
    into = setting.value->as_bool();
  } else if (!setting.value || !setting.value->is_none()) {
    Diagnostic warning = unknown(setting, "as it would be without it");
    if (setting.name == "render_as_batch") {
      diagnostics_.add(std::move(warning));
    } else {
      const std::string key = setting.name == "version_table_pk"    ? "version_table.primary_key"
                              : setting.name == "transactional_ddl" ? "script.transactional_ddl"
                                                                    : "script.transaction_per_revision";
      part.untold.emplace_back(key, std::move(warning));
    }
  }
}

// Alembic asks target_metadata for its naming_convention, whatever it is; a list of several has none
// (alembic/operations/schemaobj.py, SchemaObjects.metadata).
void EnvironmentReader::metadata(const EnvironmentSetting& setting, EnvironmentSettings& settings) {
  const bool none =
      setting.value && (setting.value->is_none() || python::sequence_items(*setting.value) != nullptr);
  const auto* known = setting.value ? setting.value->get<MetaDataObject>() : nullptr;
  if (known != nullptr) {
    settings.naming_convention = known->data->naming_convention;
  } else if (!none) {
    diagnostics_.add(unknown(setting, "without a naming convention"));
  }
}

// One that is false says nothing (EnvironmentContext.configure); several are those of branches.
void EnvironmentReader::starting(const EnvironmentSetting& setting, EnvironmentPart& part) {
  const auto* several = setting.value ? python::sequence_items(*setting.value) : nullptr;
  std::string start;
  for (const Value& id : several != nullptr ? *several
                         : setting.value    ? std::vector<Value>{*setting.value}
                                            : std::vector<Value>{Value::unset()}) {
    if (id.is_none()) {
      continue;
    }
    if (!id.is_string()) {
      Diagnostic error = make("env-setting", "gives a 'starting_rev' that is not known here", setting.span);
      error.with_help(
          "it decides where the script begins: write it as text there, or run sqlgen init, whose "
          "sqlgen.toml is read in place of env.py, and say START:DEST");
      part.problems.push_back(std::move(error));
      return;
    }
    start += (start.empty() ? "" : ",") + id.as_string();
  }
  if (!start.empty()) {
    part.settings.starting_revision = std::move(start);
  }
}

// Where the script goes is for the command to say; what a class of the project's does to its text is not
// known.
void EnvironmentReader::output(const EnvironmentSetting& setting, EnvironmentPart& part) {
  const bool own_class = setting.value && setting.value->is_object() &&
                         setting.value->as_object()->kind() == python::Object::Kind::instance &&
                         run_->interpreter().type_name(*setting.value) != "StringIO" &&
                         run_->interpreter().type_name(*setting.value) != "TextIOWrapper";
  if (own_class) {
    Diagnostic error = make("env-setting",
                            fmt::format("gives an 'output_buffer' of the class '{}', whose write() is not "
                                        "followed",
                                        run_->interpreter().type_name(*setting.value)),
                            setting.span);
    error.with_help("give a plain file there; sqlgen writes the script to standard output or to -o FILE");
    part.problems.push_back(std::move(error));
  }
}

void EnvironmentReader::callbacks(const EnvironmentSetting& setting, EnvironmentPart& part) {
  const auto* several = setting.value ? python::sequence_items(*setting.value) : nullptr;
  const bool known = several != nullptr ? std::none_of(several->begin(), several->end(), python::is_opaque)
                                        : setting.value && !python::is_opaque(*setting.value);
  if (!known) {
    Diagnostic error =
        make("env-setting", "gives an 'on_version_apply' that is not known here", setting.span);
    error.with_help(
        "what it does after each step would be missing; with a sqlgen.toml, which 'sqlgen init' "
        "writes, env.py is not read");
    part.problems.push_back(std::move(error));
  }
}

void EnvironmentReader::take(const EnvironmentSetting& setting, EnvironmentPart& part) {
  EnvironmentSettings& settings = part.settings;
  const std::array texts{std::pair{"version_table", &settings.version_table},
                         std::pair{"version_table_schema", &settings.version_table_schema},
                         std::pair{"dialect_name", &settings.dialect_name}, std::pair{"url", &settings.url}};
  const std::array flags{std::pair{"version_table_pk", &settings.version_table_pk},
                         std::pair{"transaction_per_migration", &settings.transaction_per_migration},
                         std::pair{"transactional_ddl", &settings.transactional_ddl},
                         std::pair{"render_as_batch", &settings.render_as_batch}};
  for (const auto& [name, into] : texts) {
    if (setting.name == name) {
      text(setting, *into, part);
    }
  }
  for (const auto& [name, into] : flags) {
    if (setting.name == name) {
      flag(setting, *into, part);
    }
  }
  if (setting.name == "target_metadata") {
    metadata(setting, settings);
  } else if (setting.name == "starting_rev") {
    starting(setting, part);
  } else if (setting.name == "on_version_apply") {
    callbacks(setting, part);
  } else if (setting.name == "output_buffer") {
    output(setting, part);
  }
}

}  // namespace sqlgen::alembic
