#pragma once

#include "convert/nodes/entries.hpp"
#include "dialect/dialect.hpp"
#include "ir/schema.hpp"

namespace sqlgen::convert {

/// Writes schema objects as native revisions have them. SQL inside them is as one dialect renders it; what
/// can't be said throws Unsayable, what that dialect can't render CompileError.
class SchemaNodes {
 public:
  explicit SchemaNodes(const dialect::Dialect& dialect) : dialect_(dialect) {}

  [[nodiscard]] Node column(const ir::Column& column) const;
  [[nodiscard]] Node constraint(const ir::Constraint& constraint) const;
  [[nodiscard]] Node index(const ir::Index& index) const;
  /// A table's columns, constraints and options, as create_table and copy_from have them.
  void table(Entries& entries, const ir::Table& table) const;

  [[nodiscard]] std::string sql(const ir::ExpressionPtr& expression) const;
  [[nodiscard]] List index_columns(const std::vector<ir::IndexElement>& elements) const;
  [[nodiscard]] List exclude_elements(const ir::ExcludeConstraint& exclude) const;
  void options(Entries& entries, const ir::DialectOptions& options) const;
  [[nodiscard]] Node option(std::string_view name, const ir::OptionValue& value) const;
  void foreign_key_options(Entries& entries, const ir::ForeignKeyOptions& options) const;
  static void deferral(Entries& entries, const std::optional<bool>& deferrable,
                       const std::optional<std::string>& initially);
  static void sequence(Entries& entries, const ir::Sequence& sequence);
  /// server_default, or identity, or computed; `prefix` is "existing_" for what was there.
  void server_default(Entries& entries, const ir::ServerDefault& value, std::string_view prefix = {}) const;
  static void name(Entries& entries, std::string_view key, const ir::ConstraintName& name);
  static void type(Entries& entries, std::string_view key, const ir::TypePtr& type);

 private:
  [[nodiscard]] Node default_node(const ir::ExpressionPtr& expression) const;
  [[nodiscard]] Node foreign_key(const ir::ForeignKey& key) const;
  [[nodiscard]] Node check(const ir::CheckConstraint& check) const;
  void column_default(Entries& entries, const ir::Column& column) const;

  const dialect::Dialect& dialect_;
};

}  // namespace sqlgen::convert
