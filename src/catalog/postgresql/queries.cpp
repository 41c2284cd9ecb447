#include <algorithm>

#include "catalog/postgresql/blocks/called_functions.hpp"
#include "catalog/postgresql/blocks/fired_triggers.hpp"
#include "catalog/postgresql/expressions/binder.hpp"
#include "catalog/postgresql/statements.hpp"

namespace sqlgen::catalog {

namespace {

// set_config('search_path', '...', false), which pg_dump writes.
void set_search_path(Context& context, const Node& call) {
  const auto& arguments = call["args"].items();
  if (texts(call["funcname"]).back() != "set_config" || arguments.size() < 2 ||
      arguments[0]["sval"]["sval"].str() != "search_path" || !arguments[1]["sval"]) {
    return;
  }
  context.session.search_path.clear();
  std::string name;
  for (const char c : arguments[1]["sval"]["sval"].str() + ",") {
    if (c == ',') {
      context.session.search_path.push_back(name);
      name.clear();
    } else if (c != ' ' && c != '"') {
      name += c;
    }
  }
}

}  // namespace

void check_query(Context& context, const Node& tree, Outcome& outcome) {
  if (tree["relation"]) {
    const Oid target = context.relation(tree["relation"]);
    const Node& columns = tree.is("InsertStmt")   ? tree["cols"]
                          : tree.is("UpdateStmt") ? tree["targetList"]
                                                  : Node();
    for (const Node& column : columns.items()) {
      if (const Object* object = context.db.find(target);
          object != nullptr && object->as<Table>() != nullptr) {
        static_cast<void>(context.column(target, column["name"].str()));
      }
    }
  }
  const Node& query = tree.is("InsertStmt") ? tree["selectStmt"] : tree;
  if (query.is("SelectStmt") && !tree["withClause"]) {
    static_cast<void>(Binder(context).query(query));
  }
  tree.walk([&](const Node& node) {
    doubt_fired(context, node, outcome);
    if (node.is("FuncCall")) {
      set_search_path(context, node);
      doubt_call(context, node, tree.is("SelectStmt"), outcome);
    }
  });
}

}  // namespace sqlgen::catalog
