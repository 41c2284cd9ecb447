CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

CREATE TABLE lake (
    id INTEGER NOT NULL, 
    shore GEOMETRY, 
    PRIMARY KEY (id)
);

SELECT RecoverGeometryColumn('lake', 'shore', 4326, 'LINESTRING', 'XY') AS "RecoverGeometryColumn_1";

SELECT CreateSpatialIndex('lake', 'shore') AS "CreateSpatialIndex_1";

SELECT AddGeometryColumn('lake', 'area', 4326, 'POLYGON', 2, 0) AS "AddGeometryColumn_1";

SELECT CreateSpatialIndex('lake', 'area') AS "CreateSpatialIndex_1";

SELECT AddGeometryColumn('lake', 'centre', 4326, 'POINT', 2, 0) AS "AddGeometryColumn_1";

SELECT CreateSpatialIndex('lake', 'centre') AS "CreateSpatialIndex_1";

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING version_num;

-- Running downgrade aaaa -> 

SELECT DisableSpatialIndex('lake', 'area') AS "DisableSpatialIndex_1";

ALTER TABLE lake DROP COLUMN area;

SELECT DropTable(NULL, 'lake');

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

