#include <algorithm>
#include <array>
#include <utility>

#include "review/actions/classify.hpp"

namespace sqlgen::review {

namespace {

using catalog::Node;

// Commands whose kind their name alone tells.
constexpr auto kCommands = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"AT_ColumnDefault", "set-default"},
    {"AT_DropNotNull", "drop-not-null"},
    {"AT_SetStatistics", "set-statistics"},
    {"AT_SetOptions", "set-column-options"},
    {"AT_ResetOptions", "set-column-options"},
    {"AT_SetStorage", "set-storage"},
    {"AT_SetCompression", "set-compression"},
    {"AT_AddIdentity", "add-identity"},
    {"AT_SetIdentity", "set-identity"},
    {"AT_DropIdentity", "drop-identity"},
    {"AT_DropExpression", "drop-expression"},
    {"AT_DropColumn", "drop-column"},
    {"AT_AlterConstraint", "alter-constraint"},
    {"AT_ChangeOwner", "change-owner"},
    {"AT_ClusterOn", "cluster-on"},
    {"AT_DropCluster", "cluster-on"},
    {"AT_SetLogged", "set-logged"},
    {"AT_SetUnLogged", "set-logged"},
    {"AT_SetAccessMethod", "set-access-method"},
    {"AT_SetTableSpace", "set-tablespace"},
    {"AT_SetRelOptions", "set-options"},
    {"AT_ResetRelOptions", "set-options"},
    {"AT_ReplicaIdentity", "replica-identity"},
    {"AT_EnableRowSecurity", "row-security"},
    {"AT_DisableRowSecurity", "row-security"},
    {"AT_ForceRowSecurity", "row-security"},
    {"AT_NoForceRowSecurity", "row-security"},
});

const catalog::Constraint* constraint_of(const catalog::Table* table, const std::string& name) {
  return table == nullptr ? nullptr : table->constraint(name);
}

// A CHECK (column IS NOT NULL) that holds for all rows.
bool has_not_null_check(const catalog::Table* table, const std::string& column) {
  if (table == nullptr || table->column(column) == nullptr) {
    return false;
  }
  const int number = table->column(column)->number;
  return std::any_of(
      table->constraints.begin(), table->constraints.end(), [&](const catalog::Constraint& constraint) {
        if (constraint.kind != catalog::ConstraintKind::check || constraint.not_valid ||
            constraint.expression == nullptr) {
          return false;
        }
        bool found = false;
        const auto is_test = [&](const Node& node) {
          return node.is("NullTest") && node["nulltesttype"].str() == "IS_NOT_NULL" &&
                 std::find(constraint.columns.begin(), constraint.columns.end(), number) !=
                     constraint.columns.end();
        };
        // Of a conjunction each part holds (ConstraintImpliedByRelConstraint).
        const Node& root = *constraint.expression;
        found = is_test(root);
        if (root.is("BoolExpr") && root["boolop"].str() == "AND_EXPR") {
          found = std::any_of(root["args"].items().begin(), root["args"].items().end(), is_test);
        }
        return found;
      });
}

// The commands of one statement, on the table that it names.
class Commands {
 public:
  Commands(const Node& statement, const NameLookup& names, const catalog::Database& after,
           std::vector<Action>& actions)
      : names_(names),
        after_(after),
        actions_(actions),
        object_(names.relation(statement["relation"])),
        table_(names.table(statement["relation"])),
        name_(names.name(statement["relation"])) {
    if (object_ != nullptr && statement["relation"]["inh"].truth()) {
      for (const catalog::Object* child : names.descendants(object_->oid)) {
        children_.push_back(names.name(*child));
      }
    }
  }

  void read(const Node& command) {
    const std::string& type = command["subtype"].str();
    for (const auto& [name, kind] : kCommands) {
      if (type == name) {
        add(kind, command);
        return;
      }
    }
    if (type == "AT_AddColumn") {
      add_column(command);
    } else if (type == "AT_SetNotNull") {
      const bool is_known =
          has_not_null_check(table_, command["name"].str()) || is_not_null(command["name"].str());
      add(is_known ? "set-not-null-checked" : "set-not-null", command);
    } else if (type == "AT_AlterColumnType") {
      add(object_ == nullptr ? "alter-type" : type_change(command, *object_, names_, after_), command);
    } else if (type == "AT_AddConstraint") {
      add_constraint(command);
    } else if (type == "AT_DropConstraint" || type == "AT_ValidateConstraint") {
      known_constraint(command, type == "AT_DropConstraint");
    } else if (type == "AT_AttachPartition" || type == "AT_DetachPartition") {
      partition(command, type == "AT_AttachPartition");
    } else if (type == "AT_AddInherit" || type == "AT_DropInherit") {
      add("inherit", command).parts.emplace_back("source", names_.name(command["def"]));
    } else if (type.starts_with("AT_EnableTrig") || type.starts_with("AT_DisableTrig")) {
      add("enable-trigger", command);
    } else {
      add("rename-table", command);  // as strong as any
    }
  }

 private:
  Action& add(std::string_view kind, const Node& command) {
    Action action{kind, {{"subject", name_}}, command["name"].str(), {}, &command};
    for (const std::string& child : children_) {
      action.parts.emplace_back("subject", child);
    }
    actions_.push_back(std::move(action));
    return actions_.back();
  }

