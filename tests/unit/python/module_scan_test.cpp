#include "frontend/python/syntax/module_scan.hpp"

#include <array>

#include <gtest/gtest.h>

#include "unit/python/parse_support.hpp"

namespace sqlgen::python {
namespace {

constexpr std::array<std::string_view, 3> kNames{"revision", "down_revision", "branch_labels"};

// "doc" | the assignments' sources; "doubt" where the file has to be parsed.
std::string scanned(std::string_view source, std::size_t required = 0) {
  SourceManager sources;
  const FileId file = sources.add("test.py", std::string(source));
  const auto scan = scan_module(sources.text(file), file, kNames, required, "upgrade_");
  if (!scan) {
    return "doubt";
  }
  std::string out = scan->docstring ? fmt::format("\"{}\"", *scan->docstring) : "-";
  for (const ast::Stmt* statement : scan->assignments) {
    out += fmt::format(" | {}", sources.text(statement->span));
  }
  return out;
}

// The modules that are imported, and "!" where the module reaches out: by its lines and by its tree.
std::string effects(std::string_view source) {
  const auto text = [](const ModuleEffects& found) {
    std::string out = found.reaches_out ? "!" : "";
    for (const std::string& name : found.imports) {
      out += " " + name;
    }
    return out;
  };
  SourceManager sources;
  Diagnostics diagnostics;
  const FileId file = sources.add("test.py", std::string(source));
  const auto scan = scan_module(sources.text(file), file, kNames, 0, "upgrade_");
  const auto module = parse_module(sources, file, diagnostics);
  if (!scan || !module) {
    return "doubt";
  }
  EXPECT_EQ(text(scan->effects), text(effects_of(*module))) << source;
  return text(scan->effects);
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
branch_labels = None


def upgrade():
    """not = the docstring"""
    x = 1
    op.execute("""
revision = 2
def downgrade(): pass
""")

def downgrade() -> None:
    pass
)",
                    3),
            "\"create table\n\nRevises: x\" | revision = \"ae10\" | down_revision: Union[str, None] = "
            "('a',\n    \"b\") | branch_labels = None");
}

TEST(ModuleScan, PassesOverWhatHasNothingToDoWithTheNames) {
  EXPECT_EQ(scanned("a = b = 1\nc += 1\nd.e = 1\nh: int\ni(j=1)\nk, l = 1, 2\nif m:\n  revision = 1\n"), "-");
  EXPECT_EQ(scanned("revision=\\\n1\ny = '''\nz = 1\n'''\n"), "- | revision=\\\n1");
  EXPECT_EQ(scanned("type = match = 1\r\nrevision = 2\r\n"), "- | revision = 2");
  EXPECT_EQ(scanned("revision = 'a'; down_revision = 'b'\n"), "- | revision = 'a' | down_revision = 'b'");
  EXPECT_EQ(scanned("class A:\n  revision = 1\n@d\ndef f():\n  revision = 2\n"), "-");
  EXPECT_EQ(scanned("revision: str\n"), "-");
}

TEST(ModuleScan, IsInDoubtWhereTheNamesStandElsewhere) {
  EXPECT_EQ(scanned("revision, down_revision = 'a', 'b'\n"), "doubt");
  EXPECT_EQ(scanned("revision += 'a'\n"), "doubt");
  EXPECT_EQ(scanned("revision = branch_labels = None\n"), "doubt");
  EXPECT_EQ(scanned("from ids import revision\n"), "doubt");
  EXPECT_EQ(scanned("import ids as revision\n"), "doubt");
  EXPECT_EQ(scanned("for revision in 'ab': pass\n"), "doubt");
  EXPECT_EQ(scanned("x = 1; revision = 'a'\n"), "doubt");
  EXPECT_EQ(scanned("def upgrade_engine1(): pass\n"), "doubt");
  EXPECT_EQ(scanned("revision = 'a'\n", 1), "- | revision = 'a'");
  EXPECT_EQ(scanned("revision = 'a'\n", 2), "doubt");
}

TEST(ModuleScan, SkipsStringsOfEveryKind) {
  EXPECT_EQ(
      scanned("def f():\n  x = 'a\\'('\n  y = r\"\\\"(\"\n  z = '''it's (\n'''\n  # ( '''\nrevision = 1\n"),
      "- | revision = 1");
  EXPECT_EQ(scanned("def f():\n  x = f\"{y[\"(\"]}\"\n  z = f'{a:{b}}' f'{{' rf'''{c\n}'''\nrevision = 1\n"),
            "- | revision = 1");
  EXPECT_EQ(scanned("f'{x!r:>{w}}('\nrevision = 1\n"), "- | revision = 1");
}

