#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

#include "frontend/python/builtins/text/python_repr.hpp"
#include "frontend/python/syntax/tree/ast.hpp"
#include "support/diagnostic.hpp"
#include "support/source.hpp"

// How python3's ast.dump(tree, indent=2) prints each node. The parts of one program: ast_dump.cpp has what
// all share, ast_dump_expressions.cpp and ast_dump_statements.cpp the nodes.

namespace sqlgen::python::ast {

// Beyond this the indentation alone would fill megabytes.
constexpr int kMaxDumpDepth = 2000;

// A printed value; simple ones may stand on one line with others.
struct Printed {
  std::string text;
  bool simple = true;
};

[[nodiscard]] std::string_view context_name(ExprContext context);
[[nodiscard]] std::string_view operator_name(Operator op);
[[nodiscard]] std::string_view compare_name(CompareOperator op);
[[nodiscard]] std::string_view unary_name(PrefixOperator op);
/// A constant as repr() shows it.
[[nodiscard]] std::string constant_text(const ConstantValue& value);

class Dumper {
 public:
  Dumper(const Module& module, const SourceManager* positions) {
    if (positions != nullptr) {
      find_lines(positions->text(module.file));
    }
  }

  Printed operator()(const Module& node);

 private:
  // Collects the fields of one node.
  class Fields {
   public:
    Fields(Dumper& dumper, std::string_view name) : dumper_(dumper), name_(name) {
      if (++dumper.level_ > kMaxDumpDepth) {
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
    Fields& add(std::string_view name, const Parameters* child) { return add(name, dumper_(*child)); }
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
  Printed operator()(const Parameters& node);
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

}  // namespace sqlgen::python::ast
