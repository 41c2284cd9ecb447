#include "frontend/python/syntax/tree/ast_dumper.hpp"

namespace sqlgen::python::ast {

Printed Dumper::print(const FunctionDef& n, Span span) {
  return Fields(*this, n.is_async ? "AsyncFunctionDef" : "FunctionDef")
      .add_name("name", n.name)
      .add("args", n.args)
      .add_list("body", n.body)
      .add_list("decorator_list", n.decorator_list)
      .add_optional("returns", n.returns)
      .add_list("type_params", n.type_params)
      .finish(span);
}
Printed Dumper::print(const ClassDef& n, Span span) {
  return Fields(*this, "ClassDef")
      .add_name("name", n.name)
      .add_list("bases", n.bases)
      .add_list("keywords", n.keywords)
      .add_list("body", n.body)
      .add_list("decorator_list", n.decorator_list)
      .add_list("type_params", n.type_params)
      .finish(span);
}
Printed Dumper::print(const Return& n, Span span) {
  return Fields(*this, "Return").add_optional("value", n.value).finish(span);
}
Printed Dumper::print(const Delete& n, Span span) {
  return Fields(*this, "Delete").add_list("targets", n.targets).finish(span);
}
Printed Dumper::print(const Assign& n, Span span) {
  return Fields(*this, "Assign").add_list("targets", n.targets).add("value", n.value).finish(span);
}
Printed Dumper::print(const TypeAlias& n, Span span) {
  return Fields(*this, "TypeAlias")
      .add("name", n.name)
      .add_list("type_params", n.type_params)
      .add("value", n.value)
      .finish(span);
}
Printed Dumper::print(const AugAssign& n, Span span) {
  return Fields(*this, "AugAssign")
      .add("target", n.target)
      .add("op", operator_name(n.op))
      .add("value", n.value)
      .finish(span);
}
Printed Dumper::print(const AnnAssign& n, Span span) {
  return Fields(*this, "AnnAssign")
      .add("target", n.target)
      .add("annotation", n.annotation)
      .add_optional("value", n.value)
      .add("simple", n.simple ? "1" : "0")
      .finish(span);
}
Printed Dumper::print(const For& n, Span span) {
  return Fields(*this, n.is_async ? "AsyncFor" : "For")
      .add("target", n.target)
      .add("iter", n.iter)
      .add_list("body", n.body)
      .add_list("orelse", n.orelse)
      .finish(span);
}
Printed Dumper::print(const While& n, Span span) {
  return Fields(*this, "While")
      .add("test", n.test)
      .add_list("body", n.body)
      .add_list("orelse", n.orelse)
      .finish(span);
}
Printed Dumper::print(const If& n, Span span) {
  return Fields(*this, "If")
      .add("test", n.test)
      .add_list("body", n.body)
      .add_list("orelse", n.orelse)
      .finish(span);
}
Printed Dumper::print(const With& n, Span span) {
  return Fields(*this, n.is_async ? "AsyncWith" : "With")
      .add_list("items", n.items)
      .add_list("body", n.body)
      .finish(span);
}
Printed Dumper::print(const Match& n, Span span) {
  return Fields(*this, "Match").add("subject", n.subject).add_list("cases", n.cases).finish(span);
}
Printed Dumper::print(const Raise& n, Span span) {
  return Fields(*this, "Raise").add_optional("exc", n.exc).add_optional("cause", n.cause).finish(span);
}
Printed Dumper::print(const Try& n, Span span) {
  return Fields(*this, n.is_star ? "TryStar" : "Try")
      .add_list("body", n.body)
      .add_list("handlers", n.handlers)
      .add_list("orelse", n.orelse)
      .add_list("finalbody", n.finalbody)
      .finish(span);
}
Printed Dumper::print(const Assert& n, Span span) {
  return Fields(*this, "Assert").add("test", n.test).add_optional("msg", n.msg).finish(span);
}
Printed Dumper::print(const Import& n, Span span) {
  return Fields(*this, "Import").add_list("names", n.names).finish(span);
}
Printed Dumper::print(const ImportFrom& n, Span span) {
  return Fields(*this, "ImportFrom")
      .add_name("module", n.module)
      .add_list("names", n.names)
      .add("level", fmt::format("{}", n.level))
      .finish(span);
}
Printed Dumper::print(const Global& n, Span span) {
  return Fields(*this, "Global").add_list("names", n.names).finish(span);
}
Printed Dumper::print(const Nonlocal& n, Span span) {
  return Fields(*this, "Nonlocal").add_list("names", n.names).finish(span);
}
Printed Dumper::print(const ExprStmt& n, Span span) {
  return Fields(*this, "Expr").add("value", n.value).finish(span);
}
Printed Dumper::print(const Pass&, Span span) {
  return Fields(*this, "Pass").finish(span);
}
Printed Dumper::print(const Break&, Span span) {
  return Fields(*this, "Break").finish(span);
}
Printed Dumper::print(const Continue&, Span span) {
  return Fields(*this, "Continue").finish(span);
}

Printed Dumper::print(const MatchValue& n, Span span) {
  return Fields(*this, "MatchValue").add("value", n.value).finish(span);
}
Printed Dumper::print(const MatchSingleton& n, Span span) {
  return Fields(*this, "MatchSingleton").add("value", constant_text(n.value)).finish(span);
}
Printed Dumper::print(const MatchSequence& n, Span span) {
  return Fields(*this, "MatchSequence").add_list("patterns", n.patterns).finish(span);
}
Printed Dumper::print(const MatchMapping& n, Span span) {
  return Fields(*this, "MatchMapping")
      .add_list("keys", n.keys)
      .add_list("patterns", n.patterns)
      .add_name("rest", n.rest)
      .finish(span);
}
Printed Dumper::print(const MatchClass& n, Span span) {
  return Fields(*this, "MatchClass")
      .add("cls", n.cls)
      .add_list("patterns", n.patterns)
      .add_list("kwd_attrs", n.kwd_attrs)
      .add_list("kwd_patterns", n.kwd_patterns)
      .finish(span);
}
Printed Dumper::print(const MatchStar& n, Span span) {
  return Fields(*this, "MatchStar").add_name("name", n.name).finish(span);
}
Printed Dumper::print(const MatchAs& n, Span span) {
  return Fields(*this, "MatchAs").add_optional("pattern", n.pattern).add_name("name", n.name).finish(span);
}
Printed Dumper::print(const MatchOr& n, Span span) {
  return Fields(*this, "MatchOr").add_list("patterns", n.patterns).finish(span);
}

}  // namespace sqlgen::python::ast
