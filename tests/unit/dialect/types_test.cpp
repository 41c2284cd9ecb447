#include <gtest/gtest.h>

#include <functional>

#include "dialect/postgresql/dialect.hpp"
#include "dialect/sqlite/dialect.hpp"
#include "dialect/type_compiler.hpp"
#include "support/diagnostic.hpp"

namespace sqlgen::dialect {
namespace {

using ir::Type;
using ir::TypeKind;

Type make(TypeKind kind, const std::function<void(Type&)>& set = {}) {
  Type type(kind);
  if (set) {
    set(type);
  }
  return type;
}

std::string spelled_on(const Dialect& dialect, const Type& type) {
  try {
    return dialect.types().render(type);
  } catch (const CompileError& error) {
    return error.diagnostic().id;
  }
}

// "PostgreSQL | SQLite"
std::string spelled_by_both(const Type& type) {
  return spelled_on(*make_postgresql(), type) + " | " + spelled_on(*make_sqlite(), type);
}
std::string spelled_by_both(TypeKind kind, const std::function<void(Type&)>& set = {}) {
  return spelled_by_both(make(kind, set));
}

TEST(Types, SpellsStrings) {
  EXPECT_EQ(spelled_by_both(TypeKind::string), "VARCHAR | VARCHAR");
  EXPECT_EQ(spelled_by_both(TypeKind::string, [](Type& t) { t.length = 30; }), "VARCHAR(30) | VARCHAR(30)");
  EXPECT_EQ(spelled_by_both(TypeKind::string, [](Type& t) { t.length = 0; }), "VARCHAR | VARCHAR");
  EXPECT_EQ(spelled_by_both(TypeKind::text,
                            [](Type& t) {
                              t.length = 5;
                              t.collation = "C";
                            }),
            "TEXT(5) COLLATE \"C\" | TEXT(5) COLLATE \"C\"");
  EXPECT_EQ(spelled_by_both(TypeKind::NVARCHAR, [](Type& t) { t.length = 5; }), "NVARCHAR(5) | NVARCHAR(5)");
  EXPECT_EQ(spelled_by_both(TypeKind::CLOB, [](Type& t) { t.length = 5; }), "CLOB | CLOB");
}

TEST(Types, SpellsNumbers) {
  const auto precise = [](Type& t) { t.precision = 5; };
  EXPECT_EQ(spelled_by_both(TypeKind::floating, precise), "FLOAT(5) | FLOAT");
  EXPECT_EQ(spelled_by_both(TypeKind::floating, [](Type& t) { t.precision = 0; }), "FLOAT | FLOAT");
  EXPECT_EQ(spelled_by_both(TypeKind::REAL, precise), "REAL | REAL");
  EXPECT_EQ(spelled_by_both(TypeKind::double_type, precise), "DOUBLE PRECISION | DOUBLE");
  EXPECT_EQ(spelled_by_both(TypeKind::DOUBLE), "DOUBLE | DOUBLE");
  EXPECT_EQ(spelled_by_both(TypeKind::DOUBLE_PRECISION), "DOUBLE PRECISION | DOUBLE PRECISION");
  EXPECT_EQ(spelled_by_both(TypeKind::numeric, precise), "NUMERIC(5) | NUMERIC(5)");
  EXPECT_EQ(spelled_by_both(TypeKind::numeric, [](Type& t) { t.scale = 2; }), "NUMERIC | NUMERIC");
  EXPECT_EQ(spelled_by_both(TypeKind::DECIMAL,
                            [](Type& t) {
                              t.precision = 10;
                              t.scale = 0;
                            }),
            "DECIMAL(10, 0) | DECIMAL(10, 0)");
  EXPECT_EQ(spelled_by_both(TypeKind::big_integer), "BIGINT | BIGINT");
}

TEST(Types, SpellsDatesAndTimes) {
  const auto with_zone = [](Type& t) { t.timezone = true; };
  const auto precise = [](Type& t) {
    t.timezone = true;
    t.precision = 3;
  };
  EXPECT_EQ(spelled_by_both(TypeKind::date_time), "TIMESTAMP WITHOUT TIME ZONE | DATETIME");
  EXPECT_EQ(spelled_by_both(TypeKind::date_time, with_zone), "TIMESTAMP WITH TIME ZONE | DATETIME");
  EXPECT_EQ(spelled_by_both(TypeKind::DATETIME), "DATETIME | DATETIME");
  EXPECT_EQ(spelled_by_both(TypeKind::pg_timestamp, precise), "TIMESTAMP(3) WITH TIME ZONE | TIMESTAMP");
  EXPECT_EQ(spelled_by_both(TypeKind::pg_time, precise), "TIME(3) WITH TIME ZONE | TIME");
  EXPECT_EQ(spelled_by_both(TypeKind::time), "TIME WITHOUT TIME ZONE | TIME");
  EXPECT_EQ(spelled_by_both(TypeKind::interval), "INTERVAL | DATETIME");
  EXPECT_EQ(spelled_by_both(TypeKind::interval, [](Type& t) { t.precision = 3; }), "INTERVAL (3) | DATETIME");
  EXPECT_EQ(spelled_by_both(TypeKind::interval, [](Type& t) { t.native = false; }),
            "TIMESTAMP WITHOUT TIME ZONE | DATETIME");
  EXPECT_EQ(spelled_by_both(TypeKind::pg_interval,
                            [](Type& t) {
                              t.fields = "YEAR TO MONTH";
                              t.precision = 3;
                            }),
            "INTERVAL YEAR TO MONTH (3) | unsupported-type");
}

TEST(Types, CallsSqliteDatesThatAreAllDigitsChar) {
  EXPECT_EQ(spelled_by_both(TypeKind::sqlite_datetime), "TIMESTAMP WITHOUT TIME ZONE | DATETIME");
  EXPECT_EQ(
      spelled_by_both(TypeKind::sqlite_datetime, [](Type& t) { t.storage_format = "%(year)04d%(month)02d"; }),
      "TIMESTAMP WITHOUT TIME ZONE | DATETIME_CHAR");
  EXPECT_EQ(spelled_by_both(TypeKind::sqlite_time, [](Type& t) { t.storage_format = "%(hour)02d"; }),
            "TIME WITHOUT TIME ZONE | TIME_CHAR");
  EXPECT_EQ(spelled_by_both(TypeKind::sqlite_date, [](Type& t) { t.storage_format = "%(weekday)d"; }),
            "DATE | bad-storage-format");
}

TEST(Types, SpellsEnumerationsByNameOrAsText) {
  const auto set = [](Type& t) {
    t.enumeration = std::make_shared<ir::EnumInfo>();
    t.enumeration->labels = {"a", "bbb"};
    t.length = 3;
    t.name = ir::ConstraintName::plain("Mood");
    t.schema = "s";
  };
  EXPECT_EQ(spelled_by_both(TypeKind::enumeration, set), "s.\"Mood\" | VARCHAR(3)");
  EXPECT_EQ(spelled_by_both(TypeKind::pg_enum, set), "s.\"Mood\" | VARCHAR(3)");
  EXPECT_EQ(spelled_by_both(TypeKind::pg_domain, set), "s.\"Mood\" | unsupported-type");
  Type not_native = make(TypeKind::enumeration, set);
  not_native.enumeration->native = false;
  EXPECT_EQ(spelled_by_both(not_native), "VARCHAR(3) | VARCHAR(3)");
  Type nameless = make(TypeKind::enumeration, set);
  nameless.name = {};
  EXPECT_EQ(spelled_by_both(nameless), "incomplete-type | VARCHAR(3)");
}

TEST(Types, SpellsArraysWithTheCollationLast) {
  const auto of = [](TypeKind item, std::optional<std::int64_t> dimensions) {
    return [=](Type& t) {
      t.item = ir::make_type(item);
      t.item->length = 3;
      t.item->collation = "C";
      t.dimensions = dimensions;
    };
  };
  EXPECT_EQ(spelled_by_both(TypeKind::array, of(TypeKind::integer, {})), "INTEGER[] | unsupported-type");
  EXPECT_EQ(spelled_by_both(TypeKind::array, of(TypeKind::string, 2)),
            "VARCHAR(3)[][] COLLATE \"C\" | unsupported-type");
  EXPECT_EQ(spelled_by_both(TypeKind::pg_array, of(TypeKind::integer, 0)), "INTEGER | unsupported-type");
}

TEST(Types, SpellsTheRest) {
  EXPECT_EQ(spelled_by_both(TypeKind::uuid), "UUID | CHAR(32)");
  EXPECT_EQ(spelled_by_both(TypeKind::uuid, [](Type& t) { t.native = false; }), "CHAR(32) | CHAR(32)");
  EXPECT_EQ(spelled_by_both(TypeKind::UUID), "UUID | UUID");
  EXPECT_EQ(spelled_by_both(TypeKind::large_binary, [](Type& t) { t.length = 5; }), "BYTEA | BLOB");
  EXPECT_EQ(spelled_by_both(TypeKind::BINARY, [](Type& t) { t.length = 5; }), "BINARY(5) | BINARY(5)");
  EXPECT_EQ(spelled_by_both(TypeKind::pickle_type), "BYTEA | BLOB");
  EXPECT_EQ(spelled_by_both(TypeKind::pickle_type, [](Type& t) { t.item = ir::make_type(TypeKind::text); }),
            "TEXT | TEXT");
  EXPECT_EQ(spelled_by_both(TypeKind::boolean), "BOOLEAN | BOOLEAN");
  EXPECT_EQ(spelled_by_both(TypeKind::json), "JSON | JSON");
  EXPECT_EQ(spelled_by_both(TypeKind::pg_jsonb), "JSONB | unsupported-type");
  EXPECT_EQ(spelled_by_both(TypeKind::pg_bit), "BIT(1) | unsupported-type");
  EXPECT_EQ(spelled_by_both(TypeKind::pg_bit, [](Type& t) { t.varying = true; }),
            "BIT VARYING | unsupported-type");
  EXPECT_EQ(spelled_by_both(TypeKind::pg_tstzmultirange), "TSTZMULTIRANGE | unsupported-type");
  EXPECT_EQ(spelled_by_both(TypeKind::null_type), "incomplete-type | incomplete-type");
}

TEST(Types, TakesTheVariantAndWhatADecoratorStandsFor) {
  Type type = make(TypeKind::type_decorator, [](Type& t) { t.item = ir::make_type(TypeKind::json); });
  type.variants["postgresql"] = ir::make_type(TypeKind::pg_jsonb);
  EXPECT_EQ(spelled_by_both(type), "JSONB | JSON");
}

// What a third dialect relies on: the facts name only types that exist.
TEST(Types, FactsNameTypesThatExist) {
  std::set<std::string, std::less<>> known;
  for (int kind = 0; kind <= static_cast<int>(TypeKind::type_decorator); ++kind) {
    known.emplace(ir::type_name(static_cast<TypeKind>(kind)));
  }
  const auto postgresql = make_postgresql();
  const auto sqlite = make_sqlite();
  for (const Dialect* dialect : {postgresql.get(), sqlite.get()}) {
    for (const auto& [name, spelling] : dialect->facts().type_names) {
      EXPECT_TRUE(known.contains(name)) << dialect->name() << ": " << name;
      EXPECT_FALSE(spelling.empty()) << name;
    }
  }
}

}  // namespace
}  // namespace sqlgen::dialect
