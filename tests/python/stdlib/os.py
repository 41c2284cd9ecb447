import os
print(os.path.join("a", "b", "/c"), os.path.basename("/x/y.py"), os.path.dirname("/x/y.py"), os.path.splitext("a.tar.gz"), os.path.normpath("a/../b//c"))
# expect: /c y.py /x ('a.tar', '.gz') b/c
print(os.path.split("/a/b"), os.path.isabs("/a"), os.sep, os.linesep == "\n", os.environ.get("SQLGEN_SURELY_NOT_SET", "default"), os.getenv("SQLGEN_SURELY_NOT_SET"))
# expect: ('/a', 'b') True / True default None
os.environ["SQLGEN_SURELY_NOT_SET"]  # expect error: KeyError: 'SQLGEN_SURELY_NOT_SET'
