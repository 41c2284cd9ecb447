#include "frontend/native/operations/runner.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "frontend/alembic/names.hpp"
#include "frontend/alembic/run/evaluation.hpp"
#include "frontend/alembic/schema/schema_table.hpp"
#include "frontend/python/objects/containers.hpp"

namespace sqlgen::native {

using python::Arguments;
using python::Value;

Arguments OperationRunner::table_arguments(const Node& node, const OperationModel& model) {
  constexpr std::array<std::string_view, 6> kOwn{"table_name", "columns", "constraints",
                                                 "indexes",    "maker",   "naming_convention"};
  Arguments arguments = keywords(node, model, kOwn);
  const Node& named = *node.find("table_name");
  arguments.positional.push_back({maker_.identifier(named, "table_name"), named.span});
  std::optional<CompileError> last;
  const auto fail = [&](const CompileError& error) {
    if (last) {
      in_.diagnostics().add(last->diagnostic());
    }
    last = error;
  };
  const auto add = [&](std::string_view key, auto make) {
    const Node* list = node.find(key);
    for (const Node* item : list != nullptr ? maker_.items(*list) : std::vector<const Node*>()) {
      try {
        arguments.positional.push_back({make(*item), item->span});
      } catch (const python::PythonException& exception) {
        fail(CompileError(in_.describe(exception)));
      } catch (const CompileError& error) {
        fail(error);
      }
    }
  };
  add("columns", [&](const Node& item) { return maker_.column(item); });
  add("constraints", [&](const Node& item) { return maker_.constraint(item); });
  add("indexes", [&](const Node& item) { return maker_.index(item); });
  if (last) {
    throw *last;
  }
  return arguments;
}

// A Table of its own, in a MetaData of its own.
Value OperationRunner::table_object(const Node& node) {
  const OperationModel& model = *find_operation("create_table");
  if (node.map() == nullptr || node.find("table_name") == nullptr) {
    throw CompileError("missing-key", "this is a table: it needs 'table_name' and 'columns'", node.span);
  }
  Arguments of_table = table_arguments(node, model);
  std::erase_if(of_table.keywords, [](const auto& keyword) { return keyword.name == "if_not_exists"; });
  Arguments of_metadata;
  of_metadata.span = node.span;
  if (const Node* given = node.find("naming_convention")) {
    of_metadata.keywords.push_back({"naming_convention",
                                    maker_.make({"naming_convention", Kind::set}, *given), given->span,
                                    given->name_span});
  }
  const Value metadata = in_.call(maker_.sqlalchemy("MetaData", node.span), of_metadata);
  of_table.positional.insert(of_table.positional.begin() + 1, {metadata, node.span});
  return in_.call(maker_.sqlalchemy("Table", node.span), of_table);
}

ir::TableMaker OperationRunner::maker_of(const Node& node) const {
  const Node* given = node.find("maker");
  const std::string written = given != nullptr ? maker_.text(*given, "maker") : "operation";
  return written == "table"       ? ir::TableMaker::table
         : written == "statement" ? ir::TableMaker::statement
                                  : ir::TableMaker::operation;
}

void OperationRunner::create_table(const Node& node, const OperationModel& model) {
  if (node.find("maker") == nullptr && node.find("naming_convention") == nullptr) {
    in_.call(in_.get_attribute(target_, "create_table", node.span), table_arguments(node, model));
    return;
  }
  const Value table = table_object(node);
  const Node* if_not_exists = node.find("if_not_exists");
  alembic::Recorder::of(in_).add(ir::CreateTable{
      alembic::snapshot(*alembic::find_table(in_, table, node.span)),
      if_not_exists != nullptr && maker_.flag(*if_not_exists, "if_not_exists"), node.span, maker_of(node)});
}

void OperationRunner::drop_table(const Node& node, const OperationModel& model) {
  const Node* definition = node.find("definition");
  if (definition == nullptr && node.find("maker") == nullptr) {
    return run_plain(node, model);
  }
  constexpr std::array<std::string_view, 2> kOwn{"definition", "maker"};
  const Arguments arguments = keywords(node, model, kOwn);
  ir::DropTable operation;
  for (const auto& keyword : arguments.keywords) {
    if (keyword.name == "table_name") {
      operation.table.name = alembic::identifier_of(in_, keyword.value, keyword.span);
    } else if (keyword.name == "schema") {
      operation.table.schema = alembic::identifier_of(in_, keyword.value, keyword.span);
    } else if (keyword.name == "if_exists") {
      operation.if_exists = in_.truth(keyword.value, keyword.span);
    }
  }
  if (definition != nullptr) {
    operation.definition =
        alembic::snapshot(*alembic::find_table(in_, table_object(*definition), definition->span));
  }
  operation.maker = maker_of(node);
  operation.span = node.span;
  alembic::Recorder::of(in_).add(std::move(operation));
}

void OperationRunner::create_exclude(const Node& node, const OperationModel& model) {
  constexpr std::array<std::string_view, 3> kPositional{"constraint_name", "table_name", "elements"};
  Arguments arguments = keywords(node, model, kPositional);
  std::erase_if(arguments.keywords, [](const auto& keyword) { return keyword.name == "constraint_name"; });
  const Node* named = node.find("constraint_name");
  arguments.positional.push_back(
      {named != nullptr ? maker_.name(*named, node.find("name_is_final")) : Value::none(), node.span});
  if (!in_batch_) {
    const Node& table = *node.find("table_name");
    arguments.positional.push_back({maker_.identifier(table, "table_name"), table.span});
  }
  for (python::Argument& element : maker_.exclude_elements(*node.find("elements"))) {
    arguments.positional.push_back(std::move(element));
  }
  in_.call(in_.get_attribute(target_, "create_exclude_constraint", node.span), arguments);
}

void OperationRunner::batch(const Node& node, const OperationModel& model) {
  constexpr std::array<std::string_view, 4> kOwn{"operations", "copy_from", "table_args", "table_indexes"};
  Arguments arguments = keywords(node, model, kOwn);
  if (const Node* given = node.find("copy_from")) {
    arguments.keywords.push_back({"copy_from", table_object(*given), given->span, given->name_span});
  }
  std::vector<Value> table_args;
  if (const Node* given = node.find("table_args")) {
    for (const Node* item : maker_.items(*given)) {
      table_args.push_back(maker_.constraint(*item));
    }
  }
  if (const Node* given = node.find("table_indexes")) {
    for (const Node* item : maker_.items(*given)) {
      table_args.push_back(maker_.index(*item));
    }
  }
  if (!table_args.empty()) {
    arguments.keywords.push_back(
        {"table_args", python::make_tuple(std::move(table_args)), node.span, node.span});
  }
  const Value context = in_.call(in_.get_attribute(target_, "batch_alter_table", node.span), arguments);
  const auto batch_op = context.as<python::Object>()->enter(in_, node.span);
  if (const Node* operations = node.find("operations")) {
    OperationRunner(maker_, *batch_op, true, dialect_).run(*operations);
  }
  context.as<python::Object>()->exit(in_, Value::none(), node.span);
}

}  // namespace sqlgen::native
