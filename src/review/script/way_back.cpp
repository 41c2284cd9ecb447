#include "review/script/way_back.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>
#include <variant>
#include <vector>

#include "catalog/print/describe.hpp"
#include "catalog/syntax/parser.hpp"
#include "review/actions/names.hpp"
#include "support/text.hpp"

namespace sqlgen::review {

namespace {

// Above this many revisions only types are compared: a whole schema for each would take longer than the
// script.
constexpr std::size_t kMostCompared = 40;

using Around = Review::Around;

// What the errors of a step say of its way back.
void explain(WayBack& way, const std::vector<Diagnostic>& errors) {
  way.kind = WayBack::Kind::irreversible;
  way.reason = errors.front().message;
  for (const Diagnostic& error : errors) {
    if (!is_declared_irreversible(error)) {
      way.kind = WayBack::Kind::fails;
      way.reason = error.message;
      break;
    }
  }
}

void apply(catalog::Catalog& catalog, std::string_view text, Span span, catalog::ParsedTexts& trees) {
  const auto parsed = trees.take(text);
  const auto* statements = std::get_if<std::vector<catalog::ParsedStatement>>(parsed.get());
  if (statements == nullptr) {
    (void)catalog.apply({text, {"", span}});
    return;
  }
  for (const catalog::ParsedStatement& one : *statements) {
    (void)catalog.apply_parsed(one.tree, {text.substr(one.begin, one.length), {"", span}});
  }
}

// Applies the statements of a step; false where it has none of its own.
bool apply_step(const compile::Script& script, std::uint32_t step, catalog::Catalog* catalog,
                catalog::ParsedTexts& trees) {
  bool has_statements = false;
  for (const compile::Piece& piece : script.pieces) {
    if (piece.step == step && piece.size != 0) {
      has_statements = has_statements || piece.kind == compile::Piece::Kind::statement;
      if (catalog != nullptr) {
        apply(*catalog, script.text(piece), piece.span, trees);
      }
    }
  }
  return has_statements;
}

std::set<std::string> types_of(const catalog::Database& database) {
  std::set<std::string> names;
  database.for_each([&](const catalog::Object& object) {
    if (object.as<catalog::EnumType>() != nullptr || object.as<catalog::DomainType>() != nullptr ||
        object.as<catalog::CompositeType>() != nullptr) {
      names.insert(object.name);
    }
  });
  return names;
}

// The types that a revision makes by statements that fail where they are there: it has not dropped them
// itself, nor looked in a DO block.
std::set<std::string> types_made_once(const Review& review, const ir::Revision& revision) {
  std::set<std::string> made, dropped;
  for (const Statement& statement : review.statements) {
    if (statement.revision() != &revision || statement.is_version_row) {
      continue;
    }
    const auto parsed = catalog::parse_postgresql(statement.sql);
    const auto* read = std::get_if<std::vector<catalog::ParsedStatement>>(&parsed);
    for (std::size_t i = 0; read != nullptr && i < read->size(); ++i) {
      const catalog::Node& tree = (*read)[i].tree;
      if (tree.is("DropStmt")) {
        for (const catalog::Node& object : tree["objects"].items()) {
          dropped.insert(last_name(object["names"] ? object["names"] : object));
        }
        continue;
      }
      const std::string name = last_name(tree.is("CompositeTypeStmt")  ? tree["typevar"]
                                         : tree.is("CreateDomainStmt") ? tree["domainname"]
                                                                       : tree["typeName"]);
      if (dropped.count(name) == 0) {
        made.insert(name);
      }
    }
  }
  return made;
}

void compare(WayBack& way, const Review& review, const catalog::Database& before,
             const catalog::Database& after, bool whole) {
  const std::set<std::string> types = types_of(before);
  std::optional<std::set<std::string>> made;
  for (const std::string& type : types_of(after)) {
    if (types.count(type) != 0) {
      continue;
    }
    if (!made) {
      made = types_made_once(review, *way.revision);
    }
    if (made->count(type) != 0) {
      way.left_types.push_back(type);
    }
  }
  if (!whole) {
    return;
  }
  std::vector<std::string> lines;
  for (const std::string& line : split(catalog::difference(before, after), '\n')) {
    const bool is_told = std::any_of(way.left_types.begin(), way.left_types.end(),
                                     [&](const auto& type) { return line.starts_with("+ type " + type); });
    if (!trim(line).empty() && !is_told) {
      lines.emplace_back(trim(line));
    }
  }
  constexpr std::size_t kMostLines = 4;
  const std::size_t more = lines.size() - std::min(lines.size(), kMostLines);
  lines.resize(std::min(lines.size(), kMostLines));
  way.left = join(lines, "; ") + (more == 0 ? "" : fmt::format("; {} more", more));
}

}  // namespace

bool is_declared_irreversible(const Diagnostic& diagnostic) {
  return diagnostic.id == "python-exception" || diagnostic.id == "revision-fails" ||
         diagnostic.id == "no-downgrade" || diagnostic.id == "missing-function";
}

std::optional<PartialScript> compile_partially(const graph::Plan& plan, const Compile& compile) {
  Diagnostics diagnostics;
  std::vector<std::size_t> begins;  // how many were reported before each step
  auto script = compile(
      plan,
      [&](std::size_t step) {
        begins.resize(step);
        begins.push_back(diagnostics.all().size());
      },
      diagnostics);
  const auto& all = diagnostics.all();
  begins.resize(plan.steps.size() + 1, all.size());
  std::vector<std::vector<Diagnostic>> errors(plan.steps.size());
  for (std::size_t step = 0; step < errors.size(); ++step) {
    for (std::size_t i = begins[step]; i < begins[step + 1]; ++i) {
      if (all[i].severity == Severity::error) {
        errors[step].push_back(all[i]);
      }
    }
  }
  return script ? std::optional(PartialScript{*std::move(script), std::move(errors)}) : std::nullopt;
}

void find_way_back(Review& review, const graph::Plan& downgrade, const Compile& compile,
                   catalog::ParsedTexts& trees) {
  const auto partial = compile_partially(downgrade, compile);
  for (std::uint32_t i = 0; partial && i < downgrade.steps.size(); ++i) {
    const graph::Step& step = downgrade.steps[i];
    WayBack way{step.revision};
    if (!partial->errors[i].empty()) {
      explain(way, partial->errors[i]);
      review.way_back.push_back(std::move(way));
      continue;
    }
    const auto found = review.around.find(step.revision);
    const Around around = found == review.around.end() ? Around{} : found->second;
    const bool does = apply_step(partial->script, i, around.after.get(), trees);
    way.kind = does ? WayBack::Kind::works : WayBack::Kind::empty;
    if (does && around.before != nullptr && around.after != nullptr) {
      compare(way, review, around.before->database(), around.after->database(),
              downgrade.steps.size() <= kMostCompared);
    }
    review.way_back.push_back(std::move(way));
  }
}

}  // namespace sqlgen::review
