#include "compile/replay/unnamed_constraints.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <iterator>
#include <memory>
#include <optional>
#include <utility>

#include "support/diagnostic.hpp"
#include "support/text.hpp"

namespace sqlgen::compile {

namespace {

using Batch = std::shared_ptr<ir::BatchAlterTable>;

bool is_unnamed(const ir::DropConstraint& drop) {
  return drop.name.kind == ir::ConstraintName::Kind::none && !drop.if_exists && !drop.statement;
}

void for_each_drop(const ir::Operation& operation,
                   const std::function<void(const ir::DropConstraint&)>& visit) {
  if (const auto* drop = std::get_if<ir::DropConstraint>(&operation)) {
    visit(*drop);
  } else if (const auto* batch = std::get_if<Batch>(&operation)) {
    for (const ir::Operation& inner : (*batch)->operations) {
      for_each_drop(inner, visit);
    }
  }
}

std::string_view kind_title(ir::ConstraintKind kind) {
  switch (kind) {
    case ir::ConstraintKind::check:
      return "check constraint";
    case ir::ConstraintKind::primary:
      return "primary key";
    case ir::ConstraintKind::unique:
      return "unique constraint";
    case ir::ConstraintKind::foreignkey:
      return "foreign key";
    case ir::ConstraintKind::unspecified:
      break;
  }
  return "constraint";
}

CompileError ambiguous(const ir::DropConstraint& drop,
                       const std::vector<ir::InspectedConstraint>& candidates) {
  std::vector<std::string> names;
  for (const ir::InspectedConstraint& candidate : candidates) {
    names.push_back("'" + candidate.name + "'");
  }
  Diagnostic diagnostic;
  diagnostic.id = "unnamed-constraint";
  diagnostic.message = fmt::format("can't tell which {} of '{}' is to be dropped", kind_title(drop.kind),
                                   drop.table.name.text);
  diagnostic.span = drop.span;
  diagnostic.with_label("it has no name, and the table has " + std::to_string(names.size()) +
                        " that it may be");
  for (const ir::InspectedConstraint& candidate : candidates) {
    if (candidate.made.valid()) {
      diagnostic.with_note(fmt::format("'{}' is made here", candidate.name), candidate.made);
    }
  }
  diagnostic.with_help("give the constraint's name: " + join(names, ", "));
  return CompileError(std::move(diagnostic));
}

}  // namespace

bool UnnamedConstraints::has_unnamed(const ir::Operation& operation) {
  bool found = false;
  for_each_drop(operation, [&](const ir::DropConstraint& drop) { found = found || is_unnamed(drop); });
  return found;
}

std::vector<ir::InspectedConstraint> UnnamedConstraints::constraints_like(
    const ir::DropConstraint& drop) const {
  std::vector<ir::InspectedConstraint> found;
  const auto schema = drop.table.schema ? std::optional(drop.table.schema->text) : std::nullopt;
  try {
    database_.restart_body();  // what stands in the script is what counts
    found = database_.inspector().constraints(drop.table.name.text, schema);
    database_.restart_body();
  } catch (const ir::NotKnown& unknown) {
    database_.restart_body();
    Diagnostic diagnostic;
    diagnostic.id = "unnamed-constraint";
    diagnostic.message = fmt::format(
        "can't tell which constraint of '{}' is to be dropped, for it has no name", drop.table.name.text);
    diagnostic.span = drop.span;
    diagnostic.with_label(unknown.reason());
    if (unknown.since().valid()) {
      diagnostic.with_note("it is not certain since this statement", unknown.since());
    }
    diagnostic.with_help("give the constraint's name");
    throw CompileError(std::move(diagnostic));
  }
  std::erase_if(found, [&](const ir::InspectedConstraint& constraint) {
    return drop.kind != ir::ConstraintKind::unspecified && constraint.kind != drop.kind;
  });
  return found;
}

// Of several that the revision made, a body that drops as many drops them all: the last made first.
ir::DropConstraint UnnamedConstraints::named(const ir::DropConstraint& drop, std::size_t remaining,
                                             std::vector<std::string>& taken) const {
  std::vector<ir::InspectedConstraint> all = constraints_like(drop);
  std::erase_if(all, [&](const ir::InspectedConstraint& constraint) {
    return std::find(taken.begin(), taken.end(), constraint.name) != taken.end();
  });
  std::vector<ir::InspectedConstraint> own;
  std::copy_if(all.begin(), all.end(), std::back_inserter(own), [&](const ir::InspectedConstraint& one) {
    return !one.name_was_given && one.revision == revision_;
  });
  const auto& candidates = own.empty() ? all : own;
  ir::DropConstraint made = drop;
  if (candidates.size() > 1 && (own.empty() || candidates.size() != remaining)) {
    throw ambiguous(drop, candidates);
  }
  if (!candidates.empty()) {
    made.name = ir::ConstraintName::final_name(candidates.back().name);
    taken.push_back(candidates.back().name);
  }
  return made;
}

ir::Operation UnnamedConstraints::named(std::size_t at) const {
  // How many such drops, from this one on, are of the same table and kind.
  const auto remaining = [&](const ir::DropConstraint& wanted) {
    std::size_t count = 0;
    bool begun = false;
    for (std::size_t i = at; i < operations_.size(); ++i) {
      for_each_drop(operations_[i], [&](const ir::DropConstraint& drop) {
        begun = begun || &drop == &wanted;
        count +=
            begun && is_unnamed(drop) && drop.table == wanted.table && drop.kind == wanted.kind ? 1U : 0U;
      });
    }
    return count;
  };
  std::vector<std::string> taken;  // by earlier operations of the same batch
  const ir::Operation& operation = operations_[at];
  if (const auto* drop = std::get_if<ir::DropConstraint>(&operation)) {
    return named(*drop, remaining(*drop), taken);
  }
  auto batch = std::make_shared<ir::BatchAlterTable>(*std::get<Batch>(operation));
  const auto& given = std::get<Batch>(operation)->operations;
  for (std::size_t i = 0; i < given.size(); ++i) {
    const auto* drop = std::get_if<ir::DropConstraint>(&given[i]);
    if (drop != nullptr && is_unnamed(*drop)) {
      batch->operations[i] = named(*drop, remaining(*drop), taken);
    }
  }
  return batch;
}

}  // namespace sqlgen::compile
