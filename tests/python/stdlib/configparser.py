import configparser

TEXT = """
[DEFAULT]
root = /srv
[db]
; a comment
url = %(root)s/db
Name: shop
lines =
    one
    two
percent = 5%%
flag = yes
n = 12
"""
parser = configparser.ConfigParser()
parser.read_string(TEXT)
print(parser.sections(), list(parser))  # expect: ['db'] ['DEFAULT', 'db']
print(repr(parser["db"]["lines"]), parser.get("db", "url"), parser["db"]["NAME"], parser["db"]["percent"])  # expect: '\none\ntwo' /srv/db shop 5%
print(parser.getboolean("db", "flag"), parser.getint("db", "n"), parser["db"].getint("n") + 1)  # expect: True 12 13
print(parser.get("db", "none", fallback="f"), parser["db"].get("none"), parser["db"].get("none", "g"))  # expect: f None g
print("url" in parser["db"], parser.has_option("db", "root"), parser.has_section("DEFAULT"))  # expect: True True False
print(parser.items("db"))  # expect: [('root', '/srv'), ('url', '/srv/db'), ('name', 'shop'), ('lines', '\none\ntwo'), ('percent', '5%'), ('flag', 'yes'), ('n', '12')]
print(parser.options("db"))  # expect: ['url', 'name', 'lines', 'percent', 'flag', 'n', 'root']
other = configparser.ConfigParser(interpolation=configparser.ExtendedInterpolation(), allow_no_value=True)
other.read_dict({"a": {"x": 1, "y": "${x}-${b:z}"}, "b": {"z": "q", "no": None}})
print(other["a"]["y"], other["b"]["no"], dict(other["a"]))  # expect: 1-q None {'x': '1', 'y': '1-q'}
try:
    parser.get("none", "x")
except configparser.NoSectionError as error:
    print(error)  # expect: No section: 'none'
try:
    parser.get("db", "x")
except configparser.NoOptionError as error:
    print(error)  # expect: No option 'x' in section: 'db'
