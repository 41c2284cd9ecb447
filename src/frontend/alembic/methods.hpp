#pragma once

#include <deque>
#include <initializer_list>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "frontend/python/evaluator/interpreter.hpp"
#include "frontend/python/objects/containers.hpp"
#include "frontend/python/objects/signature.hpp"
#include "frontend/python/objects/value.hpp"

namespace sqlgen::alembic {

/// A method of a native object: its parameters and what it does.
template <class Self>
struct NativeMethod {
  using Function = python::Value (*)(python::Interpreter&, Self&, const python::BoundArguments&);

  NativeMethod(std::string_view declaration, Function function) : signature(declaration), run(function) {}

  python::Signature signature;
  Function run;
};

/// x.method, to be called.
template <class Self>
class BoundNativeMethod : public python::Object {
 public:
  BoundNativeMethod(std::shared_ptr<Self> self, const NativeMethod<Self>& method)
      : self_(std::move(self)), method_(method) {}

  [[nodiscard]] std::string type_name() const override {
    if constexpr (requires(const Self& self) { self.bound_type_name(); }) {
      return self_->bound_type_name();
    } else {
      return "method";
    }
  }
  [[nodiscard]] bool callable() const override { return true; }
  std::optional<python::Value> attribute(python::Interpreter& /*in*/, std::string_view name,
                                         Span /*where*/) override {
    if (name == "__self__" && type_name() == "method") {
      return python::Value::object(self_);
    }
    return python::function_name(method_.signature.function(), name);
  }
  python::Value call(python::Interpreter& in, const python::Arguments& arguments) override {
    return method_.run(in, *self_, python::BoundArguments(in, method_.signature, arguments));
  }

 private:
  std::shared_ptr<Self> self_;
  const NativeMethod<Self>& method_;
};

/// The methods of a class of native objects, in a table: one static instance a class. A declaration is a
/// Signature, "Table.create(bind=None, checkfirst=False)"; its last word names the method.
template <class Self>
class NativeMethodTable {
 public:
  using Entry = std::pair<std::string_view, typename NativeMethod<Self>::Function>;

  NativeMethodTable(std::initializer_list<Entry> entries) {
    for (const auto& [declaration, function] : entries) {
      const auto head = declaration.substr(0, declaration.find('('));
      const auto dot = head.rfind('.');
      methods_.emplace(dot == std::string_view::npos ? head : head.substr(dot + 1),
                       Source{declaration, function, nullptr});
    }
  }

  /// The method of `self` with this name, or nothing.
  [[nodiscard]] std::optional<python::Value> bind(std::shared_ptr<Self> self, std::string_view name) const {
    const auto found = methods_.find(name);
    if (found == methods_.end()) {
      return std::nullopt;
    }
    auto& source = found->second;
    if (source.method == nullptr) {
      source.method = std::make_unique<NativeMethod<Self>>(source.declaration, source.function);
    }
    return python::Value::make<BoundNativeMethod<Self>>(std::move(self), *source.method);
  }

  [[nodiscard]] std::vector<std::string> names() const {
    std::vector<std::string> result;
    for (const auto& [name, method] : methods_) {
      result.emplace_back(name);
    }
    return result;
  }

 private:
  struct Source {
    std::string_view declaration;
    typename NativeMethod<Self>::Function function;
    mutable std::unique_ptr<NativeMethod<Self>>
        method;  // made when first asked for: few revisions use many methods
  };
  std::map<std::string_view, Source> methods_;
};

}  // namespace sqlgen::alembic
