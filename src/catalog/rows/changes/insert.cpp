#include <fmt/format.h>

#include <algorithm>

#include "catalog/rows/changes/row_changes.hpp"
#include "ir/database/not_known.hpp"
#include "support/text.hpp"

namespace sqlgen::catalog {

namespace {

// nextval('sequence'), bound or as it is written.
bool is_next_value(const Node& node) {
  return node.is("FuncCall") && last_name(node["funcname"]) == "nextval" && node["args"].items().size() == 1;
}

}  // namespace

SqliteValue RowChanges::cell(const Node& value, const Column& column) {
  try {
    if (is_next_value(value)) {
      const Node& argument = value["args"].items().front();
      const Node& inner = argument.is("TypeCast") ? argument["arg"] : argument;
      std::vector<Node> names;
      for (const std::string& part : split(inner["sval"]["sval"].str(), '.')) {
        names.push_back(Node::text(part));
      }
      const Oid oid = argument["relation"] ? static_cast<Oid>(argument["relation"].number())
                                           : translator().relation(Node::list(std::move(names)));
      return rows_.next_value(database_, oid);
    }
    Translator translate = translator();
    const Term term = translate.operand(value);
    SqliteValue found = term.constant ? *term.constant : rows_.run("SELECT " + term.sql).rows.at(0).at(0);
    if (auto fitting = assigned(database_, {std::move(found), term.kind, term.literal, term.type},
                                value_kind(database_, column.type), column.type)) {
      return *fitting;
    }
    return unknown_cell("what it becomes in a column of its type is not followed");
  } catch (const ir::NotKnown& reason) {
    return unknown_cell(reason.reason());
  }
}

SqliteValue RowChanges::default_of(const Object& table, const Column& column) {
  if (column.generated) {
    return unknown_cell("it is a generated column");
  }
  if (column.identity != 0) {
    Oid sequence = kNoOid;
    database_.for_each([&](const Object& object) {
      const auto* made = object.as<Sequence>();
      if (made != nullptr && made->owner == ColumnReference{table.oid, column.number}) {
        sequence = object.oid;
      }
    });
    return rows_.next_value(database_, sequence);
  }
  return column.default_value == nullptr ? SqliteValue{} : cell(*column.default_value, column);
}

void RowChanges::complete(const Object& table, Cells& cells) {
  for (const Column& column : table.columns()) {
    if (cells.count(column.number) == 0) {
      cells.emplace(column.number, default_of(table, column));
    }
  }
}

std::vector<int> RowChanges::insert_columns(const Node& statement, const Object& table) const {
  std::vector<int> numbers;
  for (const Node& column : statement["cols"].items()) {
    const Column* found = table.as<Table>()->column(column["name"].str());
    numbers.push_back(found == nullptr ? 0 : found->number);
  }
  if (statement["cols"].items().empty()) {
    for (const Column& column : table.columns()) {
      numbers.push_back(column.number);
    }
  }
  return numbers;
}

std::vector<RowChanges::Cells> RowChanges::selected_rows(const Node& select, const Node& with_clause,
                                                         const Object& table,
                                                         const std::vector<int>& numbers) {
  Translator translate = translator();
  translate.with(with_clause);
  if (translate.is_empty(select)) {
    return {};
  }
  const TranslatedQuery query = translate.query(select);
  std::vector<Cells> rows;
  for (const auto& row : rows_.run(query.sql).rows) {
    Cells cells;
    for (std::size_t i = 0; i < row.size() && i < numbers.size(); ++i) {
      const Column* column = table.as<Table>()->column(numbers[i]);
      if (column == nullptr) {
        continue;
      }
      const auto& given = query.columns[i];
      const auto fitting =
          assigned(database_, {row[i], given.kind, given.kind == ValueKind::text, given.type},
                   value_kind(database_, column->type), column->type);
      cells[numbers[i]] =
          fitting ? *fitting : unknown_cell("what it becomes in a column of its type is not followed");
    }
    rows.push_back(std::move(cells));
  }
  return rows;
}

std::vector<RowChanges::Cells> RowChanges::inserted_rows(const Node& statement, const Object& table,
                                                         const std::vector<int>& numbers) {
  const Node& source = statement["selectStmt"];
  if (!source) {
    return {{}};  // DEFAULT VALUES
  }
  if (!source["valuesLists"] || source["withClause"] || statement["withClause"]) {
    return selected_rows(source, statement["withClause"], table, numbers);
  }
  std::vector<Cells> rows;
  for (const Node& row : source["valuesLists"].items()) {
    Cells cells;
    for (std::size_t i = 0; i < row.items().size() && i < numbers.size(); ++i) {
      const Column* column = table.as<Table>()->column(numbers[i]);
      if (column != nullptr && !row.items()[i].is("SetToDefault")) {
        cells[numbers[i]] = cell(row.items()[i], *column);
      }
    }
    rows.push_back(std::move(cells));
  }
  return rows;
}

RowChanges::Conflict RowChanges::find_conflict(const Object& table, const Cells& cells,
                                               std::string& rowid) const {
  if (!rows_.has_rows(table.oid)) {
    return Conflict::none;
  }
  Conflict result = Conflict::none;
  for (const Oid oid : database_.indexes_of(table.oid)) {
    const auto* index = database_.find_as<Index>(oid);
    if (index == nullptr || !index->unique) {
      continue;
    }
    std::string condition;
    std::vector<SqliteValue> values;
    bool plain = index->predicate == nullptr && !index->nulls_not_distinct;
    bool none_null = true;
    for (const IndexElement& element : index->elements) {
      const auto found = cells.find(element.column);
      plain = plain && element.column != 0 && found != cells.end() &&
              found->second.kind != SqliteValue::Kind::blob &&
              rows_.column_doubt(table.oid, element.column) == nullptr;
      if (!plain) {
        break;
      }
      none_null = none_null && found->second.kind != SqliteValue::Kind::null;
      const Column* column = table.as<Table>()->column(element.column);
      const bool is_decimal = column != nullptr && value_kind(database_, column->type) == ValueKind::numeric;
      condition += fmt::format("{}c{} = ?{}", condition.empty() ? "" : " AND ", element.column,
                               is_decimal ? " COLLATE pg_number" : "");
      values.push_back(found->second);
    }
    if (!plain) {
      result = Conflict::not_known;
      continue;
    }
    const auto hits =
        none_null
            ? rows_.run(fmt::format("SELECT rowid FROM t{} WHERE {}", table.oid, condition), values).rows
            : std::vector<std::vector<SqliteValue>>();
    if (!hits.empty()) {
      rowid = hits.front().front().text;
      return Conflict::found;
    }
  }
  return result;
}

void RowChanges::update_conflicting(const Node& conflict, const Object& table, const Cells& cells,
                                    const std::string& rowid) {
  Translator translate = translator();
  const std::string opened = translate.open_table(table.oid, "");
  std::vector<std::pair<std::string, Term>> excluded;
  for (const Column& column : table.columns()) {
    const SqliteValue& value = cells.at(column.number);
    Term term{sqlite_literal(value), value_kind(database_, column.type), value, false, {}, column.type};
    term.doubt = value.kind == SqliteValue::Kind::blob ? doubt(value.text) : nullptr;
    excluded.emplace_back(column.name, std::move(term));
  }
  translate.open_values("excluded", excluded);
  const std::string handle = opened.substr(opened.rfind(' ') + 1);
  std::string tail = fmt::format("FROM {} WHERE {}.rowid = {}", opened, handle, rowid);
  if (conflict["whereClause"]) {
    tail += " AND " + translate.operand(conflict["whereClause"]).sql;
  }
  const auto changes = assignments(conflict["targetList"], table);
  static_cast<void>(assign(translate, table, handle, tail, changes));
  after_update(table, changes);
}

ir::Outcome RowChanges::insert(const Node& statement) {
  const Node& source = statement["selectStmt"];
  const bool nothing =
      source && !source["valuesLists"] && !statement["withClause"] && translator().is_empty(source);
  const Object* table = target(statement, !nothing);
  if (table == nullptr) {
    return ir::Uncertain{"it is not known which table is meant"};
  }
  doubt_all_that_fires(*table, 'i', !nothing);
  if (nothing) {
    return returning(statement["returningList"], *table, {});
  }
  if (const DoubtPtr known = rows_.doubt(database_, table->oid)) {
    doubt_rows_of(table->oid, known);
    return ir::Uncertain{known->reason, known->origin.span};
  }
  const Node& conflict = statement["onConflictClause"];
  std::vector<std::string> rowids;
  try {
    for (Cells& cells : inserted_rows(statement, *table, insert_columns(statement, *table))) {
      complete(*table, cells);
      for (const auto& [number, reason] : triggered_) {
        cells.insert_or_assign(number, unknown_cell(reason));
      }
      std::string rowid;
      const Conflict found = find_conflict(*table, cells, rowid);
      if (found == Conflict::found && !conflict) {
        return ir::Refusal{"IntegrityError", "duplicate key value violates unique constraint"};
      }
      if (found == Conflict::not_known && conflict) {
        not_known("it is not known whether the row was there before");
      }
      if (found == Conflict::found) {
        if (conflict["action"].str() == "ONCONFLICT_UPDATE") {
          update_conflicting(conflict, *table, cells, rowid);
          rowids.push_back(rowid);
        }
        continue;
      }
      rows_.insert(*table, {cells.begin(), cells.end()}, origin_);
      rowids.push_back(rows_.run("SELECT last_insert_rowid()").rows.at(0).at(0).text);
    }
    return returning(statement["returningList"], *table, rowids);
  } catch (const ir::NotKnown& reason) {
    doubt_rows_of(table->oid, doubt(fmt::format("what is inserted is not known: {}", reason.reason())));
    return ir::Uncertain{reason.reason(), reason.since()};
  }
}

void RowChanges::fill(Oid table, const Node& select) {
  const Object* made = database_.find(table);
  if (made == nullptr || made->as<Table>() == nullptr) {
    return;
  }
  std::vector<int> numbers;
  for (const Column& column : made->columns()) {
    numbers.push_back(column.number);
  }
  try {
    for (const Cells& cells : selected_rows(select, Node(), *made, numbers)) {
      rows_.insert(*made, {cells.begin(), cells.end()}, origin_);
    }
  } catch (const ir::NotKnown& reason) {
    doubt_rows_of(table, doubt(reason.reason()));
  }
}

}  // namespace sqlgen::catalog
