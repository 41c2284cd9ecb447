#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

#include "catalog/schema.hpp"
#include "compile/replay/operation_log.hpp"
#include "dialect/dialect.hpp"
#include "graph/plan/plan.hpp"
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

  /// The script's plan, which must outlive this. Where bodies alone do what the script does, what a long
  /// script has done is not kept until something asks: it is worked out again then.
  void follow(const graph::Plan& plan, bool bodies_alone);
  /// The operations that are recorded from now on are those of plan.steps[index].
  void begin_step(std::size_t index);
  /// Keeps what the script has done since.
  void record(ir::Operation operation) { done_.add(std::move(operation)); }
  /// From now on bodies look at the database, and can't be evaluated again for what they do.
  void settle();

  /// What the script has done since is not known.
  void forget();

  /// The tables as they are now, for a body's operations that have not been recorded yet.
  [[nodiscard]] catalog::Schema draft() { return schema(); }
  /// None, for revisions that are followed from the first.
  [[nodiscard]] catalog::Schema empty_draft() const;
  /// Takes the operation into a draft.
  void follow_in(catalog::Schema& draft, const ir::Operation& operation) const;

  /// The table, settled (dialect/ddl/settled.hpp), or nullptr.
  [[nodiscard]] ir::TablePtr find(const ir::TableName& name);
  /// The other tables that are known and have a foreign key to it, settled.
  [[nodiscard]] std::vector<ir::TablePtr> referring_to(const ir::TableName& name);

 private:
  const catalog::Schema& schema();
  void replay_applied();
  void replay_forgotten();
  void replay(std::vector<ir::Operation> operations);
  void apply(const ir::Operation& operation) { follow_in(*schema_, operation); }

  Applied applied_;
  const ir::EvaluationContext& context_;
  const dialect::Dialect& dialect_;
  bool rebuilds_;
  std::optional<catalog::Schema> schema_;
  OperationLog done_;  // not yet applied to the schema
  const graph::Plan* plan_ = nullptr;
  bool may_forget_ = false;
  std::size_t forgotten_steps_ = 0;  // those before done_ that neither it nor the schema has
};

}  // namespace sqlgen::compile
