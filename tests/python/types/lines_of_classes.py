print(bool.__mro__, bool.__bases__, int.mro(), object.__bases__)
# expect: (<class 'bool'>, <class 'int'>, <class 'object'>) (<class 'int'>,) [<class 'int'>, <class 'object'>] ()
print(KeyError.__mro__[:3], OSError.__bases__, [c.__name__ for c in UnicodeDecodeError.__mro__])
# expect: (<class 'KeyError'>, <class 'LookupError'>, <class 'Exception'>) (<class 'Exception'>,) ['UnicodeDecodeError', 'UnicodeError', 'ValueError', 'Exception', 'BaseException', 'object']


class Named(str):
    pass


class Both(Named, Exception if False else object):
    pass


print([c.__name__ for c in Both.__mro__], Named.__bases__, issubclass(Both, str), type.__mro__)
# expect: ['Both', 'Named', 'str', 'object'] (<class 'str'>,) True (<class 'type'>, <class 'object'>)
