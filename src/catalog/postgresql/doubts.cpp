#include "catalog/postgresql/doubts.hpp"

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "catalog/postgresql/blocks/block_rows.hpp"
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

namespace {

std::uint8_t kind_in_breadth(const Object& object) {
  return object.as<View>() != nullptr       ? Breadth::views
         : object.as<Index>() != nullptr    ? Breadth::indexes
         : object.as<Function>() != nullptr ? Breadth::functions
                                            : Breadth::nothing;
}

}  // namespace

void doubt_widely(Context& context, const Breadth& breadth, const DoubtPtr& doubt, Outcome& outcome) {
  if (!breadth.any()) {
    return;
  }
  std::vector<Oid> touched;
  context.db.for_each([&](const Object& object) {
    const bool is_meant =
        (breadth.kinds & Breadth::everything) != 0 || (breadth.kinds & kind_in_breadth(object)) != 0;
    const bool stays = object.as<Namespace>() != nullptr || object.as<Extension>() != nullptr;
    if (is_meant && !stays && (object.doubt == nullptr || is_never_made(object))) {
      touched.push_back(object.oid);
    }
  });
  for (const Oid oid : touched) {
    context.db.edit(oid).doubt = doubt;
  }
  if (breadth.names) {
    context.db.doubt_absent_names(doubt);
  }
  if (breadth.rows) {
    outcome.rows_doubt = doubt;
    if (context.rows != nullptr) {
      context.rows->doubt_all(doubt->reason);
    }
  }
  context.db.note_wide_doubt(doubt);
}

}  // namespace sqlgen::catalog
