#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "frontend/python/objects/hash_table.hpp"
#include "frontend/python/objects/value.hpp"
#include "support/cpython_order/python_set_layout.hpp"
#include "support/spelling/text_shape.hpp"

namespace sqlgen {
struct Diagnostic;
}  // namespace sqlgen

namespace sqlgen::python {

/// Destroys values without recursion, however deeply they are nested in each other.
void dispose(std::vector<Value>&& values);
void dispose(Iteration&& iteration);

/// `is`: one object, or equal values of one builtin type that has no identity worth telling.
[[nodiscard]] bool identical(const Value& left, const Value& right);

class ListObject final : public Object {
 public:
  static constexpr Kind kKind = Kind::list;
  explicit ListObject(std::vector<Value> values) : Object(kKind), items(std::move(values)) {}
  ~ListObject() override { dispose(std::move(items)); }
  [[nodiscard]] std::string type_name() const override { return "list"; }

  std::vector<Value> items;
};

class TupleObject final : public Object {
 public:
  static constexpr Kind kKind = Kind::tuple;
  explicit TupleObject(std::vector<Value> values) : Object(kKind), items(std::move(values)) {}
  ~TupleObject() override { dispose(std::move(items)); }
  [[nodiscard]] std::string type_name() const override { return "tuple"; }

  std::vector<Value> items;
};

class DictObject final : public Object {
 public:
  static constexpr Kind kKind = Kind::dict;
  DictObject() : Object(kKind) {}
  ~DictObject() override;
  [[nodiscard]] std::string type_name() const override { return read_only ? "mappingproxy" : "dict"; }

  HashTable table;
  bool read_only = false;  // types.MappingProxyType, the __dict__ of a class
};

/// set and frozenset.
class SetObject : public Object {
 public:
  static constexpr Kind kKind = Kind::set;
  explicit SetObject(bool is_frozen) : Object(kKind), frozen(is_frozen) {}
  [[nodiscard]] std::string type_name() const override { return frozen ? "frozenset" : "set"; }

  [[nodiscard]] std::size_t size() const { return table_.size(); }
  std::optional<std::int64_t> length(Interpreter& in, Span where) override {
    return table_.length(in, where);
  }
  /// Grows with every change.
  [[nodiscard]] std::uint64_t version() const { return table_.version(); }
  /// The members in the order in which Python gives them (docs/design/003-determinism.md).
  [[nodiscard]] std::vector<Value> items() const;

  // Errors: TypeError for what is not hashable.
  [[nodiscard]] bool has(Interpreter& in, const Value& item, Span where);
  /// Whether it was not there.
  bool add(Interpreter& in, const Value& item, Span where);
  /// Whether it was there.
  bool erase(Interpreter& in, const Value& item, Span where);
  /// Takes one out; nothing where there is none.
  std::optional<Value> pop(Interpreter& in, Span where);
  void clear();
  /// Takes over the members of another set.
  void assign(SetObject&& other);
  /// Room for so many more, as a dict's keys get it.
  void make_room(std::size_t count) { layout_.make_room(count); }
  /// Drops the places of members that are gone, where they are many.
  void tidy() { layout_.tidy(); }
  /// Adds the members of another set, as set.update() does.
  void update(Interpreter& in, const SetObject& other, Span where);

  bool frozen;

 protected:
  /// What a set that is a part of something else does about a member that came or went.
  virtual void added(Interpreter& /*in*/, const Value& /*item*/, Span /*where*/) {}
  virtual void removed(const Value& /*item*/) {}

 private:
  void forget(Interpreter& in, const Value& held, Span where);

  HashTable table_;                // values stay unset
  PythonSetLayout<Value> layout_;  // of the same members, as long as their hashes are fixed
  bool fixed_ = true;
};

/// bytes and bytearray.
class BytesObject final : public Object {
 public:
  static constexpr Kind kKind = Kind::bytes;
  explicit BytesObject(std::string text, bool is_mutable = false)
      : Object(kKind), bytes(std::move(text)), is_array(is_mutable) {}
  [[nodiscard]] std::string type_name() const override { return is_array ? "bytearray" : "bytes"; }

