#pragma once

#include <string>
#include <vector>

#include "catalog/model/database.hpp"
#include "catalog/syntax/node.hpp"

namespace sqlgen::review {

/// Finds what names stand for, in the database before a statement.
class NameLookup {
 public:
  NameLookup(const catalog::Database& database, std::vector<std::string> search_path)
      : database_(database), search_path_(std::move(search_path)) {}

  [[nodiscard]] const catalog::Database& database() const { return database_; }
  /// The same names in another state of the database.
  [[nodiscard]] NameLookup in(const catalog::Database& database) const { return {database, search_path_}; }
  /// The object that a RangeVar or a list of names stands for; nullptr where the catalog has none.
  [[nodiscard]] const catalog::Object* relation(const catalog::Node& names) const;
  [[nodiscard]] const catalog::Table* table(const catalog::Node& names) const;
  [[nodiscard]] const catalog::Object* type(const std::vector<std::string>& names) const;
  /// Whether a relation is not there for all that is known: no statement has made it, or may have.
  [[nodiscard]] bool is_missing(const catalog::Node& names) const;
  /// The number of what a report calls so; kNoOid where there is none.
  [[nodiscard]] catalog::Oid shown(std::string_view name) const;
  /// Any of that name, whatever it takes.
  [[nodiscard]] const catalog::Object* function(const std::vector<std::string>& names) const;
  /// How a report calls it: without a schema that is looked up anyway.
  [[nodiscard]] std::string name(const catalog::Node& names) const;
  [[nodiscard]] std::string name(const catalog::Object& object) const;
  /// The tables that inherit from it or are its partitions, all the way down.
  [[nodiscard]] std::vector<const catalog::Object*> descendants(catalog::Oid table) const;
  /// The default partition of a table; nullptr where it has none.
  [[nodiscard]] const catalog::Object* default_partition(catalog::Oid table) const;

 private:
  [[nodiscard]] const catalog::Object* find(const std::vector<std::string>& names, bool types) const;

  const catalog::Database& database_;
  std::vector<std::string> search_path_;
};

/// The names of a RangeVar or of a list of names, the schema first where there is one.
[[nodiscard]] std::vector<std::string> name_parts(const catalog::Node& names);
/// The last of them.
[[nodiscard]] std::string last_name(const catalog::Node& names);

}  // namespace sqlgen::review
