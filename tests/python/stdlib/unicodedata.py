import unicodedata
print(unicodedata.normalize("NFKD", "Plain text"))  # expect: Plain text
print(unicodedata.category("a"), unicodedata.category("-"), unicodedata.combining("x"))  # expect: Ll Pd 0
print("".join(c for c in unicodedata.normalize("NFD", "abc") if unicodedata.category(c) != "Mn"))  # expect: abc
unicodedata.normalize("X", "a")  # expect error: ValueError: invalid normalization form
