#include "catalog/postgresql/tables/partitions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "catalog/postgresql/tables/inheritance.hpp"

namespace sqlgen::catalog {

namespace {

// Moduli divide one another, so rows of both go by the smaller one.
bool hashes_overlap(const Node& left, const Node& right) {
  const std::int64_t modulus = std::min(left["modulus"].number(), right["modulus"].number());
  return modulus > 0 && left["remainder"].number() % modulus == right["remainder"].number() % modulus;
}

bool lists_overlap(const Node& left, const Node& right) {
  const auto& values = right["listdatums"].items();
  return std::any_of(
      left["listdatums"].items().begin(), left["listdatums"].items().end(),
      [&](const Node& value) { return std::find(values.begin(), values.end(), value) != values.end(); });
}

// What is wrong with two bounds beside each other; none where nothing is.
std::optional<std::string> conflict(const Node& bound, const Node& other) {
  const bool default_bound = bound["is_default"].truth();
  if (default_bound || other["is_default"].truth()) {
    return default_bound && other["is_default"].truth() ? std::optional("conflicts with existing default")
                                                        : std::nullopt;
  }
  const bool hashed = bound["modulus"].number() != 0 && other["modulus"].number() != 0;
  return (hashed ? hashes_overlap(bound, other) : lists_overlap(bound, other))
             ? std::optional("would overlap")
             : std::nullopt;
}

}  // namespace

void require_plain_parent(Context& context, const Object& parent) {
  const auto* table = parent.as<Table>();
  const bool partitioned = table->kind == Table::Kind::partitioned;
  if (partitioned || table->partition_bound != nullptr) {
    context.fail(Problem::Kind::wrong_object, "42809",
                 fmt::format("cannot inherit from {} \"{}\"", partitioned ? "partitioned table" : "partition",
                             parent.name),
                 {parent.name}, parent.doubt);
  }
}

void require_no_circle(const Context& context, Oid parent, Oid child) {
  const Object& object = *context.db.find(parent);
  if (parent == child) {
    context.fail(Problem::Kind::duplicate_object, "42P07", "circular inheritance not allowed", {object.name});
  }
  for (const Oid ancestor : object.as<Table>()->parents) {
    require_no_circle(context, ancestor, child);
  }
}

void require_no_overlap(Context& context, Oid table, Oid partition, const Node& bound) {
  for (const Oid child : children_of(context.db, table)) {
    const Object& other = *context.db.find(child);
    const NodePtr& there = other.as<Table>()->partition_bound;
    const auto wrong = child == partition || there == nullptr ? std::nullopt : conflict(bound, *there);
    if (wrong) {
      const std::string& name = context.db.find(partition)->name;
      context.fail(Problem::Kind::invalid_definition, "42P17",
                   fmt::format("partition \"{}\" {} partition \"{}\"", name, *wrong, other.name),
                   {name, other.name}, other.doubt);
    }
  }
}

void require_storage(Context& context, const Object& table, const Node& options) {
  const auto& list = options.items();
  if (table.as<Table>()->kind == Table::Kind::partitioned && !list.empty()) {
    context.fail(Problem::Kind::invalid_definition, "22023",
                 fmt::format("unrecognized parameter \"{}\"", list.front()["defname"].str()), {table.name},
                 table.doubt);
  }
}

}  // namespace sqlgen::catalog
