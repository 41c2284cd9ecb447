#include "catalog/postgresql/drops/dependencies.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "catalog/postgresql/facts/builtin_types.hpp"
#include "catalog/postgresql/facts/extension_members.hpp"

namespace sqlgen::catalog {

namespace {

using Part = Address::Part;

// An address that costs nothing to make: most are not asked for.
struct Place {
  Oid object = kNoOid;
  Part part = Part::whole;
  std::int64_t number = 0;
  const std::string* name = nullptr;

  [[nodiscard]] Address address() const {
    return {object, part, number, name == nullptr ? std::string() : *name};
  }
};

Place whole(Oid oid) {
  return {oid};
}

Place column_of(Oid table, std::int64_t number) {
  return {table, Part::column, number};
}

// Calls `use` with each place that a bound tree names.
template <class Use>
void for_each_reference(const Node& node, Oid own, const Use& use) {
  const auto named = [&](std::string_view field) {
    if (const Node& oid = node[field]) {
      use(whole(static_cast<Oid>(oid.number())));
    }
  };
  if (node.is("Column")) {
    const Node& table = node["table"];
    use(column_of(table ? static_cast<Oid>(table.number()) : own, node["number"].number()));
  } else if (node.is("RelationConstant")) {
    named("relation");
  } else if (node.is("TypeName")) {
    named("type");
  } else if (node.is("FuncCall")) {
    named("function");
  } else if (node.is("ObjectName")) {
    named("object");
  } else if (node.is("RangeVar") || (node.tag().empty() && node["relname"])) {
    named("oid");
  }
  for (const Node& part : node.items()) {
    if (!part.items().empty()) {
      for_each_reference(part, own, use);
    }
  }
}

// Of all objects or some, all dependencies or those alone that lead to the targets.
class Collector {
 public:
  explicit Collector(const Database& database, const std::set<Oid>* targets = nullptr)
      : db_(database),
        targets_(targets),
        with_extensions_(targets == nullptr || std::any_of(targets->begin(), targets->end(), [&](Oid target) {
                           return database.find_as<Extension>(target) != nullptr;
                         })) {
    if (targets != nullptr && !targets->empty()) {
      lowest_ = std::max(lowest_, *targets->begin());
      highest_ = *targets->rbegin();
    }
  }

  std::vector<Dependency> collect(const std::function<bool(const Object&)>& of = {}) {
    db_.for_each([&](const Object& object) {
      if (!of || of(object)) {
        object_parts(object);
      }
    });
    return std::move(result_);
  }

 private:
  void add(const Place& from, const Place& to, bool automatic) {
    const bool in_range = lowest_ <= to.object && to.object <= highest_;  // nearly none is
    if (in_range && (targets_ == nullptr || targets_->count(to.object) != 0)) {
      result_.push_back({from.address(), to.address(), automatic});
    }
  }

  void tree(const Place& from, const NodePtr& node, Oid own, bool automatic = false) {
    if (node != nullptr) {
      for_each_reference(*node, own, [&](const Place& to) { add(from, to, automatic); });
      member_functions(from, *node);
    }
  }

  void member(const Place& from, MemberKind kind, const std::string& name) {
    if (const std::string_view extension = extension_of(kind, name); !extension.empty()) {
      add(from, whole(db_.find_extension(extension)), false);
    }
  }

  void member_functions(const Place& from, const Node& tree) {
    if (!with_extensions_) {
      return;
    }
    tree.walk([&](const Node& node) {
      if (node.is("FuncCall") && !node["function"] && !node["funcname"].items().empty()) {
        member(from, MemberKind::function, node["funcname"].items().back().str());
      }
    });
  }

  void object_parts(const Object& object) {
    const Place self = whole(object.oid);
    add(self, whole(object.schema), false);
    if (const auto* table = object.as<Table>()) {
      table_parts(object, *table);
    } else if (const auto* index = object.as<Index>()) {
      index_parts(object, *index);
    } else if (const auto* sequence = object.as<Sequence>()) {
      if (sequence->owner.table != kNoOid) {
        add(self, column_of(sequence->owner.table, sequence->owner.number), true);
      }
    } else if (const auto* view = object.as<View>()) {
      tree(self, view->query, kNoOid);
      attachments(object, view->triggers, {}, view->rules);
    } else if (const auto* domain = object.as<DomainType>()) {
      add(self, whole(domain->base.type), false);
      tree(self, domain->default_value, kNoOid);
      for (const Constraint& constraint : domain->constraints) {
        const Place at{object.oid, Part::constraint, constraint.oid};
        add(at, self, true);
        tree(at, constraint.expression, kNoOid);
      }
    } else if (const auto* composite = object.as<CompositeType>()) {
      for (const Column& column : composite->columns) {
        const Place at = column_of(object.oid, column.number);
        add(at, self, true);
        add(at, whole(column.type.type), false);
      }
    } else if (const auto* other = object.as<OtherType>()) {
      add(self, whole(other->subtype.type), false);
      add(self, whole(other->extension), true);
    } else if (const auto* function = object.as<Function>()) {
      for (const TypeReference& type : function->arguments) {
        add(self, whole(type.type), false);
      }
      add(self, whole(function->result.type), false);
      for (const Oid used : function->uses) {
        add(self, whole(used), false);
      }
    } else if (const auto* definition = object.as<OtherObject>()) {
      other_parts(self, *definition);
    }
  }

