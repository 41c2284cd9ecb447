#include <algorithm>
#include <set>

#include "review/actions/classify.hpp"

namespace sqlgen::review {

namespace {

using catalog::Node;

// The tables that are read in a tree: its RangeVars but for the names of WITH.
std::set<std::string> read_tables(const Node& tree, const NameLookup& names) {
  std::set<std::string> common;
  tree.walk([&](const Node& node) {
    if (node.is("CommonTableExpr")) {
      common.insert(node["ctename"].str());
    }
  });
  std::set<std::string> tables;
  tree.walk([&](const Node& node) {
    if (node.is("RangeVar") && (node["schemaname"] || common.count(node["relname"].str()) == 0)) {
      tables.insert(names.name(node));
    }
  });
  return tables;
}

bool locks_rows(const Node& tree) {
  return !tree["lockingClause"].items().empty();
}

void add_referenced(const std::string& subject, const Node& relation, const NameLookup& names,
                    std::vector<Action>& actions) {
  const catalog::Table* table = names.table(relation);
  if (table == nullptr) {
    return;
  }
  for (const catalog::Constraint& constraint : table->constraints) {
    const catalog::Object* other = names.database().find(constraint.referenced_table);
    if (constraint.kind == catalog::ConstraintKind::foreign_key && other != nullptr) {
      actions.push_back(
          {"insert-references", {{"subject", subject}, {"referenced", names.name(*other)}}, {}, {}, nullptr});
    }
  }
}

void add_sources(const Node& tree, const std::string& subject, const NameLookup& names,
                 std::vector<Action>& actions) {
  for (const std::string& table : read_tables(tree, names)) {
    if (table != subject) {
      actions.push_back({"select", {{"source", table}}, {}, {}, &tree});
    }
  }
}

}  // namespace

void classify_rows(const Node& tree, const NameLookup& names, std::vector<Action>& actions) {
  if (tree.is("SelectStmt")) {
    for (const std::string& table : read_tables(tree, names)) {
      actions.push_back(locks_rows(tree) ? Action{"select-for-update", {{"subject", table}}, {}, {}, &tree}
                                         : Action{"select", {{"source", table}}, {}, {}, &tree});
    }
    return;
  }
  const std::string subject = names.name(tree["relation"]);
  std::string_view kind = "insert";
  if (tree.is("UpdateStmt")) {
    kind = "update";
  } else if (tree.is("DeleteStmt")) {
    kind = "delete";
  } else if (tree.is("MergeStmt")) {
    kind = "merge";
  } else if (tree.is("CopyStmt")) {
    kind = tree["is_from"].truth() ? "copy-from" : "select";
  } else if (!tree["selectStmt"]["valuesLists"].items().empty() || !tree["selectStmt"]) {
    kind = "insert";
  } else {
    kind = "insert-select";
  }
  if (subject.empty()) {
    return;  // COPY (SELECT ...)
  }
  actions.push_back({kind, {{kind == "select" ? "source" : "subject", subject}}, {}, {}, &tree});
  if (kind != "delete" && kind != "select") {
    add_referenced(subject, tree["relation"], names, actions);
  }
  add_sources(tree, subject, names, actions);
}

}  // namespace sqlgen::review
