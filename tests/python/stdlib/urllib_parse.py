from urllib.parse import urlparse, quote, unquote, urlencode, parse_qs, quote_plus, urlsplit, unquote_plus
u = urlparse("postgresql://user:p%40ss@host.example:5432/db?sslmode=require#frag")
print(u.scheme, u.netloc, u.path, u.query, u.fragment)  # expect: postgresql user:p%40ss@host.example:5432 /db sslmode=require frag
print(quote("a b/ü&"), quote("a/b", safe=""), unquote("a%20b%C3%BC"), urlencode({"a": 1, "b": "x y"}), quote_plus("a b"), unquote_plus("a+b"))
# expect: a%20b/%C3%BC%26 a%2Fb a bü a=1&b=x+y a+b a b
print(urlsplit("//h/p").netloc)  # expect: h
