-- sqlgen: revision-sha256 3daeef35ebc1a4985a3dc888e3cec8999f96eb613592c02df1b22f3b23b47276
ALTER TABLE users ADD COLUMN first TEXT;