  std::string bytes;
  bool is_array;
};

class RangeObject final : public Object {
 public:
  static constexpr Kind kKind = Kind::range;
  RangeObject(std::int64_t first, std::int64_t end, std::int64_t by)
      : Object(kKind), start(first), stop(end), step(by) {}
  [[nodiscard]] std::string type_name() const override { return "range"; }
  [[nodiscard]] std::int64_t size() const;
  [[nodiscard]] std::int64_t at(std::int64_t index) const { return start + index * step; }

  std::int64_t start;
  std::int64_t stop;
  std::int64_t step;
};

class SliceObject final : public Object {
 public:
  static constexpr Kind kKind = Kind::slice;
  SliceObject(Value first, Value end, Value by)
      : Object(kKind), lower(std::move(first)), upper(std::move(end)), step(std::move(by)) {}
  [[nodiscard]] std::string type_name() const override { return "slice"; }
  std::optional<Value> attribute(Interpreter& in, std::string_view name, Span where) override;
  std::string repr(Interpreter& in, Span where) override;

  Value lower;
  Value upper;
  Value step;
};

/// The number that `value` is or gives as an index; nothing where it is none. Errors: as as_index().
[[nodiscard]] std::optional<Value> find_index(Interpreter& in, const Value& value, Span where);
/// operator.index(): an int, what an int's subclass holds, or what __index__ gives. Errors: TypeError,
/// `unknown-value` for an opaque value.
[[nodiscard]] Value as_index(Interpreter& in, const Value& value, Span where);

/// Which items of a sequence a slice takes.
struct SliceRange {
  std::int64_t start = 0;
  std::int64_t stop = 0;
  std::int64_t step = 1;
  std::int64_t count = 0;
};
/// `length` is asked for once the bounds are known: their __index__ may change the sequence.
[[nodiscard]] SliceRange resolve_slice(Interpreter& in, const SliceObject& slice,
                                       const std::function<std::size_t()>& length, Span where);

/// Anything that gives items once: iter(x), map, zip, dict views' iterators, itertools.
class IteratorObject : public Object {
 public:
  static constexpr Kind kKind = Kind::iterator;
  IteratorObject(std::string name, Iteration iteration)
      : Object(kKind), next(std::move(iteration)), name_(std::move(name)) {}
  ~IteratorObject() override { dispose(std::move(next)); }
  [[nodiscard]] std::uint64_t weight() const override { return 512; }
  [[nodiscard]] std::string type_name() const override { return name_; }

  Iteration next;

 private:
  std::string name_;
};
[[nodiscard]] Value make_iterator(std::string type_name, Iteration next);

/// dict.keys(), .values(), .items(): look at the dict as it is when they are asked.
class DictView final : public Object {
 public:
  enum class Part { keys, values, items };
  DictView(Value dict, Part part) : dict_(std::move(dict)), part_(part) {}
  [[nodiscard]] std::string type_name() const override;
  [[nodiscard]] Part part() const { return part_; }
  [[nodiscard]] DictObject& dict() const { return *dict_.cast<DictObject>(); }
  std::optional<Iteration> iterate(Interpreter& in, Span where) override;
  std::optional<std::int64_t> length(Interpreter& in, Span where) override;
  std::optional<bool> contains(Interpreter& in, const Value& item, Span where) override;
  std::optional<Value> binary(Interpreter& in, BinaryOperator op, const Value& other, bool reflected,
                              Span where) override;
  std::optional<Value> compare(Interpreter& in, Comparison op, const Value& other, Span where) override;
  std::string repr(Interpreter& in, Span where) override;
  std::optional<Value> attribute(Interpreter& in, std::string_view name, Span where) override;

 private:
  Value dict_;
  Part part_;
};

/// A value of which there is one: Ellipsis, NotImplemented.
class SingletonObject final : public Object {
 public:
  SingletonObject(std::string type, std::string text) : type_(std::move(type)), text_(std::move(text)) {}
  [[nodiscard]] std::string type_name() const override { return type_; }
  std::string repr(Interpreter&, Span) override { return text_; }

