#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "catalog/schema.hpp"
#include "compile/operation_log.hpp"
#include "dialect/dialect.hpp"
#include "ir/operation.hpp"
#include "ir/revision.hpp"

namespace sqlgen::compile {

/// The tables as they are at a point of a script, for what can be said only of a known table. Nothing is
/// worked out until something asks: most scripts never do.
class KnownTables {
 public:
  /// Gives the revisions that the database has before the script, oldest first.
  using Applied = std::function<std::vector<const ir::Revision*>()>;

  /// `rebuilds`: scripts make tables again where they can't be changed in place.
  KnownTables(Applied applied, const ir::EvaluationContext& context, const dialect::Dialect& dialect,
              bool rebuilds = false)
      : applied_(std::move(applied)), context_(context), dialect_(dialect), rebuilds_(rebuilds) {}

  /// Keeps what the script has done since.
  void record(ir::Operation operation) { done_.add(std::move(operation)); }

  /// What the script has done since is not known.
  void forget();

  /// The table, settled (dialect/ddl/settled.hpp), or nullptr.
  [[nodiscard]] ir::TablePtr find(const ir::TableName& name);
  /// The other tables that are known and have a foreign key to it, settled.
  [[nodiscard]] std::vector<ir::TablePtr> referring_to(const ir::TableName& name);

 private:
  const catalog::Schema& schema();
  void replay_applied();
  void replay(std::vector<ir::Operation> operations);
  void apply(const ir::Operation& operation);

  Applied applied_;
  const ir::EvaluationContext& context_;
  const dialect::Dialect& dialect_;
  bool rebuilds_;
  std::optional<catalog::Schema> schema_;
  OperationLog done_;  // not yet applied to the schema
};

}  // namespace sqlgen::compile
