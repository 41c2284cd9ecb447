#include "catalog/postgresql/objects/sequences.hpp"

#include <fmt/format.h>

#include <charconv>
#include <limits>
#include <utility>

#include "catalog/postgresql/facts/builtin_types.hpp"

namespace sqlgen::catalog {

namespace {

std::int64_t number_of(const Node& value) {
  if (value.kind() == Node::Kind::integer) {
    return value.number();
  }
  const std::string& digits = value["fval"].str();
  std::int64_t number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

std::pair<std::int64_t, std::int64_t> range_of(Oid type) {
  switch (type) {
    case type_oid::kInt2:
      return {std::numeric_limits<std::int16_t>::min(), std::numeric_limits<std::int16_t>::max()};
    case type_oid::kInt4:
      return {std::numeric_limits<std::int32_t>::min(), std::numeric_limits<std::int32_t>::max()};
    default:
      return {std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max()};
  }
}

// sequence.c, init_params: what is said, and else what follows from the rest.
struct Parameters {
  const Node& options;
  Sequence& sequence;
  bool is_new;

  [[nodiscard]] const Node* option(std::string_view name) const {
    const Node* found = nullptr;
    for (const Node& item : options.items()) {
      if (item["defname"].str() == name) {
        found = &item;
      }
    }
    return found;
  }

  void set_bounds(bool reset_maximum, bool reset_minimum) {
    const bool ascending = sequence.increment > 0;
    const auto [lowest, highest] = range_of(sequence.type.type);
    const Node* maximum = option("maxvalue");
    if (maximum != nullptr && (*maximum)["arg"]) {
      sequence.maximum = number_of((*maximum)["arg"]);
    } else if (is_new || maximum != nullptr || reset_maximum) {
      sequence.maximum = ascending ? highest : -1;
    }
    const Node* minimum = option("minvalue");
    if (minimum != nullptr && (*minimum)["arg"]) {
      sequence.minimum = number_of((*minimum)["arg"]);
    } else if (is_new || minimum != nullptr || reset_minimum) {
      sequence.minimum = ascending ? 1 : lowest;
    }
    if (const Node* start = option("start")) {
      sequence.start = number_of((*start)["arg"]);
    } else if (is_new) {
      sequence.start = ascending ? sequence.minimum : sequence.maximum;
    }
  }

  void check(Context& context) const {
    const auto refuse = [&](std::string message) {
      context.fail(Problem::Kind::invalid_definition, "22023", std::move(message));
    };
    const auto [lowest, highest] = range_of(sequence.type.type);
    if (sequence.increment == 0) {
      refuse("INCREMENT must not be zero");
    }
    if (sequence.maximum > highest || sequence.maximum < lowest) {
      refuse(fmt::format("MAXVALUE ({}) is out of range for sequence data type", sequence.maximum));
    }
    if (sequence.minimum > highest || sequence.minimum < lowest) {
      refuse(fmt::format("MINVALUE ({}) is out of range for sequence data type", sequence.minimum));
    }
    if (sequence.minimum >= sequence.maximum) {
      refuse(
          fmt::format("MINVALUE ({}) must be less than MAXVALUE ({})", sequence.minimum, sequence.maximum));
    }
    if (sequence.start < sequence.minimum) {
      refuse(fmt::format("START value ({}) cannot be less than MINVALUE ({})", sequence.start,
                         sequence.minimum));
    }
    if (sequence.start > sequence.maximum) {
      refuse(fmt::format("START value ({}) cannot be greater than MAXVALUE ({})", sequence.start,
                         sequence.maximum));
    }
  }

  void apply(Context& context) {
    bool reset_maximum = false;
    bool reset_minimum = false;
    if (const Node* as = option("as")) {
      const auto [old_lowest, old_highest] = range_of(sequence.type.type);
      reset_maximum = !is_new && sequence.maximum == old_highest;
      reset_minimum = !is_new && sequence.minimum == old_lowest;
      sequence.type = context.type((*as)["arg"]);
    }
    if (const Node* increment = option("increment")) {
      sequence.increment = number_of((*increment)["arg"]);
    }
    set_bounds(reset_maximum, reset_minimum);
    check(context);
    if (const Node* cycle = option("cycle")) {
      sequence.cycle = (*cycle)["arg"].truth();
    }
    if (const Node* cache = option("cache")) {
      sequence.cache = number_of((*cache)["arg"]);
    }
  }
};

// OWNED BY table.column, or NONE.
void set_owner(Context& context, Oid sequence, const Node& options) {
  for (const Node& item : options.items()) {
    if (item["defname"].str() != "owned_by") {
      continue;
    }
    std::vector<Node> names = item["arg"].items();
    ColumnReference owner;
    if (context.db.find_as<Sequence>(sequence)->identity) {
      context.fail(Problem::Kind::invalid_definition, "0A000", "cannot change ownership of identity sequence",
                   {context.db.find(sequence)->name});
    }
    if (names.size() > 1) {
      const std::string column = names.back().str();
      names.pop_back();
      owner.table = context.relation(Node::list(std::move(names)));
      owner.number = context.column(owner.table, column);
      if (context.db.find(owner.table)->schema != context.db.find(sequence)->schema) {
        context.fail(Problem::Kind::invalid_definition, "55000",
                     "sequence must be in same schema as table it is linked to",
                     {context.db.find(sequence)->name});
      }
    }
    context.db.edit_as<Sequence>(sequence).owner = owner;
  }
}

}  // namespace

Oid add_sequence(Context& context, std::string name, Oid schema, const Node& options, Oid type) {
  context.require_free_relation(schema, name);
  Sequence sequence;
  sequence.type.type = type;
  Parameters{options, sequence, true}.apply(context);
  return context.db.add(context.make(std::move(name), schema, std::move(sequence)));
}

void alter_sequence(Context& context, Oid oid, const Node& options) {
  Sequence changed = *context.db.find_as<Sequence>(oid);
  Parameters{options, changed, false}.apply(context);
  context.db.edit_as<Sequence>(oid) = std::move(changed);
  set_owner(context, oid, options);
}

Oid owned_sequence(const Database& database, ColumnReference column, bool identity) {
  Oid found = kNoOid;
  database.for_each([&](const Object& object) {
    const auto* sequence = object.as<Sequence>();
    if (sequence != nullptr && sequence->owner == column && (sequence->identity || !identity)) {
      found = object.oid;
    }
  });
  return found;
}

void create_sequence(Context& context, const Node& statement) {
  const Node& range = statement["sequence"];
  const bool temporary = range["relpersistence"].str() == "t";
  const Oid schema =
      temporary ? context.temporary_schema() : context.creation_schema(range["schemaname"].str());
  if (statement["if_not_exists"].truth() &&
      context.db.find_relation(schema, range["relname"].str()) != kNoOid) {
    return;
  }
  const Oid oid =
      add_sequence(context, range["relname"].str(), schema, statement["options"], type_oid::kInt8);
  auto& sequence = context.db.edit_as<Sequence>(oid);
  sequence.temporary = temporary;
  sequence.unlogged = range["relpersistence"].str() == "u";
  set_owner(context, oid, statement["options"]);
}

void alter_sequence_statement(Context& context, const Node& statement) {
  const Node& range = statement["sequence"];
  const Oid oid = context.find_relation(range);
  if (oid == kNoOid) {
    if (!statement["missing_ok"].truth()) {
      context.no_relation("relation", range);
    }
    return;
  }
  if (context.db.find_as<Sequence>(oid) == nullptr) {
    const Object& object = *context.db.find(oid);
    if (object.assumed) {
      return;
    }
    context.fail(Problem::Kind::wrong_object, "42809", fmt::format("\"{}\" is not a sequence", object.name),
                 {object.name}, object.doubt);
  }
  alter_sequence(context, oid, statement["options"]);
}

}  // namespace sqlgen::catalog
