#include "catalog/postgresql/facts/builtin_functions.hpp"

#include <string>
#include <unordered_map>

#include "catalog/postgresql/facts/facts_table.hpp"
#include "support/text.hpp"

namespace sqlgen::embedded {
extern const std::string_view postgresql_functions_tsv;
}  // namespace sqlgen::embedded

namespace sqlgen::catalog {

namespace {

const std::unordered_multimap<std::string_view, BuiltinFunction>& functions() {
  static const std::unordered_multimap<std::string_view, BuiltinFunction> all = [] {
    std::unordered_multimap<std::string_view, BuiltinFunction> made;
    for_each_row(embedded::postgresql_functions_tsv, [&](const std::vector<std::string_view>& fields) {
      BuiltinFunction function;
      function.kind = fields[1].front();
      function.result = field_number(fields[2]);
      for (const std::string& argument : split(fields[3], ' ')) {
        if (!argument.empty()) {
          function.arguments.push_back(field_number(argument));
        }
      }
      function.variadic = fields[4] != "0";
      function.defaults = field_number(fields[5]);
      function.returns_set = fields[6] == "1";
      function.volatility = fields[7].front();
      made.emplace(fields[0], std::move(function));
    });
    return made;
  }();
  return all;
}

}  // namespace

bool is_builtin_function(std::string_view name) {
  return functions().count(name) != 0;
}

std::vector<BuiltinFunction> builtin_functions(std::string_view name) {
  std::vector<BuiltinFunction> found;
  const auto [first, last] = functions().equal_range(name);
  for (auto entry = first; entry != last; ++entry) {
    found.push_back(entry->second);
  }
  return found;
}

}  // namespace sqlgen::catalog
