#include "catalog/postgresql/doubts.hpp"

#include <map>
#include <set>
#include <string>

#include "catalog/postgresql/context.hpp"
#include "catalog/postgresql/facts/keywords.hpp"
#include "catalog/syntax/identifiers.hpp"

namespace sqlgen::catalog {

void doubt_names(Database& database, std::string_view text, const DoubtPtr& doubt, Outcome& outcome) {
  const std::set<std::string> named = words_of(text);
  std::set<std::string> unknown = named;
  std::vector<Oid> touched;
  database.for_each([&](const Object& object) {
    if (named.count(object.name) == 0) {
      return;
    }
    unknown.erase(object.name);
    const auto* index = object.as<Index>();
    if (object.as<Namespace>() == nullptr && object.as<Extension>() == nullptr) {
      touched.push_back(object.oid);
    }
    if (index != nullptr) {
      touched.push_back(index->table);  // its constraint may be gone with it
    }
  });
  for (const Oid oid : touched) {
    const Object& object = *database.find(oid);
    if (object.doubt == nullptr || is_never_made(object)) {
      database.edit(oid).doubt = doubt;
      outcome.doubts.push_back({database.find(oid)->name, doubt});
    }
  }
  for (const std::string& name : unknown) {
    if (!is_quoted_keyword(name)) {
      database.doubt_name(name, doubt);
    }
  }
}

}  // namespace sqlgen::catalog
