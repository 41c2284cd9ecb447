#include "catalog/postgresql/facts/builtin_types.hpp"

#include <map>
#include <vector>

#include "catalog/postgresql/facts/facts_table.hpp"

namespace sqlgen::embedded {
extern const std::string_view postgresql_types_tsv;
}  // namespace sqlgen::embedded

namespace sqlgen::catalog {

namespace {

struct Types {
  std::map<Oid, BuiltinType> by_oid;
  std::map<std::string_view, Oid> by_name;
  std::map<Oid, Oid> by_array;

  Types() {
    for_each_row(embedded::postgresql_types_tsv, [this](const std::vector<std::string_view>& fields) {
      const BuiltinType type{field_number(fields[0]), fields[1],        fields[2].front(), fields[3] == "1",
                             field_number(fields[4]), fields[5] != "0", fields[6].front(), fields[7],
                             fields[8].front(),       fields[9].front()};
      by_oid.emplace(type.oid, type);
      by_name.emplace(type.name, type.oid);
      by_array.emplace(type.array, type.oid);
    });
  }
};

const Types& types() {
  static const Types all;
  return all;
}

}  // namespace

const BuiltinType* builtin_type(Oid oid) {
  const auto entry = types().by_oid.find(oid);
  return entry == types().by_oid.end() ? nullptr : &entry->second;
}

const BuiltinType* builtin_type(std::string_view name) {
  const auto entry = types().by_name.find(name);
  return entry == types().by_name.end() ? nullptr : builtin_type(entry->second);
}

const BuiltinType* builtin_element_type(Oid array) {
  const auto entry = types().by_array.find(array);
  return array == kNoOid || entry == types().by_array.end() ? nullptr : builtin_type(entry->second);
}

}  // namespace sqlgen::catalog
