CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 0001

-- part | shop | shop.part | shop.part | parts | {'x': 2} | 3 | 1 | True | ['shop.part'] | shop | ['part'];

-- True | auto | False | 5 | True | False | int;

-- False | kg | of weight | True | None | None | 5 | set() | unit;

-- parent | up | ['shop.part.id'] | ['CASCADE'] | ['id'] | auto;

-- id * 2 | True | True;

-- a | b | True | {'k': 1} | ['a', 'b'] | kind | None | set();

-- None | ['id'] | ['id'];

-- [('ix_shop_part_unit', False, ['unit'])];

-- CheckConstraint | positive | True;

-- ForeignKeyConstraint | fk_part_part | None;

-- PrimaryKeyConstraint | None | None;

-- fk_part_part | ['up'] | ['shop.part.id'] | CASCADE | ['up'];

-- True | True | None | True | ['id', 'unit', 'parent', 'total', 'kind'] | 5;

INSERT INTO alembic_version (version_num) VALUES ('0001') RETURNING version_num;

-- Running downgrade 0001 -> 

-- other.spare | parent | parts;

-- numbers | shop | 3 | 2 | None | True | True;

CREATE TABLE other.spare (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
    unit VARCHAR(5) DEFAULT 'kg' NOT NULL, 
    parent INTEGER, 
    total INTEGER GENERATED ALWAYS AS (id * 2) STORED, 
    kind VARCHAR(1), 
    CONSTRAINT fk_part_part FOREIGN KEY(parent) REFERENCES spare (id) ON DELETE CASCADE, 
    CONSTRAINT positive CHECK (id > 0) DEFERRABLE
);

CREATE INDEX other.ix_other_spare_unit ON spare (unit);

-- uq | DEFERRED | ix_lower | True | gin | ['lower(shop.part.unit)'];

DELETE FROM alembic_version WHERE alembic_version.version_num = '0001';

