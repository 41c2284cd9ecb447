#include "convert/nodes/type_text.hpp"

#include <gtest/gtest.h>

#include "convert/nodes/entries.hpp"

namespace sqlgen::convert {
namespace {

using ir::TypeKind;

TEST(TypeText, PlainTypesAreTheirNames) {
  EXPECT_EQ(type_text(ir::Type(TypeKind::integer)), "Integer");
  EXPECT_EQ(type_text(ir::Type(TypeKind::DOUBLE_PRECISION)), "DOUBLE_PRECISION");
}

TEST(TypeText, TypesOfOneDatabaseNameItsModule) {
  EXPECT_EQ(type_text(ir::Type(TypeKind::pg_jsonb)), "postgresql.JSONB");
  EXPECT_EQ(type_text(ir::Type(TypeKind::sqlite_json)), "sqlite.JSON");
  EXPECT_EQ(type_text(ir::Type(TypeKind::json)), "JSON");
}

TEST(TypeText, ArgumentsStandInParentheses) {
  ir::Type numeric(TypeKind::numeric);
  numeric.precision = 10;
  numeric.scale = 2;
  EXPECT_EQ(type_text(numeric), "Numeric(10, 2)");
  ir::Type text(TypeKind::string);
  text.length = 50;
  text.collation = "de_DE";
  EXPECT_EQ(type_text(text), "String(50, collation='de_DE')");
}

TEST(TypeText, LabelsKeepTheirQuotesAndBackslashes) {
  ir::Type type(TypeKind::enumeration);
  type.enumeration = std::make_shared<ir::EnumInfo>();
  type.enumeration->labels = {"it's", "a\\b", "c\nd"};
  type.length = ir::longest_label(type.enumeration->labels);
  type.name = ir::ConstraintName::plain("mood");
  EXPECT_EQ(type_text(type), R"(Enum('it''s', 'a\\b', 'c\nd', name='mood'))");
}

TEST(TypeText, VariantsAreMethods) {
  ir::Type type(TypeKind::json);
  type.variants["postgresql"] = ir::make_type(TypeKind::pg_jsonb);
  EXPECT_EQ(type_text(type), "JSON().with_variant(postgresql.JSONB, 'postgresql')");
}

TEST(TypeText, ATypeOfTheRevisionsOwnIsItsSpelling) {
  ir::Type type(TypeKind::user_defined);
  EXPECT_THROW((void)type_text(type), Unsayable);
  type.text_spelling = "GEOMETRY(POINT)";
  EXPECT_EQ(type_text(type), "UserDefinedType('GEOMETRY(POINT)')");
}

}  // namespace
}  // namespace sqlgen::convert
