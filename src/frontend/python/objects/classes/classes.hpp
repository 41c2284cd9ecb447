#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "frontend/python/objects/classes/native_class.hpp"
#include "frontend/python/objects/objects.hpp"

namespace sqlgen::python {

/// Something that may be part of a cycle of references. The interpreter empties all of them at its end.
class Collectable {
 public:
  Collectable(const Collectable&) = delete;
  Collectable& operator=(const Collectable&) = delete;
  /// Lets go of everything that this refers to.
  virtual void release() = 0;
  /// Keeps this alive while others are released.
  virtual std::shared_ptr<void> keep_alive() = 0;
  virtual ~Collectable() { unlink(); }

 protected:
  Collectable() = default;

 private:
  friend class Heap;
  void unlink();
  Collectable* previous_ = nullptr;
  Collectable* next_ = nullptr;
};

/// The list of an interpreter's collectables.
class Heap {
 public:
  Heap() = default;
  Heap(const Heap&) = delete;
  Heap& operator=(const Heap&) = delete;
  ~Heap() { release_all(); }
  void track(Collectable& object);
  void release_all();

 private:
  struct Anchor final : Collectable {
    void release() override {}
    std::shared_ptr<void> keep_alive() override { return {}; }
  };
  Anchor anchor_;
};

/// A type of Python's own: str, list, object, type, property, ...
class BuiltinType final : public NativeClass {
 public:
  using NativeClass::NativeClass;
  std::optional<Value> attribute(Interpreter& in, std::string_view name, Span where) override;
  Value call(Interpreter& in, const Arguments& arguments) override;
  /// list[int], dict[str, int]: an opaque type.
  std::optional<Value> subscript(Interpreter& in, const Value& key, Span where) override;
  std::optional<Value> binary(Interpreter& in, BinaryOperator op, const Value& other, bool reflected,
                              Span where) override;
  std::string repr(Interpreter& in, Span where) override;
};

class ClassObject;

/// How a kind of class differs from others as Python's metaclasses make it: enum.Enum.
class ClassBehaviour {
 public:
  virtual ~ClassBehaviour() = default;
  /// Called when a class has been derived from one with this behaviour; what it gives stands in for the
  /// class.
  virtual std::optional<Value> created(Interpreter&, const std::shared_ptr<ClassObject>&, Span) {
    return std::nullopt;
  }
  virtual std::optional<Value> call(Interpreter&, ClassObject&, const Arguments&) { return std::nullopt; }
  virtual std::optional<Value> attribute(Interpreter&, ClassObject&, std::string_view, Span) {
    return std::nullopt;
  }
  virtual std::optional<Value> subscript(Interpreter&, ClassObject&, const Value&, Span) {
    return std::nullopt;
  }
  virtual std::optional<Iteration> iterate(Interpreter&, ClassObject&, Span) { return std::nullopt; }
  virtual std::optional<std::int64_t> length(Interpreter&, ClassObject&, Span) { return std::nullopt; }
  virtual std::optional<bool> contains(Interpreter&, ClassObject&, const Value&, Span) {
    return std::nullopt;
  }
  virtual std::optional<std::string> repr(Interpreter&, ClassObject&, Span) { return std::nullopt; }
  /// Raises where an attribute of the class, or of an instance, may not be set, or deleted.
  virtual void check_assignment(Interpreter&, ClassObject&, std::string_view, Span) {}
  virtual void check_instance_assignment(Interpreter&, ClassObject&, std::string_view, Span) {}
  virtual void check_deletion(Interpreter&, ClassObject&, std::string_view, Span) {}
};

/// A class that a `class` statement (or type(name, bases, dict)) makes, and every exception class.
class ClassObject final : public Object, public Collectable {
 public:
  static constexpr Kind kKind = Kind::class_;
  ClassObject(std::string class_name, std::vector<Value> class_bases);
  [[nodiscard]] std::string type_name() const override { return "type"; }
  [[nodiscard]] bool callable() const override { return true; }
  Value call(Interpreter& in, const Arguments& arguments) override;
  std::optional<Value> attribute(Interpreter& in, std::string_view name, Span where) override;
  bool set_attribute(Interpreter& in, std::string_view name, const Value& value, Span where) override;
  bool delete_attribute(Interpreter& in, std::string_view name, Span where) override;
  std::optional<Value> subscript(Interpreter& in, const Value& key, Span where) override;
  std::optional<Iteration> iterate(Interpreter& in, Span where) override;
  std::optional<std::int64_t> length(Interpreter& in, Span where) override;
  std::optional<bool> contains(Interpreter& in, const Value& item, Span where) override;
  std::optional<Value> binary(Interpreter& in, BinaryOperator op, const Value& other, bool reflected,
                              Span where) override;
  std::string repr(Interpreter& in, Span where) override;
  std::optional<Value> class_object(Interpreter& in) override;
  void release() override;
  std::shared_ptr<void> keep_alive() override { return shared_from_this(); }

