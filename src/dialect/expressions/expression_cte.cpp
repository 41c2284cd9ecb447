#include <algorithm>

#include <fmt/format.h>

#include "dialect/expressions/statement_compiler.hpp"
#include "sqlalchemy/selects/from_clause.hpp"
#include "support/diagnostic.hpp"

// WITH: common table expressions are written where the statement begins (SQLCompiler.visit_cte).

namespace sqlgen::dialect {

namespace {

/// A CTE that restates another one is known under that one (CTE._get_reference_cte).
const ir::Expression* reference_of(const ir::ExpressionPtr& cte) {
  const auto& restates = ir::as<ir::CommonTable>(cte)->restates;
  return restates ? restates.get() : cte.get();
}

/// The columns that the WITH clause lists behind the name.
std::vector<ir::LabelName> named_columns(const ir::CommonTable& node) {
  std::vector<ir::LabelName> names;
  if (ir::as<ir::ValuesFrom>(node.element) != nullptr) {
    for (const auto& item : ir::from_columns(node.element)) {
      names.push_back({ir::as<ir::ColumnReference>(item.column)->name});
    }
    return names;
  }
  const auto* compound = ir::as<ir::CompoundSelect>(node.element);
  const auto style = compound != nullptr ? compound->label_style : ir::label_style_of(node.element);
  for (const auto& column : ir::label_columns(ir::selected_columns(node.element), style, true)) {
    if (column.repeated) {
      continue;
    }
    names.push_back(column.fallback ? *column.fallback : ir::LabelName{column.key.value_or("")});
    names.back().truncated = false;
  }
  return names;
}

}  // namespace

std::string StatementCompiler::visit(const ir::CommonTable& node, const ir::ExpressionPtr& self,
                                     const Context& in) {
  const auto label = ir::from_label(self);
  const auto name = label_name(label, "alias");
  const auto [known, level] = known_cte(node, self, name, in);
  const ir::ExpressionPtr& existing = known;  // clang 14 captures no part of a structured binding
  bool is_new = true;
  if (existing) {
    const auto* other = ir::as<ir::CommonTable>(existing);
    if (existing == self || other->restates == self) {
      is_new = false;
    } else if (existing == node.restates) {
      // What was written of the part that this one restates is of no use.
      std::erase_if(ctes_, [known = existing](const auto& entry) { return entry.first == known; });
      cte_levels_.erase(reference_of(existing));
    } else {
      throw CompileError("duplicate-cte",
                         fmt::format("multiple, unrelated CTEs found with the same name: '{}'", name),
                         self->span, "give each cte() a name of its own");
    }
  }
  if (!in.as_from && !is_new) {
    return in.as_hint ? from_alias_name(self) : "";
  }
  const std::string before_alias = node.alias_of ? from_alias_name(node.alias_of) : "";
  if (is_new) {
    ctes_by_name_[{level.level, name}] = self;
    cte_levels_[reference_of(self)] = level;
    if (node.alias_of) {
      auto inner = in;
      inner.as_from = false;
      inner.nest_cte_here = false;
      inner.visiting_cte = self.get();
      process(node.alias_of, inner);
    } else {
      define_cte(node, self, in);
    }
  }
  if (!in.as_from) {
    return in.as_hint ? from_alias_name(self) : "";
  }
  const bool within_itself = !is_new && in.visiting_cte == existing.get();
  return node.alias_of && !within_itself ? before_alias + " AS " + from_alias_name(self)
                                         : from_alias_name(self);
}

std::pair<ir::ExpressionPtr, StatementCompiler::CteLevel> StatementCompiler::known_cte(
    const ir::CommonTable& node, const ir::ExpressionPtr& self, const std::string& name, const Context& in) {
  const bool nesting = node.nesting || in.nest_cte_here;
  CteLevel level{nesting ? stack_.size() : 1, name, in.nest_cte_here};
  const auto known = cte_levels_.find(reference_of(self));
  if (known == cte_levels_.end()) {
    const auto same_name = ctes_by_name_.find({level.level, name});
    return {same_name == ctes_by_name_.end() ? nullptr : same_name->second, level};
  }
  const auto existing = ctes_by_name_[{known->second.level, name}];
  if (!in.nest_cte_here) {
    return {existing, known->second};
  }
  if (known->second.nest_here) {
    throw CompileError("duplicate-cte", "the CTE is stated as 'nest_here' in more than one place", self->span,
                       "add it with nest_here=True to one statement");
  }
  ctes_by_name_.erase({known->second.level, name});
  ctes_by_name_[{level.level, name}] = existing;
  known->second = level;
  return {existing, level};
}

void StatementCompiler::define_cte(const ir::CommonTable& node, const ir::ExpressionPtr& self,
                                   const Context& in) {
  std::string text = from_alias_name(self);
  if (node.recursive || ir::as<ir::ValuesFrom>(node.element) != nullptr) {
    std::string columns;
    for (const auto& column : named_columns(node)) {
      columns += (columns.empty() ? "" : ", ") + quoted_label(column, "colident");
    }
    text += "(" + columns + ")";
  }
  auto inner = in.from();
  inner.visiting_cte = self.get();
  inner.nest_cte_here = false;
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
  ctes_.emplace_back(self, std::move(text));
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
  const bool nested = nesting_level && *nesting_level > 1;
  bool recursive = false;
  std::string text;
  std::vector<ir::ExpressionPtr> written;
  for (const auto& [cte, definition] : ctes_) {
    const auto* node = ir::as<ir::CommonTable>(cte);
    const auto& level = cte_levels_[reference_of(cte)];
    const bool here =
        nested && (level.level == *nesting_level || (include_following && level.level == *nesting_level + 1));
    if (nested && !(here && (node->nesting || level.nest_here))) {
      continue;
    }
    recursive = recursive || node->recursive;
    text += (text.empty() ? "" : ", \n") + definition;
    written.push_back(cte);
  }
  if (written.empty()) {
    return "";
  }
  if (nested) {
    for (const auto& cte : written) {
      const auto level = cte_levels_.find(reference_of(cte));
      ctes_by_name_.erase({level->second.level, level->second.name});
      cte_levels_.erase(level);
      std::erase_if(ctes_, [&](const auto& entry) { return entry.first == cte; });
    }
  }
  return (recursive ? "WITH RECURSIVE " : "WITH ") + text + "\n ";
}

}  // namespace sqlgen::dialect
