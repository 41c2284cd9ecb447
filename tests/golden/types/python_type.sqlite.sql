CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 0001

-- Integer builtins.int;

-- BigInteger builtins.int;

-- Numeric decimal.Decimal;

-- Numeric builtins.float;

-- Float builtins.float;

-- Float decimal.Decimal;

-- Boolean builtins.bool;

-- Date datetime.date;

-- Time datetime.time;

-- DateTime datetime.datetime;

-- Interval datetime.timedelta;

-- LargeBinary builtins.bytes;

-- String builtins.str;

-- Text builtins.str;

-- Enum builtins.str;

-- JSON builtins.dict;

-- Uuid uuid.UUID;

-- Uuid builtins.str;

-- ARRAY builtins.list;

-- BYTEA builtins.bytes;

-- INTERVAL datetime.timedelta;

-- JSONB builtins.dict;

-- DOUBLE_PRECISION builtins.float;

INSERT INTO alembic_version (version_num) VALUES ('0001') RETURNING version_num;

-- Running downgrade 0001 -> 

-- none of NullType;

-- none of INET;

-- none of INT4RANGE;

DELETE FROM alembic_version WHERE alembic_version.version_num = '0001';