  void other_parts(const Place& self, const OtherObject& other) {
    if (other.kind == "PUBLICATION") {
      return;  // a table leaves it when it is dropped
    }
    if (other.table != kNoOid) {
      add(self, whole(other.table), true);
    }
    for (const TypeReference& type : other.arguments) {
      add(self, whole(type.type), false);
    }
    for (const Oid used : other.uses) {
      add(self, whole(used), false);
    }
    own_columns(self, other.definition, other.table, other.table != kNoOid);
    for (const NodePtr& change : other.changes) {
      tree(self, change, kNoOid);
    }
  }

  void table_parts(const Object& object, const Table& table) {
    const Place self = whole(object.oid);
    for (const Column& column : table.columns) {
      const Place at = column_of(object.oid, column.number);
      add(at, self, true);
      add(at, whole(column.type.type), false);
      if (column.default_value != nullptr) {
        const Place value{object.oid, Part::default_value, column.number};
        add(value, at, true);
        tree(column.generated ? at : value, column.default_value, object.oid);
      }
    }
    for (const Oid parent : table.parents) {
      add(self, whole(parent), table.partition_bound != nullptr);
    }
    add(self, whole(table.of_type), false);
    if (!table.server.empty()) {
      for (const Oid server : db_.find_others(kNoOid, table.server)) {
        add(self, whole(server), false);
      }
    }
    for (const Constraint& constraint : table.constraints) {
      constraint_parts(object, constraint);
    }
    attachments(object, table.triggers, table.policies, table.rules);
  }

  void constraint_parts(const Object& object, const Constraint& constraint) {
    const Place self{object.oid, Part::constraint, constraint.oid};
    add(self, whole(object.oid), true);
    for (const int column : constraint.columns) {
      add(self, column_of(object.oid, column), true);
    }
    for (const int column : constraint.delete_set_columns) {
      add(self, column_of(object.oid, column), true);
    }
    tree(self, constraint.expression, object.oid);
    if (constraint.referenced_table != kNoOid) {
      add(self, whole(constraint.referenced_table), false);
      for (const int column : constraint.referenced_columns) {
        add(self, column_of(constraint.referenced_table, column), false);
      }
      add(self, whole(constraint.referenced_index), false);
    }
  }

  void index_parts(const Object& object, const Index& index) {
    const Place self = whole(object.oid);
    add(self, whole(index.table), true);
    if (index.constraint != kNoOid) {
      add(self, {index.table, Part::constraint, index.constraint}, true);
    }
    if (index.parent != kNoOid) {
      add(self, whole(index.parent), true);
      if (index.constraint != kNoOid) {
        add({index.table, Part::constraint, index.constraint}, whole(index.parent), true);
      }
    }
    // What the index of a constraint needs, the constraint does.
    const bool of_constraint = index.constraint != kNoOid;
    const Place owner = of_constraint ? Place{index.table, Part::constraint, index.constraint} : self;
    for (const IndexElement& element : index.elements) {
      if (element.column != 0) {
        add(owner, column_of(index.table, element.column), true);
      }
      if (!element.operator_class.empty()) {
        member(self, MemberKind::operator_class, element.operator_class.back());
      }
      own_columns(owner, element.expression, index.table, !of_constraint);
    }
    for (const int column : index.included) {
      add(owner, column_of(index.table, column), true);
    }
    own_columns(owner, index.predicate, index.table, !of_constraint);
  }

  // An index goes with the columns of its expressions, but not with the functions and types in them; a
  // constraint does not.
  void own_columns(const Place& from, const NodePtr& node, Oid table, bool automatic) {
    if (node != nullptr) {
      for_each_reference(*node, table,
                         [&](const Place& to) { add(from, to, automatic && to.object == table); });
      member_functions(from, *node);
    }
  }

  void attachments(const Object& object, const std::vector<Trigger>& triggers,
                   const std::vector<Attachment>& policies, const std::vector<Attachment>& rules) {
    for (const Trigger& trigger : triggers) {
      const Place at{object.oid, Part::trigger, 0, &trigger.name};
      add(at, whole(object.oid), true);
      add(at, whole(trigger.function), false);
      tree(at, trigger.definition, object.oid);
    }
    for (const Attachment& policy : policies) {
      const Place at{object.oid, Part::policy, 0, &policy.name};
      add(at, whole(object.oid), true);
      tree(at, policy.definition, object.oid);
    }
    for (const Attachment& rule : rules) {
      const Place at{object.oid, Part::rule, 0, &rule.name};
      add(at, whole(object.oid), true);
      tree(at, rule.definition, object.oid);
    }
  }

  const Database& db_;
  const std::set<Oid>* targets_;
  Oid lowest_ = kFirstOid, highest_ = std::numeric_limits<Oid>::max();  // of them
  bool with_extensions_;                                                // what leads to them is asked for
  std::vector<Dependency> result_;
};

}  // namespace

std::vector<Address> references_of(const Node& tree, Oid own) {
  std::vector<Address> found;
  for_each_reference(tree, own, [&](const Place& place) { found.push_back(place.address()); });
  return found;
}

std::vector<Dependency> dependencies_of(const Database& database) {
  return Collector(database).collect();
}

std::vector<Dependency> dependencies_on(const Database& database, const std::set<Oid>& targets,
                                        const std::function<bool(const Object&)>& of) {
  return Collector(database, &targets).collect(of);
}

}  // namespace sqlgen::catalog
