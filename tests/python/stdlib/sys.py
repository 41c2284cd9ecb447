import sys
print(sys.maxsize, sys.version_info >= (3, 8), sys.version_info[0], sys.version_info.major, isinstance(sys.path, list), isinstance(sys.argv, list), sys.byteorder)
# expect: 9223372036854775807 True 3 3 True True little
try:
    sys.exit("stop")
except SystemExit as e:
    print(repr(e), isinstance(e, Exception))  # expect: SystemExit('stop') False
