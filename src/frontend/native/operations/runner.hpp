#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "frontend/native/model/model.hpp"
#include "frontend/native/values.hpp"
#include "frontend/python/evaluator/interpreter.hpp"
#include "frontend/tree/node.hpp"
#include "ir/operation.hpp"

namespace sqlgen::native {

/// Runs operations against `target`: alembic.op, or the object that op.batch_alter_table gives.
class OperationRunner {
 public:
  OperationRunner(ValueMaker& maker, python::Value target, bool in_batch, std::string dialect)
      : maker_(maker),
        in_(maker.interpreter()),
        target_(std::move(target)),
        in_batch_(in_batch),
        dialect_(std::move(dialect)) {}

  void run(const Node& list);

 private:
  using Special = void (OperationRunner::*)(const Node&, const OperationModel&);

  // -- runner.cpp: what they have in common
  void run_one(const Node& node);
  void run_plain(const Node& node, const OperationModel& model);
  [[nodiscard]] const std::string& operation_name(const Node& node) const;
  python::Value made(const Parameter& parameter, const Node& node);
  /// The keyword arguments of the operation's function; `without` those that it has no such argument for.
  python::Arguments keywords(const Node& node, const OperationModel& model,
                             std::span<const std::string_view> without = {});
  void execute_value(const python::Value& statement, Span where);

  // -- table_operations.cpp
  void create_table(const Node& node, const OperationModel& model);
  void drop_table(const Node& node, const OperationModel& model);
  void create_exclude(const Node& node, const OperationModel& model);
  void batch(const Node& node, const OperationModel& model);
  python::Arguments table_arguments(const Node& node, const OperationModel& model);
  python::Value table_object(const Node& node);
  [[nodiscard]] ir::TableMaker maker_of(const Node& node) const;

  // -- row_operations.cpp: statements on rows, and those that are written out
  void execute(const Node& node, const OperationModel& model);
  void insert(const Node& node, const OperationModel& model);
  void update(const Node& node, const OperationModel& model);
  void remove(const Node& node, const OperationModel& model);
  python::Value data_table(const Node& node, const std::vector<std::string>& columns);

  // -- object_operations.cpp: types, sequences, schemas, and what is no object
  void type(const Node& node, const OperationModel& model);
  void sequence(const Node& node, const OperationModel& model);
  void schema(const Node& node, const OperationModel& model);
  void autocommit(const Node& node, const OperationModel& model);
  void fail(const Node& node, const OperationModel& model);

  ValueMaker& maker_;
  python::Interpreter& in_;
  python::Value target_;
  bool in_batch_;
  std::string dialect_;
};

}  // namespace sqlgen::native
