#include "catalog/inspection/sqlite/sqlite_whole_table.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "catalog/inspection/sqlite/sqlite_definition.hpp"
#include "catalog/inspection/sqlite/sqlite_types.hpp"
#include "ir/expressions/expression.hpp"
#include "support/text.hpp"

namespace sqlgen::catalog {

namespace {

ir::ExpressionPtr sql(std::string_view text) {
  return ir::make_expression(ir::LiteralColumn{std::string(text)});
}

ir::OptionValue option(std::string text) {
  return {std::move(text)};
}

ir::ConstraintName constraint_name(const std::optional<std::string>& name) {
  return name ? ir::ConstraintName::final_name(*name)
              : ir::ConstraintName{ir::ConstraintName::Kind::no_name, {}};
}

// A name as a list of columns has it; anything more is not a name alone.
std::optional<std::string> bare_name(const std::string& text) {
  const std::vector<SqliteToken> tokens = sqlite_tokens(text);
  return tokens.size() == 1 && tokens.front().is_name() ? std::optional(tokens.front().text) : std::nullopt;
}

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

class WholeTableReader {
 public:
  WholeTableReader(const ir::TableName& name, std::string_view statement)
      : text_(statement), table_(std::make_shared<ir::Table>()) {
    table_->name = name;
  }

