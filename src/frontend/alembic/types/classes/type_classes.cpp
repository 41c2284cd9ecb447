#include "frontend/alembic/types/classes/type_classes.hpp"

#include <map>
#include <vector>

#include "frontend/alembic/types/classes/package_type_classes.hpp"
#include "frontend/alembic/types/classes/spatial_types.hpp"
#include "frontend/alembic/types/type_decorator.hpp"
#include "frontend/alembic/types/type_json.hpp"
#include "frontend/alembic/types/type_methods.hpp"
#include "frontend/alembic/types/type_objects.hpp"

namespace sqlgen::alembic {

namespace {

using python::NativeClass;
using python::Value;

class TypeClasses {
 public:
  static const TypeClasses& get() {
    static const TypeClasses kInstance;
    return kInstance;
  }

  [[nodiscard]] std::shared_ptr<NativeClass> find(std::string_view name) const {
    const auto found = by_name_.find(name);
    return found != by_name_.end() ? found->second : nullptr;
  }
  [[nodiscard]] std::shared_ptr<NativeClass> of_kind(ir::TypeKind kind) const {
    const auto found = by_kind_.find(kind);
    return found != by_kind_.end() ? found->second : nullptr;
  }
  [[nodiscard]] std::optional<ir::TypeKind> kind_of(const NativeClass& type_class) const {
    for (const auto& [kind, made] : by_kind_) {
      if (made.get() == &type_class) {
        return kind;
      }
    }
    return std::nullopt;
  }
  [[nodiscard]] const std::map<std::string, std::shared_ptr<NativeClass>, std::less<>>& all() const {
    return by_name_;
  }

 private:
  TypeClasses() {
    for (const auto& table : {generic_type_classes(), postgresql_type_classes(), sqlite_type_classes(),
                              foreign_type_classes(), spatial_type_classes()}) {
      for (const TypeClassRow& row : table) {
        add(row);
      }
    }
    add_type_methods(*by_name_.find(kTypeEngine)->second);
    by_name_.at("sqlalchemy.sql.sqltypes.JSON")->add("NULL", make_json_null());
  }

  void add(const TypeClassRow& row) {
    std::vector<python::ObjectPtr> bases;
    if (!row.base.empty()) {
      bases.push_back(by_name_.find(row.base)->second);
    }
    const std::string name(row.declaration.substr(0, row.declaration.find('(')));
    auto made = std::make_shared<NativeClass>(
        row.declaration,
        [&row, name](python::Interpreter& in, const python::BoundArguments& call) {
          return construct(in, row, name, call);
        },
        std::move(bases));
    by_name_.emplace(name, made);
    if (made->name() == ir::type_name(row.kind)) {
      by_kind_.emplace(row.kind, std::move(made));  // the first: sqltypes.INTEGER, not mysql.INTEGER
    }
  }

  static Value construct(python::Interpreter& in, const TypeClassRow& row, const std::string& name,
                         const python::BoundArguments& call) {
    const ir::TypePtr type = ir::make_type(row.kind);
    type->span = call.call_span();
    if (row.kind == ir::TypeKind::foreign) {  // "mysql.TINYINT"
      constexpr std::string_view kDialects = "sqlalchemy.dialects.";
      type->text_spelling = name.starts_with(kDialects) ? name.substr(kDialects.size()) : name;
    }
    if (row.read != nullptr) {
      row.read(in, call, *type);
    }
    auto object = std::make_shared<TypeObject>(type, Value::object(find_type_class(name)));
    object->keep_arguments({call.rest(), call.keywords(), call.call_span()});
    return Value::object(std::move(object));
  }

  std::map<std::string, std::shared_ptr<NativeClass>, std::less<>> by_name_;
  std::map<ir::TypeKind, std::shared_ptr<NativeClass>> by_kind_;
};

// Those of other packages: derived from SQLAlchemy's.
class PackageTypeClasses {
 public:
  static const PackageTypeClasses& get() {
    static const PackageTypeClasses kInstance;
    return kInstance;
  }

  [[nodiscard]] std::shared_ptr<NativeClass> find(std::string_view name) const {
    const auto found = by_name_.find(name);
    return found != by_name_.end() ? found->second : nullptr;
  }

 private:
  PackageTypeClasses() {
    for (const dialect::PackageType& type : dialect::package_types()) {
      by_name_.emplace(type.full_name(), make_package_type_class(type));
    }
  }

  std::map<std::string, std::shared_ptr<NativeClass>, std::less<>> by_name_;
};

}  // namespace

std::shared_ptr<NativeClass> find_type_class(std::string_view full_name) {
  if (auto own = TypeClasses::get().find(full_name)) {
    return own;
  }
  return PackageTypeClasses::get().find(full_name);
}

std::shared_ptr<NativeClass> class_of_kind(ir::TypeKind kind) {
  return TypeClasses::get().of_kind(kind);
}

std::optional<ir::TypeKind> kind_of_class(const NativeClass& type_class) {
  return TypeClasses::get().kind_of(type_class);
}

std::vector<std::pair<std::string, Value>> classes_of_module(std::string_view module) {
  std::vector<std::pair<std::string, Value>> names;
  const std::string prefix = std::string(module) + ".";
  const auto& all = TypeClasses::get().all();
  for (auto entry = all.lower_bound(prefix); entry != all.end() && entry->first.starts_with(prefix);
       ++entry) {
    const std::string last = entry->first.substr(prefix.size());
    if (last.find('.') == std::string::npos) {
      names.emplace_back(last, Value::object(entry->second));
    }
  }
  return names;
}

}  // namespace sqlgen::alembic
