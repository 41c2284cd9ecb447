#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "ir/schema.hpp"

// What functions of a project write in place of the parts of SQLAlchemy's own DDL (sqlalchemy.ext.compiler):
// CreateTable, CreateColumn and the constraints. They are asked once, when the body has said its operations;
// an operation then keeps what they answered, in the order in which its statements ask.

namespace sqlgen::ir {

/// The text of one part; nothing where the function gives None and the part is left out.
using WrittenElement = std::optional<std::string>;

/// Is asked for each part of a table or of an ALTER that a function may write.
class ElementHooks {
 public:
  ElementHooks() = default;
  ElementHooks(const ElementHooks&) = delete;
  ElementHooks& operator=(const ElementHooks&) = delete;
  virtual ~ElementHooks() = default;

  /// How the dialect itself writes the constraint, which the function may have changed before.
  using WriteConstraint = std::function<WrittenElement(const Constraint&)>;
  virtual WrittenElement constraint(const TablePtr& table, const Constraint& constraint,
                                    const WriteConstraint& write) = 0;
  /// `own`: as the dialect itself writes it.
  virtual WrittenElement column(const TablePtr& table, const ColumnPtr& column, std::string own) = 0;
  virtual std::string create_table(const TablePtr& table, bool if_not_exists, std::string own) = 0;
};

/// What was answered for one operation.
struct WrittenElements {
  std::vector<WrittenElement> answers = {};
};
using WrittenElementsPtr = std::shared_ptr<const WrittenElements>;

/// Answers as was answered before. Errors: CompileError "unsupported-python" where something else is asked
/// than then.
class RepeatedHooks final : public ElementHooks {
 public:
  explicit RepeatedHooks(WrittenElementsPtr written) : written_(std::move(written)) {}
  WrittenElement constraint(const TablePtr& table, const Constraint& constraint,
                            const WriteConstraint& write) override;
  WrittenElement column(const TablePtr& table, const ColumnPtr& column, std::string own) override;
  std::string create_table(const TablePtr& table, bool if_not_exists, std::string own) override;

 private:
  WrittenElement next(Span where);

  WrittenElementsPtr written_;
  std::size_t next_ = 0;
};

}  // namespace sqlgen::ir
