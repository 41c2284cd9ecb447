#include <fmt/format.h>

#include <algorithm>

#include "catalog/rows/changes/row_changes.hpp"
#include "ir/database/not_known.hpp"
#include "support/text.hpp"

namespace sqlgen::catalog {

std::vector<RowChanges::Assignment> RowChanges::assignments(const Node& targets, const Object& table) const {
  std::vector<Assignment> result;
  for (const Node& target : targets.items()) {
    const Column* column = table.as<Table>()->column(target["name"].str());
    if (column != nullptr) {
      result.push_back({column->number, target["val"]});
    }
  }
  return result;
}

void RowChanges::set_cell(const Object& table, const std::string& rowid, int number,
                          const SqliteValue& value) {
  rows_.run(fmt::format("UPDATE {} SET c{} = ? WHERE rowid = {}", rows_.storage(table), number, rowid),
            {value});
  if (value.kind == SqliteValue::Kind::blob) {
    rows_.doubt_column(table.oid, number, doubt(value.text));
  }
}

void RowChanges::set_all(const Object& table, int number, const std::string& reason) {
  rows_.run(fmt::format("UPDATE {} SET c{} = ?", rows_.storage(table), number), {unknown_cell(reason)});
  rows_.doubt_column(table.oid, number, doubt(reason));
}

std::vector<std::string> RowChanges::assign(Translator& translate, const Object& table,
                                            const std::string& handle, const std::string& tail,
                                            const std::vector<Assignment>& changes) {
  std::string list = handle + ".rowid";
  std::vector<Term> terms;
  for (const Assignment& change : changes) {
    const Column& column = *table.as<Table>()->column(change.number);
    Term term;
    try {
      if (change.value.is("SetToDefault")) {
        const SqliteValue value = default_of(table, column);
        term = {sqlite_literal(value), value_kind(database_, column.type), value, false, {}, column.type};
        term.doubt = value.kind == SqliteValue::Kind::blob ? doubt(value.text) : nullptr;
      } else {
        term = translate.expression(change.value);
      }
    } catch (const ir::NotKnown& reason) {
      term = {"NULL", ValueKind::null, {}, false, doubt(reason.reason())};
    }
    list += ", " + (term.doubt != nullptr ? std::string("NULL") : term.sql);
    terms.push_back(std::move(term));
  }
  std::vector<std::string> rowids;
  for (const auto& row : rows_.run(fmt::format("SELECT {} {}", list, tail)).rows) {
    const std::string& rowid = row.front().text;
    const bool again = std::find(rowids.begin(), rowids.end(), rowid) != rowids.end();
    for (std::size_t i = 0; i < changes.size(); ++i) {
      const Column& column = *table.as<Table>()->column(changes[i].number);
      std::optional<SqliteValue> value;
      if (terms[i].doubt == nullptr && !again) {
        value = assigned(database_, {row[i + 1], terms[i].kind, terms[i].literal, terms[i].type},
                         value_kind(database_, column.type), column.type);
      }
      const std::string reason = again                       ? "several rows are joined with it"
                                 : terms[i].doubt != nullptr ? terms[i].doubt->reason
                                                             : "what it becomes is not followed";
      set_cell(table, rowid, changes[i].number, value ? *value : unknown_cell(reason));
    }
    if (!again) {
      rowids.push_back(rowid);
    }
  }
  return rowids;
}

// What is computed of the columns, and what other tables' foreign keys pass on.
void RowChanges::after_update(const Object& table, const std::vector<Assignment>& changes) {
  const auto is_changed = [&](int number) {
    return std::any_of(changes.begin(), changes.end(),
                       [&](const Assignment& change) { return change.number == number; });
  };
  for (const Column& column : table.columns()) {
    if (column.generated) {
      set_all(table, column.number, "it is a generated column");
    }
  }
  database_.for_each([&](const Object& object) {
    const auto* other = object.as<Table>();
    for (const Constraint& constraint : items_of(other, &Table::constraints)) {
      const bool passes_on = constraint.kind == ConstraintKind::foreign_key &&
                             constraint.referenced_table == table.oid && constraint.on_update != 'a' &&
                             constraint.on_update != 'r' && rows_.has_rows(object.oid);
      if (passes_on && std::any_of(constraint.referenced_columns.begin(), constraint.referenced_columns.end(),
                                   is_changed)) {
        for (const int number : constraint.columns) {
          set_all(object, number, "a foreign key passes on what was changed");
        }
      }
    }
  });
}

ir::Outcome RowChanges::update(const Node& statement) {
  Translator translate = translator();
  const Oid oid = translate.relation(statement["relation"]);
  const bool nothing = rows_.is_empty(database_, oid) || translate.from_is_empty(statement["fromClause"]);
  const Object* table = target(statement, !nothing);
  if (table == nullptr) {
    return ir::Uncertain{"it is not known which table is meant"};
  }
  try {
    if (nothing) {
      doubt_all_that_fires(*table, 'u', false);
      return returning(statement["returningList"], *table, {});
    }
    if (const DoubtPtr known = rows_.doubt(database_, oid)) {
      doubt_all_that_fires(*table, 'u', true);
      return ir::Uncertain{known->reason, known->origin.span};
    }
    const auto changes = assignments(statement["targetList"], *table);
    std::vector<std::string> rowids;
    std::optional<ir::NotKnown> unsure;
    try {
      translate.with(statement["withClause"]);
      const std::string opened = translate.open_table(oid, statement["relation"]["alias"]["aliasname"].str());
      const std::string more = translate.open_from(statement["fromClause"]);
      std::string tail = "FROM " + opened + (more.empty() ? "" : ", " + more);
      if (statement["whereClause"]) {
        const Translator::Condition where = translate.condition(statement["whereClause"]);
        tail += " WHERE " + where.sql;
        unsure = where.unknown;
      }
      rowids = assign(translate, *table, opened.substr(opened.rfind(' ') + 1), tail, changes);
      doubt_all_that_fires(*table, 'u', !rowids.empty());
      for (const std::string& rowid : rowids) {
        for (const auto& [number, reason] : triggered_) {
          set_cell(*table, rowid, number, unknown_cell(reason));
        }
        for (const Assignment& change : changes) {
          if (unsure) {
            set_cell(*table, rowid, change.number, unknown_cell(unsure->reason()));
          }
        }
      }
    } catch (const ir::NotKnown& reason) {
      for (const Assignment& change : changes) {
        set_all(*table, change.number, reason.reason());
      }
      doubt_all_that_fires(*table, 'u', true);
      for (const auto& [number, why] : triggered_) {
        set_all(*table, number, why);
      }
      after_update(*table, changes);
      throw;
    }
    after_update(*table, changes);
    if (unsure && !rowids.empty()) {
      throw *unsure;
    }
    if (const DoubtPtr fired = rows_.doubt(database_, oid)) {
      return ir::Uncertain{fired->reason, fired->origin.span};
    }
    return returning(statement["returningList"], *table, rowids);
  } catch (const ir::NotKnown& reason) {
    return ir::Uncertain{reason.reason(), reason.since()};
  }
}

// Rows of other tables that referred to those that are gone.
void RowChanges::after_delete(const Object& table) {
  std::vector<Oid> cleared;
  database_.for_each([&](const Object& object) {
    const auto* other = object.as<Table>();
    if (other == nullptr || !rows_.has_rows(object.oid)) {
      return;
    }
    for (const Constraint& constraint : other->constraints) {
      if (constraint.kind != ConstraintKind::foreign_key || constraint.referenced_table != table.oid ||
          constraint.on_delete == 'a' || constraint.on_delete == 'r') {
        continue;
      }
      std::string pairs, given;
      bool known = true;
      for (std::size_t i = 0; i < constraint.columns.size(); ++i) {
        const int own = constraint.columns[i], theirs = constraint.referenced_columns[i];
        known = known && rows_.column_doubt(object.oid, own) == nullptr &&
                rows_.column_doubt(table.oid, theirs) == nullptr;
        const Column* column = other->column(own);
        const bool is_decimal =
            column != nullptr && value_kind(database_, column->type) == ValueKind::numeric;
        pairs += fmt::format("{}p.c{} = o.c{}{}", i == 0 ? "" : " AND ", theirs, own,
                             is_decimal ? " COLLATE pg_number" : "");
        given += fmt::format(" AND c{} IS NOT NULL", own);
      }
      if (!known || constraint.on_delete == 'd') {
        rows_.doubt_rows(object.oid, doubt("rows that it referred to are deleted"));
        continue;
      }
      const std::string lost = fmt::format(
          "rowid IN (SELECT o.rowid FROM {} AS o WHERE NOT EXISTS (SELECT 1 FROM {} AS p WHERE {})){}",
          rows_.storage(object), rows_.storage(table), pairs, given);
      if (constraint.on_delete == 'c') {
        if (rows_.run(fmt::format("DELETE FROM {} WHERE {}", rows_.storage(object), lost)).changes > 0) {
          cleared.push_back(object.oid);
        }
      } else {
        for (const int number : constraint.columns) {
          rows_.run(fmt::format("UPDATE {} SET c{} = NULL WHERE {}", rows_.storage(object), number, lost));
        }
      }
    }
  });
  for (const Oid oid : cleared) {
    after_delete(*database_.find(oid));
  }
}

ir::Outcome RowChanges::remove(const Node& statement) {
  Translator translate = translator();
  const Oid oid = translate.relation(statement["relation"]);
  const bool nothing = rows_.is_empty(database_, oid) || translate.from_is_empty(statement["usingClause"]);
  const Object* table = target(statement, !nothing);
  if (table == nullptr) {
    return ir::Uncertain{"it is not known which table is meant"};
  }
  try {
    if (nothing) {
      doubt_all_that_fires(*table, 'd', false);
      return returning(statement["returningList"], *table, {});
    }
    const bool all = !statement["whereClause"] && statement["usingClause"].items().empty();
    const DoubtPtr known = rows_.doubt(database_, oid);
    if (known != nullptr) {
      doubt_all_that_fires(*table, 'd', true);
      if (all && database_.find(oid)->doubt == nullptr && !table->assumed &&
          table->as<Table>()->triggers.empty()) {
        rows_.clear(oid);
        after_delete(*table);
      }
      return ir::Uncertain{known->reason, known->origin.span};
    }
    translate.with(statement["withClause"]);
    const std::string opened = translate.open_table(oid, statement["relation"]["alias"]["aliasname"].str());
    const std::string more = translate.open_from(statement["usingClause"]);
    std::string sql = fmt::format("SELECT DISTINCT {}.rowid FROM {}{}", opened.substr(opened.rfind(' ') + 1),
                                  opened, more.empty() ? "" : ", " + more);
    std::optional<ir::NotKnown> unsure;
    if (statement["whereClause"]) {
      const Translator::Condition where = translate.condition(statement["whereClause"]);
      sql += " WHERE " + where.sql;
      unsure = where.unknown;
    }
    std::vector<std::string> rowids;
    for (const auto& row : rows_.run(sql).rows) {
      rowids.push_back(row.front().text);
    }
    if (unsure && !rowids.empty()) {
      throw *unsure;
    }
    doubt_all_that_fires(*table, 'd', !rowids.empty());
    if (const DoubtPtr fired = rows_.doubt(database_, oid)) {
      return ir::Uncertain{fired->reason, fired->origin.span};
    }
    ir::Answer answer = returning(statement["returningList"], *table, rowids);
    if (!rowids.empty()) {
      rows_.run(fmt::format("DELETE FROM {} WHERE rowid IN ({})", rows_.storage(*table),
                            sqlgen::join(rowids, ", ")));
      after_delete(*table);
    }
    return answer;
  } catch (const ir::NotKnown& reason) {
    doubt_rows_of(oid, doubt(fmt::format("which rows are deleted is not known: {}", reason.reason())));
    return ir::Uncertain{reason.reason(), reason.since()};
  }
}

}  // namespace sqlgen::catalog
