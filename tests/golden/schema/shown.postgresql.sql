BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 0001

-- Column('id', Integer(), table=<part>, primary_key=True, nullable=False);

-- Column('unit', String(length=5), table=<part>, nullable=False, server_default=DefaultClause('kg', for_update=False), comment='of weight');

-- Column('parent', Integer(), ForeignKey('part.id'), table=<part>);

-- Column('kind', Enum('a', 'b', name='kind'), table=<part>, key='sort', default=ScalarElementColumnDefault('a'));

-- Table('part', MetaData(), Column('id', Integer(), table=<part>, primary_key=True, nullable=False), Column('unit', String(length=5), table=<part>, nullable=False, server_default=DefaultClause('kg', for_update=False), comment='of weight'), Column('parent', Integer(), ForeignKey('part.id'), table=<part>), Column('kind', Enum('a', 'b', name='kind'), table=<part>, key='sort', default=ScalarElementColumnDefault('a')), schema='shop');

-- PrimaryKeyConstraint(Column('id', Integer(), table=<part>, primary_key=True, nullable=False));

-- Sequence('numbers', start=5);

-- ForeignKey('a.b');

-- Index('ix', 'a');

INSERT INTO alembic_version (version_num) VALUES ('0001') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade 0001 -> 

-- MetaData();

-- Identity(start=3);

-- DefaultClause('5', for_update=False);

DELETE FROM alembic_version WHERE alembic_version.version_num = '0001';

COMMIT;

