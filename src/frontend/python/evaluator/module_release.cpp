#include "frontend/python/evaluator/module_release.hpp"

#include <utility>
#include <vector>

#include "frontend/python/objects/callables.hpp"
#include "frontend/python/objects/classes/classes.hpp"

namespace sqlgen::python {

namespace {

constexpr std::size_t kMostNodes = 200;  // of a module that is worth the search
constexpr std::size_t kUsualNodes = 16;

// Trial deletion, as CPython's garbage collector does it (Python/gc.c): of what can be reached from the
// module, that is alive to which there are more references than were found on the way, and what that reaches.
class Search {
 public:
  explicit Search(const std::shared_ptr<ModuleObject>& module) : module_(module) {
    nodes_.reserve(kUsualNodes);
    edges_.reserve(2 * kUsualNodes);
    visit_pointer(module_);
    --nodes_.front().found;  // only the search came here
    for (std::size_t i = 0; i < nodes_.size() && nodes_.size() < kMostNodes; ++i) {
      current_ = i;
      expand(nodes_[i].object, nodes_[i].environment);
    }
  }

  /// `caller_references`: how many the caller holds to the module.
  [[nodiscard]] bool is_garbage(long caller_references) {
    if (nodes_.size() >= kMostNodes) {
      return false;
    }
    std::vector<std::size_t> alive;
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
      const long own = nodes_[i].found + (i == 0 ? caller_references : 0);
      // The search itself holds each object once.
      if (nodes_[i].keeper.use_count() - 1 > own) {
        alive.push_back(i);
        nodes_[i].is_alive = true;
      }
    }
    while (!alive.empty()) {
      const std::size_t node = alive.back();
      alive.pop_back();
      for (const auto& [from, to] : edges_) {
        if (from == node && !nodes_[to].is_alive) {
          nodes_[to].is_alive = true;
          alive.push_back(to);
        }
      }
    }
    return !nodes_.front().is_alive;
  }

  /// Lets go of what the module alone holds, whatever cycles it is part of.
  void empty() {
    module_->names().clear();
    for (const Node& node : nodes_) {
      if (node.is_alive) {
        continue;
      }
      const auto kind = node.object != nullptr ? node.object->kind() : Object::Kind::native;
      if (kind == Object::Kind::class_) {
        static_cast<ClassObject&>(*node.object).release();
      } else if (kind == Object::Kind::instance) {
        static_cast<InstanceObject&>(*node.object).release();
      } else if (node.environment != nullptr) {
        const auto slots = std::move(node.environment->slots);
        node.environment->slots.clear();
      }
    }
  }

 private:
  struct Node {
    std::shared_ptr<void> keeper;
    Object* object = nullptr;
    Environment* environment = nullptr;
    long found = 0;  // references to it from other nodes
    bool is_alive = false;
  };

  template <class T>
  std::size_t node_of(const std::shared_ptr<T>& object) {
    const void* address = object.get();
    for (std::size_t i = nodes_.size(); i-- > 0;) {
      if (nodes_[i].keeper.get() == address) {
        return i;
      }
    }
    nodes_.push_back({object, nullptr, nullptr, 0, false});
    return nodes_.size() - 1;
  }

  void found(std::size_t node) {
    ++nodes_[node].found;
    edges_.emplace_back(current_, node);
  }

  template <class T>
  void visit_pointer(const std::shared_ptr<T>& object) {
    if (object) {
      const std::size_t node = node_of(object);
      nodes_[node].object = object.get();
      found(node);
    }
  }

  void visit_environment(const std::shared_ptr<Environment>& environment) {
    if (environment) {
      const std::size_t node = node_of(environment);
      nodes_[node].environment = environment.get();
      found(node);
    }
  }

  // Natives and other modules' things are not looked into: their references count as from outside.
  void visit(const Value& value) {
    if (!value.is_object()) {
      return;
    }
    const ObjectPtr& object = value.as_object();
    switch (object->kind()) {
      case Object::Kind::function:
        if (static_cast<const FunctionObject&>(*object).module == module_) {
          visit_pointer(object);
        }
        return;
      case Object::Kind::class_: {
        const Value* where = static_cast<const ClassObject&>(*object).dict->table.find("__module__");
        if (where != nullptr && where->is_string() && where->as_string() == module_->name) {
          visit_pointer(object);
        }
        return;
      }
      case Object::Kind::list:
      case Object::Kind::tuple:
      case Object::Kind::dict:
      case Object::Kind::set:
      case Object::Kind::bound_method:
      case Object::Kind::instance:
        visit_pointer(object);
        return;
      case Object::Kind::module:
        if (object == module_) {
          visit_pointer(module_);
        }
        return;
      default:
        return;
    }
  }

  void visit_all(const std::vector<Value>& values) {
    for (const Value& value : values) {
      visit(value);
    }
  }

  void expand_table(const HashTable& table) {
    for (std::size_t i = 0; i < table.extent(); ++i) {
      if (table.live(i)) {
        visit(table.entry(i).key);
        visit(table.entry(i).value);
      }
    }
  }

  void expand_function(const FunctionObject& function) {
    visit_all(function.defaults);
    visit_all(function.keyword_defaults);
    visit_environment(function.closure);
    visit_pointer(function.module);
    visit_pointer(function.attributes);
  }

  void expand_class(const ClassObject& cls) {
    visit_all(cls.bases);
    visit_all(cls.mro);
    visit_pointer(cls.dict);
    visit(cls.metaclass);
  }

  void expand(const Object* object, const Environment* environment) {
    if (environment != nullptr) {
      visit_all(environment->slots);
      visit_environment(environment->parent);
      return;
    }
    switch (object->kind()) {
      case Object::Kind::module:
        visit_pointer(static_cast<const ModuleObject&>(*object).dict);
        break;
      case Object::Kind::function:
        expand_function(static_cast<const FunctionObject&>(*object));
        break;
      case Object::Kind::class_:
        expand_class(static_cast<const ClassObject&>(*object));
        break;
      case Object::Kind::instance: {
        const auto& instance = static_cast<const InstanceObject&>(*object);
        visit(Value::object(instance.cls));
        visit_pointer(instance.dict);
        visit(instance.native);
        break;
      }
      case Object::Kind::list:
        visit_all(static_cast<const ListObject&>(*object).items);
        break;
      case Object::Kind::tuple:
        visit_all(static_cast<const TupleObject&>(*object).items);
        break;
      case Object::Kind::dict:
        expand_table(static_cast<const DictObject&>(*object).table);
        break;
      case Object::Kind::set:
        visit_all(static_cast<const SetObject&>(*object).items());
        break;
      case Object::Kind::bound_method:
        visit(static_cast<const BoundMethod&>(*object).function);
        visit(static_cast<const BoundMethod&>(*object).self);
        break;
      default:
        break;
    }
  }

  std::shared_ptr<ModuleObject> module_;
  std::vector<Node> nodes_;
  std::vector<std::pair<std::size_t, std::size_t>> edges_;
  std::size_t current_ = 0;
};

}  // namespace

bool release_if_unreferenced(const std::shared_ptr<ModuleObject>& module) {
  Search search(module);
  // The caller's own pointer, and that of the search beside its node's.
  if (!search.is_garbage(2)) {
    return false;
  }
  search.empty();
  return true;
}

}  // namespace sqlgen::python
