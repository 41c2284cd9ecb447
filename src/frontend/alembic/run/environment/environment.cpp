#include "frontend/alembic/run/environment/environment.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "frontend/alembic/modules/modules.hpp"
#include "frontend/alembic/names.hpp"
#include "frontend/alembic/run/environment/configure_calls.hpp"
#include "frontend/alembic/run/environment/environment_run.hpp"
#include "frontend/alembic/run/evaluation.hpp"
#include "frontend/alembic/schema/schema_table.hpp"
#include "frontend/python/objects/classes/native_class.hpp"
#include "frontend/python/objects/containers.hpp"

namespace sqlgen::alembic {

namespace ast = python::ast;
using python::Value;

namespace {

// What an env.py says, part by part.
class Reader {
 public:
  Reader(EnvironmentRun& run, Diagnostics& diagnostics)
      : sources_(run.sources()), file_(run.file()), run_(&run), diagnostics_(diagnostics) {}

  std::vector<EnvironmentPart> read();

 private:
  void read_text(const Value& module);
  void add_own_options(const Value& module);
  std::optional<Value> plain_value(const Value& module, const ast::Expr& expression);
  void report_failures();
  EnvironmentPart part_of(std::size_t index);
  void read_events(const ConfigureCall& call, EnvironmentPart& part);

  void text(const EnvironmentSetting& setting, std::optional<std::string>& into, EnvironmentPart& part);
  void flag(const EnvironmentSetting& setting, std::optional<bool>& into, EnvironmentPart& part);
  void metadata(const EnvironmentSetting& setting, EnvironmentSettings& settings);
  void starting(const EnvironmentSetting& setting, EnvironmentPart& part);
  void callbacks(const EnvironmentSetting& setting, EnvironmentPart& part);
  void output(const EnvironmentSetting& setting, EnvironmentPart& part);
  void take(const EnvironmentSetting& setting, EnvironmentPart& part);
  [[nodiscard]] Diagnostic unknown(const EnvironmentSetting& setting, std::string_view what) const;
  [[nodiscard]] bool shows_url(Span span) const;
  [[nodiscard]] Diagnostic make(const char* id, const std::string& message, Span span,
                                const std::string& label = {}) const;

