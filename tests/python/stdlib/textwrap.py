import textwrap
print(textwrap.dedent("""
    a
      b
    c
""").strip(), textwrap.indent("x\ny", "  "), textwrap.fill("the quick brown fox", 10), textwrap.wrap("aa bb cc", 5), textwrap.shorten("hello big world", 11))
# expect: a
# expect:   b
# expect: c   x
# expect:   y the quick
# expect: brown fox ['aa bb', 'cc'] hello [...]
