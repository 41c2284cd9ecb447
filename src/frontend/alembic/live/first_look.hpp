#pragma once

#include <optional>
#include <string>
#include <vector>

#include "frontend/python/evaluator/interpreter.hpp"
#include "ir/database/inspection.hpp"
#include "ir/name.hpp"
#include "ir/operation.hpp"
#include "ir/schema.hpp"
#include "ir/type.hpp"

namespace sqlgen::alembic {

/// What SQLAlchemy does with checkfirst=True: it looks whether there is something to make or to drop. Each
/// answer is whether there is; also where that is not certain, or where it is not looked for, as in Alembic's
/// scripts (ir::LiveDatabase::looks_for).
class FirstLook {
 public:
  enum class Wanted { made, gone };

  /// `checkfirst` not: everything is to be done.
  FirstLook(python::Interpreter& in, Wanted wanted, bool checkfirst)
      : in_(in), wanted_(wanted), checkfirst_(checkfirst) {}

  [[nodiscard]] bool is_to_do(const ir::TableName& table) const;
  [[nodiscard]] bool is_to_do(const ir::TableName& table, const ir::ConstraintName& index) const;
  [[nodiscard]] bool is_to_do(const ir::Sequence& sequence) const;
  [[nodiscard]] bool is_to_do(const ir::Type& type) const;

  /// Leaves out the types and sequences that are as they are to be.
  void leave_out_done(std::vector<ir::Operation>& operations) const;

 private:
  template <class Ask>
  [[nodiscard]] bool differs(const std::string& name, const Ask& is_there) const;

  python::Interpreter& in_;
  Wanted wanted_;
  bool checkfirst_;
};

}  // namespace sqlgen::alembic
