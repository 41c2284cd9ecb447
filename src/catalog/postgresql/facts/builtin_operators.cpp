#include "catalog/postgresql/facts/builtin_operators.hpp"

#include <unordered_map>

#include "catalog/postgresql/facts/facts_table.hpp"

namespace sqlgen::embedded {
extern const std::string_view postgresql_operators_tsv;
}  // namespace sqlgen::embedded

namespace sqlgen::catalog {

const std::vector<BuiltinOperator>& builtin_operators(std::string_view name) {
  static const std::unordered_map<std::string_view, std::vector<BuiltinOperator>> all = [] {
    std::unordered_map<std::string_view, std::vector<BuiltinOperator>> made;
    for_each_row(embedded::postgresql_operators_tsv, [&](const std::vector<std::string_view>& fields) {
      made[fields[0]].push_back(
          {field_number(fields[1]), field_number(fields[2]), field_number(fields[3]), fields[4].front()});
    });
    return made;
  }();
  static const std::vector<BuiltinOperator> none;
  const auto found = all.find(name);
  return found == all.end() ? none : found->second;
}

}  // namespace sqlgen::catalog
