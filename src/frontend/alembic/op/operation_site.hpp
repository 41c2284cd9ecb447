#pragma once

#include <string_view>
#include <vector>

#include "frontend/alembic/methods.hpp"
#include "frontend/python/objects/value.hpp"
#include "ir/operation.hpp"

namespace sqlgen::alembic {

/// Where operations are asked for: `op`, which records each at once, or a `batch_op`, which gathers those of
/// its table until its `with` block ends.
class OperationSite : public python::Object {
 public:
  virtual void add(python::Interpreter& in, ir::Operation operation) = 0;
  /// The table that every operation is on, for a batch; null for `op`, whose operations name theirs.
  [[nodiscard]] virtual const ir::TableName* batch_table() const { return nullptr; }

  /// type() of what it binds: the functions of `op` are proxies of Alembic's, those of a batch are methods.
  [[nodiscard]] std::string bound_type_name() const {
    return batch_table() != nullptr ? "method" : "function";
  }

  /// The table of a call: the batch's, or the one that the call names.
  [[nodiscard]] ir::TableName table(python::Interpreter& in, const python::BoundArguments& call,
                                    std::string_view name = "table_name",
                                    std::string_view schema = "schema") const;
};

/// One operation of alembic.op, with the parameters that it has on `op` and on a `batch_op`
/// (alembic/operations/ops.py). An empty declaration: it is not there.
struct OperationEntry {
  std::string_view declaration;
  std::string_view batch_declaration;
  NativeMethod<OperationSite>::Function run;
};

/// The families of operations, each in its own file.
[[nodiscard]] std::vector<OperationEntry> table_operations();       // op_tables.cpp
[[nodiscard]] std::vector<OperationEntry> column_operations();      // op_columns.cpp
[[nodiscard]] std::vector<OperationEntry> constraint_operations();  // op_constraints.cpp
[[nodiscard]] std::vector<OperationEntry> index_operations();       // op_indexes.cpp
[[nodiscard]] std::vector<OperationEntry> data_operations();        // op_data.cpp

/// The operation of this name bound to a site, or nothing.
[[nodiscard]] std::optional<python::Value> bind_operation(const std::shared_ptr<OperationSite>& site,
                                                          std::string_view name);
/// The class of Alembic's for an operation: "CreateTableOp" for create_table.
[[nodiscard]] std::string class_of_operation(std::string_view name);
/// Whether a class is one of Alembic's own operations.
[[nodiscard]] bool is_own_operation(const python::Value& op_class);
/// All names, for suggestions.
[[nodiscard]] std::vector<std::string> operation_names(bool batch);

}  // namespace sqlgen::alembic
