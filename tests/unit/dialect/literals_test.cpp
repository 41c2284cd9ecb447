#include <gtest/gtest.h>

#include "dialect/literals/literal_renderer.hpp"
#include "dialect/postgresql/dialect.hpp"
#include "dialect/sqlite/dialect.hpp"
#include "support/diagnostic.hpp"

namespace sqlgen::dialect {
namespace {

using ir::LiteralValue;
using ir::Type;
using ir::TypeKind;

std::string on(const Dialect& dialect, const LiteralValue& value, const Type& type) {
  try {
    return dialect.literals().render(value, type);
  } catch (const CompileError& error) {
    return error.diagnostic().id == "unrenderable-literal" ? "!" : error.what();
  }
}

// "PostgreSQL | SQLite"; "!" where the value can't be rendered.
std::string both(const LiteralValue& value, const Type& type) {
  return on(*make_postgresql(), value, type) + " | " + on(*make_sqlite(), value, type);
}
std::string both(const LiteralValue::Data& value, TypeKind kind) {
  return both(LiteralValue(value), Type(kind));
}

std::string text(const char* value) {
  return value;
}

const ir::DateValue kDate{2020, 1, 2};
const ir::TimeValue kTime{3, 4, 5, 0, {}};
const ir::DateTimeValue kMoment{{2020, 1, 2}, {3, 4, 5, 60, {}}};
const ir::DateTimeValue kZoned{{2020, 1, 2}, {3, 4, 5, 0, 0}};

TEST(Literals, QuotesStrings) {
  EXPECT_EQ(both(text("it's \\ %s"), TypeKind::string), R"('it''s \\ %s' | 'it''s \ %s')");
  EXPECT_EQ(both(std::monostate{}, TypeKind::string), "NULL | NULL");
}

TEST(Literals, WritesOtherValuesOfStringsAsADriver) {
  EXPECT_EQ(both(std::int64_t{5}, TypeKind::string), "5 | 5");
  EXPECT_EQ(both(true, TypeKind::text), "true | 1");
  EXPECT_EQ(both(kDate, TypeKind::text), "'2020-01-02' | '2020-01-02'");
  EXPECT_EQ(both(ir::DecimalValue{"1.50"}, TypeKind::string), "1.50 | !");
  EXPECT_EQ(both(kTime, TypeKind::string), "'03:04:05' | !");
  EXPECT_EQ(both(ir::BytesValue{"a"}, TypeKind::string), "! | !");
}

TEST(Literals, WritesNumbers) {
  EXPECT_EQ(both(true, TypeKind::integer), "1 | 1");
  EXPECT_EQ(both(text(" 5_0 "), TypeKind::integer), "50 | 50");
  EXPECT_EQ(both(text("x"), TypeKind::integer), "! | !");
  EXPECT_EQ(both(5.7, TypeKind::integer), "5 | 5");
  EXPECT_EQ(both(ir::DecimalValue{"-7.9"}, TypeKind::integer), "-7 | -7");
  EXPECT_EQ(both(ir::DecimalValue{"1.5E+3"}, TypeKind::integer), "1500 | 1500");
  EXPECT_EQ(both(ir::BigIntegerValue{"1000000000000000000000"}, TypeKind::integer),
            "1000000000000000000000 | 1000000000000000000000");
  EXPECT_EQ(both(true, TypeKind::numeric), "True | True");
  EXPECT_EQ(both(1e22, TypeKind::numeric), "1e+22 | 1e+22");
  EXPECT_EQ(both(text("1.000"), TypeKind::numeric), "1.000 | 1.000");
  EXPECT_EQ(both(text("1; DROP TABLE t"), TypeKind::numeric), "! | !");
  EXPECT_EQ(both(ir::DecimalValue{"1.10"}, TypeKind::floating), "1.10 | 1.10");
}

TEST(Literals, WritesBooleans) {
  EXPECT_EQ(both(true, TypeKind::boolean), "true | 1");
  EXPECT_EQ(both(std::int64_t{0}, TypeKind::boolean), "false | 0");
  EXPECT_EQ(both(1.0, TypeKind::boolean), "true | 1");
  EXPECT_EQ(both(std::int64_t{2}, TypeKind::boolean), "! | !");
  EXPECT_EQ(both(text("t"), TypeKind::boolean), "! | !");
}

TEST(Literals, WritesDatesAndTimes) {
  EXPECT_EQ(both(kDate, TypeKind::date), "'2020-01-02' | '2020-01-02'");
  EXPECT_EQ(both(kMoment, TypeKind::date), "'2020-01-02' | '2020-01-02'");
  EXPECT_EQ(both(kDate, TypeKind::date_time), "'2020-01-02' | '2020-01-02 00:00:00.000000'");
  EXPECT_EQ(both(kMoment, TypeKind::TIMESTAMP),
            "'2020-01-02 03:04:05.000060' | '2020-01-02 03:04:05.000060'");
  EXPECT_EQ(both(kZoned, TypeKind::date_time), "'2020-01-02 03:04:05+00:00' | '2020-01-02 03:04:05.000000'");
  EXPECT_EQ(both(kTime, TypeKind::time), "'03:04:05' | '03:04:05.000000'");
  EXPECT_EQ(both(kMoment, TypeKind::time), "'03:04:05.000060' | !");
  Type truncated(TypeKind::sqlite_datetime);
  truncated.storage_format = "%(year)04d/%(month)-3d/%(day)3d%%";
  EXPECT_EQ(on(*make_sqlite(), LiteralValue(kMoment), truncated), "'2020/1  /  2%'");
}

TEST(Literals, WritesOffsetsFromUtc) {
  const ir::TimeValue offset{0, 0, 0, 0, -(5 * 3600 + 30 * 60) * 1'000'000LL};
  EXPECT_EQ(on(*make_postgresql(), LiteralValue(offset), Type(TypeKind::time)), "'00:00:00-05:30'");
}

TEST(Literals, WritesIntervals) {
  EXPECT_EQ(both(ir::IntervalValue{1, 3, 5}, TypeKind::interval),
            "make_interval(secs=>86403.000005) | '1970-01-02 00:00:03.000005'");
  EXPECT_EQ(both(ir::IntervalValue{-1, 82800, 0}, TypeKind::interval),
            "make_interval(secs=>-3600.0) | '1969-12-31 23:00:00.000000'");
}

TEST(Literals, WritesBytes) {
  EXPECT_EQ(both(ir::BytesValue{"a'b\\"}, TypeKind::large_binary), R"('a''b\\' | 'a''b\')");
  EXPECT_EQ(both(ir::BytesValue{"\xFF\x01"}, TypeKind::large_binary), "decode('ff01', 'hex') | X'FF01'");
  EXPECT_EQ(both(text("x"), TypeKind::large_binary), "! | !");
}

TEST(Literals, WritesUuids) {
  const ir::UuidValue uuid{"00000000-0000-0000-0000-0000000000ff"};
  EXPECT_EQ(both(uuid, TypeKind::uuid),
            "'00000000-0000-0000-0000-0000000000ff' | '000000000000000000000000000000ff'");
  EXPECT_EQ(both(uuid.text, TypeKind::uuid), "'00000000-0000-0000-0000-0000000000ff' | !");
  Type as_text(TypeKind::UUID);
  as_text.as_uuid = false;
  EXPECT_EQ(both(LiteralValue(uuid.text), as_text),
            "'000000000000000000000000000000ff' | '000000000000000000000000000000ff'");
}

TEST(Literals, WritesJson) {
  const ir::MapValue map{
      {{text("a"), ir::ListValue{{std::int64_t{1}, 2.5, {}, true}, false}}, {std::int64_t{1}, text("é\n'")}}};
  EXPECT_EQ(
      both(map, TypeKind::json),
      R"(E'{"a": [1, 2.5, null, true], "1": "\\u00e9\\n''"}' | '{"a": [1, 2.5, null, true], "1": "\u00e9\n''"}')");
  EXPECT_EQ(both(std::monostate{}, TypeKind::pg_jsonb), "'null' | 'null'");
  Type none_as_null(TypeKind::json);
  none_as_null.none_as_null = true;
  EXPECT_EQ(both({}, none_as_null), "NULL | NULL");
  EXPECT_EQ(both(kDate, TypeKind::json), "! | !");
}

TEST(Literals, WritesArrays) {
  Type integers(TypeKind::array);
  integers.item = ir::make_type(TypeKind::integer);
  const ir::ListValue pair{{std::int64_t{1}, std::int64_t{2}}, false};
  EXPECT_EQ(both(LiteralValue(pair), integers), "ARRAY[1, 2] | [1, 2]");
  EXPECT_EQ(both(LiteralValue(ir::ListValue{}), integers), "CAST(ARRAY[] AS INTEGER[]) | []");
  const LiteralValue nested(ir::ListValue{{pair, pair}, true});
  EXPECT_EQ(both(nested, integers), "ARRAY[ARRAY[1, 2], ARRAY[1, 2]] | [[1, 2], [1, 2]]");
  integers.dimensions = 1;
  EXPECT_EQ(both(nested, integers), "! | !");
  Type strings(TypeKind::pg_array);
  strings.item = ir::make_type(TypeKind::string);
  EXPECT_EQ(both(LiteralValue(ir::ListValue{{text("a'\\"), {}}, false}), strings),
            R"(CAST(ARRAY[E'a''\\', NULL] AS VARCHAR[]) | ARRAY['a''\', NULL])");
}

TEST(Literals, WritesEnumLabels) {
  Type type(TypeKind::enumeration);
  type.enumeration = std::make_shared<ir::EnumInfo>();
  type.enumeration->labels = {"x", "y"};
  type.enumeration->class_name = "C";
  type.enumeration->label_of_member = {{"a", "x"}, {"b", "y"}};
  const ir::EnumMemberValue member{"C", "b", std::make_shared<LiteralValue>(text("y")), false};
  EXPECT_EQ(both(LiteralValue(member), type), "'y' | 'y'");
  EXPECT_EQ(both(LiteralValue(text("other")), type), "'other' | 'other'");
  EXPECT_EQ(both(LiteralValue(std::int64_t{1}), type), "! | !");
  type.enumeration->validate_strings = true;
  EXPECT_EQ(both(LiteralValue(text("other")), type), "! | !");
}

TEST(Literals, WritesWhatSqlalchemyHasNoLiteralFor) {
  const ir::MapValue map{{{text("k\""), text("v")}, {text("n"), {}}}};
  EXPECT_EQ(on(*make_postgresql(), map, Type(TypeKind::pg_hstore)), R"(E'"k\\""=>"v", "n"=>NULL')");
  const auto one = std::make_shared<LiteralValue>(std::int64_t{1});
  EXPECT_EQ(on(*make_postgresql(), ir::RangeValue{one, nullptr, "[)", false}, Type(TypeKind::pg_int4range)),
            "'[1,)'");
  EXPECT_EQ(on(*make_postgresql(), text("10.0.0.1"), Type(TypeKind::pg_inet)), "'10.0.0.1'");
  EXPECT_EQ(both(std::int64_t{7}, TypeKind::null_type), "7 | 7");
}

TEST(Literals, WritesJsonPaths) {
  EXPECT_EQ(both(ir::ListValue{{text("a"), std::int64_t{1}}, true}, TypeKind::json_path),
            R"('{a, 1}' | '$."a"[1]')");
  EXPECT_EQ(both(text("a"), TypeKind::json_str_index), R"('a' | '$."a"')");
  EXPECT_EQ(both(std::int64_t{1}, TypeKind::json_int_index), "1 | '$[1]'");
}

LiteralValue listed(std::vector<LiteralValue> items) {
  ir::ListValue list;
  list.items = std::move(items);
  return LiteralValue(LiteralValue::Data(list));
}
LiteralValue value_of(LiteralValue::Data data) {
  return LiteralValue(std::move(data));
}

TEST(Literals, WritesDatesOfOtherKinds) {
  EXPECT_EQ(both(text("2020-01-02"), TypeKind::date), "'2020-01-02' | !");
  EXPECT_EQ(both(std::int64_t{5}, TypeKind::date), "! | !");
  EXPECT_EQ(both(ir::IntervalValue{1, 3661, 7}, TypeKind::date_time),
            "'1970-01-02 01:01:01.000007' | '1970-01-02 01:01:01.000007'");
  EXPECT_EQ(both(ir::IntervalValue{-1, 0, 0}, TypeKind::date_time),
            "'1969-12-31 00:00:00' | '1969-12-31 00:00:00.000000'");
  EXPECT_EQ(both(ir::IntervalValue{1, 0, 0}, TypeKind::date), "! | '1970-01-02'");
}

TEST(Literals, WritesMultirangesAndArraysOfLetters) {
  ir::RangeValue low;
  low.lower = std::make_shared<LiteralValue>(value_of(std::int64_t{1}));
  ir::RangeValue none;
  none.empty = true;
  const Type multi(TypeKind::pg_int4multirange);
  const auto postgresql = make_postgresql();
  EXPECT_EQ(on(*postgresql, listed({value_of(low), value_of(none)}), multi), "'{[1,),empty}'");
  EXPECT_EQ(on(*postgresql, listed({value_of(low), value_of(std::int64_t{3})}), multi), "!");
  Type letters(TypeKind::pg_array);
  letters.item = ir::make_type(TypeKind::text);
  EXPECT_EQ(on(*postgresql, value_of(text("a\u00e9'")), letters), "ARRAY['a', '\u00e9', '''']");
}

}  // namespace
}  // namespace sqlgen::dialect
