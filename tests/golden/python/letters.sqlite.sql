CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> letters01

SELECT ['ας οδυσσευς σ', 'ΑΣ ΟΔΥΣΣΕΥΣ Σ', 'Ας Οδυσσευς Σ', 'Ας οδυσσευς σ', 'ας οδυσσευς σ', 'ασ οδυσσευσ σ'];

SELECT [False, False, True, False, True];

SELECT ['ŉ ǆ ﬁ ß ß i̇ ı ΐ', 'ʼN Ǆ FI SS ẞ İ I Ϊ́', 'ʼN ǅ Fi Ss ẞ İ I Ϊ́', 'ʼN ǆ ﬁ ß ß i̇ ı ΐ', 'ʼN Ǆ FI SS ß i̇ I Ϊ́', 'ʼn ǆ fi ss ss i̇ ı ΐ'];

SELECT [False, False, False, False, True];

SELECT ['hello world x2y ünïcode', 'HELLO WORLD X2Y ÜNÏCODE', 'Hello World X2Y Ünïcode', 'Hello world x2y ünïcode', 'HELLO World X2Y ÜNÏCODE', 'hello world x2y ünïcode'];

SELECT [False, False, False, False, True];

SELECT ['ǆabc σας', 'ǄABC ΣΑΣ', 'ǅabc Σας', 'ǅabc σας', 'ǅABC σας', 'ǆabc σασ'];

SELECT [False, False, False, False, True];

SELECT ["don't 1st", "DON'T 1ST", "Don'T 1St", "Don't 1st", "DON'T 1ST", "don't 1st"];

SELECT [False, True, False, False, True];

SELECT ['ⅷ 𐐩𐐩 ж', 'Ⅷ 𐐁𐐁 Ж', 'Ⅷ 𐐁𐐩 Ж', 'Ⅷ 𐐩𐐩 ж', 'ⅷ 𐐩𐐁 ж', 'ⅷ 𐐩𐐩 ж'];

SELECT [True, False, False, False, True];

SELECT [('a', True, False, False, False, False), ('1', False, True, True, True, False), ('²', False, True, False, True, False), ('½', False, False, False, True, False), ('Ⅷ', False, False, False, True, False), ('①', False, True, False, True, False), ('٣', False, True, True, True, False), ('\u2003', False, False, False, False, True), ('_', False, False, False, False, False), ('ʰ', True, False, False, False, False), ('א', True, False, False, False, False)];

SELECT '\u0378\xad\u200b\ue000é☃𝄞';

INSERT INTO alembic_version (version_num) VALUES ('letters01') RETURNING version_num;

-- Running downgrade letters01 -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'letters01';