  SourceManager& sources_;
  FileId file_;
  EnvironmentRun* run_;
  Diagnostics& diagnostics_;
};

// A constant, a global's value or an attribute of one: what stands still while a function is not run.
std::optional<Value> Reader::plain_value(const Value& module, const ast::Expr& expression) {
  if (const auto* constant = expression.as<ast::Constant>()) {
    if (const auto* text = std::get_if<std::string_view>(&constant->value)) {
      return Value::string(std::string(*text));
    }
    if (const auto* flag = std::get_if<bool>(&constant->value)) {
      return Value::boolean(*flag);
    }
    return std::holds_alternative<ast::NoneValue>(constant->value) ? std::optional(Value::none())
                                                                   : std::nullopt;
  }
  if (const auto* name = expression.as<ast::Name>()) {
    return run_->interpreter().global(module, name->id);
  }
  if (const auto* attribute = expression.as<ast::Attribute>()) {
    const auto owner = plain_value(module, *attribute->value);
    return owner ? run_->interpreter().find_attribute(*owner, attribute->attr.text, expression.span)
                 : std::nullopt;
  }
  return std::nullopt;
}

// What can be told of the call without running the function that it stands in.
void Reader::read_text(const Value& module) {
  const auto calls = configure_calls(run_->interpreter().tree_of(file_));
  if (calls.empty()) {
    return;
  }
  ConfigureCall& call = run_->calls.emplace_back();
  for (const ast::Keyword& keyword : calls.front()->keywords) {
    if (keyword.arg) {
      std::optional<Value> value;
      try {
        value = plain_value(module, *keyword.value);
      } catch (const python::PythonException&) {
      } catch (const CompileError&) {
      }
      call.settings.push_back({std::string(keyword.arg.text), value, keyword.value->span});
    }
  }
}

// What env.py gives to configure() beside Alembic's own options is there for revisions, in the context's
// opts: also what only its online mode gives, where it stands still.
void Reader::add_own_options(const Value& module) {
  for (const ast::Call* call : configure_calls(run_->interpreter().tree_of(file_))) {
    for (const ast::Keyword& keyword : call->keywords) {
      const bool is_metadata = keyword.arg && keyword.arg.text == "target_metadata";
      if (!keyword.arg || (is_option_of_configure(keyword.arg.text) && !is_metadata)) {
        continue;
      }
      std::optional<Value> value;
      try {
        value = plain_value(module, *keyword.value);
      } catch (const python::PythonException&) {
      } catch (const CompileError&) {
      }
      for (ConfigureCall& made : run_->calls) {
        if (is_metadata) {
          made.online_metadata = value;
        } else if (value && made.find(keyword.arg.text) == nullptr) {
          made.settings.push_back({std::string(keyword.arg.text), value, keyword.value->span});
        }
      }
    }
  }
}

// Whether a line that a diagnostic would show has a URL in it, which may hold a password.
bool Reader::shows_url(Span span) const {
  const std::uint32_t last = sources_.locate(span.file, span.end).line;
  for (std::uint32_t line = sources_.locate(span.file, span.begin).line; line <= last; ++line) {
    if (sources_.line(span.file, line).find("://") != std::string_view::npos) {
      return true;
    }
  }
  return false;
}

Diagnostic Reader::make(const char* id, const std::string& message, Span span,
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

Diagnostic Reader::unknown(const EnvironmentSetting& setting, std::string_view what) const {
  Diagnostic warning =
      make("env-setting", fmt::format("gives a '{}' that is not known here", setting.name), setting.span);
  warning.severity = Severity::warning;
  warning.with_help(
      fmt::format("the script is written {}; a sqlgen.toml may say it: 'sqlgen init' writes one", what));
  return warning;
}

// What the text of each script depends on is told with each; other settings where one asks (-v).
void Reader::text(const EnvironmentSetting& setting, std::optional<std::string>& into,
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

void Reader::flag(const EnvironmentSetting& setting, std::optional<bool>& into, EnvironmentPart& part) {
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
void Reader::metadata(const EnvironmentSetting& setting, EnvironmentSettings& settings) {
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
void Reader::starting(const EnvironmentSetting& setting, EnvironmentPart& part) {
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
void Reader::output(const EnvironmentSetting& setting, EnvironmentPart& part) {
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

void Reader::callbacks(const EnvironmentSetting& setting, EnvironmentPart& part) {
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

void Reader::take(const EnvironmentSetting& setting, EnvironmentPart& part) {
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

// What stopped a statement on the way, as a warning: the compiler's own words for it, where it happened.
void Reader::report_failures() {
  for (const Diagnostic& failure : run_->failures) {
    Diagnostic warning = make("env-unfollowed", fmt::format("can't be followed here: {}", failure.message),
                              failure.span, failure.label);
    warning.severity = Severity::warning;
    diagnostics_.add(std::move(warning));
  }
}

// Where env.py was followed to its run_migrations() the script is what it does; a begin whose end an error
// kept away has one. Otherwise it is what an env.py usually does.
void Reader::read_events(const ConfigureCall& call, EnvironmentPart& part) {
  if (!call.runs) {
    for (const ir::EnvironmentEvent& event : call.events) {
      if (const auto* operation = std::get_if<ir::Operation>(&event)) {
        Diagnostic error = make(kExecutesId, "executes a statement, and can't be followed from there on",
                                ir::span_of(*operation));
        error.with_help(
            "'-v' says what it is that is not known; with a sqlgen.toml, which 'sqlgen init' "
            "writes, env.py is not read");
        part.problems.push_back(std::move(error));
      }
    }
    return;
  }
  part.events = call.events;
  std::ptrdiff_t open = 0;
  for (const ir::EnvironmentEvent& event : call.events) {
    open += std::holds_alternative<ir::TransactionBegin>(event) ? 1 : 0;
    open -= std::holds_alternative<ir::TransactionEnd>(event) ? 1 : 0;
  }
  part.events.insert(part.events.end(), static_cast<std::size_t>(std::max<std::ptrdiff_t>(open, 0)),
                     ir::TransactionEnd{});
}

EnvironmentPart Reader::part_of(std::size_t index) {
  const ConfigureCall& call = run_->calls[index];
  EnvironmentPart part;
  part.engine = call.engine();
  part.run = std::make_shared<EnvironmentPartRun>(index, !call.callbacks.empty());
  part.settings.version_table_definition = call.version_table;
  part.problems = call.problems;
  read_events(call, part);
  for (const EnvironmentSetting& setting : call.settings) {
    take(setting, part);
  }
  for (const Diagnostic& warning : run_->warnings.all()) {
    if (warning.id == "ignored-parameters") {
      part.problems.push_back(warning);
    }
  }
  return part;
}

std::vector<EnvironmentPart> Reader::read() {
  try {
    const Value module = run_->run();
    if (run_->calls.empty()) {
      read_text(module);
    }
    add_own_options(module);
  } catch (const python::PythonException& exception) {
    run_->failures.push_back(run_->interpreter().describe(exception));
  } catch (const CompileError& error) {
    run_->failures.push_back(error.diagnostic());
  }
  report_failures();
  if (run_->calls.empty()) {
    run_->calls.emplace_back();
  }
  std::vector<EnvironmentPart> parts;
  for (std::size_t i = 0; i < run_->calls.size(); ++i) {
    // What an application configures and never runs (its online mode, read after a failure) is no part.
    if (run_->calls[i].runs || parts.empty()) {
      parts.push_back(part_of(i));
    }
  }
  if (parts.size() > 1 && !run_->calls.front().runs) {
    parts.erase(parts.begin());
  }
  return parts;
}

}  // namespace

std::vector<EnvironmentPart> read_environment(EnvironmentRun& run, Diagnostics& diagnostics) {
  return Reader(run, diagnostics).read();
}

}  // namespace sqlgen::alembic
