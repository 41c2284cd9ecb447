OWNERS = {}
OWNER = OWNERS['first']
NAMES = ['a']
for owner in OWNER:
    NAMES.append(owner)
SIZES = {'big': 0}
SIZES['big'] = OWNERS['second']
