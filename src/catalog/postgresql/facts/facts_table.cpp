#include "catalog/postgresql/facts/facts_table.hpp"

#include <algorithm>
#include <charconv>

namespace sqlgen::catalog {

void for_each_row(std::string_view table,
                  const std::function<void(const std::vector<std::string_view>&)>& visit) {
  std::vector<std::string_view> fields;
  while (!table.empty()) {
    const std::string_view row = table.substr(0, table.find('\n'));
    table.remove_prefix(std::min(table.size(), row.size() + 1));
    if (row.empty() || row.front() == '#') {
      continue;
    }
    fields.clear();
    for (std::size_t at = 0; at <= row.size();) {
      const std::size_t end = std::min(row.find('\t', at), row.size());
      fields.push_back(row.substr(at, end - at));
      at = end + 1;
    }
    visit(fields);
  }
}

unsigned field_number(std::string_view field) {
  unsigned value = 0;
  std::from_chars(field.data(), field.data() + field.size(), value);
  return value;
}

}  // namespace sqlgen::catalog
