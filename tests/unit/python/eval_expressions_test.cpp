#include <gtest/gtest.h>

#include "unit/python/evaluation.hpp"

// What CPython gives for each expression.
namespace sqlgen::python {
namespace {

struct Case {
  const char* expression;
  const char* expected;
};

const Case kCases[] = {
    {R"py('%d %i %5d|%-5d|%05d|%+d|% d|%x|%X|%#x|%o' % (1,2,3,4,5,6,7,255,255,255,8))py",
     R"py('1 2     3|4    |00005|+6| 7|ff|FF|0xff|10')py"},
    {R"py('%s %r %a' % ('é','é','é'))py", R"py("é 'é' '\\xe9'")py"},
    {R"py('%e %.2e %g %G %f %.0f' % (12345.678, 0.00012, 1e10, 1e-10, 1.5, 2.5))py",
     R"py('1.234568e+04 1.20e-04 1e+10 1E-10 1.500000 2')py"},
    {R"py('%(a)s-%(b)05.1f' % {'a':1,'b':2.25})py", R"py('1-002.2')py"},
    {R"py('%s' % (1,2))py", R"py(TypeError: not all arguments converted during string formatting)py"},
    {R"py('%s %s' % 1)py", R"py(TypeError: not enough arguments for format string)py"},
    {R"py('%d' % 'x')py", R"py(TypeError: %d format: a real number is required, not str)py"},
    {R"py('%c%c' % ('a', 98))py", R"py('ab')py"},
    {R"py('%5.2s|%-8s|%%' % ('abc','x'))py", R"py('   ab|x       |%')py"},
    {R"py('%*d' % (5, 42))py", R"py('   42')py"},
    {R"py('{} {}'.format(1,2))py", R"py('1 2')py"},
    {R"py('{1} {0} {a}'.format(1,2,a=3))py", R"py('2 1 3')py"},
    {R"py('{0.real} {1[0]} {1[1]!r}'.format(5,['x','y']))py", R"py("5 x 'y'")py"},
    {R"py('{:>10}|{:<10}|{:^10}|{:*^10}'.format('a','b','c','d'))py",
     R"py('         a|b         |    c     |****d*****')py"},
    {R"py('{:,} {:_} {:,.2f} {:+d} {: d} {:05d} {:x} {:#x} {:b} {:o} {:e} {:%}'.format(1234567,1234567,1234567.891,5,5,42,255,255,5,8,12345.678,0.25))py",
     R"py('1,234,567 1_234_567 1,234,567.89 +5  5 00042 ff 0xff 101 10 1.234568e+04 25.000000%')py"},
    {R"py('{:{w}.{pr}f}'.format(3.14159, w=10, pr=2))py", R"py('      3.14')py"},
    {R"py('{{}} {}'.format(1))py", R"py('{} 1')py"},
    {R"py('{'.format())py", R"py(ValueError: Single '{' encountered in format string)py"},
    {R"py('{} {1}'.format(1,2))py",
     R"py(ValueError: cannot switch from automatic field numbering to manual field specification)py"},
    {R"py('{a}'.format())py", R"py(KeyError: 'a')py"},
    {R"py('{2}'.format(1))py",
     R"py(IndexError: Replacement index 2 out of range for positional args tuple)py"},
    {R"py(f'{1:>{5}} {"x"!r:>5} {3.0} {1e100} {10**20:,}')py",
     R"py("    1   'x' 3.0 1e+100 100,000,000,000,000,000,000")py"},
    {R"py(f"{'a':s} {True:d} {True} {None} {[1,'a']}")py", R"py("a 1 True None [1, 'a']")py"},
    {R"py(f'{5=} {"a"+"b"=}')py", R"py('5=5 "a"+"b"=\'ab\'')py"},
    {R"py([format(x, s) for x,s in [(3.14159,'.3'),(1e16,''),(100.0,'.3'),(0.1+0.2,'.17g'),(1234.5,'n'),(-0.0,'z.1f'),(5,'c'),(65,'c'),(1.5,'08.2f'),(-1.5,'08.2f'),(1234567,'012,'),('x','05'),(float('nan'),'f'),(float('inf'),'05')]])py",
     R"py(['3.14', '1e+16', '1e+02', '0.30000000000000004', '1234.5', '0.0', '\x05', 'A', '00001.50', '-0001.50', '0,001,234,567', 'x0000', 'nan', '00inf'])py"},
    {R"py(format([], 'x'))py", R"py(TypeError: unsupported format string passed to list.__format__)py"},
    {R"py(format('a', 'd'))py", R"py(ValueError: Unknown format code 'd' for object of type 'str')py"},
    {R"py(format(3, '.2'))py", R"py(ValueError: Precision not allowed in integer format specifier)py"},
    {R"py(['a,b,,c'.split(','), ' a  b '.split(), 'a b c'.split(None,1), 'a b c'.rsplit(' ',1), 'a\nb\r\nc'.splitlines(), 'abc'.partition('b'), 'abcbd'.rpartition('b')])py",
     R"py([['a', 'b', '', 'c'], ['a', 'b'], ['a', 'b c'], ['a b', 'c'], ['a', 'b', 'c'], ('a', 'b', 'c'), ('abc', 'b', 'd')])py"},
    {R"py(['abc'.find('c'), 'abc'.find('z'), 'éé'.find('é',1), 'aXbX'.replace('X','-',1), 'abc'.replace('','-'), 'abcabc'.count('bc'), 'x'.zfill(3), '-5'.zfill(4), 'ab'.center(5,'*'), 'abc'.center(6,'*'), 'a\tb'.expandtabs(4)])py",
     R"py([2, -1, 1, 'a-bX', '-a-b-c-', 2, '00x', '-005', '**ab*', '*abc**', 'a   b'])py"},
    {R"py(['abc'.startswith(('x','a')), 'abc'.endswith('bc'), 'abc'.startswith('b',1), 'xxabcxx'.strip('x'), ' a '.lstrip(), 'abc'.removeprefix('a'), 'abc'.removesuffix('bc')])py",
     R"py([True, True, True, 'abc', 'a ', 'bc', 'a'])py"},
    {R"py(['abc'.isalpha(), '12'.isdigit(), 'a1'.isalnum(), ' '.isspace(), 'Abc'.istitle(), 'ABC'.isupper(), 'abc'.islower(), 'a_b'.isidentifier(), ''.isalpha(), '½'.isnumeric()])py",
     R"py([True, True, True, True, True, True, True, True, False, True])py"},
    {R"py('abc'.index('z'))py", R"py(ValueError: substring not found)py"},
    {R"py('hello'.translate(str.maketrans('el','ip','o')))py", R"py('hipp')py"},
    {R"py(['a'.join(['x','y']), ','.join(str(i) for i in range(3)), 'héllo'[1], 'héllo'[-2:], 'héllo'[::2], 'abc'*0, 'a'<'b', 'abc'>'abd', len('héé')])py",
     R"py(['xay', '0,1,2', 'é', 'lo', 'hlo', '', True, False, 3])py"},
    {R"py(','.join([1]))py", R"py(TypeError: sequence item 0: expected str instance, int found)py"},
    {R"py('a'+1)py", R"py(TypeError: can only concatenate str (not "int") to str)py"},
    {R"py('abc'[5])py", R"py(IndexError: string index out of range)py"},
    {R"py([repr("it's"), repr('say "hi"'), repr('both \' "'), repr('\x00\x1f\x7f\xa0é\u200b\U0001f600'), ascii('é😀')])py",
     R"py(['"it\'s"', '\'say "hi"\'', '\'both \\\' "\'', "'\\x00\\x1f\\x7f\\xa0é\\u200b😀'", "'\\xe9\\U0001f600'"])py"},
    {R"py(['é'.encode(), b'\xc3\xa9'.decode(), b'abc'[1], b'abc'[1:], b'a'+b'b', bytes([1,2,255]), bytearray(b'x'), b'x\n\x00'.hex(), bytes.fromhex('0aff')])py",
     R"py([b'\xc3\xa9', 'é', 98, b'bc', b'ab', b'\x01\x02\xff', bytearray(b'x'), '780a00', b'\n\xff'])py"},
    {R"py([][0])py", R"py(IndexError: list index out of range)py"},
    {R"py([1].remove(5))py", R"py(ValueError: list.remove(x): x not in list)py"},
    {R"py({'a':1}|{'b':2})py", R"py({'a': 1, 'b': 2})py"},
    {R"py([dict(a=1,b=2), dict([('x',1)]), {**{'a':1},'b':2}, list({'a':1}.items()), {'a':1}.get('z',5), {'a':1}.keys(), {'a':1}.values(), dict.fromkeys('ab',0), {1:'a'}=={1.0:'a'}, {'a':1}.keys() & {'a','b'}])py",
     R"py([{'a': 1, 'b': 2}, {'x': 1}, {'a': 1, 'b': 2}, [('a', 1)], 5, dict_keys(['a']), dict_values([1]), {'a': 0, 'b': 0}, True, {'a'}])py"},
    {R"py({}['a'])py", R"py(KeyError: 'a')py"},
    {R"py({[]:1})py", R"py(TypeError: unhashable type: 'list')py"},
    {R"py([{1,2}|{3}, {1,2}&{2}, {1,2}-{2}, {1,2}^{2,3}, {1}<={1,2}, {1,2}.issubset({1,2,3}), frozenset([1]), set(), {1,2}=={2,1}])py",
     R"py([{1, 2, 3}, {2}, {1}, {1, 3}, True, True, frozenset({1}), set(), True])py"},
    {R"py([(1,2)+(3,), (1,)*3, (1,2)<(1,3), (1,2)==(1,2), (), (1,), tuple('ab')])py",
     R"py([(1, 2, 3), (1, 1, 1), True, True, (), (1,), ('a', 'b')])py"},
    {R"py([7//2, -7//2, 7%-3, -7%3, 2**-1, 2**0.5, 10/4, 1e308*10, int('0x1f',16), int('  12 '), int('1_000'), int(-3.9), float('1e3'), float(' inf '), round(-2.5), round(1234.5678,-2), round(1235,-1), divmod(-7,2), abs(-3), pow(3,4,5)])py",
     R"py([3, -4, -2, 2, 0.5, 1.4142135623730951, 2.5, inf, 31, 12, 1000, -3, 1000.0, inf, -2, 1200.0, 1240, (-4, 1), 3, 1])py"},
    {R"py([10**30, -10**30//7, 10**30%7, 2**64-1, (2**64)>>3, 1<<70, ~5, 5&3, 5|3, 5^3, -1>>1, 2**63, -2**63, 9223372036854775807+1, 3**50//3**48, 10**18*10**18, hash(5)])py",
     R"py([1000000000000000000000000000000, -142857142857142857142857142858, 1, 18446744073709551615, 2305843009213693952, 1180591620717411303424, -6, 1, 7, 6, -1, 9223372036854775808, -9223372036854775808, 9223372036854775808, 9, 1000000000000000000000000000000000000, 5])py"},
    {R"py([1/3, 0.1+0.2, 1e-5, 1e16, 1e15, 123456789.123, 1.0, -0.0, 5e-324, 1.7976931348623157e308, 0.0001, 100000000000000000000.0])py",
     R"py([0.3333333333333333, 0.30000000000000004, 1e-05, 1e+16, 1000000000000000.0, 123456789.123, 1.0, -0.0, 5e-324, 1.7976931348623157e+308, 0.0001, 1e+20])py"},
    {R"py([True+True, True==1, 1.0==1, 1<2<3, 1<3<2, not 0, None is None, 3 if 0 else 4, [] or 'x', 0 and 1])py",
     R"py([2, True, True, True, False, True, True, 4, 'x', 0])py"},
    {R"py(1/0)py", R"py(ZeroDivisionError: division by zero)py"},
    {R"py(int('abc'))py", R"py(ValueError: invalid literal for int() with base 10: 'abc')py"},
    {R"py(float('x'))py", R"py(ValueError: could not convert string to float: 'x')py"},
    {R"py(1+'a')py", R"py(TypeError: unsupported operand type(s) for +: 'int' and 'str')py"},
    {R"py(None+1)py", R"py(TypeError: unsupported operand type(s) for +: 'NoneType' and 'int')py"},
    {R"py([bin(10), hex(-255), oct(8), chr(233), ord('é'), (255).bit_length(), (5).to_bytes(2,'big'), int.from_bytes(b'\x01\x00','big'), (1.5).is_integer(), (0.5).as_integer_ratio()])py",
     R"py(['0b1010', '-0xff', '0o10', 'é', 233, 8, b'\x00\x05', 256, False, (1, 2)])py"},
    {R"py([sum([1,2]), sum([[1],[2]],[]), min(3,1,2), max('abc'), min([], default=0), any([0,1]), all([]), list(enumerate('ab',1)), list(zip([1,2],'ab')), list(map(lambda a,b:a+b,[1,2],[3,4])), list(filter(None,[0,1,2])), list(reversed([1,2]))])py",
     R"py([3, [1, 2], 1, 'c', 0, True, True, [(1, 'a'), (2, 'b')], [(1, 'a'), (2, 'b')], [4, 6], [1, 2], [2, 1]])py"},
    {R"py([isinstance(1,int), isinstance(True,int), isinstance('a',(int,str)), issubclass(bool,int), type(1), type('a').__name__, type(None), callable(len), isinstance([],list), type([])==list, isinstance(3, int|str)])py",
     R"py([True, True, True, True, <class 'int'>, 'str', <class 'NoneType'>, True, True, True, True])py"},
    {R"py([str(b'a'), str([1,'a']), str({'a':None}), str((1,)), str(range(3)), str(slice(1,2)), repr(...), str(type), str(len)])py",
     R"py(["b'a'", "[1, 'a']", "{'a': None}", '(1,)', 'range(0, 3)', 'slice(1, 2, None)', 'Ellipsis', "<class 'type'>", '<built-in function len>'])py"},
    {R"py(sorted([3,'a']))py", R"py(TypeError: '<' not supported between instances of 'str' and 'int')py"},
    {R"py([sorted(['b','a'],reverse=True), sorted([(2,'a'),(1,'b')]), sorted({'b':1,'a':2})])py",
     R"py([['b', 'a'], [(1, 'b'), (2, 'a')], ['a', 'b']])py"},
    {R"py([x for x in [1,2,3,4] if x%2 if x>1])py", R"py([3])py"},
    {R"py({x:y for x,y in [(1,2)]})py", R"py({1: 2})py"},
    {R"py([(i,j) for i in range(3) for j in range(i)])py", R"py([(1, 0), (2, 0), (2, 1)])py"},
    {R"py([y:=5, y+1])py", R"py([5, 6])py"},
    {R"py((lambda *a, k=1, **kw: (a,k,kw))(1,2,k=3,z=4))py", R"py(((1, 2), 3, {'z': 4}))py"},
};

TEST(EvalExpressions, GiveWhatPythonGives) {
  for (const auto& [expression, expected] : kCases) {
    EXPECT_EQ(evaluate(std::string("result = ") + expression + "\n"), expected) << expression;
  }
}

}  // namespace
}  // namespace sqlgen::python
