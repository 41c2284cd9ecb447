"""sqlalchemy.ext.asyncio.engine: what wraps an engine and its connections for coroutines. The engine is that of the
database which is migrated, as one of create_engine() is."""
import sqlalchemy

_OF_ENGINE = ("url", "pool", "dialect", "engine", "name", "driver", "echo")
_OF_CONNECTION = ("closed", "invalidated", "dialect", "info", "in_transaction", "in_nested_transaction")
_AWAITED = ("execute", "scalar", "scalars", "exec_driver_sql", "commit", "rollback", "close", "invalidate")


class AsyncTransaction:
    __module__ = "sqlalchemy.ext.asyncio.engine"

    def __init__(self, connection, nested=False):
        self.connection = connection
        self.nested = nested

    async def start(self, is_ctxmanager=False):
        connection = self.connection.sync_connection
        self._transaction = connection.begin_nested() if self.nested else connection.begin()
        if is_ctxmanager:
            self._transaction.__enter__()
        return self

    async def commit(self):
        self._transaction.commit()

    async def rollback(self):
        self._transaction.rollback()

    async def close(self):
        self._transaction.close()

    def __await__(self):
        return self.start().__await__()

    async def __aenter__(self):
        return await self.start(True)

    async def __aexit__(self, *exception):
        return self._transaction.__exit__(*exception)


class AsyncConnection:
    __module__ = "sqlalchemy.ext.asyncio.engine"

    def __init__(self, async_engine, sync_connection=None):
        self.engine = async_engine
        self.sync_engine = async_engine.sync_engine
        self.sync_connection = sync_connection

    async def start(self, is_ctxmanager=False):
        self.sync_connection = self.sync_engine.connect()
        return self

    def begin(self):
        return AsyncTransaction(self)

    def begin_nested(self):
        return AsyncTransaction(self, nested=True)

    async def run_sync(self, fn, *arg, **kw):
        return fn(self.sync_connection, *arg, **kw)

    async def execution_options(self, **opt):
        self.sync_connection = self.sync_connection.execution_options(**opt)
        return self

    async def aclose(self):
        await self.close()

    def __getattr__(self, name):
        if name in _OF_CONNECTION:
            return getattr(self.sync_connection, name)
        if name not in _AWAITED:
            raise AttributeError("'AsyncConnection' object has no attribute %r" % name)
        function = getattr(self.sync_connection, name)

        async def call(*args, **kw):
            return function(*args, **kw)

        return call

    def __await__(self):
        return self.start().__await__()

    async def __aenter__(self):
        return await self.start(True)

    async def __aexit__(self, *exception):
        self.sync_connection.close()


class _Beginning:
    """A connection with a transaction around what is done with it."""

    def __init__(self, engine):
        self._connection = AsyncConnection(engine)

    async def __aenter__(self):
        await self._connection.start()
        self._transaction = await self._connection.begin().start(True)
        return self._connection

    async def __aexit__(self, *exception):
        await self._transaction.__aexit__(*exception)
        await self._connection.close()


class AsyncEngine:
    __module__ = "sqlalchemy.ext.asyncio.engine"

    def __init__(self, sync_engine):
        self.sync_engine = sync_engine

    def begin(self):
        return _Beginning(self)

    def connect(self):
        return AsyncConnection(self)

    def execution_options(self, **opt):
        return AsyncEngine(self.sync_engine.execution_options(**opt))

    async def dispose(self, close=True):
        pass

    def __getattr__(self, name):
        if name not in _OF_ENGINE:
            raise AttributeError("'AsyncEngine' object has no attribute %r" % name)
        return getattr(self.sync_engine, name)


def create_async_engine(url, **kw):
    return AsyncEngine(sqlalchemy.create_engine(url, **kw))


def async_engine_from_config(configuration, prefix="sqlalchemy.", **kwargs):
    return AsyncEngine(sqlalchemy.engine_from_config(configuration, prefix, **kwargs))
