#pragma once

#include <array>

#include "frontend/native/model/model.hpp"

// The parameters that several operations have, and those of the objects that they are given.

namespace sqlgen::native::parameters {

using P = Parameter;

inline constexpr P kName{"name", Kind::identifier, "the name", true};
inline constexpr P kSchema{"schema", Kind::identifier, "the schema"};
inline constexpr P kTable{"table_name", Kind::identifier, "the table", true};
inline constexpr P kIfExists{"if_exists", Kind::flag, "nothing happens where it is not there"};
inline constexpr P kIfNotExists{"if_not_exists", Kind::flag, "nothing happens where it is there"};
inline constexpr P kConstraintName{"constraint_name", Kind::identifier, "the constraint's name"};
inline constexpr P kNameIsFinal{"name_is_final", Kind::flag, "the naming convention leaves the name alone"};
inline constexpr P kDeferrable{"deferrable", Kind::flag, "DEFERRABLE or NOT DEFERRABLE"};
inline constexpr P kInitially{"initially", Kind::text, "DEFERRED or IMMEDIATE"};
inline constexpr P kOnUpdate{"onupdate", Kind::text, "CASCADE, SET NULL ..."};
inline constexpr P kOnDelete{"ondelete", Kind::text, "CASCADE, SET NULL ..."};
inline constexpr P kMatch{"match", Kind::text, "FULL, PARTIAL or SIMPLE"};
inline constexpr std::array kIdentity{
    P{"always", Kind::flag, "GENERATED ALWAYS"},
    P{"on_null", Kind::flag},
    P{"start", Kind::integer},
    P{"increment", Kind::integer},
    P{"minvalue", Kind::integer},
    P{"maxvalue", Kind::integer},
    P{"nominvalue", Kind::flag},
    P{"nomaxvalue", Kind::flag},
    P{"cycle", Kind::flag},
    P{"cache", Kind::integer},
    P{"order", Kind::flag},
};
inline constexpr std::array kComputed{
    P{"sqltext", Kind::sql, "the expression", true},
    P{"persisted", Kind::flag, "STORED or VIRTUAL"},
};
inline constexpr std::array kForeignKey{
    P{"column", Kind::text, "table.column, or schema.table.column", true},
    P{"name", Kind::identifier, "the constraint's name"},
    kNameIsFinal,
    kOnUpdate,
    kOnDelete,
    kDeferrable,
    kInitially,
    kMatch,
    P{"use_alter", Kind::flag, "make it after the table"},
};
inline constexpr std::array kSequence{
    kName,
    kSchema,
    P{"type", Kind::type, "its data type"},
    P{"start", Kind::integer},
    P{"increment", Kind::integer},
    P{"minvalue", Kind::integer},
    P{"maxvalue", Kind::integer},
    P{"nominvalue", Kind::flag},
    P{"nomaxvalue", Kind::flag},
    P{"cycle", Kind::flag},
    P{"cache", Kind::integer},
    P{"order", Kind::flag},
    P{"optional", Kind::flag, "only where the database has no other way to number rows"},
};
inline constexpr std::array kCheck{
    P{"sqltext", Kind::sql, "the condition", true},
    P{"name", Kind::identifier, "the constraint's name"},
    kNameIsFinal,
    kDeferrable,
    kInitially,
};
inline constexpr std::array kColumn{
    P{"name", Kind::text, "the name", true},
    P{"type", Kind::type, "the type, as SQLAlchemy names it: \"String(50)\", \"postgresql.JSONB\""},
    P{"nullable", Kind::flag, "false for NOT NULL"},
    P{"primary_key", Kind::flag, "part of the primary key"},
    P{"server_default", Kind::default_value, "the default"},
    P{"autoincrement", Kind::autoincrement, "whether the database numbers the rows"},
    P{"identity", Kind::object, "GENERATED AS IDENTITY", false, kIdentity},
    P{"computed", Kind::object, "GENERATED ALWAYS AS", false, kComputed},
    P{"sequence", Kind::object, "the sequence that numbers the rows", false, kSequence},
    P{"default", Kind::value, "what Python's inserts would use; not in the table"},
    P{"foreign_keys", Kind::objects, "references to other tables", false, kForeignKey},
    P{"checks", Kind::objects, "CHECK constraints", false, kCheck},
    P{"index", Kind::flag, "make an index of it"},
    P{"unique", Kind::flag, "make a unique constraint (or index) of it"},
    P{"comment", Kind::text, "the column's comment"},
    P{"key", Kind::text, "another name for use in this revision"},
    P{"quote", Kind::flag, "always, or never, quote the name"},
    P{"system", Kind::flag, "a column that the database makes itself"},
};
inline constexpr std::array kExcludeElement{
    P{"column", Kind::text, "a column"},
    P{"sql", Kind::sql, "or an expression"},
    P{"operator", Kind::text, "the operator, as &&", true},
};
inline constexpr std::array kConstraint{
    P{"kind", Kind::choice, "the kind", true, {}, "primary_key|unique|foreign_key|check|exclude"},
    P{"name", Kind::identifier, "the constraint's name"},
    kNameIsFinal,
    P{"columns", Kind::names, "the columns (primary_key, unique, foreign_key)"},
    P{"refcolumns", Kind::names, "table.column of each (foreign_key)"},
    P{"sqltext", Kind::sql, "the condition (check)"},
    P{"elements", Kind::objects, "what must not overlap (exclude)", false, kExcludeElement},
    P{"where", Kind::sql, "of which rows (exclude)"},
    P{"using", Kind::text, "the index method (exclude)"},
    P{"ops", Kind::set, "operator classes of columns (exclude)"},
    kDeferrable,
    kInitially,
    kOnUpdate,
    kOnDelete,
    kMatch,
    P{"use_alter", Kind::flag, "make it after the table"},
};
inline constexpr std::array kIndex{
    P{"name", Kind::identifier, "the index's name"},
    kNameIsFinal,
    P{"columns", Kind::index_columns, "columns, or { sql = ... }", true},
    P{"unique", Kind::flag, "a unique index"},
};
inline constexpr std::array kCreateTable{
    kTable,
    P{"columns", Kind::objects, "the columns", false, kColumn},
    P{"constraints", Kind::objects, "constraints of the table", false, kConstraint},
    P{"indexes", Kind::objects, "indexes", false, kIndex},
    kSchema,
    P{"comment", Kind::text, "the table's comment"},
    P{"prefixes", Kind::names, "words between CREATE and TABLE"},
    kIfNotExists,
    P{"naming_convention", Kind::set, "names of what has none: ix, uq, ck, fk, pk"},
    P{"maker",
      Kind::choice,
      "'table': as Table.create() does; 'statement': CREATE TABLE alone",
      false,
      {},
      "operation|table|statement"},
};
inline constexpr std::array kDataColumn{kName, P{"type", Kind::type, "the type of its values"}};

}  // namespace sqlgen::native::parameters
