#include "catalog/postgresql/analysis/typed_text.hpp"

#include <string_view>
#include <utility>

#include "catalog/postgresql/expressions/deparser.hpp"
#include "catalog/postgresql/facts/builtin_types.hpp"

namespace sqlgen::catalog {

namespace {

using Kind = Typed::Kind;

bool is_sign_among(const std::string& text, std::string_view characters) {
  return text.size() == 1 && characters.find(text.front()) != std::string_view::npos;
}

// Whether parts of it stand between delimiters of its own.
bool is_enclosing(Kind kind) {
  return kind == Kind::call || kind == Kind::function_like || kind == Kind::choice;
}

// isSimpleNode, of an operator in another one's operand: only + - * / % are known to bind.
bool is_simple_operand(const Typed& node, const Typed& parent) {
  const bool binary = node.parts.size() == 2 && parent.parts.size() == 2;
  const bool low = is_sign_among(node.text, "+-"), high = is_sign_among(node.text, "*/%");
  const bool low_parent = is_sign_among(parent.text, "+-"), high_parent = is_sign_among(parent.text, "*/%");
  if (!binary || (!low && !high) || (!low_parent && !high_parent)) {
    return false;
  }
  if (high && low_parent) {
    return true;
  }
  return !(low && high_parent) && &node == &parent.parts.front();
}

// isSimpleNode: whether it needs no parentheses in its parent.
bool is_simple(const Typed& node, const Typed& parent) {
  switch (node.kind) {
    case Kind::column:
    case Kind::constant:
    case Kind::untyped:
    case Kind::relation:
    case Kind::call:
    case Kind::sql_call:
    case Kind::function_like:
    case Kind::choice:
      return true;
    case Kind::cast:
      return node.by_function || is_simple(node.parts.front(), node);
    case Kind::operation:
      if (parent.kind == Kind::operation) {
        return is_simple_operand(node, parent);
      }
      return parent.kind == Kind::boolean || is_enclosing(parent.kind);
    case Kind::test:
    case Kind::distinct:
      return parent.kind == Kind::boolean || is_enclosing(parent.kind);
    case Kind::boolean:
      if (parent.kind == Kind::boolean) {
        return node.text == "OR" ? parent.text == "OR" : parent.text != "NOT";
      }
      return is_enclosing(parent.kind);
    case Kind::any_operation:
    case Kind::collated:
      break;
  }
  return false;
}

class Writer {
 public:
  Writer(const Database& database, const NameStyle& style, Parentheses parentheses)
      : database_(database), style_(style), pretty_(parentheses == Parentheses::needed) {}

  void write(const Typed& node, bool show_implicit) {
    switch (node.kind) {
      case Kind::column:
        text_ += node.text;
        return;
      case Kind::constant:
      case Kind::untyped:
        constant(node, true);
        return;
      case Kind::relation:
        relation(node);
        return;
      case Kind::call:
        text_ += Deparser(database_, style_).function_name(*node.node) + "(";
        list(node);
        text_ += ")";
        return;
      case Kind::sql_call:
        text_ += "(";
        enclosed(node.parts[1], false, node);
        text_ += " AT TIME ZONE ";
        enclosed(node.parts[0], false, node);
        text_ += ")";
        return;
      case Kind::function_like:
        function_like(node);
        return;
      case Kind::cast:
        cast(node, show_implicit);
        return;
      case Kind::choice:
        choice(node);
        return;
      case Kind::operation:
      case Kind::any_operation:
      case Kind::boolean:
      case Kind::test:
      case Kind::distinct:
      case Kind::collated:
        break;
    }
    text_ += pretty_ ? "" : "(";
    between(node);
    text_ += pretty_ ? "" : ")";
  }

  [[nodiscard]] std::string take() { return std::move(text_); }

 private:
  // get_rule_expr_paren.
  void enclosed(const Typed& node, bool show_implicit, const Typed& parent) {
    const bool needed = pretty_ && !is_simple(node, parent);
    text_ += needed ? "(" : "";
    write(node, show_implicit);
    text_ += needed ? ")" : "";
  }

  void list(const Typed& node) {
    for (std::size_t i = 0; i < node.parts.size(); ++i) {
      text_ += i == 0 ? "" : ", ";
      write(node.parts[i], true);
    }
  }

