#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "catalog/postgresql/catalog.hpp"
#include "catalog/sqlite/catalog.hpp"
#include "support/text.hpp"
#include "unit/catalog/inspection_text.hpp"

namespace sqlgen::catalog {
namespace {

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<std::filesystem::path> cases() {
  std::vector<std::filesystem::path> found;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(SQLGEN_INSPECTION_DIR)) {
    if (entry.path().extension() == ".sql") {
      found.push_back(entry.path());
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

class InspectionTest : public ::testing::TestWithParam<std::filesystem::path> {};

// What SQLAlchemy's inspector gave of the real database is recorded beside the statements.
TEST_P(InspectionTest, GivesWhatSqlalchemyGave) {
  const std::filesystem::path& path = GetParam();
  const bool is_postgresql = path.parent_path().filename() == "postgresql";
  std::unique_ptr<Catalog> catalog;
  if (is_postgresql) {
    catalog = std::make_unique<PostgresqlCatalog>();
  } else {
    catalog = std::make_unique<SqliteCatalog>();
  }
  const std::string statements = read_file(path);
  for (const Problem& problem : catalog->apply({statements}).problems) {
    ADD_FAILURE() << problem.message;
  }
  const std::vector<std::string> lines = split(inspection_text(*catalog->inspector(), is_postgresql), '\n');
  const std::vector<std::string> expected =
      split(read_file(std::filesystem::path(path).replace_extension(".expected")), '\n');
  for (std::size_t i = 0; i < std::max(lines.size(), expected.size()); ++i) {
    const std::string line = i < lines.size() ? lines[i] : "";
    const std::string wanted = i < expected.size() ? expected[i] : "";
    EXPECT_TRUE(is_same_fact(line, wanted))
        << "line " << i + 1 << "\n  is:     " << line << "\n  wanted: " << wanted;
  }
}

INSTANTIATE_TEST_SUITE_P(Recorded, InspectionTest, ::testing::ValuesIn(cases()), [](const auto& tested) {
  return tested.param.parent_path().filename().string() + "_" + tested.param.stem().string();
});

class UncertainInspectionTest : public ::testing::Test {
 protected:
  void apply(std::string_view text) { (void)catalog_.apply({text}); }
  [[nodiscard]] bool has(const std::string& name) const {
    return catalog_.inspector()->has_table(name, std::nullopt);
  }
  PostgresqlCatalog catalog_;
};

TEST_F(UncertainInspectionTest, OnlyWhatADoBlockNamesIsUncertain) {
  apply("CREATE TABLE kept (a integer); CREATE TABLE asked (b integer)");
  apply("DO $$ BEGIN IF random() > 0.5 THEN DROP TABLE asked; CREATE TABLE made (a integer); END IF; END $$");
  EXPECT_TRUE(has("kept"));
  EXPECT_FALSE(has("never"));
  EXPECT_THROW((void)has("asked"), ir::NotKnown);
  EXPECT_THROW((void)has("made"), ir::NotKnown);
  const ir::InspectedNames names =
      catalog_.inspector()->relation_names(ir::RelationKind::table, std::nullopt);
  EXPECT_THAT(names.names, ::testing::ElementsAre("kept"));
  EXPECT_FALSE(names.uncertain.empty());
}

TEST_F(UncertainInspectionTest, ATableThatWasThereBeforeHasUnknownColumns) {
  apply("ALTER TABLE before ADD COLUMN added integer");
  EXPECT_TRUE(has("before"));
  EXPECT_THROW((void)has("other"), ir::NotKnown);
  const auto table = catalog_.inspector()->table("before", std::nullopt);
  EXPECT_THROW((void)table.value().columns.get(), ir::NotKnown);
  EXPECT_THROW((void)table.value().indexes.get(), ir::NotKnown);
}

TEST_F(UncertainInspectionTest, EachPartStandsForItself) {
  apply("CREATE TABLE t (a integer, CONSTRAINT odd CHECK (a > 0), CONSTRAINT u UNIQUE (a))");
  const auto table = catalog_.inspector()->table("t", std::nullopt);
  EXPECT_EQ(table.value().columns.get().size(), 1U);
  EXPECT_THAT(table.value().checks.get(), ::testing::SizeIs(1));
}

}  // namespace
}  // namespace sqlgen::catalog