  void add_column(const Node& command) {
    const Node& definition = command["def"];
    const std::string_view kind = added_column(definition, names_);
    add(kind, command).object = definition["colname"].str();
    for (const Node& constraint : definition["constraints"].items()) {
      const std::string& type = constraint["contype"].str();
      if (type == "CONSTR_FOREIGN") {
        Action& action =
            add(kind == "add-column" ? "add-column-references" : "add-column-references-default", command);
        action.object = definition["colname"].str();
        action.parts.emplace_back("referenced", names_.name(constraint["pktable"]));
      } else if (type == "CONSTR_CHECK") {
        add("add-column-check", command).object = definition["colname"].str();
      } else if (type == "CONSTR_UNIQUE" || type == "CONSTR_PRIMARY") {
        add("add-column-unique", command).object = definition["colname"].str();
      }
    }
  }

  void add_constraint(const Node& command) {
    const Node& constraint = command["def"];
    const std::string& type = constraint["contype"].str();
    const bool not_valid = constraint["skip_validation"].truth();
    if (type == "CONSTR_CHECK") {
      add(not_valid ? "add-check-not-valid" : "add-check", command);
    } else if (type == "CONSTR_FOREIGN") {
      Action& action = add(not_valid ? "add-foreign-key-not-valid" : "add-foreign-key", command);
      action.parts.emplace_back("referenced", names_.name(constraint["pktable"]));
    } else if (type == "CONSTR_UNIQUE") {
      add(constraint["indexname"] ? "add-unique-using-index" : "add-unique", command);
    } else if (type == "CONSTR_PRIMARY") {
      add(!constraint["indexname"]                        ? "add-primary-key"
          : is_of_nullable(constraint["indexname"].str()) ? "add-primary-key-using-index-of-nullable"
                                                          : "add-primary-key-using-index",
          command);
    } else {
      add("add-exclusion", command);
    }
    actions_.back().object = constraint["conname"].str();
  }

  [[nodiscard]] bool is_not_null(const std::string& name) const {
    const catalog::Column* column = table_ == nullptr ? nullptr : table_->column(name);
    return column != nullptr && column->not_null;
  }

  [[nodiscard]] bool is_of_nullable(const std::string& index_name) const {
    if (object_ == nullptr || table_ == nullptr) {
      return true;
    }
    const catalog::Object* object =
        names_.database().find(names_.database().find_relation(object_->schema, index_name));
    const auto* index = object == nullptr ? nullptr : object->as<catalog::Index>();
    return index == nullptr ||
           std::any_of(index->elements.begin(), index->elements.end(), [&](const auto& e) {
             const catalog::Column* column = table_->column(e.column);
             return column == nullptr || !column->not_null;
           });
  }

  void known_constraint(const Node& command, bool is_drop) {
    const catalog::Constraint* constraint = constraint_of(table_, command["name"].str());
    const bool foreign = constraint != nullptr && constraint->kind == catalog::ConstraintKind::foreign_key;
    Action& action = add(is_drop   ? (foreign ? "drop-foreign-key" : "drop-constraint")
                         : foreign ? "validate-foreign-key"
                                   : "validate-check",
                         command);
    if (foreign) {
      if (const catalog::Object* other = names_.database().find(constraint->referenced_table)) {
        action.parts.emplace_back("referenced", names_.name(*other));
      }
    }
  }

  // A partition's own CHECK may say that all of its rows belong there; whether it does is not worked out.
  void partition(const Node& command, bool attaches) {
    const Node& definition = command["def"];
    const catalog::Table* joining = names_.table(definition["name"]);
    const bool checked =
        joining != nullptr &&
        std::any_of(joining->constraints.begin(), joining->constraints.end(), [](const auto& constraint) {
          return constraint.kind == catalog::ConstraintKind::check && !constraint.not_valid;
        });
    const std::string_view kind = attaches ? (checked ? "attach-partition-checked" : "attach-partition")
                                  : definition["concurrent"].truth() ? "detach-partition-concurrently"
                                                                     : "detach-partition";
    Action action{kind, {{"parent", name_}}, last_name(definition["name"]), {}, &command};
    action.parts.emplace_back(attaches ? "joining" : "child", names_.name(definition["name"]));
    const catalog::Object* others = object_ == nullptr ? nullptr : names_.default_partition(object_->oid);
    if (others != nullptr) {
      action.parts.emplace_back("others", names_.name(*others));
    }
    actions_.push_back(std::move(action));
  }

  const NameLookup& names_;
  const catalog::Database& after_;
  std::vector<Action>& actions_;
  const catalog::Object* object_;
  const catalog::Table* table_;
  std::string name_;
  std::vector<std::string> children_;
};

}  // namespace

void classify_alter_table(const Node& tree, const NameLookup& names, const catalog::Database& after,
                          std::vector<Action>& actions) {
  const std::string& type = tree["objtype"].str();
  if (type == "OBJECT_INDEX") {
    actions.push_back({"alter-index", {{"index", names.name(tree["relation"])}}, {}, {}, &tree});
    return;
  }
  if (type != "OBJECT_TABLE" && type != "OBJECT_FOREIGN_TABLE") {
    return;  // views, composite types
  }
  Commands commands(tree, names, after, actions);
  for (const Node& command : tree["cmds"].items()) {
    commands.read(command);
  }
}

}  // namespace sqlgen::review
