#include "review/actions/classify.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "catalog/postgresql/drops/dependencies.hpp"

namespace sqlgen::review {

namespace {

using catalog::Node;

// Statements on one table that their tag tells, with the field that names the table.
struct TableStatement {
  std::string_view tag, field, kind;
};
constexpr auto kTableStatements = std::to_array<TableStatement>({
    {"CreateTrigStmt", "relation", "create-trigger"},
    {"CreatePolicyStmt", "table", "create-policy"},
    {"AlterPolicyStmt", "table", "alter-policy"},
    {"RuleStmt", "relation", "create-rule"},
    {"ClusterStmt", "relation", "cluster"},
});

bool has_option(const Node& options, std::string_view name) {
  return std::any_of(options.items().begin(), options.items().end(), [&](const Node& option) {
    return option["defname"].str() == name && option["arg"].str() != "false";
  });
}

class Classifier {
 public:
  Classifier(const NameLookup& names, const catalog::Database& after) : names_(names), after_(after) {}

  std::vector<Action> read(const Node& tree) {
    if (tree.is("AlterTableStmt")) {
      classify_alter_table(tree, names_, after_, actions_);
    } else if (tree.is("SelectStmt") && tree["intoClause"]) {
      add_sources("create-table-as", tree);
    } else if (tree.is("SelectStmt") || tree.is("InsertStmt") || tree.is("UpdateStmt") ||
               tree.is("DeleteStmt") || tree.is("MergeStmt") || tree.is("CopyStmt")) {
      classify_rows(tree, names_, actions_);
    } else {
      read_definition(tree);
    }
    return std::move(actions_);
  }

 private:
  void add(std::string_view kind, const Node& node, const Node& relation, std::string object = {}) {
    actions_.push_back({kind, {{"subject", names_.name(relation)}}, std::move(object), {}, &node});
  }

  void read_definition(const Node& tree) {
    if (tree.is("CreateStmt")) {
      create_table(tree);
    } else if (tree.is("CreateTableAsStmt")) {
      add_sources(tree["objtype"].str() == "OBJECT_MATVIEW" ? "create-materialized-view" : "create-table-as",
                  tree);
    } else if (tree.is("ViewStmt")) {
      add_sources(tree["replace"].truth() ? "replace-view" : "create-view", tree);
    } else if (tree.is("IndexStmt")) {
      index(tree);
    } else if (tree.is("DropStmt")) {
      classify_removal(tree, names_, actions_);
    } else if (tree.is("RenameStmt")) {
      classify_removal(tree, names_, actions_);
    } else if (tree.is("AlterObjectSchemaStmt")) {
      classify_removal(tree, names_, actions_);
    } else if (tree.is("CommentStmt")) {
      comment(tree);
    } else if (tree.is("AlterSeqStmt")) {
      alter_sequence(tree);
    } else if (tree.is("AlterEnumStmt") || tree.is("CreateEnumStmt")) {
      actions_.push_back({"alter-enum", {}, last_name(tree["typeName"]), {}, &tree});
    } else if (tree.is("AlterDomainStmt")) {
      alter_domain(tree);
    } else {
      read_maintenance(tree);
    }
  }

  void read_maintenance(const Node& tree) {
    if (tree.is("TruncateStmt")) {
      for (const Node& relation : tree["relations"].items()) {
        add("truncate", tree, relation);
      }
    } else if (tree.is("LockStmt")) {
      for (const Node& relation : tree["relations"].items()) {
        add("lock-table", tree, relation);
      }
    } else if (tree.is("ReindexStmt")) {
      reindex(tree);
    } else if (tree.is("VacuumStmt")) {
      vacuum(tree);
    } else if (tree.is("CreateStatsStmt")) {
      for (const Node& relation : tree["relations"].items()) {
        add("create-statistics", tree, relation, last_name(tree["defnames"]));
      }
    } else if (tree.is("RefreshMatViewStmt")) {
      refresh(tree);
    } else if (tree.is("GrantStmt")) {
      for (const Node& object : tree["objects"].items()) {
        if (object.is("RangeVar")) {
          add("grant", tree, object);
        }
      }
    } else {
      for (const TableStatement& statement : kTableStatements) {
        if (tree.is(statement.tag)) {
          add(statement.kind, tree, tree[statement.field]);
        }
      }
    }
  }

