print("ab".center(6, "*"), "ab".ljust(5) + "|", "ab".rjust(5), "42".zfill(5), "-4".zfill(4))  # expect: **ab** ab   |    ab 00042 -004
print("a\tb".expandtabs(4), ",".join(["a", "b"]), "-".join("xyz"))  # expect: a   b a,b x-y-z
print("abc"[1], "abc"[-1], "abcdef"[1:4], "abcdef"[::-1], "abcdef"[::2], "abc"[5:])  # expect: b c bcd fedcba ace 
print("ab" * 3, "a" + "b", "a" "b", len("añ"), "a" < "b")  # expect: ababab ab ab 2 True
print("tab\there", repr("it's"), repr('say "x"'), repr("it's \"x\""), repr("\x00é\u200b\n"))
# expect: tab	here "it's" 'say "x"' 'it\'s "x"' '\x00é\u200b\n'
print(ord("é"), chr(8364), "\N{EURO SIGN}", "\u20ac", "\x41")  # expect: 233 € € € A
print(r"\d+\n", b"raw\x00", "a\
b")  # expect: \d+\n b'raw\x00' ab
"abc"[3]  # expect error: IndexError: string index out of range
