#include "frontend/alembic/run/environment.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "frontend/alembic/run/configure_calls.hpp"
#include "frontend/alembic/run/environment_modules.hpp"
#include "frontend/alembic/run/run.hpp"
#include "frontend/alembic/schema/schema_table.hpp"
#include "frontend/python/objects/containers.hpp"

namespace sqlgen::alembic {

namespace ast = python::ast;
using python::Interpreter;
using python::Value;

namespace {

constexpr python::Limits kLimits{.steps = 2'000'000};

// What a keyword argument of configure() was: a value, or an expression that could not be told.
struct Setting {
  std::string name;
  std::optional<Value> value;
  Span span;
};

// One call of configure(), and the engine for which a multi-database env.py runs migrations after it.
struct Call {
  std::vector<Setting> settings;
  std::string engine;
};

class Reader {
 public:
  Reader(Run& run, FileId file, const EnvironmentInput& input, const ir::EvaluationContext& context,
         Diagnostics& diagnostics)
      : sources_(run.project().sources()),
        file_(file),
        input_(input),
        context_(context),
        diagnostics_(diagnostics),
        in_(run.begin(context, "env.py", inner_, kLimits)) {}

  EnvironmentSettings read();

 private:
  Value make_config();
  Value run();
  void configured(const python::BoundArguments& call);
  void ran(const python::BoundArguments& call);
  void read_text(const Value& module);
  std::optional<Value> plain_value(const Value& module, const ast::Expr& expression);
  void report_failures();

  void text(const Setting& setting, std::optional<std::string>& into);
  void flag(const Setting& setting, std::optional<bool>& into);
  void metadata(const Setting& setting);
  void take(const Setting& setting);
  void unknown(const Setting& setting, std::string_view what);
  [[nodiscard]] bool shows_url(Span span) const;
  Diagnostic& warn(const char* id, std::string message, Span span, const std::string& label = {});

  SourceManager& sources_;
  FileId file_;
  const EnvironmentInput& input_;
  const ir::EvaluationContext& context_;
  Diagnostics& diagnostics_;
  Diagnostics inner_;  // warnings of what env.py does beside configure(): mostly nobody's concern
  Interpreter& in_;
  std::vector<Call> calls_;
  std::vector<Diagnostic> failures_;
  std::vector<Span> executed_;
  EnvironmentSettings settings_;
};

Value Reader::make_config() {
  constexpr const char* kPath = "<alembic.config>";
  const auto known = sources_.find(kPath);
  const FileId source = known ? *known : sources_.add(kPath, std::string(config_source()));
  const Value module = in_.run_module(source, "alembic.config");
  return in_.call(
      *in_.global(module, "Config"),
      {Value::string(input_.configuration_file), Value::string(input_.section), sections_value(in_, input_)},
      Span{});
}

void Reader::configured(const python::BoundArguments& call) {
  std::vector<Setting> settings;
  for (const python::KeywordArgument& keyword : call.keywords()) {
    settings.push_back({keyword.name, keyword.value, keyword.span});
  }
  calls_.push_back({std::move(settings), {}});
}

void Reader::ran(const python::BoundArguments& call) {
  for (const python::KeywordArgument& keyword : call.keywords()) {
    if (keyword.name == "engine_name" && keyword.value.is_string() && !calls_.empty()) {
      calls_.back().engine = keyword.value.as_string();
    }
  }
}

Value Reader::run() {
  add_environment_names(in_, make_config());
  const EnvironmentCalls calls{
      [this](const auto& call) { configured(call); },
      [this](const auto& call) { ran(call); },
      [this](const auto& call) { executed_.push_back(call.call_span()); },
  };
  Evaluation::of(in_).environment = &calls;
  const Value open = *in_.global(in_.import_module("alembic.config", Span{}), "open");
  const Value module = in_.run_statements(file_, "env_py", {{"open", open}}, [this](Diagnostic failure) {
    failures_.push_back(std::move(failure));
  });
  Evaluation::of(in_).environment = nullptr;
  return module;
}

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
    return in_.global(module, name->id);
  }
  if (const auto* attribute = expression.as<ast::Attribute>()) {
    const auto owner = plain_value(module, *attribute->value);
    return owner ? in_.find_attribute(*owner, attribute->attr.text, expression.span) : std::nullopt;
  }
  return std::nullopt;
}

