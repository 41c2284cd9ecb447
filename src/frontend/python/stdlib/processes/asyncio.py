"""asyncio, as a run where nothing else happens: what is awaited runs to its end at once."""
from _asyncio import complete as _complete
from contextlib import AbstractAsyncContextManager as _AsyncBlock

import threads_of_the_run as _unknown  # no module: what the rest would do is not known

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"


class CancelledError(BaseException):
    pass


class InvalidStateError(Exception):
    pass


TimeoutError = TimeoutError


class Task:
    """Starts when what made it awaits something, in the order of the tasks."""

    _waiting = []

    def __init__(self, coro, *, name=None):
        self._coro, self._name = coro, name
        self._done = self._cancelled = False
        self._result = self._exception = None
        self._callbacks = []
        Task._waiting.append(self)

    def _run(self):
        try:
            self._result = _complete(self._coro)
        except Exception as exception:
            self._exception = exception
        self._done = True
        for callback in self._callbacks:
            callback(self)

    def __await__(self):
        return self._wait()

    async def _wait(self):
        _run_waiting()
        return self.result()

    def done(self):
        return self._done

    def cancelled(self):
        return self._cancelled

    def cancel(self, msg=None):
        if self._done:
            return False
        Task._waiting.remove(self)
        self._done = self._cancelled = True
        return True

    def result(self):
        if self._cancelled:
            raise CancelledError()
        if not self._done:
            raise InvalidStateError("Result is not set.")
        if self._exception is not None:
            raise self._exception
        return self._result

    def exception(self):
        if self._cancelled:
            raise CancelledError()
        if not self._done:
            raise InvalidStateError("Exception is not set.")
        return self._exception

    def add_done_callback(self, function, *, context=None):
        if self._done:
            function(self)
        else:
            self._callbacks.append(function)

    def get_name(self):
        return self._name


def _run_waiting():
    while Task._waiting:
        Task._waiting.pop(0)._run()


def run(main, *, debug=None, loop_factory=None):
    try:
        return _complete(main)
    finally:
        Task._waiting.clear()


class Runner:
    def __init__(self, *, debug=None, loop_factory=None):
        self._loop = _loop

    def __enter__(self):
        return self

    def __exit__(self, kind, exception, trace):
        return None

    def run(self, coro, *, context=None):
        return run(coro)

    def get_loop(self):
        return self._loop

    def close(self):
        pass


def ensure_future(coro_or_future, *, loop=None):
    return coro_or_future if isinstance(coro_or_future, Task) else Task(coro_or_future)


def create_task(coro, *, name=None, context=None):
    return Task(coro, name=name)


async def _gathered(tasks, return_exceptions):
    _run_waiting()
    if return_exceptions:
        return [task._result if task._exception is None else task._exception for task in tasks]
    return [task.result() for task in tasks]


def gather(*coros_or_futures, return_exceptions=False):
    return Task(_gathered([ensure_future(each) for each in coros_or_futures], return_exceptions))


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    tasks = [ensure_future(each) for each in fs]
    _run_waiting()
    return set(tasks), set()


async def wait_for(fut, timeout):
    return await fut


async def shield(arg):
    return await arg


async def sleep(delay, result=None):
    _run_waiting()
    return result


async def to_thread(func, /, *args, **kwargs):
    return func(*args, **kwargs)


class timeout(_AsyncBlock):
    def __init__(self, when):
        self._when = when

    def when(self):
        return self._when

    def expired(self):
        return False


class TaskGroup(_AsyncBlock):
    def create_task(self, coro, *, name=None, context=None):
        task = Task(coro, name=name)
        self._tasks = getattr(self, "_tasks", []) + [task]
        return task

    async def __aexit__(self, kind, exception, trace):
        _run_waiting()
        for task in getattr(self, "_tasks", []):
            if task._exception is not None:
                raise _unknown.an_exception_of_a_task_group()
        return None


class Lock(_AsyncBlock):
    def __init__(self):
        self._held = False

    async def acquire(self):
        if self._held:
            raise RuntimeError("the lock is never released")
        self._held = True
        return True

    def release(self):
        if not self._held:
            raise RuntimeError("Lock is not acquired.")
        self._held = False

    def locked(self):
        return self._held

    async def __aenter__(self):
        await self.acquire()

    async def __aexit__(self, kind, exception, trace):
        self.release()


class Semaphore(_AsyncBlock):
    def __init__(self, value=1):
        self._value = value

    async def acquire(self):
        self._value -= 1
        return True

    def release(self):
        self._value += 1

    async def __aenter__(self):
        await self.acquire()

    async def __aexit__(self, kind, exception, trace):
        self.release()


BoundedSemaphore = Semaphore


class Event:
    def __init__(self):
        self._set = False

    def set(self):
        self._set = True

    def clear(self):
        self._set = False

    def is_set(self):
        return self._set


class AbstractEventLoop:
    def __init__(self):
        self._closed = False

    def run_until_complete(self, future):
        if isinstance(future, Task):
            _run_waiting()
            return future.result()
        result = _complete(future)
        return result

    def create_task(self, coro, *, name=None, context=None):
        return Task(coro, name=name)

    async def _called(self, function, args):
        return function(*args)

    def run_in_executor(self, executor, func, *args):
        return Task(self._called(func, args))

    async def shutdown_asyncgens(self):
        return None

    def set_debug(self, enabled):
        pass

    def is_closed(self):
        return self._closed

    def close(self):
        self._closed = True


_loop = AbstractEventLoop()


def new_event_loop():
    return AbstractEventLoop()


def get_event_loop():
    return _loop


def set_event_loop(loop):
    pass


def set_event_loop_policy(policy):
    pass


def iscoroutine(obj):
    return type(obj).__name__ == "coroutine"


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    return getattr(_unknown, name)