  /// What the class or one of its bases defines under that name, as it stands there; null where none does.
  [[nodiscard]] const Value* find(std::string_view name) const;
  /// The same, beginning after `after` in the method resolution order.
  [[nodiscard]] const Value* find_after(const Object* after, std::string_view name) const;
  [[nodiscard]] bool derives_from(const Object* other) const;

  std::string name;
  std::string qualified_name;
  std::vector<Value> bases;
  std::vector<Value> mro;  // the method resolution order without the class itself
  std::shared_ptr<DictObject> dict = std::make_shared<DictObject>();
  std::shared_ptr<NativeClass> native;  // the first native base other than object, or null
  Value unknown_base = Value::unset();  // an opaque base
  Value metaclass = Value::unset();     // a class derived from type
  bool is_exception = false;
  std::shared_ptr<ClassBehaviour> behaviour;  // of itself or its bases; may be null
};

/// An instance of a ClassObject.
class InstanceObject : public Object, public Collectable {
 public:
  static constexpr Kind kKind = Kind::instance;
  explicit InstanceObject(std::shared_ptr<ClassObject> class_object);
  ~InstanceObject() override;
  [[nodiscard]] std::string type_name() const override { return cls->name; }
  std::optional<Value> attribute(Interpreter& in, std::string_view name, Span where) override;
  bool set_attribute(Interpreter& in, std::string_view name, const Value& value, Span where) override;
  bool delete_attribute(Interpreter& in, std::string_view name, Span where) override;
  [[nodiscard]] bool callable() const override;
  Value call(Interpreter& in, const Arguments& arguments) override;
  std::optional<Value> unary(Interpreter& in, UnaryOperator op, Span where) override;
  std::optional<Value> binary(Interpreter& in, BinaryOperator op, const Value& other, bool reflected,
                              Span where) override;
  std::optional<Value> compare(Interpreter& in, Comparison op, const Value& other, Span where) override;
  std::optional<Value> subscript(Interpreter& in, const Value& key, Span where) override;
  bool set_subscript(Interpreter& in, const Value& key, const Value& value, Span where) override;
  bool delete_subscript(Interpreter& in, const Value& key, Span where) override;
  std::optional<bool> contains(Interpreter& in, const Value& item, Span where) override;
  std::optional<Iteration> iterate(Interpreter& in, Span where) override;
  std::optional<std::int64_t> length(Interpreter& in, Span where) override;
  bool truth(Interpreter& in, Span where) override;
  std::string str(Interpreter& in, Span where) override;
  std::string repr(Interpreter& in, Span where) override;
  /// What object.__repr__() gives: "<module.Class object at 0x...>".
  [[nodiscard]] std::string plain_repr() const;
  std::optional<std::string> format(Interpreter& in, std::string_view spec, Span where) override;
  bool equals(Interpreter& in, const Value& other, Span where) override;
  std::size_t hash(Interpreter& in, Span where) override;
  /// What its class's __hash__ gives; nothing where it has none. Errors: TypeError where that is None.
  std::optional<Value> own_hash(Interpreter& in, Span where);
  std::optional<Value> enter(Interpreter& in, Span where) override;
  bool exit(Interpreter& in, const Value& exception, Span where) override;
  bool is_instance_of(Interpreter& in, const Value& class_object) override;
  std::optional<Value> class_object(Interpreter& in) override;
  void release() override;
  std::shared_ptr<void> keep_alive() override { return shared_from_this(); }

  /// x.name without __getattr__ and the native part: what object.__getattribute__ does.
  std::optional<Value> plain_attribute(Interpreter& in, std::string_view name, Span where);
  /// Whether it is of a library's own class: make_function()'s natives are given it as it is, not the str
  /// beneath it.
  [[nodiscard]] virtual bool is_library_value() const { return false; }

