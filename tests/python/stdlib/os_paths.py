import os
print(os.pardir, os.curdir, os.extsep, os.devnull, os.altsep, os.pathsep)  # expect: .. . . /dev/null None :
print(os.path.pardir, os.path.sep, os.SEEK_END, os.F_OK)  # expect: .. / 2 0
print(os.path.relpath("/a/b/c", "/a/d"), os.path.relpath("/a", "/a"))  # expect: ../b/c .
print(os.path.commonpath(["/a/b/c", "/a/b/d"]), os.path.commonprefix(["abc", "abd"]))  # expect: /a/b ab
print(os.path.splitdrive("/a"), os.fsencode("a"), os.fsdecode(b"b"))  # expect: ('', '/a') b'a' b
print(list(os.walk("/no/such/folder")))  # expect: []
