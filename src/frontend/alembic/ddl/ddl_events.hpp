#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "frontend/python/evaluator/interpreter.hpp"
#include "frontend/python/objects/signature.hpp"
#include "frontend/python/objects/value.hpp"
#include "ir/operation.hpp"

// Events of tables and MetaData (sqlalchemy.event: before_create, after_create, before_drop, after_drop), and
// DDL("..."), which mostly serves them.

namespace sqlgen::alembic {

class MetaDataObject;
class TableObject;

/// sqlalchemy.event: listen, listens_for, remove. Listeners of anything but tables and MetaData wait for what
/// never happens in a script.
[[nodiscard]] std::vector<std::pair<std::string, python::Value>> event_names();

/// sqlalchemy.DDL.
[[nodiscard]] const python::Value& ddl_text_class();

/// The text of a DDL("...") that is executed by itself; nothing for any other value.
[[nodiscard]] std::optional<std::string> ddl_text(python::Interpreter& in, const python::Value& value,
                                                  Span where);

/// Whether something listens to the table.
[[nodiscard]] bool has_ddl_listeners(python::Interpreter& in, const TableObject& table);

/// Records the operations that create or drop tables of a MetaData (or one Table alone, where `metadata` is
/// null), with what their listeners do in between.
void record_with_events(python::Interpreter& in, MetaDataObject* metadata, TableObject* table,
                        std::vector<ir::Operation> operations, Span where);

}  // namespace sqlgen::alembic
