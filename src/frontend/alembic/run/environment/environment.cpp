#include "frontend/alembic/run/environment/environment.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "frontend/alembic/names.hpp"
#include "frontend/alembic/run/environment/configure_calls.hpp"
#include "frontend/alembic/run/environment/environment_reader.hpp"
#include "frontend/alembic/run/environment/environment_run.hpp"
#include "frontend/alembic/run/evaluation.hpp"
#include "frontend/alembic/schema/schema_table.hpp"
#include "frontend/python/objects/classes/native_class.hpp"
#include "frontend/python/objects/containers.hpp"

namespace sqlgen::alembic {

namespace ast = python::ast;
using python::Value;

namespace {

/// What Alembic says where configure() or run_migrations() was to be called before.
bool stopped_by_order(std::string_view message) {
  return message.find("the proxy object has not yet been established") != std::string_view::npos ||
         message.find("No context has been configured yet") != std::string_view::npos;
}

constexpr const char* kNotReadHelp = "with a sqlgen.toml, which 'sqlgen init' writes, env.py is not read";

}  // namespace

// A constant, a global's value or an attribute of one: what stands still while a function is not run.
std::optional<Value> EnvironmentReader::plain_value(const Value& module, const ast::Expr& expression) {
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
void EnvironmentReader::read_text(const Value& module) {
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
void EnvironmentReader::add_own_options(const Value& module) {
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

// Whether the call is one of those that gave what the script has of env.py.
bool EnvironmentReader::was_run(Span call) const {
  const auto is_of_call = [&](const ir::EnvironmentEvent& event) {
    const auto* operation = std::get_if<ir::Operation>(&event);
    const Span span = operation != nullptr ? ir::span_of(*operation) : Span{};
    return span.file == call.file && call.begin <= span.begin && span.end <= call.end;
  };
  return std::any_of(run_->calls.begin(), run_->calls.end(), [&](const ConfigureCall& made) {
    return std::any_of(made.events.begin(), made.events.end(), is_of_call);
  });
}

// What a statement that could not be followed would have done to the script is an error; of one that does
// nothing to it, what stopped it is a warning: the compiler's own words, where it happened.
void EnvironmentReader::report_failure(const Value& module, const StoppedStatement& stopped) {
  const Diagnostic& failure = stopped.failure;
  const auto ran = [this](Span call) { return was_run(call); };
  const UnrunStatements unrun = stopped.statement != nullptr && !module.is_unset()
                                    ? unrun_statements(run_->interpreter(), module, stopped, true, ran)
                                    : UnrunStatements{};
  may_run_ |= unrun.runs_migrations || stopped.statement == nullptr || failure.id == "unknown-call";
  if (failure.id == "unknown-call") {
    Diagnostic error =
        make(kExecutesId, fmt::format("can't be followed: {}", failure.message), failure.span, failure.label);
    error.with_help(
        "let sqlgen see its module ('--import-path FOLDER', 'prepend_sys_path'); where it does nothing to "
        "the "
        "script, call it only when Alembic is connected: 'if not context.is_offline_mode():'");
    error.with_help(kNotReadHelp);
    problems_.push_back(std::move(error));
    return;
  }
  if (failure.id == kOutputId) {
    problems_.push_back(failure);
    return;
  }
  Diagnostic warning = make("env-unfollowed", fmt::format("can't be followed here: {}", failure.message),
                            failure.span, failure.label);
  if (run_->output_read()) {
    Diagnostic error = make(kOutputId, "asks for the script in its output_buffer, and can't be followed then",
                            *run_->output_read());
    error.with_note(warning.message, warning.span);
    error.with_help(kNotReadHelp);
    problems_.push_back(std::move(error));
    return;
  }
  if (unrun.execution) {
    if (is_told(*unrun.execution)) {
      return;
    }
    Diagnostic error =
        make(kExecutesId, "executes a statement, and can't be followed up to it", *unrun.execution);
    error.with_note(warning.message, warning.span);
    error.with_help(
        failure.id == "python-exception" && stopped_by_order(failure.message)
            ? "Alembic ends there, too: call context.configure() first, and context.execute(); 'op' "
              "is for revisions"
            : "write what is not known there as it is");
    error.with_help(kNotReadHelp);
    problems_.push_back(std::move(error));
    return;
  }
  warning.severity = Severity::warning;
  // Alembic ends there, too, or does what sqlgen doesn't, and something may follow that is not in the script.
  const bool is_certain = failure.id == "python-exception" || failure.id == "not-modelled";
  if (is_certain && (stopped.has_run || unrun.runs_migrations)) {
    warning.with_help("what would happen behind it is not in the script");
    problems_.push_back(std::move(warning));
  } else {
    diagnostics_.add(std::move(warning));
  }
  if (!unrun.runs_migrations && stopped.statement != nullptr && !module.is_unset()) {
    report_online(module, stopped);
  }
}

bool EnvironmentReader::is_told(Span call) const {
  return std::any_of(run_->calls.begin(), run_->calls.end(), [&](const ConfigureCall& made) {
    return std::any_of(made.problems.begin(), made.problems.end(),
                       [&](const Diagnostic& problem) { return problem.span == call; });
  });
}

// An env.py that refuses offline mode has a script all the same, but not of what only its online mode does.
void EnvironmentReader::report_online(const Value& module, const StoppedStatement& stopped) {
  const auto nothing = [](Span /*call*/) { return false; };
  const UnrunStatements online = unrun_statements(run_->interpreter(), module, stopped, false, nothing);
  if (!online.execution) {
    return;
  }
  Diagnostic warning =
      make(kExecutesId, "executes this in online mode alone: it is not in the script", *online.execution);
  warning.severity = Severity::warning;
  warning.with_note(fmt::format("offline mode ends here: {}", stopped.failure.message), stopped.failure.span);
  warning.with_help(
      "execute it before the script; or let offline mode execute it too, with context.execute() before "
      "run_migrations()");
  problems_.push_back(std::move(warning));
}

// An env.py that leaves run_migrations() to a function that nobody knows may do anything around it; one that
// is named for that does, as a rule, what every env.py does.
void EnvironmentReader::report_unknown_runner() {
  const bool runs = std::any_of(run_->calls.begin(), run_->calls.end(),
                                [](const ConfigureCall& call) { return call.runs; });
  const auto& told = run_->warnings.all();
  const auto unknown = std::find_if(told.rbegin(), told.rend(),
                                    [](const Diagnostic& warning) { return warning.id == "unknown-call"; });
  if (runs || may_run_) {
    return;
  }
  const bool is_told = std::any_of(problems_.begin(), problems_.end(),
                                   [](const Diagnostic& problem) { return problem.id == kExecutesId; });
  if (unknown == told.rend() && is_told) {
    return;
  }
  if (unknown == told.rend()) {
    Diagnostic warning = make(
        "env-unfollowed", "runs no migrations in offline mode, and 'alembic upgrade --sql' prints none", {});
    warning.severity = Severity::warning;
    if (!run_->failures.empty()) {
      const Diagnostic& failure = run_->failures.back().failure;
      const Diagnostic shown = make("env-unfollowed", failure.message, failure.span);
      warning.with_note("it ends here: " + shown.message, shown.span);
    }
    warning.with_help("the script is written as for an env.py that Alembic makes");
    problems_.push_back(std::move(warning));
    return;
  }
  Diagnostic problem = make(
      "env-unfollowed", fmt::format("does not come to context.run_migrations() here: {}", unknown->message),
      unknown->span);
  if (unknown->message.find("run_migrations") != std::string::npos) {
    problem.severity = Severity::warning;
    problem.with_help("the script is written as for an env.py that Alembic makes");
  }
  problem.with_help("let sqlgen see its module ('--import-path FOLDER', 'prepend_sys_path')");
  problem.with_help(kNotReadHelp);
  problems_.push_back(std::move(problem));
}

// Where env.py was followed to its run_migrations() the script is what it does; a begin whose end an error
// kept away has one. Otherwise it is what an env.py usually does.
void EnvironmentReader::read_events(const ConfigureCall& call, EnvironmentPart& part) {
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

EnvironmentPart EnvironmentReader::part_of(std::size_t index) {
  const ConfigureCall& call = run_->calls[index];
  EnvironmentPart part;
  part.engine = call.engine();
  part.run = std::make_shared<EnvironmentPartRun>(index, !call.callbacks.empty());
  part.settings.version_table_definition = call.version_table;
  if (const auto* version = call.version_object.get<TableObject>()) {
    part.settings.version_table_definition = version->table();
  }
  part.problems = problems_;
  part.problems.insert(part.problems.end(), call.problems.begin(), call.problems.end());
  read_events(call, part);
  for (const EnvironmentSetting& setting : call.settings) {
    take(setting, part);
  }
  if (const ir::TablePtr& version = part.settings.version_table_definition) {
    part.settings.version_table = version->name.name.text;
    part.settings.version_table_schema =
        version->name.schema ? std::optional(version->name.schema->text) : std::nullopt;
  }
  for (const Diagnostic& warning : run_->warnings.all()) {
    if (warning.id == "ignored-parameters") {
      part.problems.push_back(warning);
    }
  }
  return part;
}

std::vector<EnvironmentPart> EnvironmentReader::read() {
  Value module = Value::unset();
  try {
    module = run_->run();
    if (run_->calls.empty()) {
      read_text(module);
    }
    add_own_options(module);
  } catch (const python::PythonException& exception) {
    run_->failures.push_back({run_->interpreter().describe(exception)});
  } catch (const CompileError& error) {
    run_->failures.push_back({error.diagnostic()});
  }
  for (const StoppedStatement& stopped : run_->failures) {
    report_failure(module, stopped);
  }
  report_unknown_runner();
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

std::vector<EnvironmentPart> read_environment(EnvironmentRun& run, Diagnostics& diagnostics) {
  return EnvironmentReader(run, diagnostics).read();
}

}  // namespace sqlgen::alembic
