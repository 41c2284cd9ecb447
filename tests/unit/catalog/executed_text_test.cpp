#include "catalog/postgresql/blocks/executed_text.hpp"

#include <gtest/gtest.h>

#include <variant>
#include <vector>

#include "catalog/syntax/parser.hpp"

namespace sqlgen::catalog {
namespace {

Breadth breadth_of(const std::string& expression) {
  const auto parsed = parse_postgresql("SELECT " + expression);
  return breadth_of_executed(std::get<std::vector<ParsedStatement>>(parsed).front().tree);
}

std::string breadth_text(const std::string& expression) {
  const Breadth breadth = breadth_of(expression);
  std::string text;
  text += (breadth.kinds & Breadth::everything) != 0 ? "everything " : "";
  text += (breadth.kinds & Breadth::views) != 0 ? "views " : "";
  text += (breadth.kinds & Breadth::indexes) != 0 ? "indexes " : "";
  text += (breadth.kinds & Breadth::functions) != 0 ? "functions " : "";
  text += breadth.names ? "names " : "";
  text += breadth.rows ? "rows " : "";
  return text;
}

TEST(ExecutedText, NamesWhatItIsAbout) {
  for (const char* expression :
       {"'ALTER TABLE users DROP CONSTRAINT ' || quote_ident(r.conname)",
        "format('ALTER TABLE users DROP CONSTRAINT %I', r.conname)",
        "format('ALTER TABLE %I DROP CONSTRAINT %I', 'users', r.conname)",
        "format('ALTER TABLE ONLY users ALTER a SET DEFAULT %L', now())",
        "format('CREATE INDEX ix ON users USING %s (a)', method)", "'INSERT INTO users VALUES (' || v || ')'",
        "format('UPDATE ONLY users SET a = %2$L', 1, x)",
        "format('GRANT CONNECT ON DATABASE %I TO %I', current_database(), u)",
        "format('CREATE USER %I WITH PASSWORD %L', u, p)", "'COMMENT ON TABLE users IS ' || quote_literal(x)",
        "format('DROP TRIGGER %I ON users', r.tgname)", "'SET search_path TO ' || s"}) {
    EXPECT_EQ(breadth_text(expression), "") << expression;
  }
}

TEST(ExecutedText, MayBeAboutAnyOfAKind) {
  EXPECT_EQ(breadth_text("'DROP VIEW IF EXISTS ' || quote_ident(v) || ' CASCADE'"), "views ");
  EXPECT_EQ(breadth_text("format('DROP MATERIALIZED VIEW %I.%I', s, v)"), "views ");
  EXPECT_EQ(breadth_text("'drop index ' || i.indexname"), "indexes ");
  EXPECT_EQ(breadth_text("format('DROP FUNCTION %s', f)"), "functions ");
  EXPECT_EQ(breadth_text("format('TRUNCATE users, %I', t)"), "rows ");
  EXPECT_EQ(breadth_text("format('UPDATE %I SET a = 1', t)"), "rows ");
  EXPECT_EQ(breadth_text("'INSERT INTO public.' || t || ' VALUES (1)'"), "rows ");
  EXPECT_EQ(breadth_text("format('WITH x AS (DELETE FROM %I RETURNING 1) SELECT * FROM x', t)"), "rows ");
}

TEST(ExecutedText, MayMakeWhatHasNoNameYet) {
  EXPECT_EQ(breadth_text("format('CREATE TABLE IF NOT EXISTS %I (a int)', t)"), "names ");
  EXPECT_EQ(breadth_text("'CREATE TABLE part_' || n || ' PARTITION OF whole DEFAULT'"), "names ");
  EXPECT_EQ(breadth_text("format('CREATE INDEX %I ON users (a)', i)"), "names ");
  EXPECT_EQ(breadth_text("format('ALTER TABLE users RENAME TO %I', n)"), "names ");
  EXPECT_EQ(breadth_text("'ALTER TABLE users ' || action"), "names ");
  EXPECT_EQ(breadth_text("format('CREATE OR REPLACE VIEW %I AS SELECT 1', v)"), "views names ");
}

TEST(ExecutedText, MayBeAboutEverything) {
  EXPECT_EQ(breadth_text("statement"), "everything names rows ");
  EXPECT_EQ(breadth_text("(SELECT string_agg(x, ';') FROM y)"), "everything names rows ");
  EXPECT_EQ(breadth_text("'ALTER TABLE users ADD a int; ' || rest"), "everything names rows ");
  EXPECT_EQ(breadth_text("format('DROP TABLE %I CASCADE', t)"), "everything rows ");
  EXPECT_EQ(breadth_text("format('ALTER TABLE %I ADD a int', t)"), "everything rows ");
  EXPECT_EQ(breadth_text("format('ALTER TABLE %I RENAME TO b', t)"), "everything names rows ");
  EXPECT_EQ(breadth_text("format('CREATE INDEX ON %I (a)', t)"), "everything ");
  EXPECT_EQ(breadth_text("format('CREATE TRIGGER x AFTER INSERT ON %I EXECUTE FUNCTION f()', t)"),
            "everything ");
  EXPECT_EQ(breadth_text("'DROP ' || kind || ' a'"), "everything rows ");
  EXPECT_EQ(breadth_text("format('DROP INDEX %I CASCADE', i)"), "everything ");
  EXPECT_EQ(breadth_text("format('CALL p(%L)', i)"), "everything names rows ");
}

}  // namespace
}  // namespace sqlgen::catalog
