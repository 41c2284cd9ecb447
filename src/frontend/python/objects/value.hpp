#pragma once

#include <bit>
#include <cstdint>
#include <functional>
#include <memory>
#include <new>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "frontend/python/objects/operators.hpp"
#include "support/source.hpp"

namespace sqlgen::python {

class Object;
class Interpreter;
using ObjectPtr = std::shared_ptr<Object>;
using StringPtr = std::shared_ptr<const std::string>;

/// A Python value. None, bool, int that fits, float and str are held directly; everything else is an Object.
class Value {
 public:
  Value() noexcept = default;  // None
  Value(const Value& other) : tag_(other.tag_) {
    if (tag_ == Tag::string) {
      new (&data_.string) StringPtr(other.data_.string);
    } else if (tag_ == Tag::object) {
      new (&data_.object) ObjectPtr(other.data_.object);
    } else {
      data_.bits = other.data_.bits;
    }
  }
  Value(Value&& other) noexcept { take(other); }
  Value& operator=(const Value& other) {
    Value copy(other);
    swap(copy);  // what was here goes last: its end may come back to this value
    return *this;
  }
  Value& operator=(Value&& other) noexcept {
    Value taken(std::move(other));
    swap(taken);
    return *this;
  }
  ~Value() {
    if (tag_ >= Tag::string) {
      release();
    }
  }

  static Value none() { return {}; }
  static Value boolean(bool flag) { return Value(Tag::boolean, flag ? 1 : 0); }
  static Value integer(std::int64_t number) {
    return Value(Tag::integer, std::bit_cast<std::uint64_t>(number));
  }
  static Value floating(double number) { return Value(Tag::floating, std::bit_cast<std::uint64_t>(number)); }
  static Value string(std::string text) {
    return string(std::make_shared<const std::string>(std::move(text)));
  }
  static Value string(StringPtr text) {
    Value value(Tag::string, 0);
    new (&value.data_.string) StringPtr(std::move(text));
    return value;
  }
  /// What a variable holds before it is assigned; never seen by natives.
  static Value unset() { return Value(Tag::unset, 0); }
  static Value object(ObjectPtr object) {
    Value value(Tag::object, 0);
    new (&value.data_.object) ObjectPtr(std::move(object));
    return value;
  }
  template <class T, class... Args>
  static Value make(Args&&... args) {
    return object(std::make_shared<T>(std::forward<Args>(args)...));
  }

  [[nodiscard]] bool is_none() const { return tag_ == Tag::none; }
  [[nodiscard]] bool is_unset() const { return tag_ == Tag::unset; }
  [[nodiscard]] bool is_bool() const { return tag_ == Tag::boolean; }
  [[nodiscard]] bool is_int() const { return tag_ == Tag::integer; }
  [[nodiscard]] bool is_float() const { return tag_ == Tag::floating; }
  [[nodiscard]] bool is_string() const { return tag_ == Tag::string; }
  [[nodiscard]] bool is_object() const { return tag_ == Tag::object; }

  [[nodiscard]] bool as_bool() const { return bits(Tag::boolean) != 0; }
  [[nodiscard]] std::int64_t as_int() const { return std::bit_cast<std::int64_t>(bits(Tag::integer)); }
  [[nodiscard]] double as_float() const { return std::bit_cast<double>(bits(Tag::floating)); }
  [[nodiscard]] const std::string& as_string() const { return *string_pointer(); }
  [[nodiscard]] const StringPtr& string_pointer() const {
    require(Tag::string);
    return data_.string;
  }
  [[nodiscard]] const ObjectPtr& as_object() const {
    require(Tag::object);
    return data_.object;
  }

  /// The object as a T, or nullptr where it is none.
  template <class T>
  [[nodiscard]] std::shared_ptr<T> as() const {
    return is_object() ? std::dynamic_pointer_cast<T>(data_.object) : nullptr;
  }
  template <class T>
  [[nodiscard]] T* get() const {
    return is_object() ? dynamic_cast<T*>(data_.object.get()) : nullptr;
  }
  /// The object where it is exactly of one of the evaluator's own kinds, without a dynamic_cast.
  template <class T>
  [[nodiscard]] T* cast() const;

 private:
  // Not a std::variant: that moves and destroys its alternatives through a table of functions, and values are
  // moved more often than anything else is done to them.
  enum class Tag : std::uint8_t { none, boolean, integer, floating, unset, string, object };  // pointers last
  union Data {
    Data() noexcept : bits(0) {}
    Data(const Data&) = delete;
    Data& operator=(const Data&) = delete;
    ~Data() {}           // NOLINT(modernize-use-equals-default): a union of such members has no other
    std::uint64_t bits;  // of None, bool, int and float
    StringPtr string;
    ObjectPtr object;
  };

  Value(Tag tag, std::uint64_t bits) noexcept : tag_(tag) { data_.bits = bits; }

  void require(Tag tag) const {
    if (tag_ != tag) [[unlikely]] {
      throw std::bad_variant_access();
    }
  }
  [[nodiscard]] std::uint64_t bits(Tag tag) const {
    require(tag);
    return data_.bits;
  }
  // Of a value that holds no pointer; `other` is None then. Its pointer, which was moved from, needs no end.
  [[gnu::always_inline]] void take(Value& other) noexcept {
    tag_ = std::exchange(other.tag_, Tag::none);
    if (tag_ == Tag::string) {
      new (&data_.string) StringPtr(std::move(other.data_.string));
    } else if (tag_ == Tag::object) {
      new (&data_.object) ObjectPtr(std::move(other.data_.object));
    } else {
      data_.bits = other.data_.bits;
    }
  }
  void swap(Value& other) noexcept {
    Value held(std::move(other));
    other.take(*this);  // NOLINT(bugprone-use-after-move): what was moved from is None
    take(held);
  }
  void release() noexcept {
    const Tag held = std::exchange(tag_, Tag::none);
    if (held == Tag::string) {
      data_.string.~StringPtr();
    } else if (held == Tag::object) {
      data_.object.~ObjectPtr();
    }
  }

