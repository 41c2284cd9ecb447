#include <algorithm>

#include "review/actions/classify.hpp"

namespace sqlgen::review {

namespace {

using catalog::Node;

// What goes, or is called otherwise.
class Removal {
 public:
  Removal(const NameLookup& names, std::vector<Action>& actions) : names_(names), actions_(actions) {}

  void read(const Node& tree) {
    if (tree.is("DropStmt")) {
      drop(tree);
    } else if (tree.is("RenameStmt")) {
      rename(tree);
    } else {
      set_schema(tree);
    }
  }

 private:
  void add(std::string_view kind, const Node& node, const Node& relation, std::string object = {}) {
    actions_.push_back({kind, {{"subject", names_.name(relation)}}, std::move(object), {}, &node});
  }

  void drop(const Node& tree) {
    const std::string& type = tree["removeType"].str();
    for (const Node& object : tree["objects"].items()) {
      if (type == "OBJECT_TABLE" || type == "OBJECT_FOREIGN_TABLE") {
        drop_table(tree, object);
      } else if (type == "OBJECT_INDEX") {
        drop_index(tree, object);
      } else if (type == "OBJECT_TRIGGER" || type == "OBJECT_POLICY" || type == "OBJECT_RULE") {
        const auto& names = object.items();
        const Node table = Node::list({names.begin(), names.end() - 1});
        add(type == "OBJECT_TRIGGER"  ? "drop-trigger"
            : type == "OBJECT_POLICY" ? "drop-policy"
                                      : "drop-rule",
            tree, table, names.back().str());
      } else if (type == "OBJECT_SEQUENCE") {
        actions_.push_back({"drop-sequence", {{"counter", names_.name(object)}}, {}, {}, &tree});
      } else if (type == "OBJECT_VIEW") {
        actions_.push_back({"drop-view", {}, names_.name(object), {}, &tree});
      } else if (type == "OBJECT_MATVIEW") {
        actions_.push_back({"drop-materialized-view", {{"kept", names_.name(object)}}, {}, {}, &tree});
      }
    }
  }

  // IF EXISTS of a table that no revision made: where the database has it all the same, it goes.
  void drop_table(const Node& tree, const Node& name) {
    const bool may_be_missing = tree["missing_ok"].truth() && names_.is_missing(name);
    add(may_be_missing ? "drop-missing-table" : "drop-table", tree, name);
    const catalog::Object* object = names_.relation(name);
    const auto* table = object == nullptr ? nullptr : object->as<catalog::Table>();
    if (table == nullptr) {
      return;
    }
    for (const catalog::Constraint& constraint : table->constraints) {
      const catalog::Object* other = names_.database().find(constraint.referenced_table);
      if (constraint.kind == catalog::ConstraintKind::foreign_key && other != nullptr && other != object) {
        actions_.push_back({"drop-table-references",
                            {{"subject", names_.name(name)}, {"referenced", names_.name(*other)}},
                            {},
                            {},
                            &tree});
      }
    }
    if (table->partition_bound != nullptr) {
      for (const catalog::Oid parent : table->parents) {
        if (const catalog::Object* of = names_.database().find(parent)) {
          Action action{
              "drop-partition", {{"child", names_.name(name)}, {"parent", names_.name(*of)}}, {}, {}, &tree};
          if (const catalog::Object* others = names_.default_partition(parent)) {
            action.parts.emplace_back("others", names_.name(*others));
          }
          actions_.push_back(std::move(action));
        }
      }
    }
  }

  void drop_index(const Node& tree, const Node& name) {
    Action action{tree["concurrent"].truth() ? "drop-index-concurrently" : "drop-index",
                  {{"index", names_.name(name)}},
                  last_name(name),
                  {},
                  &tree};
    const catalog::Object* object = names_.relation(name);
    const auto* index = object == nullptr ? nullptr : object->as<catalog::Index>();
    const catalog::Object* table = index == nullptr ? nullptr : names_.database().find(index->table);
    if (table != nullptr) {
      action.parts.emplace_back("subject", names_.name(*table));
    } else if (!tree["missing_ok"].truth() || !names_.is_missing(name)) {
      action.parts.emplace_back("subject", "the table of " + names_.name(name));
    } else {
      return;
    }
    actions_.push_back(std::move(action));
  }

  void rename(const Node& tree) {
    const std::string& type = tree["renameType"].str();
    const std::string& of = tree["relationType"].str();
    if (type == "OBJECT_TABLE") {
      add("rename-table", tree, tree["relation"]);
    } else if (type == "OBJECT_COLUMN" && (of == "OBJECT_TABLE" || of == "OBJECT_FOREIGN_TABLE")) {
      add("rename-column", tree, tree["relation"], tree["subname"].str());
    } else if (type == "OBJECT_TABCONSTRAINT") {
      add("rename-constraint", tree, tree["relation"], tree["subname"].str());
    } else if (type == "OBJECT_TRIGGER") {
      add("rename-trigger", tree, tree["relation"], tree["subname"].str());
    } else if (type == "OBJECT_INDEX") {
      actions_.push_back({"rename-index", {{"index", names_.name(tree["relation"])}}, {}, {}, &tree});
    } else if (type == "OBJECT_VIEW" || type == "OBJECT_MATVIEW") {
      actions_.push_back({"rename-view", {}, names_.name(tree["relation"]), {}, &tree});
    } else {
      return;
    }
    actions_.back().new_name = tree["newname"].str();
  }

  void set_schema(const Node& tree) {
    if (tree["objectType"].str() == "OBJECT_TABLE") {
      add("set-schema", tree, tree["relation"]);
      actions_.back().new_name = tree["newschema"].str();
    }
  }

  const NameLookup& names_;
  std::vector<Action>& actions_;
};

}  // namespace

void classify_removal(const Node& tree, const NameLookup& names, std::vector<Action>& actions) {
  Removal(names, actions).read(tree);
}

}  // namespace sqlgen::review
