#include <algorithm>
#include <array>

#include "frontend/native/model/model.hpp"

namespace sqlgen::native {

namespace {

struct ListName {
  std::string_view plural, singular;
};
constexpr std::array kLists{
    ListName{"parents", "parent"},
    ListName{"labels", "label"},
    ListName{"depends_on", "depends_on"},
    ListName{"accept", "accept"},
    ListName{"columns", "column"},
    ListName{"refcolumns", "refcolumn"},
    ListName{"constraints", "constraint"},
    ListName{"table_args", "table_arg"},
    ListName{"table_indexes", "table_index"},
    ListName{"indexes", "index"},
    ListName{"prefixes", "prefix"},
    ListName{"foreign_keys", "foreign_key"},
    ListName{"checks", "check"},
    ListName{"elements", "element"},
    ListName{"rows", "row"},
    ListName{"local_cols", "local_col"},
    ListName{"remote_cols", "remote_col"},
    ListName{"arguments", "argument"},
    ListName{"partial_reordering", "order"},
    ListName{"postgresql_include", "postgresql_include"},
    ListName{"postgresql_inherits", "postgresql_inherits"},
};

}  // namespace

std::string singular_of(std::string_view list_name) {
  const auto found =
      std::find_if(kLists.begin(), kLists.end(), [&](const auto& l) { return l.plural == list_name; });
  return std::string(found == kLists.end() ? list_name : found->singular);
}

std::string_view plural_of(std::string_view element_name) {
  const auto found =
      std::find_if(kLists.begin(), kLists.end(), [&](const auto& l) { return l.singular == element_name; });
  return found == kLists.end() ? std::string_view() : found->plural;
}

}  // namespace sqlgen::native