  Data data_;
  Tag tag_ = Tag::none;
};

/// What a call was given, each with the place where it is written. `*` and `**` are already spread out.
struct Argument {
  Value value;
  Span span;
};
struct KeywordArgument {
  std::string name;
  Value value;
  Span span;       // of the value
  Span name_span;  // of the keyword; the value's where it came from **kwargs
};
struct Arguments {
  std::vector<Argument> positional;
  std::vector<KeywordArgument> keywords;
  Span span;  // of the whole call

  [[nodiscard]] const KeywordArgument* find(std::string_view name) const;
};

/// Gives the next item, or nothing at the end.
using Iteration = std::function<std::optional<Value>()>;

/// A value that lives on the heap. Natives (op, sa.Column, a SQL expression, datetime) override what they
/// support; the defaults raise Python's errors.
class Object : public std::enable_shared_from_this<Object> {
 public:
  /// The evaluator's own kinds of object, which it tells apart in its inner loops; natives are `native`.
  enum class Kind : std::uint8_t {
    native,
    list,
    tuple,
    dict,
    set,
    bytes,
    range,
    slice,
    big_int,
    iterator,
    function,
    bound_method,
    class_,
    instance,
    module,
    opaque
  };

  Object() = default;
  explicit Object(Kind kind) : kind_(kind) {}
  Object(const Object&) = delete;
  Object& operator=(const Object&) = delete;
  virtual ~Object() = default;
  [[nodiscard]] Kind kind() const { return kind_; }

  /// About how many bytes it took to make the object, counted against the limits when a call or an operator
  /// gives it.
  [[nodiscard]] virtual std::uint64_t weight() const { return 96; }

  /// Python's type name, for messages and type(x).__name__.
  [[nodiscard]] virtual std::string type_name() const = 0;

  /// x.name; nothing raises AttributeError.
  virtual std::optional<Value> attribute(Interpreter& in, std::string_view name, Span where);
  /// x.name = value; false raises AttributeError.
  virtual bool set_attribute(Interpreter& in, std::string_view name, const Value& value, Span where);
  virtual bool delete_attribute(Interpreter& in, std::string_view name, Span where);
  [[nodiscard]] virtual bool callable() const { return false; }
  virtual Value call(Interpreter& in, const Arguments& arguments);

  /// Operators; nothing is Python's NotImplemented: the other operand is asked, `reflected`, then a TypeError
  /// is raised.
  virtual std::optional<Value> unary(Interpreter& in, UnaryOperator op, Span where);
  virtual std::optional<Value> binary(Interpreter& in, BinaryOperator op, const Value& other, bool reflected,
                                      Span where);
  virtual std::optional<Value> compare(Interpreter& in, Comparison op, const Value& other, Span where);

  /// x[key], x[key] = value, del x[key]; nothing (false) raises TypeError.
  virtual std::optional<Value> subscript(Interpreter& in, const Value& key, Span where);
  virtual bool set_subscript(Interpreter& in, const Value& key, const Value& value, Span where);
  virtual bool delete_subscript(Interpreter& in, const Value& key, Span where);
  /// `item in x`; nothing falls back to iteration.
  virtual std::optional<bool> contains(Interpreter& in, const Value& item, Span where);
  virtual std::optional<Iteration> iterate(Interpreter& in, Span where);
  virtual std::optional<std::int64_t> length(Interpreter& in, Span where);

  virtual bool truth(Interpreter& in, Span where);
  virtual std::string str(Interpreter& in, Span where);  // default: repr
  virtual std::string repr(Interpreter& in, Span where);
  /// == and hash as a dict key sees them; the default is identity.
  virtual bool equals(Interpreter& in, const Value& other, Span where);
  virtual std::size_t hash(Interpreter& in, Span where);
  /// hash() of a number that is no int or float; nothing where it is none.
  virtual std::optional<std::uint64_t> number_hash(Interpreter& in, Span where);

  /// with x: enter gives what `as` binds; exit gives whether the exception (None without one) is swallowed.
  virtual std::optional<Value> enter(Interpreter& in, Span where);
  virtual bool exit(Interpreter& in, const Value& exception, Span where);

  /// isinstance(self, class_object) where the class is a native one.
  virtual bool is_instance_of(Interpreter& in, const Value& class_object);

  /// type(self); nothing makes a stand-in class named type_name().
  virtual std::optional<Value> class_object(Interpreter& in);
  /// format(self, spec); nothing is str() where the spec is empty and a TypeError otherwise.
  virtual std::optional<std::string> format(Interpreter& in, std::string_view spec, Span where);

  template <class T>
  std::shared_ptr<T> self() {
    return std::dynamic_pointer_cast<T>(shared_from_this());
  }

 private:
  Kind kind_ = Kind::native;
};

template <class T>
T* Value::cast() const {
  return is_object() && data_.object->kind() == T::kKind ? static_cast<T*>(data_.object.get()) : nullptr;
}

}  // namespace sqlgen::python
