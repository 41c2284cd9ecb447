import hashlib
print(hashlib.md5(b"abc").hexdigest(), hashlib.sha1(b"abc").hexdigest(), hashlib.sha256(b"abc").hexdigest())
# expect: 900150983cd24fb0d6963f7d28e17f72 a9993e364706816aba3e25717850c26c9cd0d89d ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad
h = hashlib.sha256()
h.update(b"a"); h.update(b"bc")
print(h.hexdigest()[:16], h.digest()[:4], h.name, hashlib.new("md5", b"x").hexdigest())
# expect: ba7816bf8f01cfea b'\xbax\x16\xbf' sha256 9dd4e461268c8034f5c8564e155c67a6
print(hashlib.sha384(b"abc" * 50).hexdigest()[:24], hashlib.sha512(b"abc" * 50).hexdigest()[:24])
# expect: fabc6f49ec2cd8d8d595cd54 6548d3a70b4cdd421757e293
print(hashlib.new("sha512").hexdigest()[-8:], h.digest_size, h.block_size, h.copy().hexdigest()[:4])
# expect: f927da3e 32 64 ba78