 private:
  std::string type_;
  std::string text_;
};

class ModuleObject final : public Object {
 public:
  static constexpr Kind kKind = Kind::module;
  explicit ModuleObject(std::string module_name);
  [[nodiscard]] std::string type_name() const override { return "module"; }
  std::optional<Value> attribute(Interpreter& in, std::string_view name, Span where) override;
  bool set_attribute(Interpreter& in, std::string_view name, const Value& value, Span where) override;
  bool delete_attribute(Interpreter& in, std::string_view name, Span where) override;
  std::string repr(Interpreter& in, Span where) override;
  [[nodiscard]] HashTable& names() { return dict->table; }
  /// Makes attributes when they are first asked for, where that is set.
  using Lazy = std::function<std::optional<Value>(Interpreter& in, std::string_view name, Span where)>;

  std::string name;
  std::shared_ptr<DictObject> dict;
  std::shared_ptr<const struct ParsedFile> source;  // of a module that is evaluated
  Value unknown_names = Value::unset();             // where it imports * from what is not known
  Lazy lazy;
  bool open = false;                         // a missing attribute is opaque
  bool is_package = false;                   // has sub-modules of the project
  bool is_run = false;                       // for its own sake, and not because somebody imports it
  bool runs_statement_by_statement = false;  // for what they do: no function of it is asked for later
};

/// What is certain of a text that is not known, and what tells it from others of that shape ("" if nothing).
struct KnownShape {
  TextShape shape;
  std::string identity;
};

class OpaqueObject final : public Object {
 public:
  static constexpr Kind kKind = Kind::opaque;
  OpaqueObject(std::string what, Span where) : Object(kKind), description(std::move(what)), origin(where) {}
  [[nodiscard]] std::string type_name() const override { return description; }
  std::optional<Value> attribute(Interpreter& in, std::string_view name, Span where) override;
  bool set_attribute(Interpreter&, std::string_view, const Value&, Span) override { return true; }
  bool delete_attribute(Interpreter&, std::string_view, Span) override { return true; }
  [[nodiscard]] bool callable() const override { return true; }
  Value call(Interpreter& in, const Arguments& arguments) override;
  std::optional<Value> unary(Interpreter& in, UnaryOperator op, Span where) override;
  std::optional<Value> binary(Interpreter& in, BinaryOperator op, const Value& other, bool reflected,
                              Span where) override;
  std::optional<Value> compare(Interpreter& in, Comparison op, const Value& other, Span where) override;
  std::optional<Value> subscript(Interpreter& in, const Value& key, Span where) override;
  bool set_subscript(Interpreter&, const Value&, const Value&, Span) override { return true; }
  bool delete_subscript(Interpreter&, const Value&, Span) override { return true; }
  std::optional<bool> contains(Interpreter& in, const Value& item, Span where) override;
  std::optional<Iteration> iterate(Interpreter& in, Span where) override;
  std::optional<std::int64_t> length(Interpreter& in, Span where) override;
  bool truth(Interpreter& in, Span where) override;
  std::string str(Interpreter& in, Span where) override;
  std::string repr(Interpreter& in, Span where) override;
  std::optional<std::string> format(Interpreter& in, std::string_view spec, Span where) override;
  std::optional<Value> enter(Interpreter& in, Span where) override;
  bool exit(Interpreter&, const Value&, Span) override { return false; }
  std::optional<Value> class_object(Interpreter& in) override;

  std::string description;
  Span origin;
  bool is_module = false;    // known to be true
  bool is_imported = false;  // known not to be None
  bool can_execute = false;  // made by a call that was handed what executes
  Value known_class = Value::unset();
  std::shared_ptr<const KnownShape> shape = nullptr;  // of a text
  std::shared_ptr<const Diagnostic> instead =
      nullptr;  // the error where it decides, in place of the usual one

 private:
  [[nodiscard]] Value derived(std::string text) const;
  [[nodiscard]] std::optional<bool> has_part(std::string_view method, const Value& part) const;
};

/// Whether two values can't be equal, one of which is opaque.
[[nodiscard]] bool certainly_differ(const Value& one, const Value& other);

}  // namespace sqlgen::python
