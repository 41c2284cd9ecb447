class AppError(Exception):
    def __init__(self, code, *rest):
        super().__init__(code, *rest)
        self.code = code
e = AppError(7, "why")
print(repr(e), str(e), e.args, e.code, isinstance(e, Exception), str(ValueError()), repr(KeyError("k")), str(KeyError("k")))
# expect: AppError(7, 'why') (7, 'why') (7, 'why') 7 True  KeyError('k') 'k'
print([c.__name__ for c in FileNotFoundError.__mro__][:3], issubclass(KeyError, LookupError), issubclass(ModuleNotFoundError, ImportError))
# expect: ['FileNotFoundError', 'OSError', 'Exception'] True True
def chained():
    try:
        {}["gone"]
    except KeyError as cause:
        raise ValueError("chained") from cause
try:
    chained()
except ValueError as error:
    print(repr(error.__cause__), error.__context__ is error.__cause__)  # expect: KeyError('gone') True
try:
    try:
        1 / 0
    finally:
        print("finally")  # expect: finally
except (KeyError, ZeroDivisionError) as error:
    print(type(error).__name__, error)  # expect: ZeroDivisionError division by zero
try:
    raise AppError
except TypeError as error:
    print("missing" in str(error))  # expect: True
raise AppError(3)  # expect error: AppError: 3
