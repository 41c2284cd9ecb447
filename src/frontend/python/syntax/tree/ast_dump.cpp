#include "frontend/python/syntax/tree/ast_dump.hpp"

#include <algorithm>
#include <array>

#include "frontend/python/syntax/tree/ast_dumper.hpp"
#include "support/spelling/float_repr.hpp"

namespace sqlgen::python::ast {

namespace {

struct ConstantText {
  std::string operator()(NoneValue) const { return "None"; }
  std::string operator()(bool value) const { return value ? "True" : "False"; }
  std::string operator()(EllipsisValue) const { return "Ellipsis"; }
  std::string operator()(std::int64_t value) const { return fmt::format("{}", value); }
  std::string operator()(const BigInt& value) const { return std::string(value.digits); }
  std::string operator()(double value) const { return float_repr(value); }
  std::string operator()(const Imaginary& value) const { return repr_imaginary(value.value); }
  std::string operator()(std::string_view value) const { return repr_string(value); }
  std::string operator()(const Bytes& value) const { return repr_bytes(value.bytes); }
};

}  // namespace

std::string constant_text(const ConstantValue& value) {
  return std::visit(ConstantText{}, value);
}

std::string_view context_name(ExprContext context) {
  static constexpr std::array<std::string_view, 3> kNames{"Load()", "Store()", "Del()"};
  return kNames[static_cast<std::size_t>(context)];
}

std::string_view operator_name(Operator op) {
  static constexpr std::array<std::string_view, 13> kNames{
      "Add()",    "Sub()",   "Mult()",   "Div()",    "Mod()",      "Pow()",    "LShift()",
      "RShift()", "BitOr()", "BitXor()", "BitAnd()", "FloorDiv()", "MatMult()"};
  // In the order of Operator, which has MatMult after Mult.
  static constexpr std::array<std::size_t, 13> kIndex{0, 1, 2, 12, 3, 4, 5, 6, 7, 8, 9, 10, 11};
  return kNames[kIndex[static_cast<std::size_t>(op)]];
}

std::string_view compare_name(CompareOperator op) {
  static constexpr std::array<std::string_view, 10> kNames{"Eq()",  "NotEq()", "Lt()",    "LtE()", "Gt()",
                                                           "GtE()", "Is()",    "IsNot()", "In()",  "NotIn()"};
  return kNames[static_cast<std::size_t>(op)];
}

std::string_view unary_name(PrefixOperator op) {
  static constexpr std::array<std::string_view, 4> kNames{"Invert()", "Not()", "UAdd()", "USub()"};
  return kNames[static_cast<std::size_t>(op)];
}

void Dumper::find_lines(std::string_view text) {
  const bool has_mark = text.substr(0, 3) == "\xEF\xBB\xBF";
  line_starts_.push_back(has_mark ? 3 : 0);
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\n' || (text[i] == '\r' && text.substr(i, 2) != "\r\n")) {
      line_starts_.push_back(static_cast<std::uint32_t>(i + 1));
    }
  }
}

void Dumper::add_position(Fields& fields, std::string_view line, std::string_view column,
                          std::uint32_t offset) const {
  const auto next = std::upper_bound(line_starts_.begin() + 1, line_starts_.end(), offset);
  fields.add(line, fmt::format("{}", next - line_starts_.begin()));
  fields.add(column, fmt::format("{}", offset - *(next - 1)));
}

Printed Dumper::Fields::finish(Span span) {
  if (span.valid() && !dumper_.line_starts_.empty()) {
    dumper_.add_position(*this, "lineno", "col_offset", span.begin);
    dumper_.add_position(*this, "end_lineno", "end_col_offset", span.end);
  }
  if (simple_ && fields_.size() <= 3) {
    return {fmt::format("{}({})", name_, fmt::join(fields_, ", ")), fields_.empty()};
  }
  const std::string indent(static_cast<std::size_t>(dumper_.level_) * 2, ' ');
  return {fmt::format("{}(\n{}{})", name_, indent, fmt::join(fields_, ",\n" + indent)), false};
}

Printed Dumper::operator()(const Module& node) {
  return Fields(*this, "Module").add_list("body", node.body).add("type_ignores", "[]").finish({});
}

Printed Dumper::operator()(const Expr& node) {
  return std::visit([&](const auto& kind) { return print(kind, node.span); }, node.node);
}
Printed Dumper::operator()(const Stmt& node) {
  return std::visit([&](const auto& kind) { return print(kind, node.span); }, node.node);
}
Printed Dumper::operator()(const Pattern& node) {
  return std::visit([&](const auto& kind) { return print(kind, node.span); }, node.node);
}

Printed Dumper::operator()(const Parameters& n) {
  return Fields(*this, "arguments")
      .add_list("posonlyargs", n.posonlyargs)
      .add_list("args", n.args)
      .add_optional("vararg", n.vararg)
      .add_list("kwonlyargs", n.kwonlyargs)
      .add_list("kw_defaults", n.kw_defaults)
      .add_optional("kwarg", n.kwarg)
      .add_list("defaults", n.defaults)
      .finish({});
}
Printed Dumper::operator()(const Arg& n) {
  return Fields(*this, "arg").add_name("arg", n.arg).add_optional("annotation", n.annotation).finish(n.span);
}
Printed Dumper::operator()(const Keyword& n) {
  return Fields(*this, "keyword").add_name("arg", n.arg).add("value", n.value).finish(n.span);
}
Printed Dumper::operator()(const Comprehension& n) {
  return Fields(*this, "comprehension")
      .add("target", n.target)
      .add("iter", n.iter)
      .add_list("ifs", n.ifs)
      .add("is_async", n.is_async ? "1" : "0")
      .finish({});
}
Printed Dumper::operator()(const Alias& n) {
  return Fields(*this, "alias").add_name("name", n.name).add_name("asname", n.asname).finish(n.span);
}
Printed Dumper::operator()(const WithItem& n) {
  return Fields(*this, "withitem")
      .add("context_expr", n.context_expr)
      .add_optional("optional_vars", n.optional_vars)
      .finish({});
}
Printed Dumper::operator()(const ExceptHandler& n) {
  return Fields(*this, "ExceptHandler")
      .add_optional("type", n.type)
      .add_name("name", n.name)
      .add_list("body", n.body)
      .finish(n.span);
}
Printed Dumper::operator()(const MatchCase& n) {
  return Fields(*this, "match_case")
      .add("pattern", n.pattern)
      .add_optional("guard", n.guard)
      .add_list("body", n.body)
      .finish({});
}
Printed Dumper::operator()(const TypeParam& n) {
  static constexpr std::array<std::string_view, 3> kNames{"TypeVar", "TypeVarTuple", "ParamSpec"};
  return Fields(*this, kNames[static_cast<std::size_t>(n.kind)])
      .add_name("name", n.name)
      .add_optional("bound", n.bound)
      .finish(n.span);
}

}  // namespace sqlgen::python::ast

namespace sqlgen::python {

std::string dump(const ast::Module& module, const SourceManager* positions) {
  return ast::Dumper(module, positions)(module).text + "\n";
}

}  // namespace sqlgen::python
