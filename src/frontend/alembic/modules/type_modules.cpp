#include <algorithm>
#include <array>
#include <set>

#include "dialect/facts/package_types.hpp"
#include "frontend/alembic/modules/modules.hpp"
#include "frontend/alembic/types/classes/package_type_classes.hpp"
#include "frontend/alembic/types/classes/type_classes.hpp"
#include "frontend/alembic/types/type_objects.hpp"
#include "frontend/alembic/types/type_range.hpp"
#include "frontend/python/objects/containers.hpp"

// Which module names which types.

namespace sqlgen::alembic {

namespace {

using python::Interpreter;
using python::Value;

constexpr std::string_view kSqltypes = "sqlalchemy.sql.sqltypes";
constexpr std::string_view kPostgresql = "sqlalchemy.dialects.postgresql";
constexpr std::string_view kSqlite = "sqlalchemy.dialects.sqlite";

void append_type_names(ModuleNames& names, ModuleNames more) {
  for (auto& entry : more) {
    const bool present =
        std::any_of(names.begin(), names.end(), [&](const auto& old) { return old.first == entry.first; });
    if (!present) {
      names.push_back(std::move(entry));
    }
  }
}

// Upper-case types that a dialect's module passes on.
void append_generic(ModuleNames& names, std::initializer_list<std::string_view> wanted) {
  for (const std::string_view name : wanted) {
    append_type_names(names, {{std::string(name), Value::object(find_type_class(std::string(kSqltypes) + "." +
                                                                                std::string(name)))}});
  }
}

ModuleNames generic_type_names() {
  ModuleNames names = classes_of_module(kSqltypes);
  append_type_names(names, classes_of_module("sqlalchemy.sql.type_api"));
  names.emplace_back("INT", Value::object(find_type_class("sqlalchemy.sql.sqltypes.INTEGER")));
  for (const auto& [name, kind] :
       {std::pair{"NULLTYPE", ir::TypeKind::null_type}, std::pair{"STRINGTYPE", ir::TypeKind::string},
        std::pair{"INTEGERTYPE", ir::TypeKind::integer}, std::pair{"NUMERICTYPE", ir::TypeKind::numeric},
        std::pair{"BOOLEANTYPE", ir::TypeKind::boolean}}) {
    names.emplace_back(name, wrap_type(ir::make_type(kind)));
  }
  names.emplace_back("Variant", Value::object(find_type_class(kTypeDecorator)));
  return names;
}

ModuleNames postgresql_names() {
  ModuleNames names;
  for (const std::string_view part : {"types", "json", "array", "hstore", "named_types", "ranges"}) {
    append_type_names(names, classes_of_module(std::string(kPostgresql) + "." + std::string(part)));
  }
  append_generic(names, {"INTEGER", "BIGINT", "SMALLINT", "VARCHAR", "CHAR", "TEXT", "NUMERIC", "FLOAT",
                         "REAL", "UUID", "DOUBLE_PRECISION", "DATE", "BOOLEAN"});
  for (const auto& [alias, name] : {std::pair{"PGInet", "INET"}, std::pair{"PGCidr", "CIDR"},
                                    std::pair{"PGMacAddr", "MACADDR"}, std::pair{"PGMacAddr8", "MACADDR8"},
                                    std::pair{"PGInterval", "INTERVAL"}, std::pair{"PGBit", "BIT"}}) {
    names.emplace_back(alias, Value::object(find_type_class(std::string(kPostgresql) + ".types." + name)));
  }
  names.emplace_back("Range", range_class());
  names.emplace_back("MultiRange", multirange_class());
  names.emplace_back("PGUuid", Value::object(find_type_class("sqlalchemy.sql.sqltypes.UUID")));
  return names;
}

ModuleNames sqlite_names() {
  ModuleNames names = classes_of_module(std::string(kSqlite) + ".base");
  append_type_names(names, classes_of_module(std::string(kSqlite) + ".json"));
  append_generic(names, {"BLOB", "BOOLEAN", "CHAR", "DECIMAL", "FLOAT", "INTEGER", "NUMERIC", "SMALLINT",
                         "TEXT", "TIMESTAMP", "VARCHAR", "REAL"});
  return names;
}

ModuleNames foreign_names(std::string_view dialect) {
  ModuleNames names = classes_of_module(dialect);
  append_generic(names, {"BIGINT",    "BINARY",   "BLOB",     "BOOLEAN", "CHAR",
                         "CLOB",      "DATE",     "DATETIME", "DECIMAL", "DOUBLE_PRECISION",
                         "FLOAT",     "INTEGER",  "NCHAR",    "NUMERIC", "NVARCHAR",
                         "REAL",      "SMALLINT", "TEXT",     "TIME",    "TIMESTAMP",
                         "VARBINARY", "VARCHAR"});
  return names;
}

// "a.b" of "a.b.c" and of itself.
bool is_within(std::string_view module, std::string_view package) {
  return module == package || (module.starts_with(package) && module.substr(package.size()).starts_with("."));
}

// Packages that are not SQLAlchemy's own; all of a package's modules name all of its types.
const std::set<std::string_view>& type_packages() {
  static const std::set<std::string_view> kPackages = [] {
    std::set<std::string_view> names{"geoalchemy2"};
    for (const dialect::PackageType& type : dialect::package_types()) {
      names.insert(type.module);
    }
    return names;
  }();
  return kPackages;
}

std::string_view package_of(std::string_view module) {
  const auto found = type_packages().find(module.substr(0, module.find('.')));
  return found != type_packages().end() ? *found : std::string_view{};
}

// A module of a package of which only the types are known: what is below it has them as well, anything else
// is opaque.
class PackageModule : public python::Object {
 public:
  explicit PackageModule(std::string name) : name_(std::move(name)) {}

