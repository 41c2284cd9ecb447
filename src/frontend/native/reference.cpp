#include <fmt/format.h>

#include "frontend/native/model/model.hpp"
#include "frontend/native/schemas/schemas.hpp"
#include "support/text.hpp"

namespace sqlgen::native {

namespace {

std::string link_to(std::string_view object_section) {
  return fmt::format("[{}](#{})", object_section, object_section);
}

// How a parameter's value is written, in few words.
std::string value_of(const Parameter& parameter) {
  switch (parameter.kind) {
    case Kind::sql:
      return "SQL";
    case Kind::flag:
      return "`true` or `false`";
    case Kind::integer:
      return "whole number";
    case Kind::names:
      return "list of names";
    case Kind::type:
      return "[type](#types)";
    case Kind::default_value:
      return "[default](#defaults)";
    case Kind::autoincrement:
      return "`true`, `false`, `auto` or `ignore_fk`";
    case Kind::choice:
      return "`" + replace_all(parameter.choices, "|", "`, `") + "`";
    case Kind::value:
      return "[value](#values)";
    case Kind::set:
      return "map of [values](#values)";
    case Kind::rows:
      return "list of maps of [values](#values)";
    case Kind::object:
      return link_to(object_model(parameter).name);
    case Kind::objects:
      return "list of " + link_to(object_model(parameter).name);
    case Kind::index_columns:
      return "list of names, or of `{ sql = \"...\" }`";
    case Kind::operations:
      return "list of operations";
    case Kind::text:
      return "text";
    case Kind::identifier:
      return "name";
  }
  return {};
}

std::string table(std::span<const Parameter> parameters) {
  std::string out = "| key | value | |\n|---|---|---|\n";
  for (const Parameter& parameter : parameters) {
    out += fmt::format("| `{}`{} | {} | {} |\n", parameter.name, parameter.required ? " (needed)" : "",
                       value_of(parameter), replace_all(parameter.help, "|", "\\|"));
  }
  return out;
}

std::string operation_section(const OperationModel& model) {
  std::string out = fmt::format("\n### {}\n\n{}{}.", model.name,
                                static_cast<char>(std::toupper(static_cast<unsigned char>(model.help[0]))),
                                model.help.substr(1));
  if (model.in_batch) {
    out += " Also in a batch, there without the table.";
  }
  if (model.dialect_options) {
    out += " Takes [options of dialects](#options-of-dialects).";
  }
  return out + "\n\n" + table(model.parameters);
}

std::string object_section(const ObjectModel& model) {
  return fmt::format("\n### {}\n\n{}{}.{}\n\n{}", model.name,
                     static_cast<char>(std::toupper(static_cast<unsigned char>(model.help[0]))),
                     model.help.substr(1),
                     model.dialect_options ? " Takes [options of dialects](#options-of-dialects)." : "",
                     table(model.parameters));
}

constexpr std::string_view kIntroduction =
    R"(# Operations

What a revision in TOML or XML may say, made by `sqlgen dump schema markdown` from the table by which it is read.
[formats.md](formats.md) tells how it is written.

## The revision

)";

constexpr std::string_view kOperationsIntroduction = R"(
`upgrade` and `downgrade` are lists of operations. Where `downgrade` is missing and each operation has a reverse, it is
derived.

## The operations

Each has `op`, its name, which in XML is the element's; and `dialect`, where it is for one database (or a list of them) only.
)";

constexpr std::string_view kObjectsIntroduction = R"(
## What operations are made of
)";

constexpr std::string_view kTypes = R"(
## Types

As SQLAlchemy's constructors write them: `Integer`, `String(50)`, `Numeric(10, 2)`, `DateTime(timezone=true)`,
`Enum('new', 'done', name='state')`, `ARRAY(Text)`; those of one database by its name: `postgresql.JSONB`,
`postgresql.TSTZRANGE`, `sqlite.DATETIME`.

## Defaults

A text is a literal: `server_default = "0"`. Otherwise one of these, as in `server_default = { function = "now" }`:

)";

constexpr std::string_view kValues = R"(
## Values

Of rows, and wherever a value is asked for: texts, numbers, `true` and `false`, TOML's dates and times. What the notation has no
word for is one of these, as in `{ decimal = "1.50" }` or `<value column="price" decimal="1.50"/>`:

)";

constexpr std::string_view kOptions = R"(
## Options of dialects

Keys that begin with a database's name. They count for that database only.

)";

}  // namespace

std::string operation_reference() {
  std::string out(kIntroduction);
  out += table(header_model());
  out += kOperationsIntroduction;
  for (const OperationModel& model : operation_models()) {
    out += operation_section(model);
  }
  out += kObjectsIntroduction;
  for (const ObjectModel& model : object_models()) {
    out += object_section(model);
  }
  out += kTypes;
  out += table(default_value_model());
  out += kValues;
  out += table(typed_value_model());
  out += kOptions;
  return out + table(dialect_option_models());
}

}  // namespace sqlgen::native
