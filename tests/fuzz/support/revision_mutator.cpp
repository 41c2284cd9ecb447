#include "fuzz/support/revision_mutator.hpp"

#include <array>
#include <random>
#include <vector>

namespace sqlgen::fuzz {

namespace {

using Random = std::minstd_rand;

constexpr std::string_view kStart =
    "revision = 'a'\ndown_revision = None\nfrom alembic import context, op\nimport sqlalchemy as sa\n"
    "from sqlalchemy.dialects import postgresql\n\n\ndef upgrade():\n    pass\n\n\ndef downgrade():\n    "
    "pass\n";

constexpr std::array<std::string_view, 40> kStatements{
    "op.create_table('t', sa.Column('id', sa.Integer, primary_key=True), sa.Column('a', sa.String(20)))",
    "op.add_column('t', sa.Column('b', sa.Integer, server_default='0', nullable=False))",
    "op.drop_column('t', 'a')",
    "op.alter_column('t', 'a', nullable=False, type_=sa.Text(), existing_type=sa.String(20), "
    "new_column_name='c')",
    "op.create_index('ix', 't', ['a', sa.text('lower(b)')], unique=True)",
    "op.create_foreign_key('fk', 't', 'u', ['a'], ['id'], ondelete='CASCADE')",
    "op.create_check_constraint('ck', 't', sa.column('a') > 5)",
    "op.drop_constraint(None, 't', type_='unique')",
    "op.rename_table('t', 'u')",
    "op.execute(sa.text('UPDATE t SET a = :v').bindparams(v=1))",
    "op.bulk_insert(sa.table('t', sa.column('a', sa.Integer)), [{'a': 1}, {'a': None}])",
    "rows = op.get_bind().execute(sa.text('SELECT id, a FROM t')).fetchall()",
    "for row in op.get_bind().execute(sa.select(sa.column('id')).select_from(sa.table('t'))): "
    "op.execute(f'DELETE FROM t WHERE id = {row.id}')",
    "insp = sa.inspect(op.get_bind())",
    "tables = sa.inspect(op.get_bind()).get_table_names()",
    "if 'a' not in [c['name'] for c in sa.inspect(op.get_bind()).get_columns('t')]: op.drop_table('t')",
    "m = sa.MetaData(); m.reflect(op.get_bind())",
    "t = sa.Table('t', sa.MetaData(), autoload_with=op.get_bind())",
    "e = sa.Enum('x', 'y', name='e'); e.create(op.get_bind(), checkfirst=True)",
    "op.execute(\"ALTER TYPE e ADD VALUE 'z'\")",
    "t = sa.table('t', sa.column('a'), sa.column('b', sa.JSON))",
    "op.execute(sa.select(t.c.a).where(t.c.b['k'].astext == 'v'))",
    "op.execute(sa.update(t).where(t.c.a.in_([1, 2])).values(b=sa.case((t.c.a == 1, 'x'), else_=None)))",
    "op.execute(sa.insert(t).from_select(['a'], sa.select(sa.func.count()).select_from(t)))",
    "class A:\n        def __getattr__(self, n): return self",
    "def gen():\n        yield from (x for x in range(3))",
    "x = [y for y in range(10) if y % 2]",
    "x = {**{'a': 1}, 'b': [*range(3)]}",
    "try:\n        op.drop_table('missing')\n    except Exception as error:\n        op.execute(repr(error))",
    "context.helper = lambda *a, **k: (a, k)",
    "context.configure(dialect_name='sqlite')",
    "s = sa.orm.Session(bind=op.get_bind()); s.execute(sa.text('SELECT 1')); s.commit()",
    "match x:\n        case [1, *rest]: pass\n        case {'a': b}: pass\n        case _: pass",
    "assert not op.get_bind().dialect.name == 'mysql', 'no'",
    "import datetime, json, re, uuid",
    "op.f('ix_%s' % 'a')",
    "while len(x) < 5: x.append(x[-1])",
    "op.get_context().autocommit_block().__enter__()",
    "raise NotImplementedError('no way back')",
    "exec('x = 1'); eval('op.execute(\"SELECT 1\")')"};

constexpr std::array<std::string_view, 44> kArguments{"None",
                                                      "True",
                                                      "0",
                                                      "-1",
                                                      "2**70",
                                                      "1e400",
                                                      "''",
                                                      "'a'",
                                                      "'it\\'s'",
                                                      "b'\\xff'",
                                                      "[]",
                                                      "{}",
                                                      "()",
                                                      "[None]",
                                                      "{'a': {}}",
                                                      "set()",
                                                      "...",
                                                      "lambda: 1",
                                                      "object()",
                                                      "type",
                                                      "op",
                                                      "sa",
                                                      "sa.null()",
                                                      "sa.text('x')",
                                                      "sa.func.now()",
                                                      "sa.column('a')",
                                                      "sa.Integer",
                                                      "sa.String(0)",
                                                      "sa.Numeric(5, 2)",
                                                      "sa.Enum('a', name='e')",
                                                      "sa.Boolean()",
                                                      "postgresql.ARRAY(sa.Integer)",
                                                      "postgresql.JSONB()",
                                                      "sa.Identity(always=True)",
                                                      "sa.Computed('1')",
                                                      "sa.ForeignKey('u.id')",
                                                      "sa.Sequence('s')",
                                                      "range(3)",
                                                      "iter([1])",
                                                      "(x for x in [1])",
                                                      "'\\x00'",
                                                      "'\\ud800'",
                                                      "'%s' % 1",
                                                      "float('nan')"};

std::size_t below(Random& random, std::size_t count) {
  return count == 0 ? 0 : std::uniform_int_distribution<std::size_t>(0, count - 1)(random);
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(text.size(), end + 1));
  }
  return lines;
}