  void between(const Typed& node) {
    switch (node.kind) {
      case Kind::operation:
        if (node.parts.size() == 1) {
          text_ += node.text + " ";
          enclosed(node.parts[0], true, node);
          return;
        }
        enclosed(node.parts[0], true, node);
        text_ += " " + node.text + " ";
        enclosed(node.parts[1], true, node);
        return;
      case Kind::any_operation:
        enclosed(node.parts[0], true, node);
        text_ += " " + node.text + " (";
        enclosed(node.parts[1], true, node);
        text_ += ")";
        return;
      case Kind::boolean:
        if (node.text == "NOT") {
          text_ += "NOT ";
        }
        for (std::size_t i = 0; i < node.parts.size(); ++i) {
          text_ += i == 0 ? "" : " " + node.text + " ";
          enclosed(node.parts[i], false, node);
        }
        return;
      case Kind::distinct:
        enclosed(node.parts[0], true, node);
        text_ += " IS DISTINCT FROM ";
        enclosed(node.parts[1], true, node);
        return;
      case Kind::collated:
        enclosed(node.parts[0], true, node);
        text_ += " COLLATE " + node.text;
        return;
      default:
        enclosed(node.parts[0], node.text.ends_with("NULL"), node);
        text_ += " " + node.text;
    }
  }

  void function_like(const Typed& node) {
    text_ += node.text;
    if (!node.parts.empty()) {
      const bool is_array = node.text == "ARRAY";
      text_ += is_array ? "[" : "(";
      list(node);
      text_ += is_array ? "]" : ")";
    }
  }

  // get_coercion_expr; a constant of the type itself is shown without its own name of the type.
  void cast(const Typed& node, bool show_implicit) {
    const Typed& part = node.parts.front();
    if (node.implicit && !show_implicit) {
      enclosed(part, false, node);
      return;
    }
    const bool same =
        part.kind == Kind::constant && part.type.type == node.type.type && part.type.array == node.type.array;
    if (same) {
      constant(part, false);
    } else {
      text_ += pretty_ ? "" : "(";
      enclosed(part, false, node);
      text_ += pretty_ ? "" : ")";
    }
    text_ += "::" + shown_type(database_, node.type, style_);
  }

  void relation(const Typed& node) {
    const Object* object = database_.find(node.relation);
    text_ +=
        object == nullptr ? "NULL::regclass" : literal(shown_name(database_, *object, style_)) + "::regclass";
  }

  // get_const_expr: numbers and truth values stand bare, all else in quotes with its type.
  void constant(const Typed& node, bool with_type) {
    const Oid type = node.type.array ? kNoOid : node.type.type;
    bool labelled = type != type_oid::kBool && type != type_oid::kUnknown && type != type_oid::kInt4 &&
                    type != type_oid::kNumeric && node.kind != Kind::untyped;
    const bool is_decimal = node.text.find_first_of(".eE") != std::string::npos;
    if (node.is_null) {
      text_ += "NULL";
      labelled = node.kind != Kind::untyped;
    } else if (type == type_oid::kBool ||
               (!node.text.empty() && node.text.front() != '-' &&
                (type == type_oid::kInt4 || (type == type_oid::kNumeric && is_decimal)))) {
      text_ += node.text;
    } else {
      text_ += literal(node.text);
      labelled = labelled || type == type_oid::kInt4 || type == type_oid::kNumeric;
    }
    if (with_type && labelled) {
      text_ += "::" + shown_type(database_, {node.type.type, {}, node.type.array}, style_);
    }
  }

  // appendContextKeyword: each word on a line of its own, at a depth that CASE in CASE adds to.
  void line(std::string_view word) {
    while (!text_.empty() && text_.back() == ' ') {
      text_.pop_back();
    }
    text_ += "\n" + std::string(depth_, ' ') + std::string(word);
  }

  void choice(const Typed& node) {
    const bool has_operand = !node.text.empty();
    line("CASE");
    depth_ += 4;
    std::size_t at = 0;
    if (has_operand) {
      text_ += " ";
      write(node.parts[at++], true);
    }
    for (; at + 1 < node.parts.size(); at += 2) {
      line("WHEN ");
      write(node.parts[at], false);
      text_ += " THEN ";
      write(node.parts[at + 1], true);
    }
    line("ELSE ");
    write(node.parts[at], true);
    depth_ -= 4;
    line("END");
  }

  const Database& database_;
  const NameStyle& style_;
  bool pretty_;
  std::size_t depth_ = 0;
  std::string text_ = {};
};

}  // namespace

std::string typed_text(const Database& database, const NameStyle& style, const Typed& expression,
                       Parentheses parentheses) {
  Writer writer(database, style, parentheses);
  writer.write(expression, false);
  return writer.take();
}

bool looks_like_call(const Typed& expression) {
  return expression.kind == Kind::call || expression.kind == Kind::sql_call ||
         (expression.kind == Kind::function_like && expression.text != "ARRAY");
}

}  // namespace sqlgen::catalog
