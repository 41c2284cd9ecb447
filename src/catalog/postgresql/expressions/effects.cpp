#include "catalog/postgresql/expressions/effects.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "catalog/postgresql/context.hpp"
#include "catalog/postgresql/facts/builtin_functions.hpp"

namespace sqlgen::catalog {

namespace {

// Functions of PostgreSQL's own that leave something behind.
constexpr auto kWithEffect = std::to_array<std::string_view>(
    {"nextval", "setval", "set_config", "pg_notify", "lo_create", "lo_import", "lo_unlink",
     "pg_terminate_backend", "pg_cancel_backend", "pg_reload_conf", "dblink_exec", "query_to_xml"});

}  // namespace

bool has_effect(const Node& tree) {
  bool found = false;
  tree.walk([&](const Node& node) {
    if (node.is("FuncCall")) {
      const std::string name = texts(node["funcname"]).back();
      found = found || !is_builtin_function(name) || name.starts_with("pg_advisory") ||
              std::find(kWithEffect.begin(), kWithEffect.end(), name) != kWithEffect.end();
    }
    found = found || node.is("InsertStmt") || node.is("UpdateStmt") || node.is("DeleteStmt") ||
            node.is("MergeStmt");
  });
  return found || tree["intoClause"];
}

}  // namespace sqlgen::catalog
