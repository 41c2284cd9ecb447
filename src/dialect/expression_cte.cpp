#include <algorithm>

#include <fmt/format.h>

#include "dialect/statement_compiler.hpp"
#include "ir/from_clause.hpp"
#include "support/diagnostic.hpp"

// WITH: common table expressions are written where the statement begins (SQLCompiler.visit_cte).

namespace sqlgen::dialect {

namespace {

/// Whether `cte` is `other`, or was made from it by union(): its `restates` chain.
bool restates(const ir::ExpressionPtr& cte, const ir::ExpressionPtr& other) {
  for (auto current = cte; current;) {
    if (current == other) {
      return true;
    }
    const auto* node = ir::as<ir::CommonTable>(current);
    current = node != nullptr ? node->restates : nullptr;
  }
  return false;
}

}  // namespace

std::string StatementCompiler::visit(const ir::CommonTable& node, const ir::ExpressionPtr& self,
                                     const Context& in) {
  if (node.alias_of) {
    const auto original = process(node.alias_of, in);
    return in.as_from ? original + " AS " + from_alias_name(self) : std::string();
  }
  const auto name = from_alias_name(self);
  const std::size_t level = (node.nesting || in.nest_cte_here) ? stack_.size() : 1;
  auto existing = std::find_if(ctes_.begin(), ctes_.end(), [&](const CteEntry& entry) {
    return entry.name == name &&
           (entry.level == level || restates(entry.cte, self) || restates(self, entry.cte));
  });
  bool is_new = existing == ctes_.end();
  if (!is_new) {
    if (existing->cte != self && !restates(existing->cte, self)) {
      if (!restates(self, existing->cte)) {
        throw CompileError("duplicate-cte",
                           fmt::format("multiple, unrelated CTEs found with the same name: '{}'", name),
                           self->span, "give each cte() a name of its own");
      }
      ctes_.erase(existing);
      is_new = true;
    }
  }
  if (is_new) {
    define_cte(node, self, name, in);
  }
  return in.as_from || in.as_hint ? name : std::string();
}

void StatementCompiler::define_cte(const ir::CommonTable& node, const ir::ExpressionPtr& self,
                                   const std::string& name, const Context& in) {
  CteEntry entry;
  entry.cte = self;
  entry.name = name;
  entry.nesting = node.nesting || in.nest_cte_here;
  entry.level = entry.nesting ? stack_.size() : 1;
  ctes_.push_back(entry);
  std::string text = name;
  const bool names_columns = node.recursive || ir::as<ir::ValuesFrom>(node.element) != nullptr;
  if (names_columns) {
    std::string columns;
    for (const auto& item : ir::from_columns(self)) {
      columns +=
          (columns.empty() ? "" : ", ") + names().quote(ir::as<ir::ColumnReference>(item.column)->name);
    }
    text += "(" + columns + ")";
  }
  auto inner = in.from();
  inner.visiting_cte = self.get();
  inner.compound_index.reset();
  inner.insert_into = false;
  std::vector<ir::DialectText> prefix_texts;
  for (const auto& prefix : node.prefixes) {
    prefix_texts.push_back({ir::make_text(prefix), ""});
  }
  const auto prefix = prefixes(prefix_texts, inner);
  text += fmt::format(" AS {}\n({})", prefix, process(node.element, inner));
  std::string suffixes;
  for (const auto& [suffix, dialect] : node.suffixes) {
    if (dialect.empty() || dialect == "*" || dialect == facts().name) {
      suffixes += suffix + " ";
    }
  }
  if (!node.suffixes.empty()) {
    text += " " + suffixes;
  }
  // A CTE inside this one was listed after it, but must be written before.
  const auto own = std::find_if(ctes_.begin(), ctes_.end(), [&](const CteEntry& e) { return e.cte == self; });
  if (own == ctes_.end()) {
    return;
  }
  CteEntry finished = *own;
  finished.text = text;
  finished.written = true;
  ctes_.erase(own);
  ctes_.push_back(std::move(finished));
}

void StatementCompiler::independent_ctes(const std::vector<ir::AddedCte>& ctes, const Context& in) {
  for (const auto& added : ctes) {
    auto inner = in;
    inner.as_from = false;
    inner.nest_cte_here = added.nest_here;
    process(added.cte, inner);
  }
}

std::string StatementCompiler::cte_clause(std::optional<std::size_t> nesting_level, bool include_following) {
  std::vector<CteEntry> chosen;
  std::vector<CteEntry> left;
  const bool nested = nesting_level && *nesting_level > 1;
  for (const auto& entry : ctes_) {
    const bool here =
        !nested || (entry.nesting && (entry.level == *nesting_level ||
                                      (include_following && entry.level == *nesting_level + 1)));
    (here && entry.written ? chosen : left).push_back(entry);
  }
  if (chosen.empty()) {
    return "";
  }
  if (nested) {
    ctes_ = left;
  }
  bool recursive = false;
  std::string text;
  for (const auto& entry : chosen) {
    recursive = recursive || ir::as<ir::CommonTable>(entry.cte)->recursive;
    text += (text.empty() ? "" : ", \n") + entry.text;
  }
  return (recursive ? "WITH RECURSIVE " : "WITH ") + text + "\n ";
}

}  // namespace sqlgen::dialect
