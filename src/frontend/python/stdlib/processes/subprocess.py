"""subprocess: no process is run; its exceptions can be caught."""
import processes_of_the_machine as _unknown  # no module: what a process gives

PIPE, STDOUT, DEVNULL = -1, -2, -3


class SubprocessError(Exception):
    pass


class CalledProcessError(SubprocessError):
    def __init__(self, returncode, cmd, output=None, stderr=None):
        self.returncode, self.cmd, self.output, self.stderr = returncode, cmd, output, stderr


class TimeoutExpired(SubprocessError):
    def __init__(self, cmd, timeout, output=None, stderr=None):
        self.cmd, self.timeout, self.output, self.stderr = cmd, timeout, output, stderr


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    return getattr(_unknown, name)
