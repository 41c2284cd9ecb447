#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "dialect/naming.hpp"
#include "ir/schema.hpp"
#include "ir/written_elements.hpp"

// Tables as SQLAlchemy has them once their parts are attached: names from conventions, primary keys collected
// from columns and constraints, foreign keys and checks that columns and types bring along.

namespace sqlgen::dialect {

/// A constraint that is part of a table, or of one of its columns.
struct DdlConstraint {
  ir::Constraint definition;
  std::optional<FinalName> name = {};
  std::vector<std::size_t> columns = {};  // in DdlTable::columns
  bool type_bound = false;                // CHECK that a Boolean or an Enum brings along
  std::string condition = {};             // ... and its SQL, which no revision wrote
};

struct DdlColumn {
  ir::Column definition;         // nullable, primary_key and type as they are once attached
  bool type_is_silent = false;   // a type that replaced another one brings no CHECK and no CREATE TYPE
  std::size_t foreign_keys = 0;  // in how many foreign keys the column takes part
  std::vector<DdlConstraint> checks = {};  // written beside the column
};

struct DdlIndex {
  ir::Index definition;
  std::optional<FinalName> name = {};
};

struct DdlTable {
  ir::TableName name;
  std::vector<DdlColumn> columns = {};
  std::optional<DdlConstraint> primary_key = {};
  std::vector<DdlConstraint> constraints = {};  // the others, in SQLAlchemy's order of creation
  std::vector<DdlIndex> indexes = {};
  std::optional<std::string> comment = {};
  std::vector<std::string> prefixes = {};
  ir::DialectOptions options = {};
  bool counts_beside_reference = false;  // ir::Table
  Span span = {};
  ir::ElementHooks* hooks = nullptr;  // asked for the text of its parts

  /// The column's place by its key; an index past the end where there is none.
  [[nodiscard]] std::size_t position_of(std::string_view key) const;

  // The places of many columns, as far as they were asked for: columns are only added, and keep their keys.
  mutable std::unordered_map<std::string, std::size_t> positions = {};
  mutable std::size_t columns_placed = 0;
};

using ir::column_label;
using ir::given_name;
using ir::named_kind;
using ir::span_of;

/// The column that SQLAlchemy's autoincrement goes to (PrimaryKeyConstraint._autoincrement_column), or
/// nullptr. Errors: CompileError "autoincrement" for a column that can't have it.
[[nodiscard]] const DdlColumn* autoincrement_column(const DdlTable& table);

/// Makes attached tables for one dialect; what a type does not bring along there (CHECKs of native booleans
/// and enums) is left out.
class TableBuilder {
 public:
  TableBuilder(const Dialect& dialect, const NamingConvention& naming) : dialect_(dialect), naming_(naming) {}

  /// Errors: CompileError "unknown-column" where a constraint names a column that the table has not.
  [[nodiscard]] DdlTable build(const ir::Table& table) const { return build(table, {}); }
  /// The same where the types of some columns bring nothing along: they replaced others in a batch.
  [[nodiscard]] DdlTable build(const ir::Table& source, const std::set<std::string>& silent) const;

  /// A table of untyped columns, which the constraints of ALTER statements hang on.
  [[nodiscard]] static DdlTable bare(const ir::TableName& name, const std::vector<std::string>& columns = {});

  /// Whether the table that a foreign key refers to is there to be asked for its columns' names.
  enum class Referent { unknown, known };
  void add_constraint(DdlTable& table, ir::Constraint definition,
                      Referent referent = Referent::unknown) const;
  void add_index(DdlTable& table, ir::Index index) const;

 private:
  [[nodiscard]] DdlTable build_parts(const ir::Table& source, const std::set<std::string>& silent) const;
  void add_column(DdlTable& table, const ir::Column& column) const;
  void add_primary_key(DdlTable& table, ir::PrimaryKeyConstraint key) const;
  void add_implicit_primary_key(DdlTable& table) const;
  void add_column_parts(DdlTable& table, std::size_t position) const;
  void add_type_check(DdlTable& table, std::size_t position, const ir::Type& type) const;
  [[nodiscard]] std::optional<FinalName> name_of(const DdlTable& table, const DdlConstraint& constraint,
                                                 Referent referent) const;

  const Dialect& dialect_;
  const NamingConvention& naming_;
};

}  // namespace sqlgen::dialect
