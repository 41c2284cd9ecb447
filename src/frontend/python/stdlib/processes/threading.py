"""threading, as one thread runs it: what is started has run when start() returns."""
from contextlib import AbstractContextManager as _Block

import threads_of_the_run as _unknown  # no module: which thread asks is not known

TIMEOUT_MAX = 9223372036.0


class ThreadError(RuntimeError):
    pass


class BrokenBarrierError(RuntimeError):
    pass


class Lock(_Block):
    def __init__(self):
        self._held = 0

    def acquire(self, blocking=True, timeout=-1):
        self._held += 1
        return True

    def release(self):
        if not self._held:
            raise RuntimeError("release unlocked lock")
        self._held -= 1

    def locked(self):
        return self._held > 0

    def __enter__(self):
        self.acquire()
        return True

    def __exit__(self, kind, exception, trace):
        self.release()


class RLock(Lock):
    def release(self):
        if not self._held:
            raise RuntimeError("cannot release un-acquired lock")
        self._held -= 1


class Condition(Lock):
    def __init__(self, lock=None):
        super().__init__()

    def wait(self, timeout=None):
        return True

    def wait_for(self, predicate, timeout=None):
        return predicate()

    def notify(self, n=1):
        pass

    def notify_all(self):
        pass


class Semaphore(_Block):
    def __init__(self, value=1):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")
        self._value = value

    def acquire(self, blocking=True, timeout=None):
        self._value -= 1
        return True

    def release(self, n=1):
        self._value += n

    def __enter__(self):
        return self.acquire()

    def __exit__(self, kind, exception, trace):
        self.release()


BoundedSemaphore = Semaphore


class Event:
    def __init__(self):
        self._flag = False

    def is_set(self):
        return self._flag

    def set(self):
        self._flag = True

    def clear(self):
        self._flag = False

    def wait(self, timeout=None):
        return self._flag


class local:
    pass


class Thread:
    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        self.name = name if name is not None else "Thread-1"
        self.daemon = bool(daemon)
        self._target, self._args, self._kwargs = target, args, kwargs or {}
        self._started = False

    def start(self):
        if self._started:
            raise RuntimeError("threads can only be started once")
        self._started = True
        try:
            self.run()
        except Exception:  # it ends the thread alone
            pass

    def run(self):
        if self._target is not None:
            self._target(*self._args, **self._kwargs)

    def join(self, timeout=None):
        if not self._started:
            raise RuntimeError("cannot join thread before it is started")

    def is_alive(self):
        return False


class _MainThread(Thread):
    def __init__(self):
        super().__init__(name="MainThread", daemon=False)
        self._started = True

    def is_alive(self):
        return True


_main_thread = _MainThread()


def main_thread():
    return _main_thread


def current_thread():
    return _main_thread


currentThread = current_thread


def active_count():
    return 1


def enumerate():
    return [_main_thread]


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    return getattr(_unknown, name)
