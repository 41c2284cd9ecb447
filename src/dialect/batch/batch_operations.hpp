#pragma once

#include <memory>
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
  /// Errors: CompileError "batch-needs-table" where nothing says what the old table looks like.
  void flush();

  /// The batch with its operations settled (settled.hpp); it says for certain whether the table is copied,
  /// and has a copy_from only then.
  [[nodiscard]] std::shared_ptr<ir::BatchAlterTable> settled() const;

 private:
  void take(DdlCall call) override;
  [[nodiscard]] bool should_recreate() const;
  void rebuild_known_table();

  DdlImpl& impl_;
  const ir::BatchAlterTable& batch_;
  DdlOperations operations_;
  std::vector<DdlCall> calls_;
};

}  // namespace sqlgen::dialect