  // What is made has the first part, what it reads the others.
  void add_sources(std::string_view kind, const Node& tree) {
    const Node& made = tree["view"]   ? tree["view"]
                       : tree["into"] ? tree["into"]["rel"]
                                      : tree["intoClause"]["rel"];
    std::vector<Action> reads;
    const Node& query = tree["query"] ? tree["query"] : tree;
    classify_rows(query, names_, reads);
    Action action{kind, {{"made", names_.name(made)}}, {}, {}, &tree};
    for (const Action& read : reads) {
      if (const std::string_view table = read.table("source"); table != action.table("made")) {
        action.parts.emplace_back("source", std::string(table));
      }
    }
    actions_.push_back(std::move(action));
  }

  void create_table(const Node& tree) {
    const std::string made = names_.name(tree["relation"]);
    actions_.push_back({"create-table", {{"made", made}}, {}, {}, &tree});
    const auto references = [&](const Node& constraint) {
      const bool refers = constraint["contype"].str() == "CONSTR_FOREIGN";
      const std::string referenced = refers ? names_.name(constraint["pktable"]) : made;
      if (referenced != made) {
        actions_.push_back({"create-table-references",
                            {{"referenced", referenced}},
                            constraint["conname"].str(),
                            {},
                            &constraint});
      }
    };
    for (const Node& element : tree["tableElts"].items()) {
      references(element);
      for (const Node& constraint : element["constraints"].items()) {
        references(constraint);
      }
      if (element.is("TableLikeClause")) {
        actions_.push_back(
            {"create-table-like", {{"source", names_.name(element["relation"])}}, {}, {}, &element});
      }
    }
    for (const Node& parent : tree["inhRelations"].items()) {
      tree["partbound"] ? partition_of(tree, parent) : add("create-table-inherits", tree, parent);
    }
  }

  void partition_of(const Node& tree, const Node& parent) {
    Action action{"create-table-partition", {{"parent", names_.name(parent)}}, {}, {}, &tree};
    const catalog::Object* object = names_.relation(parent);
    const catalog::Object* others = object == nullptr ? nullptr : names_.default_partition(object->oid);
    if (others != nullptr) {
      action.parts.emplace_back("others", names_.name(*others));
    }
    actions_.push_back(std::move(action));
  }

  void index(const Node& tree) {
    add(tree["concurrent"].truth() ? "create-index-concurrently" : "create-index", tree, tree["relation"],
        tree["idxname"].str());
    if (const catalog::Object* table = names_.relation(tree["relation"])) {
      for (const catalog::Object* child : names_.descendants(table->oid)) {
        actions_.back().parts.emplace_back("subject", names_.name(*child));
      }
    }
  }

  void comment(const Node& tree) {
    const std::string& type = tree["objtype"].str();
    const auto& parts = tree["object"].items();
    if (type == "OBJECT_TABLE") {
      add("comment", tree, tree["object"]);
    } else if (type == "OBJECT_COLUMN" && parts.size() > 1) {
      add("comment", tree, Node::list({parts.begin(), parts.end() - 1}), parts.back().str());
    }
  }

  void alter_sequence(const Node& tree) {
    Action action{"alter-sequence", {{"counter", names_.name(tree["sequence"])}}, {}, {}, &tree};
    for (const Node& option : tree["options"].items()) {
      const auto& owner = option["arg"].items();
      if (option["defname"].str() == "owned_by" && owner.size() > 1) {
        action.kind = "own-sequence";
        action.parts.emplace_back("subject", names_.name(Node::list({owner.begin(), owner.end() - 1})));
      }
    }
    actions_.push_back(std::move(action));
  }

