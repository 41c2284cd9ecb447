import re

print(re.findall(r"[]a]+", "]a]b"), re.findall(r"[^]a]+", "]xy]b"), re.findall(r"(?#note)b", "abc"))
# expect: [']a]'] ['xy', 'b'] ['b']
print(re.sub(r"(<)?(\w+)(?(1)>)", r"[\2]", "<a> b <c>"), re.match(r"(?P<q>['\"])?x(?(q)(?P=q))", "'x'").group())
# expect: [a] [b] [c] 'x'
print(re.findall("\\N{GREEK SMALL LETTER ALPHA}|\\u00e9|\\x41|\\101", "\u03b1\u00e9AB"), re.findall(r"\0", "a\0b"))
# expect: ['α', 'é', 'A'] ['\x00']
print(re.findall(r"a{,2}b", "aab ab b"), re.findall(r"a{2,}", "a aa aaa"), re.findall(r"x{y}", "x{y}"))
# expect: ['aab', 'ab', 'b'] ['aa', 'aaa'] ['x{y}']
print(re.findall(r"(?i:A)b", "ab aB Ab"), re.findall(r"(?-i:a)B(?s:.)", "aB\n ab"), re.findall(r"(?im)^a$", "A\nb\na"))
# expect: ['ab', 'Ab'] ['aB\n'] ['A', 'a']
print(re.findall("(?x) a  # first\n  [ ]b", "a b"), re.findall(r"\Aa|b\Z", "ab\nb"), re.findall(r"\v", "a\x0bb"))
# expect: ['a b'] ['a', 'b'] ['\x0b']
print(re.fullmatch(r"(a)(b)?\1", "aa").groups(), re.fullmatch(r"(?:a|b){2}", "ba").group(), re.split(r"(?<=,)(?!\s)", "a,b, c"))
# expect: ('a', None) ba ['a,', 'b, c']
for pattern in ("[a", "(a", "a)", "(*a)", "(?#a", "(?(1", "a(?i)b", "(?y)", "\\", r"\q", r"\x4", r"\N{nothing}", r"\N", r"[\8]", r"\2(a)", r"[\400]"):
    try:
        re.compile(pattern)
        print(pattern, "compiles")
    except re.error as error:
        print(f"{pattern!r}: {error}")
# expect: '[a': unterminated character set at position 0
# expect: '(a': missing ), unterminated subpattern at position 0
# expect: 'a)': unbalanced parenthesis at position 1
# expect: '(*a)': nothing to repeat at position 1
# expect: '(?#a': missing ), unterminated comment at position 0
# expect: '(?(1': missing ), unterminated name at position 3
# expect: 'a(?i)b': global flags not at the start of the expression at position 1
# expect: '(?y)': unknown extension ?y at position 1
# expect: '\\': bad escape (end of pattern) at position 0
# expect: '\\q': bad escape \q at position 0
# expect: '\\x4': incomplete escape \x4 at position 0
# expect: '\\N{nothing}': undefined character name 'nothing' at position 0
# expect: '\\N': missing { at position 2
# expect: '[\\8]': bad escape \8 at position 1
# expect: '\\2(a)': invalid group reference 2 at position 1
# expect: '[\\400]': octal escape value \400 outside of range 0-0o377 at position 1
