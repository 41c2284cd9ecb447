import math

outer = "global"


def upgrade_main():
    return "main"


def upgrade(engine_name):
    return eval("upgrade_%s" % engine_name)()


def inner():
    outer = "local"
    return eval("outer")


print(upgrade("main"))  # expect: main
print(eval("outer"), inner())  # expect: global local
print(eval(" math.pi "), eval("len")("abc"), eval("None"))  # expect: 3.141592653589793 3 None
try:
    eval("upgrade_other")
except NameError as error:
    print(error)  # expect: name 'upgrade_other' is not defined