  ir::TablePtr read() {
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

 private:
  void table_option() {
    if (text_.take("WITHOUT", "ROWID")) {
      table_->options.emplace("sqlite_with_rowid", ir::OptionValue{false});
    } else if (text_.take("STRICT")) {
      table_->options.emplace("sqlite_strict", ir::OptionValue{true});
    } else {
      text_.expect(",");
    }
  }

  void item() {
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

  void column() {
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

  std::string_view declared_type() {
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

  std::optional<std::string> conflict() {
    if (!text_.take("ON", "CONFLICT")) {
      return std::nullopt;
    }
    return to_upper(text_.name());
  }

  void column_constraint(ir::Column& column, const std::optional<std::string>& name) {
    if (text_.take("PRIMARY", "KEY")) {
      column_key(column, name);
    } else if (text_.take("NOT", "NULL")) {
      column.nullable = false;
      if (const auto action = conflict()) {
        column.options.emplace("sqlite_on_conflict_not_null", option(*action));
      }
    } else if (text_.take("NULL")) {
      column.nullable = true;
    } else if (text_.take("UNIQUE")) {
      add_unique(name, {column.name});
    } else if (text_.take("CHECK")) {
      add_check(name);
    } else if (text_.take("DEFAULT")) {
      column.server_default = sql(default_value());
    } else if (text_.take("REFERENCES")) {
      references(name, {column.name});
    } else {
      if (text_.take("GENERATED")) {
        text_.expect("ALWAYS");
      }
      text_.expect("AS");
      const ir::ExpressionPtr expression = sql(text_.parenthesized());
      const bool stored = text_.take("STORED");
      if (!stored) {
        text_.take("VIRTUAL");
      }
      column.server_default = ir::Computed{expression, stored};
    }
  }

  void column_key(ir::Column& column, const std::optional<std::string>& name) {
    if (text_.is("DESC")) {
      throw UnknownDefinition{};  // INTEGER PRIMARY KEY DESC is no name of the rowid
    }
    text_.take("ASC");
    const auto action = conflict();
    if (text_.take("AUTOINCREMENT")) {
      table_->options.emplace("sqlite_autoincrement", ir::OptionValue{true});
      table_->options.emplace("sqlite_autoincrement_of_reference", ir::OptionValue{true});
    }
    if (action) {
      column.options.emplace("sqlite_on_conflict_primary_key", option(*action));
    }
    column.primary_key = true;
    ir::PrimaryKeyConstraint key;
    key.name = constraint_name(name);
    key.columns = {column.name};
    table_->constraints.emplace_back(std::move(key));
  }

  // A literal, with its sign, or an expression in parentheses.
  std::string_view default_value() {
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

  void table_constraint() {
    if (text_.take("CONSTRAINT")) {
      name_ = text_.name();
      return;
    }
    const std::optional<std::string> name = std::exchange(name_, std::nullopt);
    if (text_.take("PRIMARY", "KEY")) {
      ir::PrimaryKeyConstraint key;
      key.name = constraint_name(name);
      key.columns = column_list();
      if (const auto action = conflict()) {
        key.options.emplace("sqlite_on_conflict", option(*action));
      }
      for (const ir::ColumnPtr& column : table_->columns) {
        column->primary_key = column->primary_key || std::find(key.columns.begin(), key.columns.end(),
                                                               column->name) != key.columns.end();
      }
      table_->constraints.emplace_back(std::move(key));
    } else if (text_.take("UNIQUE")) {
      add_unique(name, column_list());
    } else if (text_.take("CHECK")) {
      add_check(name);
    } else {
      text_.expect("FOREIGN");
      text_.expect("KEY");
      std::vector<ir::Identifier> columns = column_list();
      text_.expect("REFERENCES");
      references(name, std::move(columns));
    }
  }

  std::vector<ir::Identifier> column_list() {
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

  // A column is called as its definition has it, in whatever case a constraint names it.
  [[nodiscard]] std::string own_name(const std::string& name) const {
    for (const ir::ColumnPtr& column : table_->columns) {
      if (to_lower(column->name.text) == to_lower(name)) {
        return column->name.text;
      }
    }
    return name;
  }

  void add_unique(const std::optional<std::string>& name, std::vector<ir::Identifier> columns) {
    ir::UniqueConstraint unique;
    unique.name = constraint_name(name);
    unique.columns = std::move(columns);
    if (const auto action = conflict()) {
      unique.options.emplace("sqlite_on_conflict", option(*action));
    }
    table_->constraints.emplace_back(std::move(unique));
  }

  void add_check(const std::optional<std::string>& name) {
    ir::CheckConstraint check;
    check.name = constraint_name(name);
    check.condition = sql(text_.parenthesized());
    if (const auto action = conflict()) {
      check.options.emplace("sqlite_on_conflict", option(*action));
    }
    table_->constraints.emplace_back(std::move(check));
  }

  void references(const std::optional<std::string>& name, std::vector<ir::Identifier> columns) {
    ir::ForeignKeyConstraint key;
    key.name = constraint_name(name);
    key.columns = std::move(columns);
    key.referred.name = text_.name();
    key.is_resolved = true;
    if (text_.is("(")) {
      for (const std::string& part : text_.list()) {
        key.referred_columns.emplace_back(bare_name(part).value_or(part));
      }
    }
    while (reference_option(key.options)) {
    }
    table_->constraints.emplace_back(std::move(key));
  }

  bool reference_option(ir::ForeignKeyOptions& options) {
    if (text_.take("ON", "DELETE")) {
      options.ondelete = action();
    } else if (text_.take("ON", "UPDATE")) {
      options.onupdate = action();
    } else if (text_.take("NOT", "DEFERRABLE")) {
      options.deferrable = false;
    } else if (text_.take("DEFERRABLE")) {
      options.deferrable = true;
    } else if (text_.take("INITIALLY")) {
      options.initially = to_upper(text_.name());
    } else if (text_.take("MATCH")) {
      options.match = to_upper(text_.name());
    } else {
      return false;
    }
    return true;
  }

  std::string action() {
    std::string words = to_upper(text_.name());
    if (words == "SET" || words == "NO") {
      words += " " + to_upper(text_.name());
    }
    return words;
  }

  SqliteDefinition text_;
  ir::TablePtr table_;
  std::optional<std::string> name_;  // CONSTRAINT name, of what follows
};

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
      index.elements.push_back({std::nullopt, sql(part)});
    }
  }
  if (text.take("WHERE")) {
    index.options.emplace("sqlite_where", ir::OptionValue{sql(text.rest())});
  }
  return index;
}

}  // namespace

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
