import os
print(os.pardir, os.curdir, os.extsep, os.devnull, os.altsep, os.pathsep)  # expect: .. . . /dev/null None :
print(os.path.pardir, os.path.sep, os.SEEK_END, os.F_OK)  # expect: .. / 2 0
print(os.path.relpath("/a/b/c", "/a/d"), os.path.relpath("/a", "/a"))  # expect: ../b/c .
print(os.path.commonpath(["/a/b/c", "/a/b/d"]), os.path.commonprefix(["abc", "abd"]))  # expect: /a/b ab
print(os.path.splitdrive("/a"), os.fsencode("a"), os.fsdecode(b"b"))  # expect: ('', '/a') b'a' b
print(list(os.walk("/no/such/folder")))  # expect: []
os.environ["HOME"] = "/h/me/"
print(os.path.expanduser("~"), os.path.expanduser("~/x"), os.path.expanduser("a~"))  # expect: /h/me /h/me/x a~
print(os.path.expandvars("$HOME/${HOME}y a$ $NO_SUCH_ONE ${NO_SUCH_ONE}"))  # expect: /h/me///h/me/y a$ $NO_SUCH_ONE ${NO_SUCH_ONE}
from pathlib import Path
print(Path("~/a").expanduser(), Path.home(), Path("a").expanduser())  # expect: /h/me/a /h/me a
del os.environ["HOME"]
print(os.path.isabs(os.path.expanduser("~/x")), Path("~").expanduser().is_absolute())  # expect: True True
