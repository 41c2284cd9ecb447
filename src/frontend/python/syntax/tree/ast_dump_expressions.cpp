#include "frontend/python/syntax/tree/ast_dumper.hpp"

namespace sqlgen::python::ast {

Printed Dumper::print(const Constant& n, Span span) {
  Fields fields(*this, "Constant");
  fields.add("value", constant_text(n.value));
  if (n.u_prefix) {
    fields.add("kind", "'u'");
  }
  return fields.finish(span);
}
Printed Dumper::print(const Name& n, Span span) {
  return Fields(*this, "Name").add("id", repr_string(n.id)).add("ctx", context_name(n.ctx)).finish(span);
}
Printed Dumper::print(const Attribute& n, Span span) {
  return Fields(*this, "Attribute")
      .add("value", n.value)
      .add_name("attr", n.attr)
      .add("ctx", context_name(n.ctx))
      .finish(span);
}
Printed Dumper::print(const Call& n, Span span) {
  return Fields(*this, "Call")
      .add("func", n.func)
      .add_list("args", n.args)
      .add_list("keywords", n.keywords)
      .finish(span);
}
Printed Dumper::print(const Subscript& n, Span span) {
  return Fields(*this, "Subscript")
      .add("value", n.value)
      .add("slice", n.slice)
      .add("ctx", context_name(n.ctx))
      .finish(span);
}
Printed Dumper::print(const Starred& n, Span span) {
  return Fields(*this, "Starred").add("value", n.value).add("ctx", context_name(n.ctx)).finish(span);
}
Printed Dumper::print(const List& n, Span span) {
  return Fields(*this, "List").add_list("elts", n.elts).add("ctx", context_name(n.ctx)).finish(span);
}
Printed Dumper::print(const Tuple& n, Span span) {
  return Fields(*this, "Tuple").add_list("elts", n.elts).add("ctx", context_name(n.ctx)).finish(span);
}
Printed Dumper::print(const Dict& n, Span span) {
  return Fields(*this, "Dict").add_list("keys", n.keys).add_list("values", n.values).finish(span);
}
Printed Dumper::print(const Set& n, Span span) {
  return Fields(*this, "Set").add_list("elts", n.elts).finish(span);
}
Printed Dumper::print(const BoolOp& n, Span span) {
  return Fields(*this, "BoolOp")
      .add("op", n.op == BoolOperator::and_ ? "And()" : "Or()")
      .add_list("values", n.values)
      .finish(span);
}
Printed Dumper::print(const BinOp& n, Span span) {
  return Fields(*this, "BinOp")
      .add("left", n.left)
      .add("op", operator_name(n.op))
      .add("right", n.right)
      .finish(span);
}
Printed Dumper::print(const UnaryOp& n, Span span) {
  return Fields(*this, "UnaryOp").add("op", unary_name(n.op)).add("operand", n.operand).finish(span);
}
Printed Dumper::print(const Compare& n, Span span) {
  return Fields(*this, "Compare")
      .add("left", n.left)
      .add_list("ops", n.ops)
      .add_list("comparators", n.comparators)
      .finish(span);
}
Printed Dumper::print(const IfExp& n, Span span) {
  return Fields(*this, "IfExp").add("test", n.test).add("body", n.body).add("orelse", n.orelse).finish(span);
}
Printed Dumper::print(const NamedExpr& n, Span span) {
  return Fields(*this, "NamedExpr").add("target", n.target).add("value", n.value).finish(span);
}
Printed Dumper::print(const Lambda& n, Span span) {
  return Fields(*this, "Lambda").add("args", n.args).add("body", n.body).finish(span);
}
Printed Dumper::print(const ListComp& n, Span span) {
  return Fields(*this, "ListComp").add("elt", n.elt).add_list("generators", n.generators).finish(span);
}
Printed Dumper::print(const SetComp& n, Span span) {
  return Fields(*this, "SetComp").add("elt", n.elt).add_list("generators", n.generators).finish(span);
}
Printed Dumper::print(const DictComp& n, Span span) {
  return Fields(*this, "DictComp")
      .add("key", n.key)
      .add("value", n.value)
      .add_list("generators", n.generators)
      .finish(span);
}
Printed Dumper::print(const GeneratorExp& n, Span span) {
  return Fields(*this, "GeneratorExp").add("elt", n.elt).add_list("generators", n.generators).finish(span);
}
Printed Dumper::print(const Await& n, Span span) {
  return Fields(*this, "Await").add("value", n.value).finish(span);
}
Printed Dumper::print(const Yield& n, Span span) {
  return Fields(*this, "Yield").add_optional("value", n.value).finish(span);
}
Printed Dumper::print(const YieldFrom& n, Span span) {
  return Fields(*this, "YieldFrom").add("value", n.value).finish(span);
}
Printed Dumper::print(const FormattedValue& n, Span span) {
  return Fields(*this, "FormattedValue")
      .add("value", n.value)
      .add("conversion", fmt::format("{}", n.conversion == '\0' ? -1 : static_cast<int>(n.conversion)))
      .add_optional("format_spec", n.format_spec)
      .finish(span);
}
Printed Dumper::print(const JoinedStr& n, Span span) {
  return Fields(*this, "JoinedStr").add_list("values", n.values).finish(span);
}
Printed Dumper::print(const Slice& n, Span span) {
  return Fields(*this, "Slice")
      .add_optional("lower", n.lower)
      .add_optional("upper", n.upper)
      .add_optional("step", n.step)
      .finish(span);
}

}  // namespace sqlgen::python::ast
