#include "catalog/print/ddl.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

#include "catalog/postgresql/drops/dependencies.hpp"
#include "catalog/postgresql/options.hpp"
#include "catalog/print/ddl_parts.hpp"
#include "support/text.hpp"

namespace sqlgen::catalog {

namespace {

// What stands at the end, in this order: what is of tables that are whole, and what would follow the script.
constexpr auto kLast =
    std::to_array<std::string_view>({"STATISTIC_EXT", "PUBLICATION", "SUBSCRIPTION", "EVENT_TRIGGER"});

int rank_of(const Object& object) {
  if (const auto* other = object.as<OtherObject>()) {
    const auto last = std::find(kLast.begin(), kLast.end(), other->kind);
    return last != kLast.end()          ? 10 + static_cast<int>(last - kLast.begin())
           : other->kind == "COLLATION" ? 2
                                        : 5;
  }
  if (object.as<Namespace>() != nullptr) {
    return 0;
  }
  if (object.as<Extension>() != nullptr) {
    return 1;
  }
  if (object.as<EnumType>() != nullptr || object.as<DomainType>() != nullptr ||
      object.as<CompositeType>() != nullptr || object.as<OtherType>() != nullptr) {
    return 3;
  }
  if (object.as<Function>() != nullptr) {
    return 4;
  }
  if (object.as<Sequence>() != nullptr) {
    return 6;
  }
  return object.as<Table>() != nullptr ? 7 : 8;
}

bool is_last(const Object& object) {
  return rank_of(object) >= 10;
}

// A function's text is read when it is made, and may name what comes later.
bool has_bodies(const std::vector<const Object*>& objects) {
  return std::any_of(objects.begin(), objects.end(), [](const Object* object) {
    const auto* function = object->as<Function>();
    return function != nullptr && function->kind != 'a' && function->definition != nullptr &&
           !object->assumed && find_option((*function->definition)["options"], "as");
  });
}

// Kinds in their order, names in theirs, but nothing before what it needs.
class Order {
 public:
  explicit Order(const Database& database) : db_(database) {
    for (const Dependency& dependency : dependencies_of(database)) {
      if (counts(dependency)) {
        needs_[dependency.from.object].insert(dependency.to.object);
      }
    }
  }

  std::vector<const Object*> sorted() {
    std::vector<const Object*> objects;
    db_.for_each([&](const Object& object) {
      const Object* schema = db_.find(object.schema);
      const bool temporary = schema != nullptr && schema->name == "pg_temp";
      if (object.as<Index>() == nullptr && !temporary) {
        objects.push_back(&object);
      }
    });
    std::sort(objects.begin(), objects.end(), [this](const Object* left, const Object* right) {
      const auto key = [this](const Object* object) {
        // One of these may be made of another, which was there before it.
        const bool by_time = rank_of(*object) == 5;
        return std::tuple(rank_of(*object), by_time ? std::string() : db_.schema_name(*object),
                          by_time ? std::string() : object->name, object->oid);
      };
      return key(left) < key(right);
    });
    for (const Object* object : objects) {
      visit(*object);
    }
    return std::move(result_);
  }

 private:
  // Whether the one has to be made first: what is added later to a table needs nothing yet.
  [[nodiscard]] bool counts(const Dependency& dependency) const {
    const Object* from = db_.find(dependency.from.object);
    if (from == nullptr || dependency.from.object == dependency.to.object || from->as<Index>() != nullptr) {
      return false;
    }
    switch (dependency.from.part) {
      case Address::Part::trigger:
      case Address::Part::policy:
      case Address::Part::rule:
        return false;
      case Address::Part::constraint:
        if (const auto* table = from->as<Table>()) {
          return std::none_of(table->constraints.begin(), table->constraints.end(), [&](const Constraint& c) {
            return c.oid == dependency.from.number && c.kind == ConstraintKind::foreign_key;
          });
        }
        return true;
      default:
        return from->as<Sequence>() == nullptr || dependency.to.part == Address::Part::whole;
    }
  }

