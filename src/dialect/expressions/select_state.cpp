#include <fmt/format.h>

#include "dialect/expressions/statement_compiler.hpp"
#include "sqlalchemy/expressions/builder.hpp"
#include "sqlalchemy/selects/from_clause.hpp"
#include "support/diagnostic.hpp"

// Which FROM objects a SELECT lists (SelectState of sqlalchemy/sql/selectable.py).

namespace sqlgen::dialect {

namespace {

using Froms = std::vector<ir::ExpressionPtr>;

void append_froms(Froms& out, const Froms& elements) {
  for (const auto& element : elements) {
    ir::collect_froms(element, out);
  }
}

/// Each once, without those that stand inside a join beside them.
Froms normalized_froms(const Froms& given) {
  Froms unique;
  for (const auto& from : given) {
    if (!ir::contains_element(unique, from)) {
      unique.push_back(from);
    }
  }
  Froms hidden;
  for (const auto& from : unique) {
    ir::collect_hidden_froms(from, hidden);
  }
  std::erase_if(unique, [&](const auto& from) { return ir::contains_element(hidden, from); });
  return unique;
}

bool covers(const ir::ExpressionPtr& left, const ir::ExpressionPtr& right, const Froms& columns) {
  for (const auto& column : columns) {
    bool found = false;
    for (const auto& side : {left, right}) {
      for (const auto& item : ir::from_columns(side)) {
        found = found || ir::same_element(item.column, column);
      }
    }
    if (!found) {
      return false;
    }
  }
  return true;
}

/// find_left_clause_to_join_from(): the indexes of the FROM objects that `step` can join to.
std::vector<std::size_t> left_candidates(const Froms& clauses, const ir::JoinStep& step) {
  Froms on_columns;
  const bool by_columns = clauses.size() > 1 && step.on;
  if (by_columns) {
    ir::collect_columns(step.on, on_columns);
  }
  std::vector<std::size_t> indexes;
  for (std::size_t i = 0; i < clauses.size(); ++i) {
    for (const auto& target : ir::froms_of(step.right)) {
      if (ir::same_element(target, clauses[i])) {
        continue;
      }
      const bool fits = by_columns ? covers(clauses[i], target, on_columns)
                                   : step.on != nullptr || ir::can_join(clauses[i], target);
      if (fits) {
        indexes.push_back(i);
        break;
      }
    }
  }
  if (indexes.size() > 1) {
    Froms hidden;
    for (const auto& clause : clauses) {
      ir::collect_hidden_froms(clause, hidden);
    }
    std::erase_if(indexes, [&](std::size_t i) { return ir::contains_element(hidden, clauses[i]); });
  }
  if (indexes.empty() && step.on) {
    for (std::size_t i = 0; i < clauses.size(); ++i) {
      indexes.push_back(i);
    }
  }
  return indexes;
}

std::size_t only_candidate(const std::vector<std::size_t>& indexes, const ir::JoinStep& step) {
  if (indexes.size() == 1) {
    return indexes.front();
  }
  throw CompileError("no-join-condition",
                     indexes.empty() ? "don't know how to join to this table"
                                     : "can't determine which FROM clause to join from",
                     step.right->span,
                     "use select_from() to establish the left side, and give the ON clause");
}

void apply_join(Froms& from_clauses, const ir::JoinStep& step, const Froms& implicit) {
  const auto joined = [&](const ir::ExpressionPtr& left) {
    return ir::make_join(left, step.right, step.on, step.outer, step.full, step.right->span);
  };
  if (step.left) {
    for (auto& clause : from_clauses) {
      const auto inside = ir::froms_of(clause);
      if (ir::same_element(clause, step.left) || ir::contains_element(inside, step.left)) {
        clause = joined(clause);
        return;
      }
    }
    from_clauses.push_back(joined(step.left));
    return;
  }
  if (!from_clauses.empty()) {
    auto& clause = from_clauses[only_candidate(left_candidates(from_clauses, step), step)];
    clause = joined(clause);
    return;
  }
  from_clauses.push_back(joined(implicit[only_candidate(left_candidates(implicit, step), step)]));
}

/// SelectState._setup_joins: the left sides come from the columns that the select had when it was joined.
void apply_joins(Froms& from_clauses, const std::vector<ir::JoinStep>& joins, const Froms& columns,
                 const Froms& where) {
  if (joins.empty()) {
    return;
  }
  Froms implicit;
  append_froms(implicit, columns);
  append_froms(implicit, where);
  Froms unique;
  for (const auto& from : implicit) {
    if (!ir::contains_element(unique, from)) {
      unique.push_back(from);
    }
  }
  for (const auto& step : joins) {
    apply_join(from_clauses, step, unique);
  }
}

}  // namespace

SelectState StatementCompiler::select_state(const ir::Select& select, const ir::ExpressionPtr& /*self*/) {
  SelectState state;
  Froms from_clauses = select.froms;
  // ORMSelectCompileState._join_determine_implicit_left_side takes the entities alone.
  const Froms left_sides = select.of_entities ? Froms{} : select.where;
  for (const auto& earlier : select.earlier) {
    apply_joins(from_clauses, earlier.joins, earlier.columns, left_sides);
  }
  apply_joins(from_clauses, select.joins, select.columns, left_sides);
  Froms all = from_clauses;
  if (from_clauses.empty()) {  // ORMSelectCompileState._fallback_from_clauses
    append_froms(all, select.entity_columns);
  }
  append_froms(all, select.columns);
  append_froms(all, select.where);
  state.froms = normalized_froms(all);
  for (const auto& from : state.froms) {
    for (const auto& item : ir::froms_of(from)) {
      const auto* table = ir::as<ir::TableFrom>(item);
      if (table != nullptr && table->table->name.schema && !table->table->name.schema->empty()) {
        state.tables_with_schema.insert(table->table->name.name.text);
      }
    }
  }
  state.all_columns = ir::spread_columns(select.columns);
  state.columns = ir::label_columns(state.all_columns, select.label_style, true);
  return state;
}

std::vector<ir::ExpressionPtr> StatementCompiler::display_froms(const ir::Select& select,
                                                                const SelectState& state,
                                                                const Context& in) const {
  static const StackEntry kOutermost{};
  const StackEntry& entry = stack_.empty() ? kOutermost : stack_.back();
  Froms explicit_froms = entry.correlate_froms;
  Froms implicit_froms = entry.as_from_froms;
  if (in.as_from && !in.lateral) {
    std::erase_if(explicit_froms,
                  [&](const auto& from) { return ir::contains_element(entry.as_from_froms, from); });
    implicit_froms.clear();
  }
  Froms froms = state.froms;
  if (select.correlate && !select.correlate->empty()) {
    std::erase_if(froms, [&](const auto& from) {
      return ir::contains_element(explicit_froms, from) && ir::contains_element(*select.correlate, from);
    });
  }
  if (select.correlate_except) {
    std::erase_if(froms, [&](const auto& from) {
      return ir::contains_element(explicit_froms, from) &&
             !ir::contains_element(*select.correlate_except, from);
    });
  }
  if (select.auto_correlate && !implicit_froms.empty() && froms.size() > 1) {
    std::erase_if(froms, [&](const auto& from) { return ir::contains_element(implicit_froms, from); });
    if (froms.empty()) {
      throw CompileError("no-from-clause", "the select returned no FROM clauses due to auto-correlation", {},
                         "specify correlate(<tables>) to control correlation");
    }
  }
  return froms;
}

}  // namespace sqlgen::dialect
