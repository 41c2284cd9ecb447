CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

['a'];

a; b; c;

None ['a'] 1 a True;

a['a'];

uq_t ['k', 'a'] 2 b True;

b, a['k', 'a'];

['c', 'a'] ['c', 'a'] True a;

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING version_num;

-- Running downgrade aaaa -> 

['a', 'b'] b None;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