  std::shared_ptr<ClassObject> cls;
  std::shared_ptr<DictObject> dict = std::make_shared<DictObject>();
  /// What the native base made: the str of a class derived from str, a sa.Integer. Unset where there is none.
  Value native = Value::unset();
  bool can_execute = false;  // its unknown base was handed what executes

 private:
  /// What its unknown base gives for a part of it.
  [[nodiscard]] Value unknown_part(std::string_view part, Span where) const;
  std::optional<Value> special(Interpreter& in, std::string_view name, std::vector<Value> arguments,
                               Span where);
};

/// An instance of an exception class.
class ExceptionInstance final : public InstanceObject {
 public:
  struct Call {
    std::string function;
    Span span;  // where it was called
  };
  using InstanceObject::InstanceObject;
  ExceptionInstance(const ExceptionInstance&) = delete;
  ExceptionInstance& operator=(const ExceptionInstance&) = delete;
  ~ExceptionInstance() override;
  std::optional<Value> attribute(Interpreter& in, std::string_view name, Span where) override;
  bool set_attribute(Interpreter& in, std::string_view name, const Value& value, Span where) override;
  std::string str(Interpreter& in, Span where) override;
  std::string repr(Interpreter& in, Span where) override;
  void release() override;
  /// str() as BaseException defines it.
  std::string message(Interpreter& in, Span where);

  std::vector<Value> arguments;
  Value cause;
  Value context;
  Span raised;              // where it was last raised
  std::vector<Call> calls;  // innermost first
};

/// property, with its getter and setter.
class PropertyObject final : public Object {
 public:
  PropertyObject(Value get, Value set, Value del)
      : getter(std::move(get)), setter(std::move(set)), deleter(std::move(del)) {}
  [[nodiscard]] std::string type_name() const override { return "property"; }
  std::optional<Value> attribute(Interpreter& in, std::string_view name, Span where) override;

  Value getter;
  Value setter;
  Value deleter;
};

/// staticmethod and classmethod.
class MethodWrapper final : public Object {
 public:
  MethodWrapper(Value callee, bool is_class) : function(std::move(callee)), class_method(is_class) {}
  [[nodiscard]] std::string type_name() const override {
    return class_method ? "classmethod" : "staticmethod";
  }
  [[nodiscard]] bool callable() const override { return !class_method; }
  Value call(Interpreter& in, const Arguments& arguments) override;
  std::optional<Value> attribute(Interpreter& in, std::string_view name, Span where) override;

  Value function;
  bool class_method;
};

/// super() and super(cls, self).
class SuperObject final : public Object {
 public:
  SuperObject(std::shared_ptr<ClassObject> start, Value object)
      : start_(std::move(start)), self_(std::move(object)) {}
  [[nodiscard]] std::string type_name() const override { return "super"; }
  std::optional<Value> attribute(Interpreter& in, std::string_view name, Span where) override;

 private:
  std::shared_ptr<ClassObject> start_;
  Value self_;  // an instance or a class
};

/// Makes a class as type(name, bases, dict) does: finds the resolution order, tells the bases' hooks.
Value make_class(Interpreter& in, const std::string& name, std::vector<Value> bases,
                 const std::shared_ptr<DictObject>& dict, const std::vector<KeywordArgument>& keywords,
                 Span where);
/// What calling a class does: __new__, then __init__.
Value instantiate(Interpreter& in, const std::shared_ptr<ClassObject>& cls, const Arguments& arguments);
/// Gives an instance what its native base makes of these arguments, as super().__init__(...) asks.
void initialize_native(Interpreter& in, InstanceObject& instance, const Arguments& arguments);
/// `int | str`.
Value make_union(std::vector<Value> classes);
/// The classes of a union, or null.
const std::vector<Value>* union_classes(const Value& value);
/// A new instance of `cls` on which __init__ has not run.
Value allocate_instance(Interpreter& in, const std::shared_ptr<ClassObject>& cls, const Arguments& arguments);
/// What an attribute of a class is when it is taken from an instance (a bound method, a property's value).
Value bind_attribute(Interpreter& in, const Value& attribute, const Value& self, const Value& cls,
                     Span where);
/// The name of a class, whichever kind it is; its type's name where it is none.
std::string class_name(const Value& class_object);
[[nodiscard]] bool is_class(const Value& value);
/// For an instance of a class with a native or builtin base: what that base made. Otherwise the value itself.
[[nodiscard]] const Value& unwrap(const Value& value);

}  // namespace sqlgen::python
