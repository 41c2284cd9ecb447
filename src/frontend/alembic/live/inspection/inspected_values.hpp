#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "frontend/python/evaluator/interpreter.hpp"
#include "frontend/python/objects/value.hpp"
#include "ir/database/inspection.hpp"

namespace sqlgen::alembic {

/// What SQLAlchemy's inspector gives for a table's parts: dicts with the keys of its Reflected* types.
class InspectedValues {
 public:
  /// `exact`: SQL that the database may write otherwise is a value that is not known; else it is given as
  /// text, for making a table of it.
  InspectedValues(python::Interpreter& in, bool exact, Span where) : in_(in), exact_(exact), where_(where) {}

  /// "columns", "primary_key", "foreign_keys", "unique_constraints", "checks", "indexes", "comment". Throws
  /// ir::NotKnown.
  [[nodiscard]] python::Value part(const ir::InspectedTable& table, std::string_view part) const;
  [[nodiscard]] python::Value enumeration(const ir::InspectedEnum& type) const;
  [[nodiscard]] python::Value domain(const ir::InspectedDomain& type) const;
  [[nodiscard]] python::Value sql(const ir::ShownSql& sql) const;

  [[nodiscard]] static python::Value text(const std::optional<std::string>& text);
  [[nodiscard]] static python::Value list(const std::vector<std::string>& items);

 private:
  using Entries = std::vector<std::pair<python::Value, python::Value>>;

  [[nodiscard]] python::Value dict(Entries entries) const;
  [[nodiscard]] python::Value option(const ir::OptionValue& value) const;
  [[nodiscard]] python::Value options(const ir::OptionMap& options) const;
  void put_comment(Entries& entries, const std::optional<std::string>& comment) const;
  [[nodiscard]] python::Value column(const ir::InspectedColumn& column) const;
  [[nodiscard]] python::Value identity(const ir::Identity& identity) const;
  [[nodiscard]] python::Value key(const ir::InspectedKey& key, const char* columns) const;
  [[nodiscard]] python::Value foreign_key(const ir::InspectedForeignKey& key) const;
  [[nodiscard]] python::Value check(const ir::InspectedCheck& check) const;
  [[nodiscard]] python::Value index(const ir::InspectedIndex& index) const;

  python::Interpreter& in_;
  bool exact_;
  Span where_;
};

}  // namespace sqlgen::alembic