/// Where the argument that begins at `begin` ends: at its comma or bracket.
std::size_t argument_end(std::string_view line, std::size_t begin) {
  int depth = 0;
  for (std::size_t at = begin; at < line.size(); ++at) {
    const char c = line[at];
    depth += static_cast<int>(c == '(' || c == '[' || c == '{') -
             static_cast<int>(c == ')' || c == ']' || c == '}');
    if (depth < 0 || (depth == 0 && c == ',')) {
      return at;
    }
  }
  return line.size();
}

void change_argument(std::string& line, Random& random) {
  std::vector<std::size_t> begins;
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (line[at] == '(' || line[at] == ',' || line[at] == '[' || line[at] == '=') {
      begins.push_back(at + 1);
    }
  }
  if (begins.empty()) {
    return;
  }
  const std::size_t begin = begins[below(random, begins.size())];
  const std::string text(kArguments[below(random, kArguments.size())]);
  line.replace(begin, argument_end(line, begin) - begin, text);
}

}  // namespace

std::string mutate_revision(std::string_view text, unsigned seed) {
  Random random(seed);
  auto lines = lines_of(text.size() < 40 ? kStart : text);
  const std::size_t at = below(random, lines.size());
  switch (below(random, 6)) {
    case 0:
    case 1: {
      const auto indent = lines[at].find_first_not_of(' ');
      const bool in_body = indent != std::string::npos && indent > 0;
      lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(at) + 1,
                   std::string(in_body ? indent : 0, ' ') +
                       std::string(kStatements[below(random, kStatements.size())]));
      break;
    }
    case 2:
      lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(at));
      break;
    case 3:
      lines.push_back(lines[at]);
      std::swap(lines[at], lines[below(random, lines.size())]);
      break;
    default:
      change_argument(lines[at], random);
  }
  std::string changed;
  for (const auto& line : lines) {
    changed.append(line).append("\n");
  }
  return changed;
}

}  // namespace sqlgen::fuzz