TEST(ModuleScan, ReadsTheDocstringOnlyFromTheFirstStatement) {
  EXPECT_EQ(scanned("# comment\n\n'a' \"b\"\n'c'\n"), "\"ab\"");
  EXPECT_EQ(scanned("\"\"\"a\n\nb\"\"\"\n"), "\"a\n\nb\"");
  EXPECT_EQ(scanned("\"\"\"a\\tb\"\"\"\n"), "\"a\tb\"");
  EXPECT_EQ(scanned("r\"\"\"a\\tb\"\"\"\n"), "\"a\\tb\"");
  EXPECT_EQ(scanned("import a\n'c'\n"), "-");
  EXPECT_EQ(scanned("b'c'\n"), "-");
  EXPECT_EQ(scanned("'c'.d()\n"), "-");
  EXPECT_EQ(scanned("f'c'\n"), "-");
  EXPECT_EQ(scanned(""), "-");
}

TEST(ModuleScan, OverlooksErrorsOnlyInWhatItSkips) {
  EXPECT_EQ(scanned("revision = 1\ndef upgrade():\n  x = = 1\n"), "- | revision = 1");
  EXPECT_EQ(scanned("revision = 1\ndef upgrade(:\n  x = = 1\n"), "doubt");
  EXPECT_EQ(scanned("revision = = 1\n"), "doubt");
  EXPECT_EQ(scanned("def f():\n  '''\nrevision = 1\n"), "doubt");
  EXPECT_EQ(scanned("revision = '\xFF'"), "doubt");
  std::string nested = "def f():\n  ";
  for (int i = 0; i < 100'000; ++i) {
    nested += "f'{";
  }
  EXPECT_EQ(scanned(nested), "doubt");
}

TEST(ModuleScan, TakesTheRestForFunctionsOnlyWhereItIs) {
  EXPECT_EQ(scanned("revision = 1\ndef f(\n    a,\n) -> int:\n  return a\n# end\n\ndef g(): pass"),
            "- | revision = 1");
  EXPECT_EQ(scanned("revision = 1\ndef f():\n  g(\"\"\"\nrevision = 2\n\"\"\")\ndef h():\n  pass\n"),
            "- | revision = 1");
  EXPECT_EQ(scanned("revision = 1\ndef f():\n  pass\nrevision = 2\n"), "- | revision = 1 | revision = 2");
  EXPECT_EQ(scanned("revision = 1\ndef f():\n  pass\rrevision = 2\n"), "- | revision = 1 | revision = 2");
  EXPECT_EQ(scanned("revision = 1\ndef f():\n  g('a'')\n"), "doubt");
  EXPECT_EQ(scanned("revision = 1\ndef f():\n  pass\ndef g(:\n"), "doubt");
  EXPECT_EQ(effects("revision = 1\ndef f():\n  pass\nx()\n"), "!");
  EXPECT_EQ(effects("revision = 1\ndef f():\n  pass\n@x\ndef g(): pass\n"), "!");
  EXPECT_EQ(effects("revision = 1\ndef f():\n  pass\n\fx()\n"), "!");
}

TEST(ModuleScan, TellsWhatReachesOut) {
  EXPECT_EQ(effects("'doc'\nimport a.b, c as d\nfrom e.f import g\nfrom . import h\nx = 1\ny: int = 2\n"
                    "def f(): i()\nclass C(D): pass\n'text'\n"),
            " a.b c e.f");
  EXPECT_EQ(effects("x()\n"), "!");
  EXPECT_EQ(effects("x.y = 1\n"), "!");
  EXPECT_EQ(effects("x[0] = 1\n"), "!");
  EXPECT_EQ(effects("x += 1\n"), "!");
  EXPECT_EQ(effects("@x\ndef f(): pass\n"), "!");
  EXPECT_EQ(effects("@x\nclass C: pass\n"), "!");
  EXPECT_EQ(effects("if x: y = 1\n"), "!");
  EXPECT_EQ(effects("try:\n  import a\nexcept E:\n  a = None\n"), "!");
  EXPECT_EQ(effects("del x\n"), "!");
}

}  // namespace
}  // namespace sqlgen::python
