#include "frontend/native/operations/runner.hpp"
#include "frontend/native/operations/operations.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "support/text.hpp"

namespace sqlgen::native {

using python::Arguments;
using python::Value;

namespace {

// Entries of every operation that are not arguments of its function.
bool is_own_entry(std::string_view name) {
  return name == "op" || name == "dialect" || name == "name_is_final";
}

}  // namespace

const std::string& OperationRunner::operation_name(const Node& node) const {
  const Node* named = node.find("op");
  if (named == nullptr || named->text() == nullptr) {
    throw CompileError("missing-key", "an operation needs 'op', its name", node.span,
                       "write op = \"create_table\", or another operation of alembic.op");
  }
  return *named->text();
}

// What is wrong with one operation says nothing about the next: all of it is reported.
void OperationRunner::run(const Node& list) {
  for (const Node* node : maker_.items(list)) {
    try {
      if (node->map() == nullptr) {
        throw CompileError("wrong-value", "an operation is a map of its arguments", node->span);
      }
      run_one(*node);
    } catch (const python::PythonException& exception) {
      in_.diagnostics().add(in_.describe(exception));
    } catch (const CompileError& error) {
      if (error.diagnostic().id == "evaluation-limit") {
        throw;
      }
      in_.diagnostics().add(error.diagnostic());
    }
  }
}

void OperationRunner::run_one(const Node& node) {
  const std::string& name = operation_name(node);
  const OperationModel* model = find_operation(name);
  if (model == nullptr || (in_batch_ && !model->in_batch)) {
    std::vector<std::string> names;
    for (const OperationModel& known : operation_models()) {
      if (!in_batch_ || known.in_batch) {
        names.emplace_back(known.name);
      }
    }
    Diagnostic diagnostic;
    diagnostic.id = "unknown-operation";
    diagnostic.message =
        fmt::format("{} operation '{}'", model == nullptr ? "unknown" : "a batch has no", name);
    diagnostic.span = node.find("op")->span;
    if (const auto near = closest(name, names)) {
      diagnostic.with_label(fmt::format("did you mean '{}'?", *near));
    }
    diagnostic.with_help(fmt::format("operations: {}", join(names, ", ")));
    throw CompileError(std::move(diagnostic));
  }
  if (const Node* dialect = node.find("dialect")) {
    const auto dialects = maker_.items(*dialect);
    if (std::none_of(dialects.begin(), dialects.end(),
                     [&](const Node* d) { return maker_.text(*d, "dialect") == dialect_; })) {
      return;
    }
  }
  static const std::map<std::string_view, Special> kSpecial{
      {"create_table", &OperationRunner::create_table},
      {"drop_table", &OperationRunner::drop_table},
      {"fail", &OperationRunner::fail},
      {"create_exclude_constraint", &OperationRunner::create_exclude},
      {"batch_alter_table", &OperationRunner::batch},
      {"autocommit", &OperationRunner::autocommit},
      {"execute", &OperationRunner::execute},
      {"insert", &OperationRunner::insert},
      {"update", &OperationRunner::update},
      {"delete", &OperationRunner::remove},
      {"create_type", &OperationRunner::type},
      {"drop_type", &OperationRunner::type},
      {"create_sequence", &OperationRunner::sequence},
      {"drop_sequence", &OperationRunner::sequence},
      {"create_schema", &OperationRunner::schema},
      {"drop_schema", &OperationRunner::schema},
  };
  const auto special = kSpecial.find(name);
  (this->*(special == kSpecial.end() ? &OperationRunner::run_plain : special->second))(node, *model);
}

Value OperationRunner::made(const Parameter& parameter, const Node& node) {
  if (parameter.name == "column") {
    return maker_.column(node);
  }
  if (parameter.name == "identity" || parameter.name == "existing_identity") {
    return maker_.identity(node, parameter.inner);
  }
  return maker_.make(parameter, node);
}

Arguments OperationRunner::keywords(const Node& node, const OperationModel& model,
                                    std::span<const std::string_view> without) {
  Arguments arguments;
  arguments.span = node.span;
  for (const auto& [name, value] : *node.map()) {
    if (is_own_entry(name) || std::find(without.begin(), without.end(), name) != without.end()) {
      continue;
    }
    const Parameter& parameter =
        maker_.parameter(model.parameters, name, value, model.name, model.dialect_options);
    if (&parameter == &other_options_model()) {
      add_other_options(maker_, value, arguments);
      continue;
    }
    Value argument = (name == "constraint_name" || name == "index_name")
                         ? maker_.name(value, node.find("name_is_final"))
                         : made(parameter, value);
    // Python's own words for these are keywords or builtins there.
    const std::string keyword = name == "type"                ? "type_"
                                : name == "identity"          ? "server_default"
                                : name == "existing_identity" ? "existing_server_default"
                                                              : name;
    arguments.keywords.push_back({keyword, std::move(argument), value.span, value.name_span});
  }
  for (const Parameter& parameter : model.parameters) {
    const bool names_table = parameter.name == "table_name" || parameter.name == "source_table";
    if (parameter.required && !(in_batch_ && names_table) && node.find(parameter.name) == nullptr) {
      throw CompileError("missing-key", fmt::format("'{}' needs '{}'", model.name, parameter.name), node.span,
                         fmt::format("{}: {}", parameter.name, parameter.help));
    }
  }
  // A name that is left out is for the naming convention, or the database, to make.
  for (const std::string_view name : {"constraint_name", "index_name"}) {
    const bool has = std::any_of(model.parameters.begin(), model.parameters.end(),
                                 [&](const Parameter& parameter) { return parameter.name == name; });
    if (has && node.find(name) == nullptr) {
      arguments.keywords.push_back({std::string(name), Value::none(), node.span, node.span});
    }
  }
  return arguments;
}

void OperationRunner::run_plain(const Node& node, const OperationModel& model) {
  in_.call(in_.get_attribute(target_, model.name, node.span), keywords(node, model));
}

void OperationRunner::execute_value(const Value& statement, Span where) {
  in_.call(in_.get_attribute(target_, "execute", where), {statement}, where);
}

void run_operations(ValueMaker& maker, const Node& list, const std::string& dialect) {
  const Value op = maker.interpreter().import_module("alembic.op", list.span);
  OperationRunner(maker, op, false, dialect).run(list);
}

}  // namespace sqlgen::native