// What can be told of the call without running the function that it stands in.
void Reader::read_text(const Value& module) {
  const auto calls = configure_calls(in_.tree_of(file_));
  if (calls.empty()) {
    return;
  }
  calls_.emplace_back();
  for (const ast::Keyword& keyword : calls.front()->keywords) {
    if (keyword.arg) {
      std::optional<Value> value;
      try {
        value = plain_value(module, *keyword.value);
      } catch (const python::PythonException&) {
      } catch (const CompileError&) {
      }
      calls_.back().settings.push_back({std::string(keyword.arg.text), value, keyword.value->span});
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

Diagnostic& Reader::warn(const char* id, std::string message, Span span, const std::string& label) {
  const bool secret = message.find("://") != std::string::npos || label.find("://") != std::string::npos;
  message = fmt::format("{} {}", sources_.path(file_), secret ? "has a URL that is not understood" : message);
  if (span.valid() && (secret || shows_url(span))) {
    message +=
        fmt::format(" ({}, line {})", sources_.path(span.file), sources_.locate(span.file, span.begin).line);
    return diagnostics_.warning(id, std::move(message));
  }
  Diagnostic& warning = diagnostics_.warning(id, std::move(message), span);
  warning.label = label;
  return warning;
}

void Reader::unknown(const Setting& setting, std::string_view what) {
  warn("env-setting", fmt::format("gives a '{}' that is not known here", setting.name), setting.span)
      .with_help(
          fmt::format("the script is written {}; a sqlgen.toml may say it: 'sqlgen init' writes one", what));
}

void Reader::text(const Setting& setting, std::optional<std::string>& into) {
  if (setting.value && setting.value->is_string()) {
    into = setting.value->as_string();
  } else if (setting.value && setting.value->is_none()) {
    return;
  } else if (setting.name != "url" && setting.name != "dialect_name") {
    unknown(setting, setting.name == "version_table" ? "with the table 'alembic_version'" : "without it");
  } else if (context_.dialect.empty()) {
    unknown(setting, "for the dialect that --dialect names");
  }
}

void Reader::flag(const Setting& setting, std::optional<bool>& into) {
  if (setting.value && setting.value->is_bool()) {
    into = setting.value->as_bool();
  } else if (!setting.value || !setting.value->is_none()) {
    unknown(setting, "as it would be without it");
  }
}

// Alembic asks target_metadata for its naming_convention, whatever it is; a list of several has none
// (alembic/operations/schemaobj.py, SchemaObjects.metadata).
void Reader::metadata(const Setting& setting) {
  const bool none =
      setting.value && (setting.value->is_none() || python::sequence_items(*setting.value) != nullptr);
  const auto* known = setting.value ? setting.value->get<MetaDataObject>() : nullptr;
  if (known != nullptr) {
    settings_.naming_convention = known->data->naming_convention;
  } else if (!none) {
    unknown(setting, "without a naming convention");
  }
}

void Reader::take(const Setting& setting) {
  const std::array texts{std::pair{"version_table", &settings_.version_table},
                         std::pair{"version_table_schema", &settings_.version_table_schema},
                         std::pair{"dialect_name", &settings_.dialect_name},
                         std::pair{"url", &settings_.url}};
  const std::array flags{std::pair{"version_table_pk", &settings_.version_table_pk},
                         std::pair{"transaction_per_migration", &settings_.transaction_per_migration},
                         std::pair{"transactional_ddl", &settings_.transactional_ddl},
                         std::pair{"render_as_batch", &settings_.render_as_batch}};
  for (const auto& [name, into] : texts) {
    if (setting.name == name) {
      text(setting, *into);
    }
  }
  for (const auto& [name, into] : flags) {
    if (setting.name == name) {
      flag(setting, *into);
    }
  }
  if (setting.name == "target_metadata") {
    metadata(setting);
  }
}

// What stopped a statement on the way, as a warning: the compiler's own words for it, where it happened.
void Reader::report_failures() {
  for (const Diagnostic& failure : failures_) {
    warn("env-unfollowed", fmt::format("can't be followed here: {}", failure.message), failure.span,
         failure.label);
  }
  for (const Diagnostic& warning : inner_.all()) {
    if (warning.id == "naming-convention") {
      diagnostics_.add(warning);
    }
  }
  for (const Span& where : executed_) {
    warn(kExecutesId, "executes a statement of its own, which the script lacks", where)
        .with_help("write it before the script, or into a revision");
  }
}

EnvironmentSettings Reader::read() {
  try {
    const Value module = run();
    if (calls_.empty()) {
      read_text(module);
    }
  } catch (const python::PythonException& exception) {
    failures_.push_back(in_.describe(exception));
  } catch (const CompileError& error) {
    failures_.push_back(error.diagnostic());
  }
  report_failures();
  in_.forget_warnings();
  const auto wanted = std::find_if(calls_.begin(), calls_.end(), [this](const Call& call) {
    return !call.engine.empty() && call.engine == context_.engine;
  });
  if (!calls_.empty()) {
    const Call& call = wanted == calls_.end() ? calls_.front() : *wanted;
    std::for_each(call.settings.begin(), call.settings.end(), [this](const Setting& s) { take(s); });
  }
  return std::move(settings_);
}

}  // namespace

EnvironmentSettings read_environment(Run& run, FileId file, const EnvironmentInput& input,
                                     const ir::EvaluationContext& context, Diagnostics& diagnostics) {
  return Reader(run, file, input, context, diagnostics).read();
}

}  // namespace sqlgen::alembic
