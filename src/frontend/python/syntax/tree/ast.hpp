#pragma once

#include <cstdint>
#include <type_traits>
#include <variant>

#include "frontend/python/syntax/tree/arena.hpp"
#include "frontend/python/syntax/tree/ast_expressions.hpp"
#include "support/source.hpp"

/// The syntax tree of a Python module. Structures and fields are named as in Python's `ast` module
/// (docs.python.org/3.12/library/ast.html), with these differences: `async` is a flag and not a node of its
/// own; names carry their own span beside the span of the node.
///
/// All of a tree lies in the arena of its Module; texts are views into that arena or into the source file, so
/// the SourceManager must outlive the tree. A pointer is never null unless its comment says so.
///
/// How deep a tree can be: a few hundred levels, except along these, which the parser builds in a loop and a
/// visitor should walk in a loop: BinOp::left, the value of a trailer (Attribute::value, Subscript::value,
/// Call::func), and `elif` (an If as the only statement in If::orelse).
namespace sqlgen::python::ast {

struct Stmt;
struct Pattern;
struct TypeParam;

struct MatchValue {
  Expr* value;
};
struct MatchSingleton {
  ConstantValue value;  // None, True or False
};
struct MatchSequence {
  Seq<Pattern*> patterns;
};
struct MatchMapping {
  Seq<Expr*> keys;
  Seq<Pattern*> patterns;
  Identifier rest;  // of `**rest`; may be none
};
struct MatchClass {
  Expr* cls;
  Seq<Pattern*> patterns;
  Seq<Identifier> kwd_attrs;
  Seq<Pattern*> kwd_patterns;
};
struct MatchStar {
  Identifier name;  // none for `*_`
};
struct MatchAs {
  Pattern* pattern;  // may be null
  Identifier name;   // none for `_`
};
struct MatchOr {
  Seq<Pattern*> patterns;
};

struct Pattern {
  using Node = std::variant<MatchValue, MatchSingleton, MatchSequence, MatchMapping, MatchClass, MatchStar,
                            MatchAs, MatchOr>;
  Span span;
  Node node;
};

using Body = Seq<Stmt*>;

struct FunctionDef {
  Identifier name;
  Parameters* args;
  Body body;
  Seq<Expr*> decorator_list;
  Expr* returns;  // may be null
  Seq<TypeParam> type_params;
  bool is_async = false;
};
struct ClassDef {
  Identifier name;
  Seq<Expr*> bases;
  Seq<Keyword> keywords;
  Body body;
  Seq<Expr*> decorator_list;
  Seq<TypeParam> type_params;
};
struct Return {
  Expr* value;  // may be null
};
struct Delete {
  Seq<Expr*> targets;
};
struct Assign {
  Seq<Expr*> targets;
  Expr* value;
};
struct TypeAlias {
  Expr* name;
  Seq<TypeParam> type_params;
  Expr* value;
};
struct AugAssign {
  Expr* target;
  Operator op;
  Expr* value;
};
struct AnnAssign {
  Expr* target;
  Expr* annotation;
  Expr* value;          // may be null
  bool simple = false;  // the target is a name without parentheses
};
struct For {
  Expr* target;
  Expr* iter;
  Body body;
  Body orelse;
  bool is_async = false;
};
struct While {
  Expr* test;
  Body body;
  Body orelse;
};
struct If {
  Expr* test;
  Body body;
  Body orelse;  // `elif` is an If as the only statement
};
struct WithItem {
  Expr* context_expr;
  Expr* optional_vars;  // may be null
};
struct With {
  Seq<WithItem> items;
  Body body;
  bool is_async = false;
};
struct MatchCase {
  Pattern* pattern;
  Expr* guard;  // may be null
  Body body;
};
struct Match {
  Expr* subject;
  Seq<MatchCase> cases;
};
struct Raise {
  Expr* exc;    // may be null
  Expr* cause;  // may be null
};
struct ExceptHandler {
  Span span;
  Expr* type;  // may be null
  Identifier name;
  Body body;
};
struct Try {
  Body body;
  Seq<ExceptHandler> handlers;
  Body orelse;
  Body finalbody;
  bool is_star = false;  // `except*`
};
struct Assert {
  Expr* test;
  Expr* msg;  // may be null
};
struct Alias {
  Span span;
  Identifier name;    // dotted in Import; "*" in ImportFrom
  Identifier asname;  // may be none
};
struct Import {
  Seq<Alias> names;
};
struct ImportFrom {
  Identifier module;  // dotted; none in `from . import x`
  Seq<Alias> names;
  int level = 0;  // number of leading dots
};
struct Global {
  Seq<Identifier> names;
};
struct Nonlocal {
  Seq<Identifier> names;
};
struct ExprStmt {
  Expr* value;
};
struct Pass {};
struct Break {};
struct Continue {};

struct Stmt {
  using Node = std::variant<FunctionDef, ClassDef, Return, Delete, Assign, TypeAlias, AugAssign, AnnAssign,
                            For, While, If, With, Match, Raise, Try, Assert, Import, ImportFrom, Global,
                            Nonlocal, ExprStmt, Pass, Break, Continue>;
  Span span;  // of a decorated definition: from `def` or `class`, as in Python
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

/// `T: bound`, `*Ts`, `**P` in the brackets of PEP 695.
struct TypeParam {
  enum class Kind : std::uint8_t { type_var, type_var_tuple, param_spec };
  Span span;
  Kind kind;
  Identifier name;
  Expr* bound = nullptr;  // of a type_var; may be null
};

/// A whole file. It can be moved but not copied; moving leaves the nodes where they are.
struct Module {
  FileId file = kNoFile;
  Body body;
  Arena arena;
};

static_assert(std::is_trivially_destructible_v<Expr> && std::is_trivially_destructible_v<Stmt> &&
              std::is_trivially_destructible_v<Pattern>);

}  // namespace sqlgen::python::ast
