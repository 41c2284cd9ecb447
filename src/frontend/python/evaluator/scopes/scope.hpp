#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "frontend/python/objects/value.hpp"
#include "frontend/python/syntax/tree/ast.hpp"

namespace sqlgen::python {

/// The variables of one run of a function; a closure keeps it alive.
struct Environment : std::enable_shared_from_this<Environment> {
  Environment(std::size_t count, std::shared_ptr<Environment> outer)
      : slots(count, Value::unset()), parent(std::move(outer)) {}
  Environment(const Environment&) = delete;
  Environment& operator=(const Environment&) = delete;
  ~Environment();
  std::vector<Value> slots;
  std::shared_ptr<Environment> parent;
  void* generator = nullptr;  // the GeneratorObject whose body runs in it
  bool captured = false;      // a closure has it: it can be part of a cycle
};

/// Where a name is found.
struct Binding {
  enum class Kind : std::uint8_t { unresolved, local, global, class_then_local, class_then_global };
  Kind kind = Kind::unresolved;
  std::uint32_t depth = 0;  // how many environments outwards
  std::uint32_t index = 0;  // the slot there; of a global, the position in the module where it was last seen
};

/// What is known of a scope before anything runs.
struct ScopeInfo {
  enum class Kind : std::uint8_t { module, class_, function, comprehension };
  Kind kind = Kind::module;
  bool is_generator = false;
  bool is_async = false;
  ScopeInfo* parent = nullptr;
  std::vector<std::string_view> locals;  // of a function: its slots, parameters first in the order of binding
  std::vector<std::string_view> globals;
  std::vector<std::string_view> nonlocals;

  [[nodiscard]] bool has_environment() const { return kind == Kind::function || kind == Kind::comprehension; }
  [[nodiscard]] std::optional<std::uint32_t> slot(std::string_view name) const;
  /// Where a name that this scope's code uses is found.
  [[nodiscard]] Binding resolve(std::string_view name) const;
};

/// The scopes of a module, by the node that opens each, and where each name of the tree is found.
class ScopeTable {
 public:
  /// Numbers the names of the tree.
  explicit ScopeTable(ast::Module& module);
  [[nodiscard]] const ScopeInfo& module() const { return *scopes_.front(); }
  /// The scope that a def, lambda, class or comprehension opens.
  [[nodiscard]] const ScopeInfo& of(const void* node) const { return *by_node_.at(node); }
  /// Where the name of a Name expression is found; its index may be updated as a cache.
  [[nodiscard]] Binding& binding(const ast::Name& name) const { return bindings_[name.binding]; }

  struct Problem {
    std::string_view name;
    Span span;
  };
  /// A nonlocal statement whose name no enclosing function has.
  [[nodiscard]] const std::optional<Problem>& problem() const { return problem_; }

 private:
  friend class ScopeBuilder;
  std::vector<std::unique_ptr<ScopeInfo>> scopes_;
  std::unordered_map<const void*, ScopeInfo*> by_node_;
  mutable std::vector<Binding> bindings_;
  std::optional<Problem> problem_;
};

}  // namespace sqlgen::python
