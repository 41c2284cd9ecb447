#include "frontend/native/schemas/schemas.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include "frontend/native/model/model.hpp"

namespace sqlgen::native {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(Schemas, NameAllOfTheModel) {
  const std::string json = json_schema();
  const std::string xsd = xml_schema();
  const std::string page = operation_reference();
  for (const OperationModel& model : operation_models()) {
    EXPECT_THAT(json, HasSubstr(fmt::format("\"op.{}\"", model.name)));
    EXPECT_THAT(xsd, HasSubstr(fmt::format("<xs:element name=\"{0}\" type=\"op.{0}\">", model.name)));
    EXPECT_THAT(page, HasSubstr(fmt::format("\n### {}\n", model.name)));
    for (const Parameter& parameter : model.parameters) {
      EXPECT_THAT(page, HasSubstr(fmt::format("| `{}`", parameter.name)));
      EXPECT_THAT(json, HasSubstr(fmt::format("\"{}\": ", parameter.name)));
      EXPECT_THAT(xsd, HasSubstr(fmt::format("name=\"{}\"", singular_of(parameter.name))));
    }
  }
  for (const Parameter& option : dialect_option_models()) {
    EXPECT_THAT(json, HasSubstr(fmt::format("\"#/definitions/{}\"", option.name)));
    EXPECT_THAT(xsd, HasSubstr(fmt::format("name=\"{}\"", option.name)));
  }
}

TEST(Schemas, HaveNoTableInABatch) {
  const std::string json = json_schema();
  const std::size_t batch = json.find("\"batch.drop_column\"");
  ASSERT_NE(batch, std::string::npos);
  const std::string definition = json.substr(batch, json.find("\"batch.", batch + 1) - batch);
  EXPECT_THAT(definition, HasSubstr("\"column_name\""));
  EXPECT_THAT(definition, Not(HasSubstr("\"table_name\"")));
}

TEST(Schemas, KnowTheModelsDialects) {
  EXPECT_THAT(model_dialects(), testing::ElementsAre("postgresql", "sqlite"));
}

// A parameter that holds an object has its model: otherwise the schemas could not be made.
TEST(Schemas, FindTheModelOfEveryObject) {
  for (const ObjectModel& object : object_models()) {
    for (const Parameter& parameter : object.parameters) {
      if (parameter.kind == Kind::object || parameter.kind == Kind::objects) {
        EXPECT_EQ(object_model(parameter).parameters.data(), parameter.inner.data()) << parameter.name;
      }
    }
  }
}

}  // namespace
}  // namespace sqlgen::native
