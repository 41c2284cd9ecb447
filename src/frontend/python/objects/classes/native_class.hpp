#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "frontend/python/objects/signature.hpp"
#include "frontend/python/objects/value.hpp"

namespace sqlgen::python {

/// A native class such as sa.Column or postgresql.ENUM: callable, usable in isinstance, and a base for
/// classes in the evaluated code. Instances of a derived Python class keep their own attributes and delegate
/// to the native one.
class NativeClass : public Object {
 public:
  using Constructor = std::function<Value(Interpreter&, const BoundArguments&)>;

  /// `declaration` is the constructor's Signature, whose function name is the class's name: "sa.Integer()".
  NativeClass(std::string_view declaration, Constructor constructor, std::vector<ObjectPtr> bases = {});

  [[nodiscard]] std::string type_name() const override { return "type"; }
  /// The last part of the name, "Integer".
  [[nodiscard]] std::string name() const;
  [[nodiscard]] const Signature& signature() const { return signature_; }
  [[nodiscard]] bool callable() const override { return true; }
  Value call(Interpreter& in, const Arguments& arguments) override;
  std::optional<Value> attribute(Interpreter& in, std::string_view name, Span where) override;
  std::string repr(Interpreter& in, Span where) override;
  /// TypeDecorator[int]: a class of the libraries with parameters is that class.
  std::optional<Value> subscript(Interpreter& in, const Value& key, Span where) override;

  /// Adds a class attribute or static function.
  void add(std::string name, Value value);
  /// Whether this class is `other` or derives from it.
  [[nodiscard]] bool derives_from(const Object* other) const;
  [[nodiscard]] const std::vector<ObjectPtr>& bases() const { return bases_; }
  std::optional<Value> class_object(Interpreter& in) override;
  /// An attribute of this class itself or of its bases.
  [[nodiscard]] const Value* find(std::string_view name) const;

  /// __bases__ and __mro__: those of the class that it stands for.
  [[nodiscard]] std::vector<Value> direct_bases(Interpreter& in);
  [[nodiscard]] std::vector<Value> resolution_order(Interpreter& in);

  /// Called when evaluated code derives a class from this one, directly or not, after its body has run; what
  /// it gives stands in for the class.
  using SubclassHook = std::function<Value(Interpreter&, const Value& class_object, Span where)>;
  void set_subclass_hook(SubclassHook hook) { subclass_hook_ = std::move(hook); }
  [[nodiscard]] const SubclassHook& subclass_hook() const { return subclass_hook_; }

 private:
  Signature signature_;
  Constructor constructor_;
  std::vector<ObjectPtr> bases_;
  std::map<std::string, Value, std::less<>> attributes_;
  SubclassHook subclass_hook_;
};

}  // namespace sqlgen::python
