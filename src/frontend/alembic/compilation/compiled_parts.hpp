#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "frontend/python/evaluator/interpreter.hpp"
#include "ir/written_elements.hpp"

// Functions of a project that write parts of SQLAlchemy's tables: CreateTable, CreateColumn, constraints.

namespace sqlgen::alembic {

/// Whether a function that is registered for the class of this path writes such a part.
[[nodiscard]] bool is_written_part(std::string_view class_path);

/// Asks the registered functions of the run's dialect, and keeps what they answer.
class PartHooks final : public ir::ElementHooks {
 public:
  PartHooks(python::Interpreter& in, Span where) : in_(in), where_(where) {}

  /// Whether any is registered.
  [[nodiscard]] bool any() const;
  /// Whether one has been asked; what none was asked for is written as ever.
  [[nodiscard]] bool asked() const { return asked_; }
  [[nodiscard]] ir::WrittenElementsPtr take();

  ir::WrittenElement constraint(const ir::TablePtr& table, const ir::Constraint& constraint,
                                const WriteConstraint& write) override;
  ir::WrittenElement column(const ir::TablePtr& table, const ir::ColumnPtr& column, std::string own) override;
  std::string create_table(const ir::TablePtr& table, bool if_not_exists, std::string own) override;

 private:
  ir::WrittenElement note(ir::WrittenElement text);

  python::Interpreter& in_;
  Span where_;
  bool asked_ = false;
  std::vector<ir::WrittenElement> answers_;
};

}  // namespace sqlgen::alembic
