CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 0001

COMMENT ON TABLE stay IS '1 8 [) False [1,8) (1.50,] empty';

INSERT INTO alembic_version (version_num) VALUES ('0001') RETURNING version_num;

-- Running downgrade 0001 -> 

COMMENT ON TABLE stay IS 'None 1.50 [True, True, True, True, False, False, False, False, True, False, True, True, False]';

DELETE FROM alembic_version WHERE alembic_version.version_num = '0001';

