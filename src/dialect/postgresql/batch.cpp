#include <algorithm>

#include "dialect/postgresql/ddl/ddl_impl.hpp"

namespace sqlgen::dialect {

/// Names of constraints are taken until the old table lets go of them.
void PostgresqlImpl::before_copy(const DdlTable& table, const std::vector<std::string>& kept) {
  const auto release = [&](const DdlConstraint& constraint) {
    const bool is_kept =
        constraint.name && std::find(kept.begin(), kept.end(), constraint.name->name.text) != kept.end();
    if (is_kept && !constraint.type_bound) {
      exec(compiler().drop_constraint(table.name, constraint.name, false, false,
                                      span_of(constraint.definition)));
    }
  };
  if (table.primary_key) {
    release(*table.primary_key);
  }
  for (const DdlConstraint& constraint : table.constraints) {
    release(constraint);
  }
}

}  // namespace sqlgen::dialect