  [[nodiscard]] std::string type_name() const override { return "module"; }
  [[nodiscard]] bool callable() const override { return true; }
  Value call(Interpreter& in, const python::Arguments& arguments) override {
    return in.call(python::make_opaque(name_, arguments.span), arguments);
  }
  std::optional<Value> attribute(Interpreter& in, std::string_view name, Span where) override {
    if (name == "__name__") {
      return Value::string(name_);
    }
    if (auto type = configured_type(in, name_, name)) {
      return type;
    }
    if (auto type = find_type_class(std::string(package_of(name_)) + "." + std::string(name))) {
      return Value::object(std::move(type));
    }
    if (name == "types" &&
        (name_ == "sqlmodel.sql.sqltypes" || name_.starts_with("sqlalchemy_utils.types."))) {
      return in.import_module("sqlalchemy.types", where);  // `from sqlalchemy import types` is how they begin
    }
    if (auto value = reexported(in, name, where)) {
      return value;
    }
    const std::string full = name_ + "." + std::string(name);
    const bool is_module = !name.empty() && name.front() >= 'a' && name.front() <= 'z';
    if (!is_module) {
      return python::make_opaque(full, where);
    }
    return python_module_text(full) ? in.import_module(full, where) : Value::make<PackageModule>(full);
  }

 private:
  // sqlmodel/main.py: the models; sqlmodel/__init__.py: `select`, `func`, `Column` and so on are
  // SQLAlchemy's.
  [[nodiscard]] std::optional<Value> reexported(Interpreter& in, std::string_view name, Span where) const {
    constexpr std::array<std::string_view, 4> kModels{"SQLModel", "Field", "Relationship", "FieldInfo"};
    if (is_within(name_, "sqlmodel") && std::find(kModels.begin(), kModels.end(), name) != kModels.end()) {
      return in.get_attribute(in.import_module("sqlmodel._models", where), name, where);
    }
    constexpr std::array<std::string_view, 5> kOwn{"ext", "main", "orm", "pool", "sql"};
    if (name_ != "sqlmodel" || name.starts_with("_") ||
        std::find(kOwn.begin(), kOwn.end(), name) != kOwn.end()) {
      return std::nullopt;
    }
    const std::string source = name == "Session" ? "sqlalchemy.orm" : "sqlalchemy";
    auto value = in.find_attribute(in.import_module(source, where), std::string(name), where);
    return value && !python::is_opaque(*value) ? value : std::nullopt;
  }

  std::string name_;
};

}  // namespace

// The lists are made once: a run imports the same modules for each revision.
ModuleNames type_names(std::string_view module) {
  if (module == "sqlalchemy" || module == "sqlalchemy.types" || module == kSqltypes ||
      module == "sqlalchemy.sql.type_api") {
    static const ModuleNames kGeneric = generic_type_names();
    return kGeneric;
  }
  if (is_within(module, kPostgresql)) {
    static const ModuleNames kNames = postgresql_names();
    return kNames;
  }
  if (is_within(module, kSqlite)) {
    static const ModuleNames kNames = sqlite_names();
    return kNames;
  }
  for (const std::string_view dialect :
       {"sqlalchemy.dialects.mysql", "sqlalchemy.dialects.mssql", "sqlalchemy.dialects.oracle"}) {
    if (is_within(module, dialect)) {
      return foreign_names(dialect);
    }
  }
  return is_within(module, "sqlalchemy.dialects.mariadb") ? foreign_names("sqlalchemy.dialects.mysql")
                                                          : ModuleNames{};
}

std::optional<Value> type_module(Interpreter& /*in*/, const std::string& dotted_name) {
  if (python_module_text(dotted_name)) {
    return std::nullopt;
  }
  if (!package_of(dotted_name).empty()) {
    return Value::make<PackageModule>(dotted_name);
  }
  // Those that also hold what is no type are put together elsewhere.
  if (dotted_name == "sqlalchemy" || dotted_name == kPostgresql || dotted_name == kSqlite ||
      dotted_name == "sqlalchemy.dialects.postgresql.array") {
    return std::nullopt;
  }
  ModuleNames names = type_names(dotted_name);
  return names.empty() ? std::nullopt
                       : std::optional(python::make_module(dotted_name, std::move(names), true));
}

}  // namespace sqlgen::alembic
