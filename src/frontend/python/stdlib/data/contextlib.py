"""Python's contextlib."""

import functools as _functools


class _GeneratorContext:
    def __init__(self, function, args, keywords):
        self._make = lambda: function(*args, **keywords)
        self._generator = self._make()

    def __enter__(self):
        try:
            return next(self._generator)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    def __exit__(self, kind, value, trace):
        if kind is None:
            try:
                next(self._generator)
            except StopIteration:
                return False
            raise RuntimeError("generator didn't stop")
        if value is None:
            value = kind()
        try:
            self._generator.throw(value)
        except StopIteration as stop:
            return stop is not value
        except BaseException as raised:
            if raised is not value:
                raise
            return False
        raise RuntimeError("generator didn't stop after throw()")

    def __call__(self, function):
        @_functools.wraps(function)
        def inner(*args, **keywords):
            self._generator = self._make()
            with self:
                return function(*args, **keywords)

        return inner


def contextmanager(function):
    @_functools.wraps(function)
    def helper(*args, **keywords):
        return _GeneratorContext(function, args, keywords)

    return helper


class _AsyncGeneratorContext:
    def __init__(self, function, args, keywords):
        self._make = lambda: function(*args, **keywords)
        self._generator = self._make()

    async def __aenter__(self):
        try:
            return await self._generator.__anext__()
        except StopAsyncIteration:
            raise RuntimeError("generator didn't yield") from None

    async def __aexit__(self, kind, value, trace):
        if kind is None:
            try:
                await self._generator.__anext__()
            except StopAsyncIteration:
                return False
            raise RuntimeError("generator didn't stop")
        if value is None:
            value = kind()
        try:
            await self._generator.athrow(value)
        except StopAsyncIteration as stop:
            return stop is not value
        except BaseException as raised:
            if raised is not value:
                raise
            return False
        raise RuntimeError("generator didn't stop after athrow()")

    def __call__(self, function):
        @_functools.wraps(function)
        async def inner(*args, **keywords):
            self._generator = self._make()
            async with self:
                return await function(*args, **keywords)

        return inner


def asynccontextmanager(function):
    @_functools.wraps(function)
    def helper(*args, **keywords):
        return _AsyncGeneratorContext(function, args, keywords)

    return helper


class ContextDecorator:
    def __call__(self, function):
        def inner(*args, **keywords):
            with self:
                return function(*args, **keywords)

        return inner


class AsyncContextDecorator:
    def __call__(self, function):
        async def inner(*args, **keywords):
            async with self:
                return await function(*args, **keywords)

        return inner


class AbstractContextManager:
    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        return None


class AbstractAsyncContextManager:
    async def __aenter__(self):
        return self

    async def __aexit__(self, kind, value, trace):
        return None


class suppress(AbstractContextManager):
    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __exit__(self, kind, value, trace):
        return kind is not None and issubclass(kind, self._exceptions)


class nullcontext(AbstractContextManager, AbstractAsyncContextManager):
    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    async def __aenter__(self):
        return self.enter_result


class closing(AbstractContextManager):
    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, kind, value, trace):
        self.thing.close()


class aclosing(AbstractAsyncContextManager):
    def __init__(self, thing):
        self.thing = thing

    async def __aenter__(self):
        return self.thing

    async def __aexit__(self, kind, value, trace):
        await self.thing.aclose()


class redirect_stdout(AbstractContextManager):
    def __init__(self, new_target):
        self._target = new_target

    def __enter__(self):
        return self._target


redirect_stderr = redirect_stdout


class ExitStack(AbstractContextManager):
    def __init__(self):
        self._exits = []

    def enter_context(self, manager):
        result = manager.__enter__()
        self._exits.append(manager.__exit__)
        return result

    def push(self, exit):
        self._exits.append(exit.__exit__ if hasattr(exit, "__exit__") else exit)
        return exit

    def callback(self, function, /, *args, **keywords):
        def leave(kind, value, trace):
            function(*args, **keywords)

        self._exits.append(leave)
        return function

    def pop_all(self):
        other = ExitStack()
        other._exits, self._exits = self._exits, []
        return other

    def close(self):
        self.__exit__(None, None, None)

    def __exit__(self, kind, value, trace):
        swallowed = False
        while self._exits:
            if self._exits.pop()(kind, value, trace):
                kind = value = None
                swallowed = True
        return swallowed


class AsyncExitStack(AbstractAsyncContextManager):
    def __init__(self):
        self._exits = []

    def _push(self, exit):
        async def leave(kind, value, trace):
            return exit(kind, value, trace)

        self._exits.append(leave)

    def enter_context(self, manager):
        result = manager.__enter__()
        self._push(manager.__exit__)
        return result

    async def enter_async_context(self, manager):
        result = await manager.__aenter__()
        self._exits.append(manager.__aexit__)
        return result

    def push(self, exit):
        self._push(exit.__exit__ if hasattr(exit, "__exit__") else exit)
        return exit

    def push_async_exit(self, exit):
        self._exits.append(exit.__aexit__ if hasattr(exit, "__aexit__") else exit)
        return exit

    def callback(self, function, /, *args, **keywords):
        def leave(kind, value, trace):
            function(*args, **keywords)

        self._push(leave)
        return function

    def push_async_callback(self, function, /, *args, **keywords):
        async def leave(kind, value, trace):
            await function(*args, **keywords)

        self._exits.append(leave)
        return function

    def pop_all(self):
        other = type(self)()
        other._exits, self._exits = self._exits, []
        return other

    async def aclose(self):
        await self.__aexit__(None, None, None)

    async def __aexit__(self, kind, value, trace):
        swallowed = False
        while self._exits:
            if await self._exits.pop()(kind, value, trace):
                kind = value = None
                swallowed = True
        return swallowed
