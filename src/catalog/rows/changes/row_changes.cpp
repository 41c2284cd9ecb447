#include "catalog/rows/changes/row_changes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "catalog/postgresql/expressions/type_text.hpp"
#include "catalog/postgresql/facts/builtin_types.hpp"
#include "catalog/syntax/identifiers.hpp"
#include "ir/database/not_known.hpp"
#include "support/text.hpp"

namespace sqlgen::catalog {

namespace {

constexpr std::array kBeforeName{'"', '\'', '.'};

// A keyword is a name only where it is quoted, or behind a schema's: "user".
bool may_be_named(std::string_view text, const std::string& name) {
  if (quote_name(name) == name) {
    return true;
  }
  return std::any_of(std::begin(kBeforeName), std::end(kBeforeName), [&](char before) {
    return to_lower(text).find(before + to_lower(name)) != std::string::npos;
  });
}

// The driver gives those of its own types alone as lists, of others the text.
ir::RowValue array_value(RowTables& rows, const SqliteValue& held, const TypeReference& type,
                         const Database& database) {
  const ValueKind kind = value_kind(database, element_type(type));
  if (kind == ValueKind::enumeration) {
    return {ir::RowValue::Kind::unknown, "an array of an enum's labels"};
  }
  ir::RowValue array{ir::RowValue::Kind::array};
  for (const auto& element : rows.run("SELECT value FROM json_each(?)", {held}).rows) {
    array.elements.push_back(row_value(element.front(), kind));
  }
  return array;
}

}  // namespace

ir::Answer answer_of(RowTables& rows, const TranslatedQuery& query, const Database& database) {
  const SqliteResult result = rows.run(query.sql);
  const auto& columns = query.columns;
  ir::Answer answer;
  answer.gives_rows = true;
  for (const auto& column : columns) {
    answer.columns.push_back(column.name);
  }
  for (const auto& row : result.rows) {
    std::vector<ir::RowValue> values;
    for (std::size_t i = 0; i < columns.size() && i < row.size(); ++i) {
      values.push_back(columns[i].kind == ValueKind::array && row[i].kind == SqliteValue::Kind::text
                           ? array_value(rows, row[i], columns[i].type, database)
                           : row_value(row[i], columns[i].kind));
      if (values.back().kind == ir::RowValue::Kind::json && columns[i].type.type == type_oid::kJsonb) {
        values.back().kind = ir::RowValue::Kind::jsonb;
      }
    }
    answer.rows.push_back(std::move(values));
  }
  answer.row_count = static_cast<std::int64_t>(answer.rows.size());
  return answer;
}

Translator RowChanges::translator() const {
  return {database_, session_, rows_, {}};
}

DoubtPtr RowChanges::doubt(std::string reason) const {
  return std::make_shared<Doubt>(Doubt{std::move(reason), origin_});
}

void RowChanges::doubt_rows_of(Oid table, const DoubtPtr& why) {
  rows_.doubt_rows(table, why);
  database_.for_each([&](const Object& object) {
    const auto* sequence = object.as<Sequence>();
    if (sequence != nullptr && sequence->owner.table == table) {
      rows_.sequence(database_, object.oid).doubt = why;
    }
    const auto* child = object.as<Table>();
    if (child != nullptr &&
        std::find(child->parents.begin(), child->parents.end(), table) != child->parents.end()) {
      rows_.doubt_rows(object.oid, why);
    }
  });
}

void RowChanges::doubt_named(std::string_view text, const std::string& reason, bool fills) {
  const std::set<std::string> words = words_of(text);
  const DoubtPtr why = doubt(reason);
  std::vector<Oid> tables;
  database_.for_each([&](const Object& object) {
    const bool sequence = object.as<Sequence>() != nullptr;
    if ((object.as<Table>() != nullptr || sequence) && words.count(object.name) != 0 &&
        may_be_named(text, object.name)) {
      tables.push_back(object.oid);
    }
  });
  for (const Oid oid : tables) {
    if (database_.find_as<Sequence>(oid) != nullptr) {
      rows_.sequence(database_, oid).doubt = why;
    } else if (fills || !rows_.is_empty(database_, oid)) {
      doubt_rows_of(oid, why);
    }
  }
}

const Object* RowChanges::target(const Node& statement, bool touches_rows) {
  const Oid oid = translator().relation(statement["relation"]);
  const Object* object = database_.find(oid);
  const auto* table = object == nullptr ? nullptr : object->as<Table>();
  if (table == nullptr) {
    return nullptr;
  }
  const bool spread = table->kind != Table::Kind::ordinary || RowTables::has_children(database_, oid);
  if (touches_rows && spread) {
    doubt_rows_of(oid, doubt("it is a table whose rows are in others"));
  }
  if (touches_rows) {
    const bool rules =
        std::any_of(table->rules.begin(), table->rules.end(), [](const Attachment&) { return true; });
    if (rules) {
      doubt_rows_of(oid, doubt("a rule may do something else"));
    }
  }
  return object;
}

void RowChanges::truncate(const Node& statement) {
  std::vector<Oid> tables;
  for (const Node& range : statement["relations"].items()) {
    tables.push_back(translator().relation(range));
  }
  for (std::size_t i = 0; i < tables.size(); ++i) {
    const Oid table = tables[i];
    if (database_.find_as<Table>(table) == nullptr) {
      continue;
    }
    rows_.clear(table);
    database_.for_each([&](const Object& object) {
      const auto* other = object.as<Table>();
      const auto* sequence = object.as<Sequence>();
      if (sequence != nullptr && sequence->owner.table == table && statement["restart_seqs"].truth()) {
        rows_.sequence(database_, object.oid) = {sequence->start, false, nullptr};
      }
      const bool inherits = other != nullptr && std::find(other->parents.begin(), other->parents.end(),
                                                          table) != other->parents.end();
      const bool refers =
          other != nullptr && statement["behavior"].str() == "DROP_CASCADE" &&
          std::any_of(
              other->constraints.begin(), other->constraints.end(), [&](const Constraint& constraint) {
                return constraint.kind == ConstraintKind::foreign_key && constraint.referenced_table == table;
              });
      if ((inherits || refers) && std::find(tables.begin(), tables.end(), object.oid) == tables.end()) {
        tables.push_back(object.oid);
      }
    });
  }
}

ir::Answer RowChanges::returning(const Node& list, const Object& table,
                                 const std::vector<std::string>& rowids) {
  if (list.items().empty()) {
    ir::Answer answer;
    answer.row_count = static_cast<std::int64_t>(rowids.size());
    return answer;
  }
  Translator translate = translator();
  const std::string storage = rows_.storage(table);
  Node range = Node::object("RangeVar", {{"oid", Node::integer(static_cast<std::int64_t>(table.oid))},
                                         {"relname", Node::text(table.name)}});
  const Node select =
      Node::object("SelectStmt", {{"targetList", list}, {"fromClause", Node::list({std::move(range)})}});
  TranslatedQuery query = translate.query(select);
  query.sql += rowids.empty()
                   ? " WHERE 0"
                   : fmt::format(" WHERE rowid IN ({}) ORDER BY rowid", sqlgen::join(rowids, ", "));
  ir::Answer answer = answer_of(rows_, query, database_);
  answer.row_count = static_cast<std::int64_t>(rowids.size());
  return answer;
}

}  // namespace sqlgen::catalog
