#include "frontend/alembic/schema/schema_metadata_tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "frontend/alembic/names.hpp"
#include "frontend/python/objects/classes/classes.hpp"
#include "frontend/python/objects/containers.hpp"

namespace sqlgen::alembic {

using python::BoundArguments;
using python::Interpreter;
using python::Value;

namespace {

// What would change it says that it does not (sqlalchemy/util/_collections.py, FacadeDict).
class TablesObject final : public python::Object {
 public:
  explicit TablesObject(std::shared_ptr<MetaDataObject> metadata) : metadata_(std::move(metadata)) {}

  [[nodiscard]] std::string type_name() const override { return "FacadeDict"; }
  std::optional<Value> attribute(Interpreter& in, std::string_view name, Span where) override {
    constexpr std::array<std::string_view, 7> kChanges{"__delitem__", "__setitem__", "clear", "pop",
                                                       "popitem",     "setdefault",  "update"};
    if (name == "copy") {
      return python::make_function("copy()", [](Interpreter& inner, const BoundArguments& call) -> Value {
        inner.raise("NotImplementedError",
                    "an immutabledict shouldn't need to be copied.  use dict(d) if you need a mutable "
                    "dictionary.",
                    call.call_span());
      });
    }
    if (std::find(kChanges.begin(), kChanges.end(), name) == kChanges.end()) {
      return in.find_attribute(items(in, where), name, where);
    }
    return python::make_function(
        "change(*args, **kwargs)",
        [](Interpreter& inner, const BoundArguments& call) -> Value { refuse(inner, call.call_span()); });
  }
  std::optional<Value> subscript(Interpreter& in, const Value& key, Span where) override {
    return in.subscript(items(in, where), key, where);
  }
  bool set_subscript(Interpreter& in, const Value& /*key*/, const Value& /*value*/, Span where) override {
    refuse(in, where);
  }
  bool delete_subscript(Interpreter& in, const Value& /*key*/, Span where) override { refuse(in, where); }
  std::optional<bool> contains(Interpreter& /*in*/, const Value& item, Span /*where*/) override {
    const auto key = text_of(item);
    return key && metadata_->find(*key) != nullptr;
  }
  std::optional<python::Iteration> iterate(Interpreter& in, Span where) override {
    return in.iterate(items(in, where), where);
  }
  std::optional<std::int64_t> length(Interpreter& /*in*/, Span /*where*/) override {
    return static_cast<std::int64_t>(metadata_->tables().size());
  }
  bool truth(Interpreter& /*in*/, Span /*where*/) override { return !metadata_->tables().empty(); }
  std::optional<Value> compare(Interpreter& in, python::Comparison op, const Value& other,
                               Span where) override {
    const auto* same = other.get<TablesObject>();
    return in.compare(op, items(in, where), same != nullptr ? same->items(in, where) : other, where);
  }
  std::string repr(Interpreter& in, Span where) override {
    return fmt::format("FacadeDict({})", in.repr(items(in, where), where));
  }
  bool is_instance_of(Interpreter& /*in*/, const Value& class_object) override {
    return python::is_class(class_object) && python::class_name(class_object) == "dict";
  }

 private:
  [[noreturn]] static void refuse(Interpreter& in, Span where) {
    in.raise("TypeError", "FacadeDict object is immutable", where);
  }
  [[nodiscard]] Value items(Interpreter& in, Span where) const {
    std::vector<std::pair<Value, Value>> items;
    for (const auto& [key, table] : metadata_->tables()) {
      items.emplace_back(Value::string(key), Value::object(table));
    }
    return python::make_dict(in, std::move(items), where);
  }

  std::shared_ptr<MetaDataObject> metadata_;
};

}  // namespace

Value make_tables_view(std::shared_ptr<MetaDataObject> metadata) {
  return Value::make<TablesObject>(std::move(metadata));
}

}  // namespace sqlgen::alembic
