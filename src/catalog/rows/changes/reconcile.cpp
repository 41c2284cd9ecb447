#include <fmt/format.h>

#include "catalog/rows/postgresql_store.hpp"
#include "ir/database/not_known.hpp"

namespace sqlgen::catalog {

namespace {

// ALTER COLUMN ... TYPE ... USING something else than the column itself, cast.
bool is_computed(const Node& tree, const std::string& column) {
  for (const Node& command : tree["cmds"].items()) {
    const Node* value = &command["def"]["raw_default"];
    if (command["subtype"].str() != "AT_AlterColumnType" || command["name"].str() != column || !*value) {
      continue;
    }
    while (value->is("TypeCast")) {
      value = &(*value)["arg"];
    }
    return !value->is("ColumnRef") || last_name((*value)["fields"]) != column;
  }
  return false;
}

}  // namespace

// A new column has its default in each row; a column of another type the same values in the new form.
void PostgresqlStore::reconcile_column(const Object& table, const Column& column, const Column* before,
                                       bool computed, const Origin& origin) {
  const std::string storage = rows_.storage(table);
  const auto unknown = [&](const std::string& reason) {
    rows_.run(fmt::format("UPDATE {} SET c{} = ?", storage, column.number), {unknown_cell(reason)});
    rows_.doubt_column(table.oid, column.number, std::make_shared<Doubt>(Doubt{reason, origin}));
  };
  RowChanges changes(catalog_.database(), catalog_.session(), rows_, origin);
  const auto rowids =
      rows_.run(fmt::format("SELECT rowid, c{} FROM {} ORDER BY rowid", column.number, storage));
  for (const auto& row : rowids.rows) {
    std::optional<SqliteValue> value;
    if (before == nullptr) {
      value = changes.default_of(table, column);
    } else if (!computed) {
      const ValueKind from = value_kind(catalog_.database(), before->type);
      const ValueKind to = value_kind(catalog_.database(), column.type);
      const bool spelled = from == ValueKind::text || from == ValueKind::enumeration;
      const bool as_literal = spelled && (to == ValueKind::enumeration || to == ValueKind::text);
      value = assigned(catalog_.database(), {row[1], from, as_literal, before->type}, to, column.type);
    }
    if (!value) {
      unknown("its type was changed");
      return;
    }
    rows_.run(fmt::format("UPDATE {} SET c{} = ? WHERE rowid = {}", storage, column.number, row[0].text),
              {*value});
    if (value->kind == SqliteValue::Kind::blob) {
      rows_.doubt_column(table.oid, column.number, std::make_shared<Doubt>(Doubt{value->text, origin}));
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
        reconcile_column(*now, column, old, is_computed(tree, column.name), origin);
      }
    }
  }
}

}  // namespace sqlgen::catalog
