#include "catalog/inspection/sqlite_inspector.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

#include "ir/database/not_known.hpp"
#include "support/ascii.hpp"
#include "support/text.hpp"

namespace sqlgen::catalog {

namespace {

using ir::TypeKind;

// SQLiteDialect.ischema_names.
constexpr auto kSqliteTypes = std::to_array<std::pair<std::string_view, TypeKind>>({
    {"BIGINT", TypeKind::BIGINT},
    {"BLOB", TypeKind::BLOB},
    {"BOOL", TypeKind::BOOLEAN},
    {"BOOLEAN", TypeKind::BOOLEAN},
    {"CHAR", TypeKind::CHAR},
    {"DATE", TypeKind::DATE},
    {"DATE_CHAR", TypeKind::DATE},
    {"DATETIME", TypeKind::DATETIME},
    {"DATETIME_CHAR", TypeKind::DATETIME},
    {"DOUBLE", TypeKind::DOUBLE},
    {"DOUBLE_PRECISION", TypeKind::DOUBLE_PRECISION},
    {"DECIMAL", TypeKind::DECIMAL},
    {"FLOAT", TypeKind::FLOAT},
    {"INT", TypeKind::INTEGER},
    {"INTEGER", TypeKind::INTEGER},
    {"JSON", TypeKind::json},
    {"NUMERIC", TypeKind::NUMERIC},
    {"REAL", TypeKind::REAL},
    {"SMALLINT", TypeKind::SMALLINT},
    {"TEXT", TypeKind::TEXT},
    {"TIME", TypeKind::TIME},
    {"TIME_CHAR", TypeKind::TIME},
    {"TIMESTAMP", TypeKind::TIMESTAMP},
    {"VARCHAR", TypeKind::VARCHAR},
    {"NVARCHAR", TypeKind::NVARCHAR},
    {"_NUMERIC", TypeKind::NUMERIC},
});

TypeKind affinity_kind(const std::string& name) {
  for (const auto& [known, kind] : kSqliteTypes) {
    if (known == name) {
      return kind;
    }
  }
  const auto has = [&](std::string_view part) { return name.find(part) != std::string::npos; };
  return has("INT")                                  ? TypeKind::INTEGER
         : has("CHAR") || has("CLOB") || has("TEXT") ? TypeKind::TEXT
         : has("BLOB") || name.empty()               ? TypeKind::null_type
         : has("REAL") || has("FLOA") || has("DOUB") ? TypeKind::REAL
                                                     : TypeKind::NUMERIC;
}

[[noreturn]] void doubtful(const std::string& name, const DoubtPtr& doubt) {
  throw ir::NotKnown(fmt::format("what \"{}\" is is not certain: {}", name, doubt->reason),
                     doubt->origin.span);
}

std::string default_text_of(const Column& column) {
  return (*column.default_value)["text"].str();
}

std::vector<std::string> names_of_columns(const Table& table, const std::vector<int>& numbers) {
  std::vector<std::string> names;
  for (const int number : numbers) {
    const Column* column = table.column(number);
    names.push_back(column == nullptr ? "" : column->name);
  }
  return names;
}

std::optional<std::string> action_words(char action) {
  switch (action) {
    case 'c':
      return "CASCADE";
    case 'n':
      return "SET NULL";
    case 'd':
      return "SET DEFAULT";
    case 'r':
      return "RESTRICT";
    default:
      return std::nullopt;
  }
}

}  // namespace

ir::TypePtr sqlite_reflected_type(const std::string& declared) {
  const std::size_t paren = declared.find('(');
  const std::string name = to_upper(trim(declared.substr(0, paren)));
  const TypeKind kind = affinity_kind(name);
  auto made = ir::make_type(kind);
  std::vector<std::int64_t> arguments;
  for (std::size_t i = paren; i != std::string::npos && i < declared.size(); ++i) {
    if (is_ascii_digit(declared[i]) && !is_ascii_digit(declared[i - 1])) {
      arguments.push_back(std::strtoll(declared.c_str() + i, nullptr, 10));
    }
  }
  if (ir::type_family(kind) == ir::TypeFamily::numeric || ir::type_family(kind) == ir::TypeFamily::floating) {
    made->precision = arguments.empty() ? std::nullopt : std::optional(arguments[0]);
    made->scale = arguments.size() < 2 ? std::nullopt : std::optional(arguments[1]);
  } else if (ir::type_family(kind) == ir::TypeFamily::string && !arguments.empty()) {
    made->length = arguments[0];
  }
  return made;
}

std::vector<std::string> SqliteInspector::table_names(const SchemaName& /*schema*/) const {
  std::vector<std::string> names;
  database_.for_each([&](const Object& object) {
    if (object.as<Table>() == nullptr) {
      return;
    }
    if (object.doubt != nullptr) {
      doubtful(object.name, object.doubt);
    }
    names.push_back(object.name);
  });
  std::sort(names.begin(), names.end());
  return names;
}

std::vector<std::string> SqliteInspector::view_names(const SchemaName& /*schema*/, bool materialized) const {
  std::vector<std::string> names;
  database_.for_each([&](const Object& object) {
    if (object.as<View>() != nullptr && !materialized) {
      names.push_back(object.name);
    }
  });
  std::sort(names.begin(), names.end());
  return names;
}

const Object* SqliteInspector::find(const std::string& name) const {
  const Object* found = nullptr;
  database_.for_each([&](const Object& object) {
    if ((object.as<Table>() != nullptr || object.as<View>() != nullptr) &&
        to_lower(object.name) == to_lower(name)) {
      found = &object;
    }
  });
  const DoubtPtr doubt = found != nullptr ? found->doubt : database_.doubt_about(name);
  if (doubt != nullptr) {
    doubtful(name, doubt);
  }
  return found;
}

bool SqliteInspector::has_table(const std::string& name, const SchemaName& /*schema*/) const {
  return find(name) != nullptr;
}

std::optional<ir::InspectedTable> SqliteInspector::table(const std::string& name,
                                                         const SchemaName& /*schema*/) const {
  const Object* object = find(name);
  if (object == nullptr) {
    return std::nullopt;
  }
  ir::InspectedTable made;
  for (const Column& column : object->columns()) {
    ir::InspectedColumn one{column.name, sqlite_reflected_type(column.type_text), !column.not_null};
    if (column.default_value != nullptr && !column.generated && !column.generated_virtual) {
      one.default_text = default_text_of(column);
    }
    made.columns.push_back(std::move(one));
  }
  const auto* table = object->as<Table>();
  if (table == nullptr) {
    return made;
  }
  for (const Constraint& constraint : table->constraints) {
    const auto columns = names_of_columns(*table, constraint.columns);
    if (constraint.kind == ConstraintKind::primary_key) {
      made.primary_key.columns = columns;
      for (std::size_t i = 0; i < constraint.columns.size(); ++i) {
        made.columns[static_cast<std::size_t>(constraint.columns[i]) - 1].primary_key =
            static_cast<int>(i) + 1;
      }
    } else if (constraint.kind == ConstraintKind::unique) {
      made.unique_constraints.push_back(
          {constraint.name.empty() ? std::nullopt : std::optional(constraint.name), columns});
    } else if (constraint.kind == ConstraintKind::foreign_key) {
      const Object* referred = database_.find(constraint.referenced_table);
      ir::InspectedForeignKey key;
      key.name = constraint.name.empty() ? std::nullopt : std::optional(constraint.name);
      key.columns = columns;
      if (referred != nullptr && referred->as<Table>() != nullptr) {
        key.referred_table = referred->name;
        key.referred_columns = names_of_columns(*referred->as<Table>(), constraint.referenced_columns);
        key.options.ondelete = action_words(constraint.on_delete);
        key.options.onupdate = action_words(constraint.on_update);
        made.foreign_keys.push_back(std::move(key));
      }
    }
  }
  for (const Oid oid : database_.indexes_of(object->oid)) {
    const Object* index = database_.find(oid);
    ir::InspectedIndex one{index->name};
    for (const IndexElement& element : index->as<Index>()->elements) {
      const Column* column = table->column(element.column);
      one.columns.push_back(column == nullptr ? std::nullopt : std::optional(column->name));
    }
    one.unique = index->as<Index>()->unique;
    made.indexes.push_back(std::move(one));
  }
  std::sort(made.indexes.begin(), made.indexes.end(),
            [](const ir::InspectedIndex& a, const ir::InspectedIndex& b) { return a.name < b.name; });
  return made;
}

std::optional<std::string> SqliteInspector::view_definition(const std::string& name,
                                                            const SchemaName& /*schema*/) const {
  const Object* object = find(name);
  return object == nullptr || object->as<View>() == nullptr ? std::nullopt : std::optional(object->text);
}

}  // namespace sqlgen::catalog
