import hashlib
import hmac
print(hmac.new(b"key", b"message", "sha1").hexdigest())  # expect: 2088df74d5f2146b48146caf4965377e9d0be3a4
print(hmac.new(b"k" * 200, b"m", hashlib.sha512).hexdigest()[:16])  # expect: 56cacd8ce9dffad0
print(hmac.compare_digest("a", "a"), hmac.digest(b"k", b"m", "md5").hex())  # expect: True ed7e724d3a91554aaa2043041d9c5305