  // Letters of AlterDomainStmt: C adds a constraint, V validates one, O sets NOT NULL.
  void alter_domain(const Node& tree) {
    const std::string& what = tree["subtype"].str();
    const std::string_view kind = what == "O"                              ? "alter-domain-not-null"
                                  : what == "V"                            ? "validate-domain-check"
                                  : what != "C"                            ? ""
                                  : tree["def"]["skip_validation"].truth() ? "alter-domain-check-not-valid"
                                                                           : "alter-domain-check";
    if (kind.empty()) {
      return;
    }
    Action action{kind, {}, last_name(tree["typeName"]), {}, &tree};
    const catalog::Object* domain = names_.type(name_parts(tree["typeName"]));
    names_.database().for_each([&](const catalog::Object& object) {
      const auto* table = object.as<catalog::Table>();
      if (domain != nullptr && table != nullptr &&
          std::any_of(table->columns.begin(), table->columns.end(),
                      [&](const auto& column) { return column.type.type == domain->oid; })) {
        action.parts.emplace_back("subject", names_.name(object));
      }
    });
    actions_.push_back(std::move(action));
  }

  void reindex(const Node& tree) {
    const std::string_view kind =
        has_option(tree["params"], "concurrently") ? "reindex-concurrently" : "reindex";
    if (tree["kind"].str() != "REINDEX_OBJECT_INDEX") {
      tree["relation"] ? add(kind, tree, tree["relation"])
                       : actions_.push_back({kind, {}, tree["name"].str(), {}, &tree});
      return;
    }
    Action action{kind, {{"index", names_.name(tree["relation"])}}, last_name(tree["relation"]), {}, &tree};
    const catalog::Object* object = names_.relation(tree["relation"]);
    const auto* index = object == nullptr ? nullptr : object->as<catalog::Index>();
    if (index != nullptr) {
      if (const catalog::Object* table = names_.database().find(index->table)) {
        action.parts.emplace_back("subject", names_.name(*table));
      }
    }
    actions_.push_back(std::move(action));
  }

  void vacuum(const Node& tree) {
    const bool full = has_option(tree["options"], "full");
    const std::string_view kind = !tree["is_vacuumcmd"].truth() ? "analyze" : full ? "vacuum-full" : "vacuum";
    for (const Node& relation : tree["rels"].items()) {
      add(kind, tree, relation["relation"]);
    }
    if (tree["rels"].items().empty()) {
      actions_.push_back({kind, {}, {}, {}, &tree});
    }
  }

  void refresh(const Node& tree) {
    Action action{
        tree["concurrent"].truth() ? "refresh-materialized-view-concurrently" : "refresh-materialized-view",
        {{"kept", names_.name(tree["relation"])}},
        {},
        {},
        &tree};
    // The query is bound: it names what it reads by number.
    const catalog::Object* object = names_.relation(tree["relation"]);
    const auto* view = object == nullptr ? nullptr : object->as<catalog::View>();
    if (view != nullptr && view->query != nullptr) {
      for (const catalog::Address& address : catalog::references_of(*view->query, object->oid)) {
        const catalog::Object* read = names_.database().find(address.object);
        const bool whole = read != nullptr && read->as<catalog::Table>() != nullptr &&
                           std::none_of(action.parts.begin(), action.parts.end(),
                                        [&](const auto& part) { return part.second == names_.name(*read); });
        if (whole) {
          action.parts.emplace_back("source", names_.name(*read));
        }
      }
    }
    actions_.push_back(std::move(action));
  }

  const NameLookup& names_;
  const catalog::Database& after_;
  std::vector<Action> actions_;
};

}  // namespace

std::vector<Action> classify(const Node& tree, const NameLookup& names, const catalog::Database& after) {
  return Classifier(names, after).read(tree);
}

}  // namespace sqlgen::review
