#include "frontend/python/ast_dump.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "frontend/python/python_repr.hpp"
#include "support/diagnostic.hpp"
#include "support/float_repr.hpp"

namespace sqlgen::python {

using namespace ast;  // the nodes are this file's vocabulary

namespace {

// Beyond this the indentation alone would fill megabytes.
constexpr int kMaxDepth = 2000;

// A printed value; simple ones may stand on one line with others.
struct Printed {
  std::string text;
  bool simple = true;
};

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

std::string_view unary_name(UnaryOperator op) {
  static constexpr std::array<std::string_view, 4> kNames{"Invert()", "Not()", "UAdd()", "USub()"};
  return kNames[static_cast<std::size_t>(op)];
}

class Dumper {
 public:
  Dumper(const Module& module, const SourceManager* positions) {
    if (positions != nullptr) {
      find_lines(positions->text(module.file));
    }
  }

  Printed operator()(const Module& module);

 private:
  // Collects the fields of one node.
  class Fields {
   public:
    Fields(Dumper& dumper, std::string_view name) : dumper_(dumper), name_(name) {
      if (++dumper.level_ > kMaxDepth) {
        throw CompileError("nesting-too-deep", "the syntax tree is too deep to be printed");
      }
    }
    ~Fields() { --dumper_.level_; }
    Fields(const Fields&) = delete;
    Fields& operator=(const Fields&) = delete;

    Fields& add(std::string_view name, Printed value) {
      simple_ = simple_ && value.simple;
      fields_.push_back(fmt::format("{}={}", name, value.text));
      return *this;
    }
    Fields& add(std::string_view name, std::string_view word) {
      return add(name, Printed{std::string(word), true});
    }
    Fields& add(std::string_view name, const Expr* child) { return add(name, dumper_(*child)); }
    Fields& add(std::string_view name, const Pattern* child) { return add(name, dumper_(*child)); }
    Fields& add(std::string_view name, const Arguments* child) { return add(name, dumper_(*child)); }
    template <class T>
    Fields& add_optional(std::string_view name, const T* child) {
      return child == nullptr ? *this : add(name, dumper_(*child));
    }
    Fields& add_name(std::string_view name, const Identifier& identifier) {
      return identifier ? add(name, Printed{repr_string(identifier.text), true}) : *this;
    }
    template <class T>
    Fields& add_list(std::string_view name, Seq<T> items) {
      return add(name, dumper_.list(items));
    }
    Printed finish(Span span);

   private:
    Dumper& dumper_;
    std::string_view name_;
    std::vector<std::string> fields_;
    bool simple_ = true;
  };

  void find_lines(std::string_view text);
  void add_position(Fields& fields, std::string_view line, std::string_view column,
                    std::uint32_t offset) const;

  template <class T>
  Printed list(Seq<T> items) {
    if (items.empty()) {
      return {"[]", true};
    }
    ++level_;
    std::string text = "[";
    const std::string indent(static_cast<std::size_t>(level_) * 2, ' ');
    for (std::size_t i = 0; i < items.size(); ++i) {
      text += i == 0 ? "\n" : ",\n";
      text += indent;
      text += item(items[i]).text;
    }
    --level_;
    return {text + "]", false};
  }

  template <class T>
  Printed item(T* node) {
    return node == nullptr ? Printed{"None", true} : (*this)(*node);
  }
  Printed item(CompareOperator op) { return {std::string(compare_name(op)), true}; }
  Printed item(const Identifier& name) { return {repr_string(name.text), true}; }
  template <class T>
  Printed item(const T& node) {
    return (*this)(node);
  }

  Printed operator()(const Expr& node);
  Printed operator()(const Stmt& node);
  Printed operator()(const Pattern& node);
  Printed operator()(const Arguments& node);
  Printed operator()(const Arg& node);
  Printed operator()(const Keyword& node);
  Printed operator()(const Comprehension& node);
  Printed operator()(const Alias& node);
  Printed operator()(const WithItem& node);
  Printed operator()(const ExceptHandler& node);
  Printed operator()(const MatchCase& node);
  Printed operator()(const TypeParam& node);

  // One for each kind.
  Printed print(const Constant& n, Span span);
  Printed print(const Name& n, Span span);
  Printed print(const Attribute& n, Span span);
  Printed print(const Call& n, Span span);
  Printed print(const Subscript& n, Span span);
  Printed print(const Starred& n, Span span);
  Printed print(const List& n, Span span);
  Printed print(const Tuple& n, Span span);
  Printed print(const Dict& n, Span span);
  Printed print(const Set& n, Span span);
  Printed print(const BoolOp& n, Span span);
  Printed print(const BinOp& n, Span span);
  Printed print(const UnaryOp& n, Span span);
  Printed print(const Compare& n, Span span);
  Printed print(const IfExp& n, Span span);
  Printed print(const NamedExpr& n, Span span);
  Printed print(const Lambda& n, Span span);
  Printed print(const ListComp& n, Span span);
  Printed print(const SetComp& n, Span span);
  Printed print(const DictComp& n, Span span);
  Printed print(const GeneratorExp& n, Span span);
  Printed print(const Await& n, Span span);
  Printed print(const Yield& n, Span span);
  Printed print(const YieldFrom& n, Span span);
  Printed print(const FormattedValue& n, Span span);
  Printed print(const JoinedStr& n, Span span);
  Printed print(const Slice& n, Span span);

  Printed print(const FunctionDef& n, Span span);
  Printed print(const ClassDef& n, Span span);
  Printed print(const Return& n, Span span);
  Printed print(const Delete& n, Span span);
  Printed print(const Assign& n, Span span);
  Printed print(const TypeAlias& n, Span span);
  Printed print(const AugAssign& n, Span span);
  Printed print(const AnnAssign& n, Span span);
  Printed print(const For& n, Span span);
  Printed print(const While& n, Span span);
  Printed print(const If& n, Span span);
  Printed print(const With& n, Span span);
  Printed print(const Match& n, Span span);
  Printed print(const Raise& n, Span span);
  Printed print(const Try& n, Span span);
  Printed print(const Assert& n, Span span);
  Printed print(const Import& n, Span span);
  Printed print(const ImportFrom& n, Span span);
  Printed print(const Global& n, Span span);
  Printed print(const Nonlocal& n, Span span);
  Printed print(const ExprStmt& n, Span span);
  Printed print(const Pass& n, Span span);
  Printed print(const Break& n, Span span);
  Printed print(const Continue& n, Span span);

  Printed print(const MatchValue& n, Span span);
  Printed print(const MatchSingleton& n, Span span);
  Printed print(const MatchSequence& n, Span span);
  Printed print(const MatchMapping& n, Span span);
  Printed print(const MatchClass& n, Span span);
  Printed print(const MatchStar& n, Span span);
  Printed print(const MatchAs& n, Span span);
  Printed print(const MatchOr& n, Span span);

  int level_ = 0;
  std::vector<std::uint32_t> line_starts_;  // empty where positions are not asked for
};

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

Printed Dumper::operator()(const Arguments& n) {
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

Printed Dumper::print(const Constant& n, Span span) {
  Fields fields(*this, "Constant");
  fields.add("value", std::visit(ConstantText{}, n.value));
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
  return Fields(*this, "MatchSingleton").add("value", std::visit(ConstantText{}, n.value)).finish(span);
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

}  // namespace

std::string dump(const Module& module, const SourceManager* positions) {
  return Dumper(module, positions)(module).text + "\n";
}

}  // namespace sqlgen::python
