"""The most used functions of Python's urllib.parse."""

import collections as _collections

_SAFE = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~"


class _Netloc:
    def _parts(self):
        userinfo, at, host = self.netloc.rpartition("@")
        user, colon, password = userinfo.partition(":")
        if host.startswith("["):
            name, _, port = host[1:].partition("]")
            port = port.lstrip(":")
        else:
            name, _, port = host.partition(":")
        return user if at else None, password if colon else None, name.lower() or None, port

    @property
    def username(self):
        return self._parts()[0]

    @property
    def password(self):
        return self._parts()[1]

    @property
    def hostname(self):
        return self._parts()[2]

    @property
    def port(self):
        port = self._parts()[3]
        if not port:
            return None
        if not port.isdigit():
            raise ValueError(f"Port could not be cast to integer value as {port!r}")
        if int(port) > 65535:
            raise ValueError("Port out of range 0-65535")
        return int(port)


class ParseResult(
    _Netloc, _collections.namedtuple("ParseResult", "scheme netloc path params query fragment")
):
    def geturl(self):
        return urlunparse(self)


class SplitResult(_Netloc, _collections.namedtuple("SplitResult", "scheme netloc path query fragment")):
    def geturl(self):
        return urlunsplit(self)


def quote(string, safe="/", encoding="utf-8", errors="strict"):
    data = string if isinstance(string, (bytes, bytearray)) else str(string).encode(encoding, errors)
    return "".join(chr(byte) if chr(byte) in _SAFE + safe else f"%{byte:02X}" for byte in data)


def quote_plus(string, safe="", encoding="utf-8", errors="strict"):
    return quote(string, safe + " ", encoding, errors).replace(" ", "+")


def unquote(string, encoding="utf-8", errors="replace"):
    parts = string.split("%")
    data = parts[0].encode(encoding)
    for part in parts[1:]:
        try:
            data += bytes([int(part[:2], 16)]) + part[2:].encode(encoding)
        except ValueError:
            data += ("%" + part).encode(encoding)
    return data.decode(encoding, errors)


def unquote_plus(string, encoding="utf-8", errors="replace"):
    return unquote(string.replace("+", " "), encoding, errors)


def urlencode(query, doseq=False, safe="", encoding="utf-8", errors="strict", quote_via=quote_plus):
    pairs = []
    for key, value in query.items() if hasattr(query, "items") else query:
        values = value if doseq and not isinstance(value, (str, bytes)) else [value]
        pairs.extend(f"{quote_via(key, safe)}={quote_via(one, safe)}" for one in values)
    return "&".join(pairs)


def urlsplit(url, scheme="", allow_fragments=True):
    url, _, fragment = url.partition("#")
    url, _, query = url.partition("?")
    head, colon, rest = url.partition(":")
    if colon and head[:1].isalpha() and all(char.isalnum() or char in "+-." for char in head):
        scheme, url = head.lower(), rest
    netloc = ""
    if url.startswith("//"):
        netloc, slash, path = url[2:].partition("/")
        url = slash + path
    return SplitResult(scheme, netloc, url, query, fragment)


def urlparse(url, scheme="", allow_fragments=True):
    parts = urlsplit(url, scheme)
    path, _, params = parts.path.partition(";")
    return ParseResult(parts.scheme, parts.netloc, path, params, parts.query, parts.fragment)


def urlunsplit(parts):
    scheme, netloc, path, query, fragment = parts
    url = (f"{scheme}:" if scheme else "") + (f"//{netloc}" if netloc else "") + path
    return url + (f"?{query}" if query else "") + (f"#{fragment}" if fragment else "")


def urlunparse(parts):
    scheme, netloc, path, params, query, fragment = parts
    return urlunsplit((scheme, netloc, f"{path};{params}" if params else path, query, fragment))


def parse_qsl(qs, keep_blank_values=False, **options):
    pairs = []
    for item in qs.split("&"):
        name, equal, value = item.partition("=")
        if item and (value or keep_blank_values):
            pairs.append((unquote_plus(name), unquote_plus(value)))
    return pairs


def parse_qs(qs, keep_blank_values=False, **options):
    found = {}
    for name, value in parse_qsl(qs, keep_blank_values):
        found.setdefault(name, []).append(value)
    return found


def urljoin(base, url, allow_fragments=True):
    if not url:
        return base
    parts, own = urlsplit(base), urlsplit(url)
    if own.scheme:
        return url
    if own.netloc:
        return urlunsplit((parts.scheme, *own[1:]))
    if url.startswith("/"):
        path = own.path
    else:
        path = parts.path.rpartition("/")[0] + "/" + own.path
    return urlunsplit((parts.scheme, parts.netloc, path, own.query, own.fragment))
