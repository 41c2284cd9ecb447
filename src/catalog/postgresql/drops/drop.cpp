#include "catalog/postgresql/drops/drop.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace sqlgen::catalog {

namespace {

using Part = Address::Part;

bool is_part_of(const Address& part, const Address& whole) {
  return part == whole || (whole.part == Part::whole && part.object == whole.object);
}

// What depends on what goes goes as well: by itself, or because CASCADE says so.
class Closure {
 public:
  Closure(const Database& database, const std::vector<Address>& wanted) : db_(database) {
    for (const Address& address : wanted) {
      reach(address, true);
    }
    spread();
  }

  [[nodiscard]] const std::set<Address>& doomed() const { return doomed_; }

  // Those that neither were asked for nor go by themselves.
  [[nodiscard]] std::vector<Dependency> blockers() const {
    std::vector<Dependency> result;
    for (const Dependency& dependency : reasons_) {
      if (free_.count(dependency.from) == 0) {
        result.push_back(dependency);
      }
    }
    return result;
  }

 private:
  void reach(const Address& address, bool freely) {
    const bool is_new = doomed_.insert(address).second;
    const bool newly_free = freely && free_.insert(address).second;
    if (is_new || newly_free) {
      queue_.push_back(address);
    }
  }

  void spread() {
    while (!queue_.empty()) {
      const Address gone = queue_.back();
      queue_.pop_back();
      look_up(gone.object);
      for (const Dependency& dependency : dependencies_.at(gone.object)) {
        if (!is_part_of(dependency.to, gone) || dependency.from == gone) {
          continue;
        }
        const bool freely = dependency.automatic && free_.count(gone) != 0;
        if (!dependency.automatic) {
          reasons_.push_back(dependency);
        }
        reach(dependency.from, freely);
      }
    }
  }

  // All that waits is looked up with it: a pass over the database serves many.
  void look_up(Oid object) {
    if (dependencies_.count(object) != 0) {
      return;
    }
    std::set<Oid> unknown{object};
    for (const Address& address : queue_) {
      if (dependencies_.count(address.object) == 0) {
        unknown.insert(address.object);
      }
    }
    for (const Oid oid : unknown) {
      dependencies_[oid] = {};
    }
    for (Dependency& dependency : dependencies_on(db_, unknown)) {
      dependencies_[dependency.to.object].push_back(std::move(dependency));
    }
  }

  const Database& db_;
  std::map<Oid, std::vector<Dependency>> dependencies_;  // by what they lead to
  std::set<Address> doomed_, free_;
  std::vector<Dependency> reasons_;
  std::vector<Address> queue_;
};

// An index of a constraint, a sequence of an identity column, can go only with what they are of.
void check_owners(Context& context, const std::vector<Address>& wanted, const std::set<Address>& doomed) {
  for (const Address& address : wanted) {
    const Object& object = *context.db.find(address.object);
    Address owner;
    if (const auto* index = object.as<Index>(); index != nullptr && index->constraint != kNoOid) {
      owner = {index->table, Part::constraint, index->constraint};
    } else if (index != nullptr && index->parent != kNoOid) {
      owner = {index->parent};
    } else if (const auto* sequence = object.as<Sequence>(); sequence != nullptr && sequence->identity) {
      owner = {sequence->owner.table, Part::column, sequence->owner.number};
    }
    if (owner.object == kNoOid || address.part != Part::whole || doomed.count(owner) != 0) {
      continue;
    }
    Problem problem{Problem::Kind::dependent_objects,
                    "2BP01",
                    fmt::format("cannot drop {} because {} requires it", describe(context.db, address),
                                describe(context.db, owner)),
                    {object.name}};
    problem.hint = fmt::format("You can drop {} instead.", describe(context.db, owner));
    problem.origin = context.origin();
    throw Failure{problem};
  }
}

void fail_for(Context& context, const std::vector<Address>& wanted, const std::vector<Dependency>& blockers) {
  Problem problem{Problem::Kind::dependent_objects, "2BP01",
                  wanted.size() == 1
                      ? fmt::format("cannot drop {} because other objects depend on it",
                                    describe(context.db, wanted.front()))
                      : std::string("cannot drop desired object(s) because other objects depend on them")};
  DoubtPtr doubt;
  for (const Dependency& blocker : blockers) {
    problem.detail +=
        (problem.detail.empty() ? "" : "\n") +
        fmt::format("{} depends on {}", describe(context.db, blocker.from), describe(context.db, blocker.to));
    problem.objects.push_back(describe(context.db, blocker.from));
    doubt = context.db.find(blocker.from.object)->doubt;
  }
  problem.hint = "Use DROP ... CASCADE to drop the dependent objects too.";
  problem.certainty = doubt == nullptr ? Certainty::certain : Certainty::likely;
  problem.origin = context.origin();
  throw Failure{problem};
}

template <class Items>
void erase_named(Items& items, const std::string& name) {
  std::erase_if(items, [&](const auto& item) { return item.name == name; });
}

void remove_part(Database& db, const Address& address) {
  Object& object = db.edit(address.object);
  auto* table = object.as<Table>();
  auto* view = object.as<View>();
  switch (address.part) {
    case Part::column:
      if (auto* composite = object.as<CompositeType>()) {
        std::erase_if(composite->columns, [&](const Column& c) { return c.number == address.number; });
      } else if (table != nullptr) {
        std::erase_if(table->columns, [&](const Column& c) { return c.number == address.number; });
      }
      break;
    case Part::default_value:
      if (Column* column = table == nullptr ? nullptr : table->column(static_cast<int>(address.number))) {
        column->default_value = nullptr;
      }
      break;
    case Part::constraint:
      if (auto* domain = object.as<DomainType>()) {
        std::erase_if(domain->constraints, [&](const Constraint& c) { return c.oid == address.number; });
      } else if (table != nullptr) {
        std::erase_if(table->constraints, [&](const Constraint& c) { return c.oid == address.number; });
      }
      break;
    case Part::trigger:
      erase_named(table != nullptr ? table->triggers : view->triggers, address.name);
      break;
    case Part::policy:
      erase_named(table->policies, address.name);
      break;
    case Part::rule:
      erase_named(table != nullptr ? table->rules : view->rules, address.name);
      break;
    case Part::whole:
      break;
  }
}

}  // namespace

void drop_all(Context& context, const std::vector<Address>& wanted, bool cascade) {
  const Closure closure(context.db, wanted);
  check_owners(context, wanted, closure.doomed());
  if (!cascade) {
    if (const auto blockers = closure.blockers(); !blockers.empty()) {
      fail_for(context, wanted, blockers);
    }
  }
  for (const Address& address : closure.doomed()) {
    if (address.part != Part::whole && context.db.find(address.object) != nullptr) {
      remove_part(context.db, address);
    }
  }
  for (const Address& address : closure.doomed()) {
    if (address.part == Part::whole) {
      context.db.remove(address.object);
    }
  }
}

}  // namespace sqlgen::catalog
