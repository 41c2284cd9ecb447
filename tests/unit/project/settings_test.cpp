#include "project/settings/settings.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "project/settings/ini_file.hpp"

namespace sqlgen::project {
namespace {

class SettingsTest : public testing::Test {
 protected:
  void SetUp() override {
    char pattern[] = "/tmp/sqlgen_settings_XXXXXX";
    folder_ = ::mkdtemp(pattern);
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }
  std::string write(const std::string& name, const std::string& text) {
    const std::string path = folder_ + "/" + name;
    std::filesystem::create_directories(std::filesystem::path(path).parent_path());
    std::ofstream(path) << text;
    return path;
  }

  std::string folder_;
  SourceManager sources_;
  Diagnostics diagnostics_;
};

TEST_F(SettingsTest, ReadsEveryKeyOfSqlgenToml) {
  const auto path = write("sqlgen.toml",
                          "revisions = ['a', '/b']\ndialect = 'sqlite'\noutput = 'out.sql'\n"
                          "[version_table]\nname = 'v'\nschema = 's'\nprimary_key = false\n"
                          "[script]\ntransaction_per_revision = true\ntransactional_ddl = false\n"
                          "[naming_convention]\nix = 'ix_%(column_0_label)s'\n");
  const auto settings = read_sqlgen_toml(sources_, path, diagnostics_);
  ASSERT_TRUE(settings);
  EXPECT_EQ(settings->revisions, (std::vector<std::string>{folder_ + "/a", "/b"}));
  EXPECT_EQ(settings->dialect, "sqlite");
  EXPECT_EQ(settings->output, folder_ + "/out.sql");
  EXPECT_EQ(settings->version_table.name, "v");
  EXPECT_EQ(settings->version_table.schema, "s");
  EXPECT_FALSE(settings->version_table.primary_key);
  EXPECT_TRUE(settings->transaction_per_revision);
  EXPECT_EQ(settings->transactional_ddl, false);
  EXPECT_EQ(settings->naming_convention.at("ix"), "ix_%(column_0_label)s");
}

TEST_F(SettingsTest, ReportsUnknownKeysAndWrongTypes) {
  const auto path = write("sqlgen.toml", "revision = ['a']\n[script]\ntransactional_ddl = 'yes'\n");
  EXPECT_FALSE(read_sqlgen_toml(sources_, path, diagnostics_));
  ASSERT_EQ(diagnostics_.error_count(), 2U);
  EXPECT_EQ(diagnostics_.all()[0].id, "config-key");
  EXPECT_EQ(diagnostics_.all()[0].label, "did you mean 'revisions'?");
  EXPECT_EQ(sources_.text(diagnostics_.all()[0].span), "revision");
  EXPECT_EQ(diagnostics_.all()[1].id, "config-type");
  EXPECT_EQ(sources_.text(diagnostics_.all()[1].span), "'yes'");
}

TEST_F(SettingsTest, ReadsAlembicIni) {
  const auto path =
      write("alembic.ini",
            "[alembic]\n# a comment\nscript_location = %(here)s/migrations\n"
            "version_locations = %(here)s/a:%(here)s/b\npath_separator = os\n"
            "sqlalchemy.url = postgresql+psycopg2://user:secret@host/db\n[loggers]\nkeys = root\n");
  write("migrations/env.py", "");
  const auto settings = read_alembic_settings(sources_, {path, ""}, {}, diagnostics_);
  ASSERT_TRUE(settings);
  EXPECT_EQ(settings->revisions, (std::vector<std::string>{folder_ + "/a", folder_ + "/b"}));
  EXPECT_FALSE(settings->recursive);
  EXPECT_EQ(settings->dialect, "postgresql");
  EXPECT_EQ(settings->alembic->script_location, folder_ + "/migrations");
}

TEST_F(SettingsTest, ReadsPyprojectAndFlaskMigrate) {
  const auto pyproject = write("pyproject.toml", "[tool.alembic]\nscript_location = '%(here)s/db'\n");
  EXPECT_TRUE(has_alembic_table(pyproject));
  write("db/env.py", "");
  const auto settings = read_alembic_settings(sources_, {"", pyproject}, {}, diagnostics_);
  ASSERT_TRUE(settings);
  EXPECT_EQ(settings->revisions, (std::vector<std::string>{folder_ + "/db/versions"}));

  write("migrations/versions/keep", "");
  const auto ini = write("migrations/alembic.ini", "[alembic]\n");
  const auto flask = read_alembic_settings(sources_, {ini, ""}, {}, diagnostics_);
  ASSERT_TRUE(flask);
  EXPECT_EQ(flask->revisions, (std::vector<std::string>{folder_ + "/migrations/versions"}));
}

TEST_F(SettingsTest, ReportsAScriptLocationThatIsNotHere) {
  write("backend/migrations/versions/keep", "");
  const auto ini = write("alembic.ini", "[alembic]\nscript_location = /app/backend/migrations\n");
  EXPECT_FALSE(read_alembic_settings(sources_, {ini, ""}, {}, diagnostics_));
  ASSERT_EQ(diagnostics_.error_count(), 1U);
  EXPECT_EQ(diagnostics_.all()[0].id, "config-path");
  EXPECT_EQ(diagnostics_.all()[0].help.at(0),
            "this may be it: --set script_location=" + folder_ + "/backend/migrations");
  ConfigurationChoice choice;
  choice.script_location = "elsewhere";
  const auto settings = read_alembic_settings(sources_, {ini, ""}, choice, diagnostics_);
  ASSERT_TRUE(settings);
  EXPECT_EQ(settings->revisions, (std::vector<std::string>{"elsewhere/versions"}));
}

TEST_F(SettingsTest, ReadsDatabasesAndTheSectionOfTheOtherFile) {
  const auto ini = write("alembic.ini", "[alembic]\nscript_location = db\ndatabases = one, two\n");
  const auto settings = read_alembic_settings(sources_, {ini, ""}, {}, diagnostics_);
  ASSERT_TRUE(settings);
  EXPECT_EQ(settings->alembic->databases, (std::vector<std::string>{"one", "two"}));

  const auto bare = write("bare.ini", "[loggers]\nkeys = root\n");
  const auto pyproject = write("pyproject.toml", "[tool.alembic]\nscript_location = 'db'\n");
  EXPECT_TRUE(read_alembic_settings(sources_, {bare, pyproject}, {}, diagnostics_));
  ConfigurationChoice choice;
  choice.section = "other";
  EXPECT_FALSE(read_alembic_settings(sources_, {bare, pyproject}, choice, diagnostics_));
}

TEST(Settings, NamesWhateverAUrlNames) {
  EXPECT_EQ(dialect_name_of_url("mysql+pymysql://x"), "mysql");
  EXPECT_EQ(dialect_name_of_url("driver://user:pass@localhost/dbname"), std::nullopt);
  EXPECT_EQ(dialect_name_of_url("%(URL)s"), std::nullopt);
}

TEST(Settings, NamesTheDialectOfAUrl) {
  EXPECT_EQ(dialect_of_url("postgresql+asyncpg://x"), "postgresql");
  EXPECT_EQ(dialect_of_url("postgres://x"), "postgresql");
  EXPECT_EQ(dialect_of_url("sqlite:///a.db"), "sqlite");
  EXPECT_EQ(dialect_of_url("driver://user:pass@localhost/dbname"), std::nullopt);
  EXPECT_EQ(dialect_of_url("no url"), std::nullopt);
}

TEST(IniFile, ReadsAsConfigparserDoes) {
  SourceManager sources;
  Diagnostics diagnostics;
  const FileId file =
      sources.add("x.ini", "[DEFAULT]\nbase = /srv\n[a]\nKey = 1\n  two\n; c\npath: %(base)s/%(here)s%%\n");
  auto ini = IniFile::parse(sources, file, diagnostics);
  ASSERT_TRUE(ini);
  ini->set_here("H");
  EXPECT_EQ(ini->value("a", "key"), "1\ntwo");
  EXPECT_EQ(ini->value("a", "path"), "/srv/H%");
  EXPECT_EQ(ini->value("a", "none"), std::nullopt);
  EXPECT_FALSE(IniFile::parse(sources, sources.add("y.ini", "x = 1\n"), diagnostics));
  EXPECT_EQ(diagnostics.all().at(0).id, "config-syntax");
}

TEST_F(SettingsTest, KeysOfSetAreThoseWithOneValue) {
  const std::vector<std::string> keys = setting_keys();
  for (const char* key : {"revisions", "import_paths", "version_table.name", "script.for", "review.fail_on",
                          "assume.empty", "naming_convention.ix"}) {
    EXPECT_THAT(keys, testing::Contains(key));
  }
  for (const char* key : {"script", "types", "overrides", "review.levels", "review.rows"}) {
    EXPECT_THAT(keys, testing::Not(testing::Contains(key)));
  }
}

}  // namespace
}  // namespace sqlgen::project
