#include <array>

#include "frontend/alembic/types/classes/type_classes.hpp"
#include "frontend/alembic/types/type_arguments.hpp"

namespace sqlgen::alembic {

namespace {

void read_precise_time(python::Interpreter& in, const python::BoundArguments& call, ir::Type& type) {
  read_timezone(in, call, type);
  type.precision = type_number(in, call.value("precision"), call.span("precision"), "precision");
}

void read_fields(python::Interpreter& in, const python::BoundArguments& call, ir::Type& type) {
  type.precision = type_number(in, call.value("precision"), call.span("precision"), "precision");
  type.fields = type_text(in, call.value("fields"), call.span("fields"), "fields");
}

void read_bit(python::Interpreter& in, const python::BoundArguments& call, ir::Type& type) {
  type.length = type_number(in, call.value("length"), call.span("length"), "length");
  type.varying = type_flag(in, call, "varying", false);
}

// sqlalchemy/dialects/postgresql: types.py, json.py, array.py, hstore.py, named_types.py, ranges.py.
// clang-format off
constexpr std::array kPostgresqlClasses{
    TypeClassRow{"sqlalchemy.dialects.postgresql.types.BYTEA(length=None)", "sqlalchemy.sql.sqltypes.LargeBinary", ir::TypeKind::pg_bytea, read_binary},
    TypeClassRow{"sqlalchemy.dialects.postgresql.types.INET()", kTypeEngine, ir::TypeKind::pg_inet, nullptr},
    TypeClassRow{"sqlalchemy.dialects.postgresql.types.CIDR()", kTypeEngine, ir::TypeKind::pg_cidr, nullptr},
    TypeClassRow{"sqlalchemy.dialects.postgresql.types.MACADDR()", kTypeEngine, ir::TypeKind::pg_macaddr, nullptr},
    TypeClassRow{"sqlalchemy.dialects.postgresql.types.MACADDR8()", kTypeEngine, ir::TypeKind::pg_macaddr8, nullptr},
    TypeClassRow{"sqlalchemy.dialects.postgresql.types.MONEY()", kTypeEngine, ir::TypeKind::pg_money, nullptr},
    TypeClassRow{"sqlalchemy.dialects.postgresql.types.OID()", kTypeEngine, ir::TypeKind::pg_oid, nullptr},
    TypeClassRow{"sqlalchemy.dialects.postgresql.types.REGCONFIG()", kTypeEngine, ir::TypeKind::pg_regconfig, nullptr},
    TypeClassRow{"sqlalchemy.dialects.postgresql.types.TSQUERY()", kTypeEngine, ir::TypeKind::pg_tsquery, nullptr},
    TypeClassRow{"sqlalchemy.dialects.postgresql.types.REGCLASS()", kTypeEngine, ir::TypeKind::pg_regclass, nullptr},
    TypeClassRow{"sqlalchemy.dialects.postgresql.types.TSVECTOR()", kTypeEngine, ir::TypeKind::pg_tsvector, nullptr},
    TypeClassRow{"sqlalchemy.dialects.postgresql.types.TIMESTAMP(timezone=False, precision=None)", "sqlalchemy.sql.sqltypes.TIMESTAMP", ir::TypeKind::pg_timestamp, read_precise_time},
    TypeClassRow{"sqlalchemy.dialects.postgresql.types.TIME(timezone=False, precision=None)", "sqlalchemy.sql.sqltypes.TIME", ir::TypeKind::pg_time, read_precise_time},
    TypeClassRow{"sqlalchemy.dialects.postgresql.types.INTERVAL(precision=None, fields=None)", kTypeEngine, ir::TypeKind::pg_interval, read_fields},
    TypeClassRow{"sqlalchemy.dialects.postgresql.types.BIT(length=None, varying=False)", kTypeEngine, ir::TypeKind::pg_bit, read_bit},
    TypeClassRow{"sqlalchemy.dialects.postgresql.types.CITEXT(length=None, collation=None)", "sqlalchemy.sql.sqltypes.TEXT", ir::TypeKind::pg_citext, read_string},
    TypeClassRow{"sqlalchemy.dialects.postgresql.json.JSON(none_as_null=False, astext_type=None)", "sqlalchemy.sql.sqltypes.JSON", ir::TypeKind::pg_json, read_json},
    TypeClassRow{"sqlalchemy.dialects.postgresql.json.JSONB(none_as_null=False, astext_type=None)", "sqlalchemy.dialects.postgresql.json.JSON", ir::TypeKind::pg_jsonb, read_json},
    TypeClassRow{"sqlalchemy.dialects.postgresql.json.JSONPATH()", kTypeEngine, ir::TypeKind::pg_jsonpath, nullptr},
    TypeClassRow{"sqlalchemy.dialects.postgresql.array.ARRAY(item_type, as_tuple=False, dimensions=None, zero_indexes=False)", "sqlalchemy.sql.sqltypes.ARRAY", ir::TypeKind::pg_array, read_array},
    TypeClassRow{"sqlalchemy.dialects.postgresql.hstore.HSTORE(text_type=None)", kTypeEngine, ir::TypeKind::pg_hstore, nullptr},
    TypeClassRow{"sqlalchemy.dialects.postgresql.named_types.NamedType(*args, **kw)", kTypeEngine, ir::TypeKind::null_type, nullptr},
    TypeClassRow{"sqlalchemy.dialects.postgresql.named_types.ENUM(*enums, **kw)", "sqlalchemy.sql.sqltypes.Enum", ir::TypeKind::pg_enum, read_native_enum},
    TypeClassRow{"sqlalchemy.dialects.postgresql.named_types.DOMAIN(name, data_type, *, collation=None, default=None, constraint_name=None, not_null=None, check=None, create_type=True, schema=None, metadata=None, inherit_schema=False, quote=None)", "sqlalchemy.dialects.postgresql.named_types.NamedType", ir::TypeKind::pg_domain, read_domain},
    TypeClassRow{"sqlalchemy.dialects.postgresql.ranges.AbstractRange(*args, **kw)", kTypeEngine, ir::TypeKind::null_type, nullptr},
    TypeClassRow{"sqlalchemy.dialects.postgresql.ranges.AbstractSingleRange(*args, **kw)", "sqlalchemy.dialects.postgresql.ranges.AbstractRange", ir::TypeKind::null_type, nullptr},
    TypeClassRow{"sqlalchemy.dialects.postgresql.ranges.AbstractMultiRange(*args, **kw)", "sqlalchemy.dialects.postgresql.ranges.AbstractRange", ir::TypeKind::null_type, nullptr},
    TypeClassRow{"sqlalchemy.dialects.postgresql.ranges.INT4RANGE()", "sqlalchemy.dialects.postgresql.ranges.AbstractSingleRange", ir::TypeKind::pg_int4range, nullptr},
    TypeClassRow{"sqlalchemy.dialects.postgresql.ranges.INT8RANGE()", "sqlalchemy.dialects.postgresql.ranges.AbstractSingleRange", ir::TypeKind::pg_int8range, nullptr},
    TypeClassRow{"sqlalchemy.dialects.postgresql.ranges.NUMRANGE()", "sqlalchemy.dialects.postgresql.ranges.AbstractSingleRange", ir::TypeKind::pg_numrange, nullptr},
    TypeClassRow{"sqlalchemy.dialects.postgresql.ranges.DATERANGE()", "sqlalchemy.dialects.postgresql.ranges.AbstractSingleRange", ir::TypeKind::pg_daterange, nullptr},
    TypeClassRow{"sqlalchemy.dialects.postgresql.ranges.TSRANGE()", "sqlalchemy.dialects.postgresql.ranges.AbstractSingleRange", ir::TypeKind::pg_tsrange, nullptr},
    TypeClassRow{"sqlalchemy.dialects.postgresql.ranges.TSTZRANGE()", "sqlalchemy.dialects.postgresql.ranges.AbstractSingleRange", ir::TypeKind::pg_tstzrange, nullptr},
    TypeClassRow{"sqlalchemy.dialects.postgresql.ranges.INT4MULTIRANGE()", "sqlalchemy.dialects.postgresql.ranges.AbstractMultiRange", ir::TypeKind::pg_int4multirange, nullptr},
    TypeClassRow{"sqlalchemy.dialects.postgresql.ranges.INT8MULTIRANGE()", "sqlalchemy.dialects.postgresql.ranges.AbstractMultiRange", ir::TypeKind::pg_int8multirange, nullptr},
    TypeClassRow{"sqlalchemy.dialects.postgresql.ranges.NUMMULTIRANGE()", "sqlalchemy.dialects.postgresql.ranges.AbstractMultiRange", ir::TypeKind::pg_nummultirange, nullptr},
    TypeClassRow{"sqlalchemy.dialects.postgresql.ranges.DATEMULTIRANGE()", "sqlalchemy.dialects.postgresql.ranges.AbstractMultiRange", ir::TypeKind::pg_datemultirange, nullptr},
    TypeClassRow{"sqlalchemy.dialects.postgresql.ranges.TSMULTIRANGE()", "sqlalchemy.dialects.postgresql.ranges.AbstractMultiRange", ir::TypeKind::pg_tsmultirange, nullptr},
    TypeClassRow{"sqlalchemy.dialects.postgresql.ranges.TSTZMULTIRANGE()", "sqlalchemy.dialects.postgresql.ranges.AbstractMultiRange", ir::TypeKind::pg_tstzmultirange, nullptr},
};
// clang-format on

}  // namespace

std::span<const TypeClassRow> postgresql_type_classes() {
  return kPostgresqlClasses;
}

}  // namespace sqlgen::alembic
