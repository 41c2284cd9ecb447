#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "ir/database/live_database.hpp"
#include "ir/operation.hpp"

namespace sqlgen::compile {

/// Drops of constraints without a name, which connected Alembic refuses as well, by what the database knows:
/// the constraint that the revision's own upgrade made without a name, and else the only one of its kind.
class UnnamedConstraints {
 public:
  /// `operations`: of the body of `revision`, of which those before `at` stand in the script.
  UnnamedConstraints(ir::LiveDatabase& database, const std::vector<ir::Operation>& operations,
                     const std::string& revision)
      : database_(database), operations_(operations), revision_(revision) {}

  /// Whether the operation drops a constraint without a name, itself or within a batch.
  [[nodiscard]] static bool has_unnamed(const ir::Operation& operation);

  /// The operation with the names filled in. Throws CompileError, with what there is to choose from, where it
  /// is not certain which constraint is meant; leaves the name out where the table has none that it could be.
  [[nodiscard]] ir::Operation named(std::size_t at) const;

 private:
  [[nodiscard]] ir::DropConstraint named(const ir::DropConstraint& drop, std::size_t remaining,
                                         std::vector<std::string>& taken) const;
  [[nodiscard]] std::vector<ir::InspectedConstraint> constraints_like(const ir::DropConstraint& drop) const;

  ir::LiveDatabase& database_;
  const std::vector<ir::Operation>& operations_;
  const std::string& revision_;
};

}  // namespace sqlgen::compile
