print("a-b-c".split("-"), "a-b-c".split("-", 1), "a-b-c".rsplit("-", 1), "  a  b ".split(), "".split(), "".split(","))
# expect: ['a', 'b', 'c'] ['a', 'b-c'] ['a-b', 'c'] ['a', 'b'] [] ['']
print("a\nb\r\nc".splitlines(), "a\nb\n".splitlines(True), "k=v=w".partition("="), "k".partition("="), "k=v=w".rpartition("="))
# expect: ['a', 'b', 'c'] ['a\n', 'b\n'] ('k', '=', 'v=w') ('k', '', '') ('k=v', '=', 'w')
"a".split("")  # expect error: ValueError: empty separator
