CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> regex01

SELECT '(0, 3)';

SELECT 'b';

SELECT 'axxB';

SELECT '['1', '2x3']';

SELECT 'A--';

SELECT '['b', 'B']';

SELECT '['ab']';

SELECT 'True';

SELECT '-a-b--d-';

SELECT '[', 'a', 'b', ']';

SELECT '[', 'a', ', ', 'bc', ']';

SELECT '[', ', ']';

SELECT 'bab\\';

SELECT '[a][]';

SELECT '\n0';

SELECT 'cb';

SELECT '{'table': 'fk', 'column': 'users'}';

SELECT '('column', 2, (3, 8), ('fk', 'users'), ('fk', 'users', 'none'))';

SELECT 'fk.users';

SELECT '[3]';

SELECT '4';

SELECT '['aa', '[', ', '{y}', ']';

SELECT 'a\\.b\\-c\\ d_é';

SELECT '(re.compile('a.b', re.IGNORECASE|re.DOTALL), [b'x', b'x'])';

SELECT '('missing ), unterminated subpattern', 1)';

INSERT INTO alembic_version (version_num) VALUES ('regex01') RETURNING version_num;

-- Running downgrade regex01 -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'regex01';

