#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <variant>

#include "support/source.hpp"

/// The expressions of a syntax tree, and the parameters of functions; `ast.hpp` tells of the whole.
namespace sqlgen::python::ast {

struct Expr;

/// A list in the arena.
template <class T>
using Seq = std::span<T>;

/// What a name, attribute, subscript, starred, list or tuple is there for.
enum class ExprContext : std::uint8_t { load, store, del };

enum class BoolOperator : std::uint8_t { and_, or_ };
enum class PrefixOperator : std::uint8_t { invert, not_, u_add, u_sub };
// clang-format off
enum class Operator : std::uint8_t {
  add, sub, mult, mat_mult, div, mod, pow, l_shift, r_shift, bit_or, bit_xor, bit_and, floor_div
};
enum class CompareOperator : std::uint8_t { eq, ne, lt, le, gt, ge, is, is_not, in, not_in };
// clang-format on

/// A name where it is written; an empty text means that there is none.
struct Identifier {
  std::string_view text;  // in Unicode normal form KC, as Python compares names
  Span span;

  [[nodiscard]] explicit operator bool() const { return !text.empty(); }
};

struct NoneValue {
  friend bool operator==(NoneValue, NoneValue) = default;
};
struct EllipsisValue {
  friend bool operator==(EllipsisValue, EllipsisValue) = default;
};
/// An integer beyond 64 bits: its decimal digits; with more than 4300 of them it stays as written ("0x..." in
/// lower case, without underscores).
struct BigInt {
  std::string_view digits;
  friend bool operator==(const BigInt&, const BigInt&) = default;
};
/// `2j`
struct Imaginary {
  double value;
  friend bool operator==(const Imaginary&, const Imaginary&) = default;
};
struct Bytes {
  std::string_view bytes;
  friend bool operator==(const Bytes&, const Bytes&) = default;
};

/// A text is UTF-8; a lone surrogate (`'\ud800'`) is kept as the three bytes that UTF-8 would have for it.
using ConstantValue = std::variant<NoneValue, bool, EllipsisValue, std::int64_t, BigInt, double, Imaginary,
                                   std::string_view, Bytes>;

struct Constant {
  ConstantValue value;
  bool u_prefix = false;  // u'...'; `kind` in Python
};
struct BoolOp {
  BoolOperator op;
  Seq<Expr*> values;
};
struct NamedExpr {
  Expr* target;
  Expr* value;
};
struct BinOp {
  Expr* left;
  Expr* right;
  Operator op;
};
struct UnaryOp {
  PrefixOperator op;
  Expr* operand;
};
struct Parameters;
struct Lambda {
  Parameters* args;
  Expr* body;
};
struct IfExp {
  Expr* test;
  Expr* body;
  Expr* orelse;
};
struct Dict {
  Seq<Expr*> keys;  // null for `**value`
  Seq<Expr*> values;
};
struct Set {
  Seq<Expr*> elts;
};
struct Comprehension {
  Expr* target;
  Expr* iter;
  Seq<Expr*> ifs;
  bool is_async = false;
};
struct ListComp {
  Expr* elt;
  Seq<Comprehension> generators;
};
struct SetComp {
  Expr* elt;
  Seq<Comprehension> generators;
};
struct DictComp {
  Expr* key;
  Expr* value;
  Seq<Comprehension> generators;
};
struct GeneratorExp {
  Expr* elt;
  Seq<Comprehension> generators;
};
struct Await {
  Expr* value;
};
struct Yield {
  Expr* value;  // may be null
};
struct YieldFrom {
  Expr* value;
};
struct Compare {
  Expr* left;
  Seq<CompareOperator> ops;
  Seq<Expr*> comparators;
};
struct Keyword {
  Span span;
  Identifier arg;  // none for `**value`
  Expr* value;
};
struct Call {
  Expr* func;
  Seq<Expr*> args;  // Starred for `*value`
  Seq<Keyword> keywords;
};
/// One replacement field of an f-string.
struct FormattedValue {
  Expr* value;
  Expr* format_spec;  // a JoinedStr; may be null
  char conversion;    // 's', 'r', 'a', or '\0' for none
};
struct JoinedStr {
  Seq<Expr*> values;  // Constant and FormattedValue
};
struct Attribute {
  Expr* value;
  Identifier attr;
  ExprContext ctx = ExprContext::load;
};
struct Subscript {
  Expr* value;
  Expr* slice;  // Slice, Tuple (perhaps of slices) or any other expression
  ExprContext ctx = ExprContext::load;
};
struct Starred {
  Expr* value;
  ExprContext ctx = ExprContext::load;
};
struct Name {
  std::string_view id;  // in Unicode normal form KC
  ExprContext ctx = ExprContext::load;
  std::uint32_t binding = 0;  // the parser leaves 0; the evaluator numbers the names of a module
};
struct List {
  Seq<Expr*> elts;
  ExprContext ctx = ExprContext::load;
};
struct Tuple {
  Seq<Expr*> elts;
  ExprContext ctx = ExprContext::load;
};
struct Slice {
  Expr* lower;  // each may be null
  Expr* upper;
  Expr* step;
};

struct Expr {
  using Node =
      std::variant<Constant, Name, Attribute, Call, Subscript, Starred, List, Tuple, Dict, Set, BoolOp, BinOp,
                   UnaryOp, Compare, IfExp, NamedExpr, Lambda, ListComp, SetComp, DictComp, GeneratorExp,
                   Await, Yield, YieldFrom, FormattedValue, JoinedStr, Slice>;
  Span span;
  Node node;

  /// The node as a `T`, or null where it is another kind.
  template <class T>
  [[nodiscard]] const T* as() const {
    return std::get_if<T>(&node);
  }
  template <class T>
  [[nodiscard]] T* as() {
    return std::get_if<T>(&node);
  }
};

/// A parameter.
struct Arg {
  Span span;  // of name and annotation
  Identifier arg;
  Expr* annotation = nullptr;  // may be null
};
/// `arguments` in Python's own tree.
struct Parameters {
  Seq<Arg> posonlyargs;
  Seq<Arg> args;
  Arg* vararg = nullptr;  // may be null
  Seq<Arg> kwonlyargs;
  Seq<Expr*> kw_defaults;  // one for each of kwonlyargs; null where there is none
  Arg* kwarg = nullptr;    // may be null
  Seq<Expr*> defaults;     // of the last ones of posonlyargs + args
};

}  // namespace sqlgen::python::ast