  void visit(const Object& object) {
    if (!visited_.insert(object.oid).second) {
      return;
    }
    for (const Oid needed : needs_[object.oid]) {
      const Object* other = db_.find(needed);
      if (other != nullptr && other->as<Index>() == nullptr) {
        visit(*other);
      }
    }
    result_.push_back(&object);
  }

  const Database& db_;
  std::map<Oid, std::set<Oid>> needs_;
  std::set<Oid> visited_;
  std::vector<const Object*> result_;
};

// How many partitioned tables it is beneath.
int partition_level(const Database& database, const Object& object) {
  const auto* table = object.as<Table>();
  if (table == nullptr || table->partition_bound == nullptr || table->parents.empty()) {
    return 0;
  }
  const Object* parent = database.find(table->parents.front());
  return parent == nullptr ? 0 : 1 + partition_level(database, *parent);
}

std::string doubt_comment(const Database& database, const Object& object, const NameStyle& style) {
  if (object.doubt == nullptr) {
    return {};
  }
  const std::string& revision = object.doubt->origin.revision;
  std::string reason = replace_all(object.doubt->reason, "\n", " ");
  return fmt::format(
      "-- {} {} is in doubt{}: {}\n{}", object.kind_name(), shown_name(database, object, style),
      revision.empty() ? "" : " since revision " + revision, reason, object.assumed ? "\n" : "");
}

}  // namespace

std::string postgresql_ddl(const Database& database, const NameStyle& style) {
  const DdlParts parts(database, style);
  std::string text;
  const auto put = [&](const std::vector<std::string>& statements) {
    for (const std::string& statement : statements) {
      text += statement + ";\n\n";
    }
  };
  const std::vector<const Object*> objects = Order(database).sorted();
  if (has_bodies(objects)) {
    put({"SET check_function_bodies = off"});
  }
  const auto put_whole = [&](const Object& object) {
    text += doubt_comment(database, object, style);
    if (!object.assumed) {
      put(parts.object(object));
      put(parts.comments(object));
    }
  };
  for (const Object* object : objects) {
    if (!is_last(*object)) {
      put_whole(*object);
    }
  }
  const auto for_each_of = [&](auto wanted,
                               std::vector<std::string> (DdlParts::*statements)(const Object&) const) {
    for (const Object* object : objects) {
      if (!object->assumed && wanted(*object)) {
        put((parts.*statements)(*object));
      }
    }
  };
  const auto is_table = [](const Object& object) { return object.as<Table>() != nullptr; };
  const auto is_relation = [](const Object& object) {
    return object.as<Table>() != nullptr || object.as<View>() != nullptr;
  };
  const auto is_partition = [](const Object& object) {
    return object.as<Table>() != nullptr && object.as<Table>()->partition_bound != nullptr;
  };
  for_each_of([](const Object& object) { return object.as<Sequence>() != nullptr; }, &DdlParts::ownership);
  for_each_of(is_partition, &DdlParts::partition);
  for_each_of(is_table, &DdlParts::unvalidated_checks);
  for_each_of(is_table, &DdlParts::validations);
  // An index of a partitioned table takes in those that its partitions have: the deepest are made first.
  int deepest = 0;
  for (const Object* object : objects) {
    deepest = std::max(deepest, partition_level(database, *object));
  }
  for (int level = deepest; level >= 0; --level) {
    for_each_of(
        [&](const Object& object) {
          return is_relation(object) && partition_level(database, object) == level;
        },
        &DdlParts::indexes);
  }
  for_each_of(is_table, &DdlParts::foreign_keys);
  for_each_of(is_table, &DdlParts::later_comments);
  for_each_of(is_relation, &DdlParts::attachments);
  for (const Object* object : objects) {
    if (is_last(*object)) {
      put_whole(*object);
    }
  }
  return text.substr(0, text.empty() ? 0 : text.size() - 1);
}

}  // namespace sqlgen::catalog
