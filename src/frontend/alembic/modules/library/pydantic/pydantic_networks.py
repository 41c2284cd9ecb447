"""pydantic.networks: URLs with the text and the parts that pydantic 2 gives them."""
import re

_DEFAULT_PORTS = {"http": 80, "https": 443, "ws": 80, "wss": 443, "ftp": 21}
_PARTS = re.compile(r"^([A-Za-z][A-Za-z0-9+.-]*)://(?:([^/?#@]*)@)?(\[[^\]]*\]|[^/?#:]*)(?::(\d+))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$")


class AnyUrl:
    # Which schemes and parts a subclass wants is not checked.
    def __init__(self, url):
        parts = _PARTS.match(str(url))
        if parts is None:
            raise ValueError(f"Input should be a valid URL: {url}")
        scheme, user, host, port, path, query, fragment = parts.groups()
        self.scheme = scheme.lower()
        name, colon, secret = (user or "").partition(":")
        self.username, self.password = name or None, secret if colon else None
        special = self.scheme in _DEFAULT_PORTS
        self.host = (host.lower() if special else host) or None
        own = int(port) if port else None
        self.port = own if own is not None else _DEFAULT_PORTS.get(self.scheme)
        self.path = path or ("/" if special else None)
        self.query, self.fragment = query, fragment
        shown = "" if own is None or own == _DEFAULT_PORTS.get(self.scheme) else f":{own}"
        login = f"{user}@" if user else ""
        self._text = (f"{self.scheme}://{login}{self.host or ''}{shown}{self.path or ''}"
                      + (f"?{query}" if query is not None else "") + (f"#{fragment}" if fragment is not None else ""))

    def hosts(self):
        return [{"username": self.username, "password": self.password, "host": self.host, "port": self.port}]

    def unicode_string(self):
        return self._text

    def __str__(self):
        return self._text

    def __repr__(self):
        return f"{type(self).__name__}({self._text!r})"

    def __eq__(self, other):
        return type(self) is type(other) and self._text == other._text

    def __hash__(self):
        return hash(self._text)


class AnyHttpUrl(AnyUrl):
    pass


class HttpUrl(AnyUrl):
    pass


class AnyWebsocketUrl(AnyUrl):
    pass


class WebsocketUrl(AnyUrl):
    pass


class PostgresDsn(AnyUrl):
    pass


class RedisDsn(AnyUrl):
    pass


class AmqpDsn(AnyUrl):
    pass


class MongoDsn(AnyUrl):
    pass


class MySQLDsn(AnyUrl):
    pass
