#include "frontend/alembic/op/operation_site.hpp"

#include <array>
#include <map>

#include "frontend/alembic/arguments.hpp"
#include "frontend/python/objects/classes/classes.hpp"
#include "support/text.hpp"

namespace sqlgen::alembic {

using python::Value;

namespace {

using OperationTable = std::map<std::string, NativeMethod<OperationSite>, std::less<>>;

std::string last_word(std::string_view declaration) {
  const auto head = declaration.substr(0, declaration.find('('));
  return std::string(head.substr(head.rfind('.') + 1));
}

OperationTable collect(std::string_view OperationEntry::*declaration) {
  OperationTable operations;
  const std::array families = {table_operations, column_operations, constraint_operations, index_operations,
                               data_operations};
  for (const auto& family : families) {
    for (const auto& entry : family()) {
      if (const auto text = entry.*declaration; !text.empty()) {
        operations.emplace(last_word(text), NativeMethod<OperationSite>(text, entry.run));
      }
    }
  }
  return operations;
}

const OperationTable& operations_of(bool batch) {
  static const OperationTable plain = collect(&OperationEntry::declaration);
  static const OperationTable batched = collect(&OperationEntry::batch_declaration);
  return batch ? batched : plain;
}

}  // namespace

ir::TableName OperationSite::table(python::Interpreter& in, const python::BoundArguments& call,
                                   std::string_view name, std::string_view schema) const {
  const ir::TableName* batch = batch_table();
  return batch != nullptr ? *batch : table_name_argument(in, call, name, schema);
}

std::optional<Value> bind_operation(const std::shared_ptr<OperationSite>& site, std::string_view name) {
  const auto& operations = operations_of(site->batch_table() != nullptr);
  const auto found = operations.find(name);
  if (found == operations.end()) {
    return std::nullopt;
  }
  return Value::make<BoundNativeMethod<OperationSite>>(site, found->second);
}

std::string class_of_operation(std::string_view name) {
  if (name == "execute") {
    return "ExecuteSQLOp";
  }
  std::string result;
  for (const std::string& word : split(name, '_')) {
    result += to_upper(word.substr(0, 1)) + word.substr(1);
  }
  return result + "Op";
}

bool is_own_operation(const Value& op_class) {
  const auto* cls = op_class.cast<python::ClassObject>();
  const Value* module = cls != nullptr ? cls->dict->table.find("__module__") : nullptr;
  return module != nullptr && module->is_string() && cls->name != "MigrateOperation" &&
         module->as_string().starts_with("alembic.operations.");
}

std::vector<std::string> operation_names(bool batch) {
  std::vector<std::string> names;
  for (const auto& [name, method] : operations_of(batch)) {
    names.push_back(name);
  }
  return names;
}

}  // namespace sqlgen::alembic
