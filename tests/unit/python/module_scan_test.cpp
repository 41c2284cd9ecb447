#include "frontend/python/syntax/module_scan.hpp"

#include <gtest/gtest.h>

#include "unit/python/parse_support.hpp"

namespace sqlgen::python {
namespace {

// "doc" | the assignments' sources | where upgrade and downgrade are bound; or the error.
std::string scanned(std::string_view source) {
  SourceManager sources;
  Diagnostics diagnostics;
  const FileId file = sources.add("test.py", std::string(source));
  const auto scan = scan_module(sources, file, diagnostics);
  if (!scan) {
    return first_problem(diagnostics);
  }
  std::string out = scan->docstring ? fmt::format("\"{}\"", *scan->docstring) : "-";
  for (const ast::Stmt* statement : scan->assignments) {
    out += fmt::format(" | {}", sources.text(statement->span));
  }
  for (const auto& place : {scan->upgrade, scan->downgrade}) {
    out += place ? fmt::format(" | {}:{}", sources.text(*place), sources.locate(file, place->begin).line)
                 : " | -";
  }
  return out;
}

TEST(ModuleScan, FindsTheHeaderOfARevision) {
  EXPECT_EQ(scanned(R"("""create table

Revises: x"""
from alembic import op
import sqlalchemy as sa

# revision identifiers
revision = "ae10"
down_revision: Union[str, None] = ('a',
    "b")  # two
branch_labels = depends_on = None


def upgrade():
    """not = the docstring"""
    x = 1
    op.execute("""
y = 2
def downgrade(): pass
""")

def downgrade() -> None:
    pass
)"),
            "\"create table\n\nRevises: x\" | revision = \"ae10\" | down_revision: Union[str, None] = "
            "('a',\n    \"b\")"
            " | branch_labels = depends_on = None | upgrade:14 | downgrade:22");
}

TEST(ModuleScan, TakesOnlySimpleAssignments) {
  EXPECT_EQ(
      scanned("a = 1; b = 2\nc += 1\nd.e = 1\nf[0] = 1\ng == 1\nh: int\ni(j=1)\nk, l = 1, 2\nprint(m)\n"),
      "- | a = 1 | b = 2 | - | -");
  EXPECT_EQ(scanned("x=\\\n1\ny = '''\nz = 1\n'''\n"), "- | x=\\\n1 | y = '''\nz = 1\n''' | - | -");
  EXPECT_EQ(scanned("type = match = 1\r\ncase = 2\r\n"), "- | type = match = 1 | case = 2 | - | -");
}

TEST(ModuleScan, FindsTheFunctionsInEveryForm) {
  EXPECT_EQ(scanned("async  def upgrade(): pass\n@d\ndef downgrade(): pass"), "- | upgrade:1 | downgrade:3");
  EXPECT_EQ(scanned("upgrade = downgrade = f\n"), "- | upgrade = downgrade = f | upgrade:1 | downgrade:1");
  EXPECT_EQ(scanned("if x:\n  y\n  def upgrade():\n    def downgrade(): pass\nelse:\n  downgrade = 1\n"),
            "- | upgrade:3 | downgrade:6");
  EXPECT_EQ(scanned("try:\n\tdef upgrade(): pass\nexcept E: pass\nfinally:\n\tasync def downgrade(): pass\n"),
            "- | upgrade:2 | downgrade:5");
  EXPECT_EQ(scanned("from x import (upgrade,\n  y as downgrade)\n"), "- | upgrade:1 | downgrade:2");
  EXPECT_EQ(scanned("class A:\n  def upgrade(self): pass\ndef f():\n  def downgrade(): pass\n"), "- | - | -");
  EXPECT_EQ(scanned("def upgrades(): pass\ndef downgrade_(): pass\n"), "- | - | -");
}

TEST(ModuleScan, SkipsStringsOfEveryKind) {
  EXPECT_EQ(scanned("def f():\n  x = 'a\\'('\n  y = r\"\\\"(\"\n  z = '''it's (\n'''\n  # ( '''\na = 1\n"),
            "- | a = 1 | - | -");
  EXPECT_EQ(scanned("def f():\n  x = f\"{y[\"(\"]}\"\n  z = f'{a:{b}}' f'{{' rf'''{c\n}'''\na = 1\n"),
            "- | a = 1 | - | -");
  EXPECT_EQ(scanned("f'{x!r:>{w}}('\na = 1\n"), "- | a = 1 | - | -");
}

TEST(ModuleScan, ReadsTheDocstringOnlyFromTheFirstStatement) {
  EXPECT_EQ(scanned("# comment\n\n'a' \"b\"\n'c'\n"), "\"ab\" | - | -");
  EXPECT_EQ(scanned("import a\n'c'\n"), "- | - | -");
  EXPECT_EQ(scanned("b'c'\n"), "- | - | -");
  EXPECT_EQ(scanned("'c'.d()\n"), "- | - | -");
  EXPECT_EQ(scanned("f'c'\n"), "- | - | -");
  EXPECT_EQ(scanned(""), "- | - | -");
}

TEST(ModuleScan, OverlooksErrorsOnlyInWhatItSkips) {
  EXPECT_EQ(scanned("a = 1\ndef upgrade(:\n  x = = 1\nb = 2\n"),
            "syntax-error: '(' was never closed at 17-18");
  EXPECT_EQ(scanned("a = 1\ndef upgrade():\n  x = = 1\nb = 2\n"), "- | a = 1 | b = 2 | upgrade:2 | -");
  EXPECT_EQ(scanned("a = = 1\n"), "syntax-error: invalid syntax at 4-5");
  EXPECT_EQ(scanned("def f():\n  '''\na = 1\n"),
            "syntax-error: unterminated triple-quoted string literal at 11-12");
  EXPECT_EQ(scanned("a = '\xFF'"), "bad-encoding: byte 0xff at offset 5 is not valid UTF-8 at 5-6");
}

TEST(ModuleScan, EndsNestedFStringsInADiagnostic) {
  std::string source = "def f():\n  ";
  for (int i = 0; i < 100'000; ++i) {
    source += "f'{";
  }
  EXPECT_EQ(scanned(source).substr(0, 17), "nesting-too-deep:");
}

}  // namespace
}  // namespace sqlgen::python
