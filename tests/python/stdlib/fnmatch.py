import fnmatch
print(fnmatch.fnmatch("a.py", "*.py"), fnmatch.filter(["ab", "ac", "b"], "a?"), fnmatch.fnmatchcase("A", "a"), fnmatch.fnmatch("x1", "x[0-9]"))
# expect: True ['ab', 'ac'] False True
