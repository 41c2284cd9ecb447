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

// What stopped a statement on the way, as a warning: the compiler's own words for it, where it happened.
void EnvironmentReader::report_failures() {
  for (const Diagnostic& failure : run_->failures) {
    Diagnostic warning = make("env-unfollowed", fmt::format("can't be followed here: {}", failure.message),
                              failure.span, failure.label);
    warning.severity = Severity::warning;
    diagnostics_.add(std::move(warning));
  }
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

std::vector<EnvironmentPart> EnvironmentReader::read() {
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

std::vector<EnvironmentPart> read_environment(EnvironmentRun& run, Diagnostics& diagnostics) {
  return EnvironmentReader(run, diagnostics).read();
}

}  // namespace sqlgen::alembic
