import string
print(string.ascii_lowercase, string.digits, string.punctuation, string.hexdigits, repr(string.whitespace))
# expect: abcdefghijklmnopqrstuvwxyz 0123456789 !"#$%&'()*+,-./:;<=>?@[\]^_`{|}~ 0123456789abcdefABCDEF ' \t\n\r\x0b\x0c'
print(string.Template("$a ${b} $$").substitute(a=1, b=2), string.Template("$a $z").safe_substitute(a=1), string.capwords("hello big world"))
# expect: 1 2 $ 1 $z Hello Big World
