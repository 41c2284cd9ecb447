#include "catalog/inspection/sqlite/sqlite_whole_table.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "catalog/inspection/sqlite/sqlite_definition.hpp"
#include "catalog/inspection/sqlite/sqlite_table_reader.hpp"
#include "catalog/inspection/sqlite/sqlite_types.hpp"
#include "ir/expressions/expression.hpp"
#include "support/text.hpp"

namespace sqlgen::catalog {

namespace {

// The type as reflection has it, where that is spelt as it was declared; else just what was declared.
ir::TypePtr type_of(std::string_view declared, const std::optional<std::string>& collation) {
  ir::TypePtr type = declared.empty() ? nullptr : reflected_sqlite_type(std::string(declared));
  const std::string word = to_upper(trim(declared.substr(0, declared.find('('))));
  const bool is_spelt_so = type != nullptr && ir::type_name(type->kind) == word;
  const bool is_string = is_spelt_so && ir::type_family(type->kind) == ir::TypeFamily::string;
  if (is_spelt_so && (!collation || is_string)) {
    type = std::make_shared<ir::Type>(*type);
    type->collation = collation;
    return type;
  }
  const ir::TypePtr values = std::exchange(type, ir::make_type(ir::TypeKind::user_defined));
  type->item = values;
  type->text_spelling = std::string(declared);
  if (collation) {
    *type->text_spelling += (declared.empty() ? "COLLATE \"" : " COLLATE \"") + *collation + "\"";
  }
  return type;
}

ir::Index read_index(const std::string& statement) {
  SqliteDefinition text(statement);
  ir::Index index;
  text.expect("CREATE");
  index.unique = text.take("UNIQUE");
  text.expect("INDEX");
  index.name = ir::ConstraintName::final_name(text.name());
  text.expect("ON");
  (void)text.name();
  for (const std::string& part : text.list()) {
    if (const auto name = bare_name(part)) {
      index.elements.push_back({ir::Identifier(*name), nullptr});
    } else {
      index.elements.push_back({std::nullopt, sqlite_expression(part)});
    }
  }
  if (text.take("WHERE")) {
    index.options.emplace("sqlite_where", ir::OptionValue{sqlite_expression(text.rest())});
  }
  return index;
}

}  // namespace

ir::ExpressionPtr sqlite_expression(std::string_view text) {
  return ir::make_expression(ir::LiteralColumn{std::string(text)});
}

std::optional<std::string> bare_name(const std::string& text) {
  const std::vector<SqliteToken> tokens = sqlite_tokens(text);
  return tokens.size() == 1 && tokens.front().is_name() ? std::optional(tokens.front().text) : std::nullopt;
}

ir::TablePtr WholeTableReader::read() {
  text_.expect("CREATE");
  text_.expect("TABLE");
  (void)text_.name();
  text_.expect("(");
  do {
    item();
  } while (text_.take(","));
  text_.expect(")");
  while (!text_.done()) {
    table_option();
  }
  return table_;
}

void WholeTableReader::table_option() {
  if (text_.take("WITHOUT", "ROWID")) {
    table_->options.emplace("sqlite_with_rowid", ir::OptionValue{false});
  } else if (text_.take("STRICT")) {
    table_->options.emplace("sqlite_strict", ir::OptionValue{true});
  } else {
    text_.expect(",");
  }
}

void WholeTableReader::item() {
  static constexpr std::array<std::string_view, 5> kConstraints{"CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK",
                                                                "FOREIGN"};
  if (std::any_of(kConstraints.begin(), kConstraints.end(),
                  [&](std::string_view keyword) { return text_.is(keyword); })) {
    while (!text_.is(",") && !text_.is(")")) {
      table_constraint();
    }
    return;
  }
  column();
}

void WholeTableReader::column() {
  auto column = std::make_shared<ir::Column>();
  column->name = text_.name();
  column->key = column->name.text;
  const std::string_view declared = declared_type();
  std::optional<std::string> collation, name;
  while (!text_.is(",") && !text_.is(")")) {
    if (text_.take("CONSTRAINT")) {
      name = text_.name();
    } else if (text_.take("COLLATE")) {
      collation = text_.name();
    } else {
      column_constraint(*column, std::exchange(name, std::nullopt));
    }
  }
  column->type = type_of(declared, collation);
  column->nullable_given = column->nullable;  // but for a rowid's name SQLite's keys may be NULL
  table_->columns.push_back(std::move(column));
}

std::string_view WholeTableReader::declared_type() {
  static constexpr std::array<std::string_view, 11> kNext{"CONSTRAINT", "PRIMARY",   "NOT",     "NULL",
                                                          "UNIQUE",     "CHECK",     "DEFAULT", "COLLATE",
                                                          "REFERENCES", "GENERATED", "AS"};
  const std::size_t begin = text_.token().begin;
  std::size_t end = begin;
  while (text_.token().is_name() && std::none_of(kNext.begin(), kNext.end(), [&](std::string_view keyword) {
           return text_.is(keyword);
         })) {
    end = text_.token().end;
    text_.skip();
    if (text_.is("(")) {
      (void)text_.parenthesized();
      end = text_.taken_to();
    }
  }
  return text_.text(begin, end);
}

std::string_view WholeTableReader::default_value() {
  const std::size_t begin = text_.token().begin;
  if (text_.is("(")) {
    (void)text_.parenthesized();
    return text_.text(begin, text_.taken_to());
  }
  if (text_.is("-") || text_.is("+")) {
    text_.skip();
  }
  std::size_t end = text_.token().end;
  text_.skip();
  while (text_.token().begin == end && !text_.is(",") && !text_.is(")")) {  // 1.5, x'00'
    end = text_.token().end;
    text_.skip();
  }
  return text_.text(begin, end);
}

std::vector<ir::Identifier> WholeTableReader::column_list() {
  std::vector<ir::Identifier> names;
  for (const std::string& part : text_.list()) {
    const auto name = bare_name(part);
    if (!name) {
      throw UnknownDefinition{};  // COLLATE or an order in a key
    }
    names.emplace_back(own_name(*name));
  }
  return names;
}

ir::TablePtr whole_sqlite_table(const ir::TableName& name, std::string_view statement,
                                const std::vector<std::string>& indexes) {
  try {
    ir::TablePtr table = WholeTableReader(name, statement).read();
    for (const std::string& index : indexes) {
      table->indexes.push_back(read_index(index));
    }
    return table;
  } catch (const UnknownDefinition&) {
    return nullptr;
  }
}

}  // namespace sqlgen::catalog
