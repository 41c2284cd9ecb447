#pragma once

#include <vector>

#include "dialect/ddl/ddl_impl.hpp"
#include "dialect/ddl/ddl_operations.hpp"

namespace sqlgen::dialect {

/// The steps inside one batch_alter_table(), kept until it ends (alembic/operations/batch.py,
/// BatchOperationsImpl).
class BatchOperations : private DdlSink {
 public:
  BatchOperations(DdlImpl& impl, const NamingConvention& naming, const ir::BatchAlterTable& batch);

  /// Takes an operation that waits for the end of the batch; false for one that does not and is to be written
  /// now.
  [[nodiscard]] bool record(const ir::Operation& operation);

  /// Writes the batch: step by step, or by a new table that takes the old one's place.
  void flush();

 private:
  void take(DdlCall call) override;
  [[nodiscard]] bool should_recreate() const;

  DdlImpl& impl_;
  const ir::BatchAlterTable& batch_;
  DdlOperations operations_;
  std::vector<DdlCall> calls_;
};

}  // namespace sqlgen::dialect
