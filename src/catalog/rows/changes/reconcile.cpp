#include <fmt/format.h>

#include "catalog/rows/postgresql_store.hpp"
#include "catalog/rows/translation/translator.hpp"
#include "ir/database/not_known.hpp"

namespace sqlgen::catalog {

namespace {

// What stands behind USING of ALTER COLUMN ... TYPE, or nothing.
const Node* using_of(const Node& tree, const std::string& column) {
  for (const Node& command : tree["cmds"].items()) {
    const Node& value = command["def"]["raw_default"];
    if (command["subtype"].str() == "AT_AlterColumnType" && command["name"].str() == column && value) {
      return &value;
    }
  }
  return nullptr;
}

}  // namespace

// The values of an expression in which the outer casts know more than SQLite's, by rowid, in the forms of
// the column; null where that is not known.
std::map<std::string, std::optional<SqliteValue>> PostgresqlStore::converted(const Node& expression,
                                                                             Oid table, const Column& column,
                                                                             const Database& before) {
  std::vector<TypeReference> casts{column.type};
  const Node* value = &expression;
  Translator translate(before, catalog_.session(), rows_, {});
  const std::string from = translate.open_table(table, "");
  for (; value->is("TypeCast"); value = &(*value)["arg"]) {
    casts.push_back(translate.type((*value)["typeName"]));
  }
  const Term term = translate.operand(*value);
  const std::string handle = from.substr(from.rfind(' ') + 1);
  std::map<std::string, std::optional<SqliteValue>> values;
  for (const auto& row : rows_.run(fmt::format("SELECT {}.rowid, {} FROM {}", handle, term.sql, from)).rows) {
    GivenValue given{row[1], term.kind, term.literal, term.type};
    std::optional<SqliteValue> now = given.value;
    for (auto type = casts.rbegin(); now && type != casts.rend(); ++type) {
      const ValueKind to = value_kind(catalog_.database(), *type);
      const bool is_last = type + 1 == casts.rend();
      now = is_last ? assigned(catalog_.database(), given, to, *type)
                    : cast_value(catalog_.database(), given, to, *type);
      given = {now.value_or(SqliteValue{}), to, false, *type};
    }
    values.emplace(row[0].text, std::move(now));
  }
  return values;
}

// A new column has its default in each row; a column of another type the same values in the new form, or
// what USING makes of them.
void PostgresqlStore::reconcile_column(const Object& table, const Column& column, const Column* before,
                                       const Node* expression, const Database& database_before,
                                       const Origin& origin) {
  const std::string storage = rows_.storage(table);
  const auto doubt = [&](const std::string& reason) {
    rows_.doubt_column(table.oid, column.number, std::make_shared<Doubt>(Doubt{reason, origin}));
  };
  RowChanges changes(catalog_.database(), catalog_.session(), rows_, origin);
  std::map<std::string, std::optional<SqliteValue>> values;
  std::string reason = "its type was changed";
  try {
    values = before == nullptr || expression == nullptr
                 ? values
                 : converted(*expression, table.oid, column, database_before);
  } catch (const ir::NotKnown& not_known) {
    reason += ": " + not_known.reason();
  }
  const auto rows =
      rows_.run(fmt::format("SELECT rowid, c{} FROM {} ORDER BY rowid", column.number, storage));
  for (const auto& row : rows.rows) {
    std::optional<SqliteValue> value;
    if (before == nullptr) {
      value = changes.default_of(table, column);
    } else if (expression != nullptr) {
      value = values[row[0].text];
    } else {
      const GivenValue given{row[1], value_kind(database_before, before->type), false, before->type};
      value = assigned(catalog_.database(), given, value_kind(catalog_.database(), column.type), column.type);
    }
    const SqliteValue cell = value ? *value : unknown_cell(reason);
    rows_.run(fmt::format("UPDATE {} SET c{} = ? WHERE rowid = {}", storage, column.number, row[0].text),
              {cell});
    if (cell.kind == SqliteValue::Kind::blob) {
      doubt(cell.text);
    }
  }
}

void PostgresqlStore::rename_enum_value(const Node& tree) {
  for (const Oid oid : rows_.filled()) {
    const Object* table = catalog_.database().find(oid);
    if (table == nullptr) {
      continue;
    }
    for (const Column& column : table->columns()) {
      const Object* type = catalog_.database().find(column.type.type);
      if (type != nullptr && type->name == last_name(tree["typeName"])) {
        const std::string place = fmt::format("c{}", column.number);
        rows_.run(
            column.type.array
                ? fmt::format("UPDATE {0} SET {1} = (SELECT json_group_array(CASE value WHEN ?2 THEN ?1 ELSE "
                              "value END) FROM json_each({1})) WHERE typeof({1}) = 'text'",
                              rows_.storage(*table), place)
                : fmt::format("UPDATE {0} SET {1} = ?1 WHERE {1} = ?2", rows_.storage(*table), place),
            {{SqliteValue::Kind::text, tree["newVal"].str()},
             {SqliteValue::Kind::text, tree["oldVal"].str()}});
      }
    }
  }
}

void PostgresqlStore::reconcile(const Node& tree, const Database& before, const Origin& origin) {
  if (tree.is("AlterEnumStmt") && tree["oldVal"]) {
    rename_enum_value(tree);
  }
  for (const Oid oid : rows_.kept()) {
    const Object* now = catalog_.database().find(oid);
    if (now == before.find(oid) || !rows_.has_rows(oid)) {
      continue;  // values of the database share what was not changed
    }
    const auto* table_before = before.find_as<Table>(oid);
    if (now == nullptr || now->as<Table>() == nullptr || table_before == nullptr) {
      rows_.clear(oid);
      continue;
    }
    for (const Column& column : now->columns()) {
      const Column* old = table_before->column(column.number);
      if (old == nullptr || !(old->type == column.type)) {
        reconcile_column(*now, column, old, using_of(tree, column.name), before, origin);
      }
    }
  }
}

}  // namespace sqlgen::catalog
